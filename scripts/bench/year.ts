// Asked by bench.ts, a process of its own because its clock is not the machine's: a year of 200 clients through the
// verbs of plan and calendar, on a clinic of its own, with an invariant check every week.
import { sql } from 'drizzle-orm';
import { asActor } from '@/db/access';
import { dice as diceOf } from '@/db/demo/dice';
import { newClient } from '@/db/testing/client';
import { addDays, localDay } from '@/lib/when';
import { answerWith } from '../machine/command';
import { openClinic, type YearClinic } from './year/clinic';
import { setClock, useSimulatedClock } from './year/clock';
import { courseOf } from './year/course';
import { bookAgain, callDrifters, runDay, type Tally } from './year/day';
import { brokenNow } from './year/invariants';
import type { Patient } from './year/visit';
import type { YearSummary } from './year-summary';

const seed = 20_271;
const clients = 200;
const days = 364;
/** Everybody has come for the first time by then. */
const arrivalDays = 240;

await answerWith(async (): Promise<YearSummary> => {
  const begun = performance.now();
  const clinic = await openClinic();
  const last = addDays(localDay(new Date(), clinic.timeZone), -1);
  useSimulatedClock();
  const dice = diceOf(seed);
  const patients = new Map<string, Patient>();
  const tally: Tally = {
    booked: 0,
    kept: 0,
    missed: 0,
    cancelled: 0,
    moved: 0,
    rebooked: 0,
    closed: 0,
    refusals: new Map(),
    wrongDrift: 0,
  };
  const broken = new Set<string>();
  for (let n = 0; n < days; n += 1) {
    const day = addDays(last, n - days + 1);
    setClock(`${day}T06:00:00Z`);
    const arrivals = Math.min(clients, Math.ceil((clients * (n + 1)) / arrivalDays)) - patients.size;
    for (let one = 0; one < arrivals; one += 1) {
      const who = await newClient(clinic);
      patients.set(who.clientId, { ...who, course: courseOf(dice), visits: 0 });
      await bookAgain(clinic, who, day, tally);
    }
    if (n % 7 === 0) {
      await callDrifters(clinic, await heldEpisodes(clinic), day, dice, tally);
      for (const what of await brokenNow(clinic)) broken.add(`${what} on ${day}`);
    }
    await runDay(clinic, patients, day, dice, tally);
  }
  for (const what of await brokenNow(clinic)) broken.add(`${what} at the end`);
  if (tally.wrongDrift > 0) broken.add(`finished, paused or referred on the drift list: ${tally.wrongDrift}`);
  return {
    seed,
    clients,
    days,
    seconds: Math.round((performance.now() - begun) / 1000),
    ...tally,
    booked: await countBooked(clinic),
    refusals: Object.fromEntries(tally.refusals),
    phases: await phases(clinic),
    broken: [...broken],
  };
});

/** Problems nobody may call about: finished, paused, referred. */
async function heldEpisodes(clinic: YearClinic): Promise<Set<string>> {
  const { rows } = await asActor(clinic.admin, (tx) =>
    tx.execute<{ id: string }>(
      sql`select id from episodes where closed_at is not null or paused_at is not null or phase = 'referred'`,
    ),
  );
  return new Set(rows.map(({ id }) => id));
}

async function countBooked(clinic: YearClinic): Promise<number> {
  const { rows } = await asActor(clinic.admin, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from appointments`),
  );
  return rows[0]?.n ?? 0;
}

async function phases(clinic: YearClinic): Promise<Record<string, number>> {
  const { rows } = await asActor(clinic.admin, (tx) =>
    tx.execute<{
      phase: string;
      n: number;
    }>(sql`select case when paused_at is not null then 'paused' else phase end as phase,
      count(*)::int as n from episodes group by 1 order by 1`),
  );
  return Object.fromEntries(rows.map(({ phase, n }) => [phase, n]));
}

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { isAppError } from '@/lib/errors';
import { addDays, localDay, wallToInstant } from '@/lib/when';
import * as appointments from '.';

const racers = 12;
/** PALPATE_RACES: more rounds than the everyday ones. */
const rounds = Number(process.env.PALPATE_RACES ?? 100);

let clinic: TestClinic;
let today: string;
let clients: Awaited<ReturnType<typeof newClient>>[];

beforeAll(async () => {
  clinic = await newClinic();
  today = localDay(new Date(), clinic.timeZone);
  clients = await Promise.all(Array.from({ length: racers }, () => newClient(clinic)));
});

const at = (days: number, time: string) => wallToInstant(addDays(today, days), time, clinic.timeZone);
const outcome = (result: PromiseSettledResult<unknown>) =>
  result.status === 'fulfilled' ? 'ok' : isAppError(result.reason) ? result.reason.code : 'unexpected';

async function startingAt(startsAt: string): Promise<number> {
  return asActor(clinic.admin, async (tx) => {
    const found = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from appointments where starts_at = ${startsAt}::timestamptz and status = 'booked'`,
    );
    return found.rows[0]?.n ?? -1;
  });
}

const booking = (racer: number, startsAt: string) => ({
  clientId: clients[racer]?.clientId ?? '',
  episodeId: null,
  staffId: clinic.therapist.staffId,
  roomId: clinic.roomId,
  serviceId: clinic.serviceId,
  startsAt,
});

function expectOneWinner(results: readonly PromiseSettledResult<unknown>[]): void {
  const codes = results.map(outcome);
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(codes.filter((code) => code === 'conflict')).toHaveLength(racers - 1);
}

/** Two hundred days of six times each. */
const clockOf = (round: number) => `${String(8 + 2 * (Math.floor(round / 200) % 6)).padStart(2, '0')}:00`;

const everyone = Array.from({ length: racers }, (_, racer) => racer);

test('twelve clients for one time, in a hundred rounds: one wins each, the others are told, nothing is half-written', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const startsAt = at(5 + (round % 200), clockOf(round));
    const results = await Promise.allSettled(
      everyone.map((racer) =>
        appointments.book(racer % 2 ? clinic.therapist : clinic.admin, booking(racer, startsAt)),
      ),
    );
    expectOneWinner(results);
    expect(await startingAt(startsAt)).toBe(1);
  }
}, 600_000);

test('twelve appointments moved to one time: one arrives each, the others stay where they were', async () => {
  for (let round = 0; round < 12; round += 1) {
    const startsAt = at(300 + round, '11:00');
    const before = everyone.map((racer) =>
      at(210 + racer, `${String(8 + (round % 10)).padStart(2, '0')}:00`),
    );
    const ids: string[] = [];
    for (const racer of everyone)
      ids.push((await appointments.book(clinic.therapist, booking(racer, before[racer] ?? ''))).id);
    const { therapist, roomId } = clinic;
    const results = await Promise.allSettled(
      ids.map((appointmentId, racer) =>
        appointments.move(racer % 2 ? therapist : clinic.admin, {
          appointmentId,
          staffId: therapist.staffId,
          roomId,
          startsAt,
        }),
      ),
    );
    expectOneWinner(results);
    expect(await startingAt(startsAt)).toBe(1);
    for (const [racer, appointmentId] of ids.entries()) {
      const stayed = results[racer]?.status === 'rejected';
      expect(await startingAt(before[racer] ?? '')).toBe(stayed ? 1 : 0);
      await appointments.cancel(therapist, { appointmentId, by: 'clinic', reason: 'The race is over' });
    }
  }
}, 300_000);

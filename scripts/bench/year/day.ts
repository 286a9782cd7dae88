import { sql } from 'drizzle-orm';
import { asActor } from '@/db/access';
import * as appointments from '@/db/appointments';
import type { Dice } from '@/db/demo/dice';
import * as episodes from '@/db/episodes';
import * as today from '@/db/today';
import { isAppError } from '@/lib/errors';
import { addDays, type Day, wallToInstant } from '@/lib/when';
import type { YearClinic } from './clinic';
import { setClock } from './clock';
import { keepVisit, type Patient } from './visit';

export type Tally = {
  booked: number;
  kept: number;
  missed: number;
  cancelled: number;
  moved: number;
  rebooked: number;
  closed: number;
  /** Sentences of refusals the clinic would have read, with how often. */
  refusals: Map<string, number>;
  /** What the drift list must never show. */
  wrongDrift: number;
};

type Seat = { id: string; clientId: string; staffId: string; roomId: string; startsAt: string };

/** Adds a refusal to the tally; anything unexpected still stops the year. */
export async function tried(tally: Tally, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!isAppError(error)) throw error;
    tally.refusals.set(error.message, (tally.refusals.get(error.message) ?? 0) + 1);
    return false;
  }
}

async function seats(clinic: YearClinic, day: Day): Promise<Seat[]> {
  const { rows } = await asActor(clinic.admin, (tx) =>
    tx.execute<Seat>(sql`select id, client_id as "clientId", staff_id as "staffId", room_id as "roomId",
        to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt"
      from appointments where status = 'booked' and (starts_at at time zone ${clinic.timeZone})::date = ${day}::date
      order by starts_at, id`),
  );
  return rows;
}

/** The desk opens at eight: some of tomorrow's clients cancel or move, then the day runs as it comes. */
export async function runDay(
  clinic: YearClinic,
  patients: ReadonlyMap<string, Patient>,
  day: Day,
  dice: Dice,
  tally: Tally,
): Promise<void> {
  setClock(wallToInstant(day, '07:30', clinic.timeZone));
  for (const seat of await seats(clinic, addDays(day, 1))) await tomorrow(clinic, seat, dice, tally);
  for (const seat of await seats(clinic, day)) {
    const patient = patients.get(seat.clientId);
    const therapist = clinic.therapists.find((one) => one.staffId === seat.staffId);
    if (!patient || !therapist) throw new Error('An appointment of nobody.');
    if (dice.chance(0.07)) {
      setClock(new Date(Date.parse(seat.startsAt) + 20 * 60_000).toISOString());
      if (await tried(tally, () => appointments.miss(clinic.admin, seat.id))) tally.missed += 1;
      continue;
    }
    setClock(seat.startsAt);
    const choose = () => keepVisit(patient, { ...seat, appointmentId: seat.id, therapist }, dice);
    if (await tried(tally, choose)) tally.kept += 1;
  }
}

async function tomorrow(clinic: YearClinic, seat: Seat, dice: Dice, tally: Tally): Promise<void> {
  const { admin } = clinic;
  if (dice.chance(0.06)) {
    const by = dice.chance(0.8) ? 'client' : 'clinic';
    const plan = dice.chance(0.9) ? 'keep' : dice.one(['as_needed', 'pause', 'finish'] as const);
    const closeReason = plan === 'finish' ? ('client_stopped' as const) : null;
    const cancelling = { appointmentId: seat.id, by, reason: 'Cannot come', plan, closeReason } as const;
    if (await tried(tally, () => appointments.cancel(admin, cancelling))) tally.cancelled += 1;
  } else if (dice.chance(0.04)) {
    const free = await appointments.slots(admin, {
      clientId: seat.clientId,
      episodeId: null,
      staffId: null,
      serviceId: clinic.serviceId,
      aroundDay: addDays(seat.startsAt.slice(0, 10), 2),
      count: 1,
    });
    const [to] = free;
    if (!to) return;
    const move = {
      appointmentId: seat.id,
      staffId: to.staffId,
      roomId: to.roomId,
      startsAt: to.startsAt,
      reason: 'Asked for it',
    };
    if (await tried(tally, () => appointments.move(admin, move))) tally.moved += 1;
  }
}

/** Once a week somebody reads the drift list and calls: most come back, some say they are done. */
export async function callDrifters(
  clinic: YearClinic,
  held: ReadonlySet<string>,
  day: Day,
  dice: Dice,
  tally: Tally,
): Promise<void> {
  setClock(wallToInstant(day, '07:00', clinic.timeZone));
  const { drifting } = await today.today(clinic.admin);
  for (const { episodeId, client } of drifting) {
    if (held.has(episodeId)) tally.wrongDrift += 1;
    if (dice.chance(0.7)) await bookAgain(clinic, { clientId: client.id, episodeId }, day, tally);
    else if (dice.chance(0.4)) {
      if (await tried(tally, () => episodes.close(clinic.admin, episodeId, 'client_stopped')))
        tally.closed += 1;
    }
  }
}

export async function bookAgain(
  clinic: YearClinic,
  who: { clientId: string; episodeId: string },
  day: Day,
  tally: Tally,
): Promise<void> {
  const { admin, serviceId } = clinic;
  const wish = { ...who, staffId: null, serviceId, aroundDay: addDays(day, 2), count: 1 };
  const [free] = await appointments.slots(admin, wish);
  if (!free) return;
  const { staffId, roomId, startsAt } = free;
  const booking = { ...who, serviceId, staffId, roomId, startsAt, reason: 'The first free time' };
  if (await tried(tally, () => appointments.book(admin, booking))) tally.rebooked += 1;
}

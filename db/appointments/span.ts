import 'server-only';
import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { Booking, WorkingHours } from '@/lib/domain/clinic';
import { liesIn, offKinds, sayWorking, stretchesOn, weekOf } from '@/lib/domain/working-time';
import { AppError, notFound } from '@/lib/errors';
import { isoWeekday, localDay } from '@/lib/when';
import type { Tx } from '../access';
import { rooms, services, staff, workingHours } from '../schema/clinics';
import { staffHours, timeOff } from '../schema/schedule';

/** Bookings reach this far ahead at most. */
const farthestDays = 400;

export type Span = Readonly<{ startsAt: string; endsAt: string; holdsUntil: string }>;
/** `outsideReason`: why it lies outside the therapist's hours; null when it lies inside. */
export type BookedSpan = Span & Readonly<{ outsideReason: string | null }>;

type Wish = Pick<Booking, 'staffId' | 'roomId' | 'serviceId' | 'startsAt'>;
type More = Readonly<{ minutes?: number | null | undefined; reason?: string | null | undefined }>;

/**
 * When it ends and how long it holds: from the service, or `minutes` and the service's turn-over. Refuses the
 * past, closed hours and time off always; hours in which the therapist does not work without a `reason`.
 */
export async function spanOf(tx: Tx, actor: Actor, wish: Wish, more: More = {}): Promise<BookedSpan> {
  const starts = Date.parse(wish.startsAt);
  if (starts <= Date.now())
    throw new AppError('invalid', 'This time is past.', { startsAt: 'This time is past.' });
  if (starts > Date.now() + farthestDays * 86_400_000 || starts % 60_000 !== 0)
    throw new AppError('invalid', 'This time cannot be booked.', { startsAt: 'Choose another time.' });
  const own = { clinicId: actor.clinicId };
  const [known] = await tx
    .select({
      minutes: services.minutes,
      turnover: services.turnoverMinutes,
      staffId: staff.id,
      roomId: rooms.id,
    })
    .from(services)
    .leftJoin(
      staff,
      and(eq(staff.clinicId, own.clinicId), eq(staff.id, wish.staffId), isNull(staff.suspendedAt)),
    )
    .leftJoin(rooms, and(eq(rooms.clinicId, own.clinicId), eq(rooms.id, wish.roomId), isNull(rooms.closedAt)))
    .where(
      and(eq(services.clinicId, own.clinicId), eq(services.id, wish.serviceId), isNull(services.closedAt)),
    );
  if (!known) throw notFound('This service');
  if (!known.staffId) throw notFound('This therapist');
  if (!known.roomId) throw notFound('This room');
  const minutes = more.minutes ?? known.minutes;
  const at = (later: number) => new Date(starts + later * 60_000).toISOString();
  const span = { startsAt: at(0), endsAt: at(minutes), holdsUntil: at(minutes + known.turnover) };
  const outside = await requireOpen(tx, actor, wish, span, more.reason ?? null);
  return { ...span, outsideReason: outside };
}

/**
 * Whether this span may stand with this therapist in this room. Answers the reason where it was needed, else null.
 * The caller holds the booking line, so that no time off can come between.
 */
async function requireOpen(
  tx: Tx,
  actor: Actor,
  { staffId, roomId }: Pick<Booking, 'staffId' | 'roomId'>,
  span: Span,
  reason: string | null,
): Promise<string | null> {
  const day = localDay(span.startsAt, actor.timeZone);
  const from = Date.parse(span.startsAt);
  const until = Date.parse(span.holdsUntil);
  const liesInWeek = (week: readonly WorkingHours[]) =>
    liesIn(stretchesOn(day, week, actor.timeZone), from, until);
  const { clinic, theirs } = await hoursOf(tx, actor, staffId, day);
  if (!liesInWeek(clinic))
    throw new AppError('invalid', 'The clinic is closed then, or closes before the room is ready again.', {
      startsAt: 'Outside working hours.',
    });
  await requireNothingOff(tx, actor, { staffId, roomId }, span);
  const week = weekOf(
    staffId,
    clinic,
    theirs.map((one) => ({ ...one, staffId })),
  );
  if (theirs.length === 0 || liesInWeek(week)) return null;
  if (reason) return reason;
  const words = `Outside this therapist’s hours: ${sayWorking(day, week)}. Give a reason to book it all the same.`;
  throw new AppError('invalid', words, { reason: 'Say why it lies outside the hours.' });
}

async function hoursOf(tx: Tx, actor: Actor, staffId: string, day: string) {
  const clinic = await tx
    .select({ weekday: workingHours.weekday, opens: workingHours.opens, closes: workingHours.closes })
    .from(workingHours)
    .where(and(eq(workingHours.clinicId, actor.clinicId), eq(workingHours.weekday, isoWeekday(day))));
  const theirs = await tx
    .select({ weekday: staffHours.weekday, opens: staffHours.opens, closes: staffHours.closes })
    .from(staffHours)
    .where(and(eq(staffHours.clinicId, actor.clinicId), eq(staffHours.staffId, staffId)))
    .orderBy(asc(staffHours.weekday), asc(staffHours.opens));
  const short = <T extends { opens: string; closes: string }>(one: T) => ({
    ...one,
    opens: one.opens.slice(0, 5),
    closes: one.closes.slice(0, 5),
  });
  return { clinic: clinic.map(short), theirs: theirs.map(short) };
}

/** Throws `invalid` while the clinic, this therapist or this room is off then; no reason goes past that. */
export async function requireNothingOff(
  tx: Tx,
  actor: Actor,
  { staffId, roomId }: Pick<Booking, 'staffId' | 'roomId'>,
  span: Span,
): Promise<void> {
  const [off] = await tx
    .select({ kind: timeOff.kind, staffName: staff.name, roomName: rooms.name })
    .from(timeOff)
    .leftJoin(staff, and(eq(staff.clinicId, timeOff.clinicId), eq(staff.id, timeOff.staffId)))
    .leftJoin(rooms, and(eq(rooms.clinicId, timeOff.clinicId), eq(rooms.id, timeOff.roomId)))
    .where(
      and(
        eq(timeOff.clinicId, actor.clinicId),
        isNull(timeOff.removedAt),
        lt(timeOff.startsAt, span.holdsUntil),
        gt(timeOff.endsAt, span.startsAt),
        or(
          eq(timeOff.staffId, staffId),
          eq(timeOff.roomId, roomId),
          and(isNull(timeOff.staffId), isNull(timeOff.roomId)),
        ),
      ),
    )
    .orderBy(sql`${timeOff.staffId} is not null, ${timeOff.roomId} is not null`)
    .limit(1);
  if (!off) return;
  const what = offKinds[off.kind].says.toLowerCase();
  const words = off.staffName
    ? `${off.staffName} is not here then: ${what}.`
    : off.roomName
      ? `${off.roomName} is out of use then.`
      : `The clinic is closed then: ${what}.`;
  throw new AppError('invalid', words, { startsAt: words });
}

import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { Booking } from '@/lib/domain/clinic';
import { AppError, notFound } from '@/lib/errors';
import { isoWeekday, localDay, localTime } from '@/lib/when';
import type { Tx } from '../access';
import { rooms, services, staff, workingHours } from '../schema/clinics';

/** Bookings reach this far ahead at most. */
const farthestDays = 400;

export type Span = Readonly<{ startsAt: string; endsAt: string; holdsUntil: string }>;

/** When it ends and how long it holds, from the service; refuses the past and closed hours. */
export async function spanOf(
  tx: Tx,
  actor: Actor,
  wish: Pick<Booking, 'staffId' | 'roomId' | 'serviceId' | 'startsAt'>,
): Promise<Span> {
  const starts = Date.parse(wish.startsAt);
  if (starts <= Date.now())
    throw new AppError('invalid', 'This time is past.', { startsAt: 'This time is past.' });
  if (starts > Date.now() + farthestDays * 86_400_000 || starts % 60_000 !== 0)
    throw new AppError('invalid', 'This time cannot be booked.', { startsAt: 'Choose another time.' });
  const day = localDay(new Date(starts), actor.timeZone);
  const own = { clinicId: actor.clinicId };
  const [known] = await tx
    .select({
      minutes: services.minutes,
      turnover: services.turnoverMinutes,
      staffId: staff.id,
      roomId: rooms.id,
      opens: workingHours.opens,
      closes: workingHours.closes,
    })
    .from(services)
    .leftJoin(
      staff,
      and(eq(staff.clinicId, own.clinicId), eq(staff.id, wish.staffId), isNull(staff.suspendedAt)),
    )
    .leftJoin(rooms, and(eq(rooms.clinicId, own.clinicId), eq(rooms.id, wish.roomId), isNull(rooms.closedAt)))
    .leftJoin(
      workingHours,
      and(eq(workingHours.clinicId, own.clinicId), eq(workingHours.weekday, isoWeekday(day))),
    )
    .where(
      and(eq(services.clinicId, own.clinicId), eq(services.id, wish.serviceId), isNull(services.closedAt)),
    );
  if (!known) throw notFound('This service');
  if (!known.staffId) throw notFound('This therapist');
  if (!known.roomId) throw notFound('This room');
  const at = (minutes: number) => new Date(starts + minutes * 60_000).toISOString();
  const span = { startsAt: at(0), endsAt: at(known.minutes), holdsUntil: at(known.minutes + known.turnover) };
  if (!isOpen(span, known, actor.timeZone))
    throw new AppError('invalid', 'The clinic is closed then, or closes before the room is ready again.', {
      startsAt: 'Outside working hours.',
    });
  return span;
}

function isOpen(span: Span, hours: { opens: string | null; closes: string | null }, zone: string): boolean {
  const { opens, closes } = hours;
  if (opens === null || closes === null) return false;
  if (localDay(span.startsAt, zone) !== localDay(span.holdsUntil, zone)) return false;
  return (
    localTime(span.startsAt, zone) >= opens.slice(0, 5) &&
    localTime(span.holdsUntil, zone) <= closes.slice(0, 5)
  );
}

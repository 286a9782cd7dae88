import 'server-only';
import { and, eq, gt, inArray, lt, ne, or } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { slotHolding } from '@/lib/domain/clinic';
import { AppError } from '@/lib/errors';
import { localTime } from '@/lib/when';
import type { Tx } from '../access';
import { rooms, staff } from '../schema/clinics';
import { appointments } from '../schema/visits';
import type { Span } from './span';

type Place = Readonly<{ clientId: string; staffId: string; roomId: string }>;

/**
 * Says what stands in the way before the exclusion constraints would: they judge, but cannot name. The caller holds
 * the line of bookings. `except`: the appointment that is being moved. Throws `conflict`.
 */
export async function requireFree(
  tx: Tx,
  actor: Actor,
  { clientId, staffId, roomId }: Place,
  span: Span,
  except: string | null,
): Promise<void> {
  const inTheWay = await tx
    .select({
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
      holdsUntil: appointments.holdsUntil,
      clientId: appointments.clientId,
      staffId: appointments.staffId,
      staffName: staff.name,
      roomId: appointments.roomId,
      roomName: rooms.name,
    })
    .from(appointments)
    .innerJoin(staff, and(eq(staff.clinicId, appointments.clinicId), eq(staff.id, appointments.staffId)))
    .innerJoin(rooms, and(eq(rooms.clinicId, appointments.clinicId), eq(rooms.id, appointments.roomId)))
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        inArray(appointments.status, [...slotHolding]),
        lt(appointments.startsAt, span.holdsUntil),
        gt(appointments.holdsUntil, span.startsAt),
        or(
          eq(appointments.staffId, staffId),
          eq(appointments.roomId, roomId),
          eq(appointments.clientId, clientId),
        ),
        except ? ne(appointments.id, except) : undefined,
      ),
    )
    .orderBy(appointments.startsAt);
  const clock = (at: string) => localTime(at, actor.timeZone);
  for (const one of inTheWay) {
    // Nobody is in two places, but may leave one room for another before it is ready again.
    const both = one.startsAt < span.endsAt && one.endsAt > span.startsAt;
    if (one.clientId === clientId && both)
      throw new AppError(
        'conflict',
        `The client has another appointment at that time: ${clock(one.startsAt)}–${clock(one.endsAt)} with ${one.staffName}.`,
      );
  }
  const taken =
    inTheWay.find((one) => one.staffId === staffId) ?? inTheWay.find((one) => one.roomId === roomId);
  if (!taken) return;
  const held = `${clock(taken.startsAt)}–${clock(taken.holdsUntil)} with the turn-over`;
  throw new AppError(
    'conflict',
    taken.staffId === staffId
      ? `${taken.staffName} is taken at this time: ${held}.`
      : `That room is taken at this time: ${taken.staffName} has ${taken.roomName}, ${held}.`,
  );
}

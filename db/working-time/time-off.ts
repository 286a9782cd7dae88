import 'server-only';
import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import {
  type OffKind,
  type OffRow,
  type OffSpan,
  offSpan,
  sayOff,
  type TimeOff,
  TimeOffWish,
} from '@/lib/domain/working-time';
import { AppError, notFound } from '@/lib/errors';
import { localDay } from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { oneAtATime } from '../appointments/rows';
import { audit } from '../audit';
import { rooms, staff } from '../schema/clinics';
import { timeOff } from '../schema/schedule';
import { appointments } from '../schema/visits';
import { sayStanding } from './standing';

/** These stand in the way: whoever was treated or cancelled already does not. */
const standing = ['booked', 'arrived', 'in_treatment'] as const;
/** More rows than a clinic writes in a year; the list says nothing of what is over. */
const listed = 300;

/** A therapist says when they themselves are away; everything else is the admin's. */
function permitOff(actor: Actor, { kind, staffId }: { kind: OffKind; staffId: string | null }): void {
  permit(actor, 'appointment.write');
  if (staffId === actor.staffId && (kind === 'away' || kind === 'break')) return;
  permit(actor, 'clinic.write');
}

/**
 * Closes the clinic, a therapist's time or a room. The same again answers the first. Throws `conflict` while
 * appointments stand in it, with how many and when; `invalid` for a time that is over, left out by the clocks, or
 * comes twice and was not chosen.
 */
export async function addTimeOff(actor: Actor, input: TimeOffWish): Promise<TimeOff> {
  const wish = TimeOffWish.parse(input);
  permitOff(actor, wish);
  const now = new Date();
  const span = offSpan(wish, actor.timeZone);
  if (span.endsAt <= now.toISOString())
    throw new AppError('invalid', 'This time is over already.', { until: 'This time is over already.' });
  return asActor(actor, async (tx) => {
    await oneAtATime(tx, actor);
    await requireWhose(tx, actor, wish);
    const same = await sameOff(tx, actor, wish, span);
    if (same) return same;
    await requireNobodyThere(tx, actor, wish, span, now);
    const { kind, staffId, roomId } = wish;
    const row = { id: uuidv7(), kind, staffId, roomId, ...span, note: wish.note || null };
    await tx.insert(timeOff).values({ clinicId: actor.clinicId, ...row, createdBy: actor.staffId });
    await audit(tx, actor, {
      action: 'time_off.added',
      kind: 'time_off',
      id: row.id,
      facts: { kind, staff: staffId, room: roomId, starts_at: span.startsAt, ends_at: span.endsAt },
    });
    return row;
  });
}

async function requireWhose(tx: Tx, actor: Actor, { staffId, roomId }: TimeOffWish): Promise<void> {
  if (staffId) {
    const where = and(eq(staff.clinicId, actor.clinicId), eq(staff.id, staffId));
    if ((await tx.$count(staff, where)) === 0) throw notFound('This person');
  }
  if (roomId) {
    const where = and(eq(rooms.clinicId, actor.clinicId), eq(rooms.id, roomId), isNull(rooms.closedAt));
    if ((await tx.$count(rooms, where)) === 0) throw notFound('This room');
  }
}

const columns = {
  id: timeOff.id,
  kind: timeOff.kind,
  staffId: timeOff.staffId,
  roomId: timeOff.roomId,
  startsAt: timeOff.startsAt,
  endsAt: timeOff.endsAt,
  note: timeOff.note,
};

async function sameOff(
  tx: Tx,
  actor: Actor,
  { kind, staffId, roomId }: TimeOffWish,
  span: OffSpan,
): Promise<TimeOff | undefined> {
  const [same] = await tx
    .select(columns)
    .from(timeOff)
    .where(
      and(
        eq(timeOff.clinicId, actor.clinicId),
        isNull(timeOff.removedAt),
        eq(timeOff.kind, kind),
        eq(timeOff.startsAt, span.startsAt),
        eq(timeOff.endsAt, span.endsAt),
        staffId ? eq(timeOff.staffId, staffId) : isNull(timeOff.staffId),
        roomId ? eq(timeOff.roomId, roomId) : isNull(timeOff.roomId),
      ),
    );
  return same;
}

async function requireNobodyThere(
  tx: Tx,
  actor: Actor,
  { staffId, roomId }: TimeOffWish,
  span: OffSpan,
  now: Date,
): Promise<void> {
  const there = await tx
    .select({ startsAt: appointments.startsAt, holdsUntil: appointments.holdsUntil })
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        inArray(appointments.status, [...standing]),
        lt(appointments.startsAt, span.endsAt),
        gt(appointments.holdsUntil, span.startsAt),
        gt(appointments.holdsUntil, now.toISOString()),
        staffId ? eq(appointments.staffId, staffId) : undefined,
        roomId ? eq(appointments.roomId, roomId) : undefined,
      ),
    )
    .orderBy(asc(appointments.startsAt));
  if (there.length === 0) return;
  const says = sayStanding(there, 'in it', actor.timeZone, localDay(now, actor.timeZone));
  const them = there.length > 1 ? 'them' : 'it';
  throw new AppError('conflict', `${says}. Move or cancel ${them} first.`);
}

/** Opens the time again. A second tap changes nothing. */
export async function removeTimeOff(actor: Actor, id: string): Promise<{ id: string }> {
  permit(actor, 'appointment.write');
  return asActor(actor, async (tx) => {
    const own = and(eq(timeOff.clinicId, actor.clinicId), eq(timeOff.id, id));
    const [row] = await tx.select().from(timeOff).where(own).for('update');
    if (!row) throw notFound('This entry');
    permitOff(actor, row);
    if (row.removedAt) return { id };
    await tx.update(timeOff).set({ removedAt: new Date().toISOString() }).where(own);
    await audit(tx, actor, { action: 'time_off.removed', kind: 'time_off', id });
    return { id };
  });
}

/** What is off now and from now on, soonest first; all staff read it. */
export async function listTimeOff(actor: Actor): Promise<OffRow[]> {
  permit(actor, 'client.read');
  const now = new Date();
  const today = localDay(now, actor.timeZone);
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({ ...columns, staffName: staff.name, roomName: rooms.name })
      .from(timeOff)
      .leftJoin(staff, and(eq(staff.clinicId, timeOff.clinicId), eq(staff.id, timeOff.staffId)))
      .leftJoin(rooms, and(eq(rooms.clinicId, timeOff.clinicId), eq(rooms.id, timeOff.roomId)))
      .where(
        and(
          eq(timeOff.clinicId, actor.clinicId),
          isNull(timeOff.removedAt),
          gt(timeOff.endsAt, now.toISOString()),
        ),
      )
      .orderBy(asc(timeOff.startsAt), asc(timeOff.id))
      .limit(listed);
    return rows.map(({ staffName, roomName, ...off }) => ({
      ...off,
      whose: staffName ?? roomName,
      says: sayOff(off, actor.timeZone, today),
    }));
  });
}

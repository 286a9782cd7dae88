import 'server-only';
import { and, count, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { slotHolding } from '@/lib/domain/clinic';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from '../access';
import { rooms } from '../schema/clinics';
import { appointments } from '../schema/visits';
import { findClinic, noteChange } from './clinic-row';

export type Room = Readonly<{ id: string; name: string; closed: boolean }>;

/** Opens a room; the name of a closed one opens that one again, with its past. */
export async function addRoom(actor: Actor, name: string): Promise<Room> {
  permit(actor, 'clinic.write');
  return asActor(actor, async (tx) => {
    await findClinic(tx, actor);
    const [room] = await tx
      .insert(rooms)
      .values({ clinicId: actor.clinicId, id: uuidv7(), name })
      .onConflictDoUpdate({
        target: [rooms.clinicId, rooms.name],
        set: { closedAt: null },
        setWhere: sql`${rooms.closedAt} is not null`,
      })
      .returning();
    if (!room) throw roomNameTaken();
    await noteChange(tx, actor, { what: 'room_opened', room: room.id });
    return { id: room.id, name: room.name, closed: false };
  });
}

export async function renameRoom(actor: Actor, roomId: string, name: string): Promise<{ id: string }> {
  permit(actor, 'clinic.write');
  return asActor(actor, async (tx) => {
    await findRoom(tx, actor, roomId);
    const same = await tx
      .select({ id: rooms.id })
      .from(rooms)
      .where(and(eq(rooms.clinicId, actor.clinicId), eq(rooms.name, name), ne(rooms.id, roomId)));
    if (same.length > 0) throw roomNameTaken();
    await tx
      .update(rooms)
      .set({ name })
      .where(and(eq(rooms.clinicId, actor.clinicId), eq(rooms.id, roomId)));
    await noteChange(tx, actor, { what: 'room_renamed', room: roomId });
    return { id: roomId };
  });
}

/** Closes a room for new bookings. Refused for the last open one, and while appointments are still to come in it. */
export async function closeRoom(actor: Actor, roomId: string): Promise<{ id: string }> {
  permit(actor, 'clinic.write');
  return asActor(actor, async (tx) => {
    await tx.select({ id: rooms.id }).from(rooms).where(eq(rooms.clinicId, actor.clinicId)).for('update');
    const room = await findRoom(tx, actor, roomId);
    if (room.closedAt) throw new AppError('conflict', 'This room is closed already.');
    await refuseForLast(tx, actor, roomId);
    await refuseWhileBooked(tx, actor, roomId);
    await tx
      .update(rooms)
      .set({ closedAt: sql`now()` })
      .where(and(eq(rooms.clinicId, actor.clinicId), eq(rooms.id, roomId)));
    await noteChange(tx, actor, { what: 'room_closed', room: roomId });
    return { id: roomId };
  });
}

async function findRoom(tx: Tx, actor: Actor, roomId: string) {
  const [room] = await tx
    .select()
    .from(rooms)
    .where(and(eq(rooms.clinicId, actor.clinicId), eq(rooms.id, roomId)));
  if (!room) throw notFound('This room');
  return room;
}

async function refuseForLast(tx: Tx, actor: Actor, id: string): Promise<void> {
  const others = await tx
    .select({ id: rooms.id })
    .from(rooms)
    .where(and(eq(rooms.clinicId, actor.clinicId), ne(rooms.id, id), isNull(rooms.closedAt)));
  if (others.length === 0)
    throw new AppError('conflict', 'This is the last open room. Open another one first.');
}

async function refuseWhileBooked(tx: Tx, actor: Actor, roomId: string): Promise<void> {
  const [booked] = await tx
    .select({ n: count() })
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.roomId, roomId),
        inArray(appointments.status, [...slotHolding]),
        gt(appointments.endsAt, sql`now()`),
      ),
    );
  const n = booked?.n ?? 0;
  if (n > 0) {
    const what = n === 1 ? '1 appointment is' : `${n} appointments are`;
    throw new AppError('conflict', `${what} still to come in this room. Move them first.`);
  }
}

const roomNameTaken = () =>
  new AppError('conflict', 'Another room has this name.', { name: 'Another room has this name.' });

import 'server-only';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { Cancelling } from '@/lib/domain/appointment';
import type { Tx } from '../access';
import { audit } from '../audit';
import { appointments } from '../schema/visits';
import { change, type Row } from './rows';

/** Booked dates to come, earliest first: of one problem, or of the client. The caller holds the line of bookings. */
export function datesAhead(
  tx: Tx,
  actor: Actor,
  of: Readonly<{ episodeId: string } | { clientId: string }>,
  now: Date,
): Promise<Row[]> {
  return tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        'episodeId' in of ? eq(appointments.episodeId, of.episodeId) : eq(appointments.clientId, of.clientId),
        eq(appointments.status, 'booked'),
        gt(appointments.startsAt, now.toISOString()),
      ),
    )
    .orderBy(asc(appointments.startsAt))
    .for('update');
}

type Why = Readonly<{
  by: Cancelling['by'];
  reason: string;
  /** More for the audit row than who it was. */
  facts?: Readonly<Record<string, unknown>>;
}>;

/** Cancels dates in the caller's transaction, each with its audit row and its news to the client. */
export async function callOff(
  tx: Tx,
  actor: Actor,
  rows: readonly Row[],
  { by, reason, facts = {} }: Why,
  now: Date,
): Promise<void> {
  const status = by === 'client' ? 'cancelled_by_client' : 'cancelled_by_clinic';
  for (const row of rows) {
    await change(tx, actor, row, { status, arrivedAt: null, cancelReason: reason }, now);
    await audit(tx, actor, {
      action: 'appointment.cancelled',
      kind: 'appointment',
      id: row.id,
      clientId: row.clientId,
      facts: { by, ...facts },
    });
  }
}

import 'server-only';
import { and, eq, type SQL } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { AppError, notFound } from '@/lib/errors';
import { localDay } from '@/lib/when';
import type { Tx } from '../access';
import { clients } from '../schema/clients';

export const sameClient = (actor: Actor, clientId: string): SQL | undefined =>
  and(eq(clients.clinicId, actor.clinicId), eq(clients.id, clientId));

/** The client's row, locked against others until the transaction ends. Throws `not_found`. */
export async function lockClient(
  tx: Tx,
  actor: Actor,
  clientId: string,
): Promise<typeof clients.$inferSelect> {
  const [row] = await tx.select().from(clients).where(sameClient(actor, clientId)).for('update');
  if (!row) throw notFound('This client');
  return row;
}

/** Throws `invalid` for a consent of tomorrow or of before the client was born. */
export function requireConsentDay(actor: Actor, consent: { onDay: string }, birthDate: string): void {
  if (consent.onDay > localDay(new Date(), actor.timeZone))
    throw new AppError('invalid', 'The day of a consent cannot be in the future.', {
      onDay: 'This day is in the future.',
    });
  if (consent.onDay < birthDate)
    throw new AppError('invalid', 'The day of a consent cannot be before the birth date.', {
      onDay: 'This day is before the birth date.',
    });
}

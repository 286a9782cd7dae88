import 'server-only';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { type ContactMade, longestWaitDays, usualAgainOn } from '@/lib/domain/contact';
import { AppError, notFound } from '@/lib/errors';
import { addDays, type Day, localDay } from '@/lib/when';
import { asActor, permit } from './access';
import { audit } from './audit';
import { episodes } from './schema/clients';
import { contacts } from './schema/schedule';

/**
 * Writes down a call about coming again; the client is off the list until the day answered. Throws `invalid` for a
 * day that is not ahead or is further than half a year, `conflict` once the problem is finished.
 */
export async function make(actor: Actor, made: ContactMade): Promise<{ againOn: Day }> {
  permit(actor, 'appointment.write');
  return asActor(actor, async (tx) => {
    const now = new Date();
    const today = localDay(now, actor.timeZone);
    const { clinicId } = actor;
    const [episode] = await tx
      .select({ clientId: episodes.clientId, closedAt: episodes.closedAt })
      .from(episodes)
      .where(and(eq(episodes.clinicId, clinicId), eq(episodes.id, made.episodeId)))
      .for('share');
    if (!episode) throw notFound('This problem');
    if (episode.closedAt) throw new AppError('conflict', 'This problem is finished: nobody has to call.');
    const againOn = made.againOn ?? usualAgainOn(made.outcome, today);
    requireAhead(againOn, today);
    const { episodeId, outcome, note } = made;
    const { clientId } = episode;
    const id = uuidv7();
    await tx.insert(contacts).values({
      clinicId,
      id,
      clientId,
      episodeId,
      outcome,
      note: note || null,
      againOn,
      madeAt: now.toISOString(),
      madeBy: actor.staffId,
    });
    const facts = { outcome, againOn };
    await audit(tx, actor, { action: 'contact.made', kind: 'contact', id, clientId, facts });
    return { againOn };
  });
}

function requireAhead(day: Day, today: Day): void {
  if (day <= today)
    throw new AppError('invalid', 'Choose a day from tomorrow on.', { againOn: 'From tomorrow on.' });
  if (day > addDays(today, longestWaitDays))
    throw new AppError('invalid', 'That is more than half a year: pause the plan instead.', {
      againOn: 'At most half a year.',
    });
}

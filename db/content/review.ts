import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/errors';
import { reviewDays } from '@/lib/handout/content';
import type { TextApproval, TextRecall } from '@/lib/handout/content-input';
import { addDays, type Day, localDay } from '@/lib/when';
import { asActor, permit } from '../access';
import { audit } from '../audit';
import { textReviews } from '../schema/content';
import { recallTexts } from './recall';
import { lockTexts } from './texts';

const longestDays = 731;

/**
 * Records that a clinician has read these texts and approves them for clients, all or none. The last day it holds is
 * a year from today if nothing else is said. Throws conflict when one of them is not the newest of its language.
 */
export async function approve(actor: Actor, input: TextApproval): Promise<{ approved: number }> {
  permit(actor, 'block.review');
  const reviewedOn = localDay(new Date(), actor.timeZone);
  const expiresOn = lastDay(input.expires ?? addDays(reviewedOn, reviewDays), reviewedOn);
  return asActor(actor, async (tx) => {
    const texts = await lockTexts(tx, actor, input.texts, 'newest');
    await tx.insert(textReviews).values(
      texts.map((text) => ({
        clinicId: actor.clinicId,
        id: uuidv7(),
        ...text,
        decision: 'approved' as const,
        reviewer: input.reviewer,
        reviewedOn,
        expiresOn,
        decidedBy: actor.staffId,
      })),
    );
    for (const { blockId, language, version } of texts) {
      await audit(tx, actor, {
        action: 'block.reviewed',
        kind: 'block',
        facts: { block: blockId, language, version },
      });
    }
    return { approved: texts.length };
  });
}

function lastDay(expires: Day, today: Day): Day {
  const says =
    expires < today
      ? 'This day is over. Choose today or a later one.'
      : expires > addDays(today, longestDays)
        ? 'A review holds for two years at most.'
        : null;
  if (says) throw new AppError('invalid', 'Look at the marked fields.', { expires: says });
  return expires;
}

/** Sends texts back to be read again, and why. They do not print until then, except those that always print. */
export async function again(actor: Actor, { texts, reason }: TextRecall): Promise<{ recalled: number }> {
  permit(actor, 'block.review');
  return asActor(actor, async (tx) => {
    const named = await lockTexts(tx, actor, texts, 'standing');
    await recallTexts(tx, actor, named, reason);
    return { recalled: named.length };
  });
}

import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import type { TextRef } from '@/lib/handout/content';
import { localDay } from '@/lib/when';
import type { Tx } from '../access';
import { audit } from '../audit';
import { textReviews } from '../schema/content';

/** Inside the transaction of a verb: these texts have to be read again before they print, and why. */
export async function recallTexts(
  tx: Tx,
  actor: Actor,
  texts: readonly TextRef[],
  reason: string,
): Promise<void> {
  if (texts.length === 0) return;
  const { clinicId, staffId, timeZone } = actor;
  const reviewedOn = localDay(new Date(), timeZone);
  await tx.insert(textReviews).values(
    texts.map((text) => ({
      clinicId,
      id: uuidv7(),
      ...text,
      decision: 'review_again' as const,
      reason,
      reviewedOn,
      decidedBy: staffId,
    })),
  );
  for (const { blockId, language, version } of texts) {
    await audit(tx, actor, {
      action: 'block.review_again',
      kind: 'block',
      facts: { block: blockId, language, version },
    });
  }
}

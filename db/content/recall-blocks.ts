import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { BlockId } from '@/lib/handout/block';
import type { Tx } from '../access';
import { recallTexts } from './recall';
import { lockBlocks, textsOf } from './texts';

const longestReason = 400;

/**
 * Inside the transaction of a verb: what these blocks rest on has changed, so all of their approved texts, in every
 * language, have to be read again. Answers how many those are.
 */
export async function recallBlocks(
  tx: Tx,
  actor: Actor,
  blockIds: readonly BlockId[],
  reason: string,
): Promise<number> {
  if (blockIds.length === 0) return 0;
  await lockBlocks(tx, actor, blockIds);
  const texts = (await textsOf(tx, actor))
    .filter(({ blockId, review }) => blockIds.includes(blockId) && review.state === 'reviewed')
    .map(({ blockId, language, version }) => ({ blockId, language, version }));
  const fits = reason.length > longestReason ? `${reason.slice(0, longestReason - 1)}…` : reason;
  await recallTexts(tx, actor, texts, fits);
  return texts.length;
}

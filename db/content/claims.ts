import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { AppError, notFound } from '@/lib/errors';
import { surgeryQuestion } from '@/lib/handout/article/claims';
import type { BlockId } from '@/lib/handout/block';
import { type ClaimRef, PrintableVerdict, type Verdict, verdicts } from '@/lib/handout/content';
import type { ClaimAttachment, VerdictChange } from '@/lib/handout/content-input';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { blockClaims, blocks, claims, claimVerdicts } from '../schema/content';
import { recallBlocks } from './recall-blocks';
import { lockBlocks } from './texts';

export type VerdictChanged = Readonly<{
  /** Blocks that rested on the claim and may not any more. */
  detached: readonly BlockId[];
  /** Approved texts that have to be read again. */
  recalled: number;
}>;

/** From free to forbidden. */
const strictness: Readonly<Record<Verdict, number>> = {
  use: 0,
  use_with_caveat: 1,
  background: 2,
  do_not_use: 3,
};
const named = ({ question, letter }: ClaimRef) => `Q${question}${letter}`;

/**
 * Another verdict on a claim, as its reviewer judged it. `background` and `do_not_use` take the claim off every block at
 * once; a stricter verdict sends the blocks that rest on it to be read again. A milder one puts nothing back.
 * Throws conflict when the claim has that verdict already, invalid for the answer about surgery.
 */
export async function changeVerdict(actor: Actor, change: VerdictChange): Promise<VerdictChanged> {
  permit(actor, 'block.review');
  const { claim, verdict, reason, reviewer } = change;
  const { clinicId, staffId } = actor;
  return asActor(actor, async (tx) => {
    const { verdict: before } = await claimOf(tx, actor, claim, 'update');
    if (claim.question === surgeryQuestion)
      throw new AppError(
        'invalid',
        `${named(claim)} is about a hand operation and never about massage: its verdict stays.`,
      );
    if (before === verdict) throw new AppError('conflict', `${named(claim)} has this verdict already.`);
    const resting = await blocksOn(tx, actor, claim);
    await lockBlocks(tx, actor, resting);
    const detached = PrintableVerdict.safeParse(verdict).success ? [] : resting;
    if (detached.length > 0) await tx.delete(blockClaims).where(linksOf(actor, claim));
    await tx.update(claims).set({ verdict, reason }).where(isClaim(actor, claim));
    const id = uuidv7();
    await tx
      .insert(claimVerdicts)
      .values({ clinicId, id, ...claim, before, verdict, reason, reviewer, decidedBy: staffId });
    const again = strictness[verdict] > strictness[before] ? resting : [];
    const why = `${named(claim)}: ${verdicts[verdict]}, before: ${verdicts[before]}. ${reason}`;
    const recalled = await recallBlocks(tx, actor, again, why);
    const facts = { ...claim, before, verdict, detached: detached.length, recalled };
    await audit(tx, actor, { action: 'claim.verdict', kind: 'claim', id, facts });
    return { detached, recalled };
  });
}

/**
 * From now on the block rests on this claim too, so it has to be read again. Throws invalid for a claim that is
 * background or must not be used, conflict when it rests on it already.
 */
export async function attach(actor: Actor, link: ClaimAttachment): Promise<{ recalled: number }> {
  permit(actor, 'block.review');
  const { blockId, claim } = link;
  return asActor(actor, async (tx) => {
    const found = await claimOf(tx, actor, claim, 'share');
    await requireBlock(tx, actor, blockId);
    const verdict = PrintableVerdict.safeParse(found.verdict);
    if (!verdict.success)
      throw new AppError(
        'invalid',
        `${named(claim)} is "${verdicts[found.verdict]}": no block can rest on it.`,
      );
    if ((await blocksOn(tx, actor, claim)).includes(blockId))
      throw new AppError('conflict', `${blockId} rests on ${named(claim)} already.`);
    await tx
      .insert(blockClaims)
      .values({ clinicId: actor.clinicId, blockId, ...claim, verdict: verdict.data });
    return grounded(tx, actor, link, 'block.attached', 'It rests on another claim now');
  });
}

/**
 * The block no longer rests on this claim, and has to be read again. Left without any claim it does not print, unless
 * we wrote it ourselves. Throws conflict when it did not rest on it.
 */
export async function detach(actor: Actor, link: ClaimAttachment): Promise<{ recalled: number }> {
  permit(actor, 'block.review');
  const { blockId, claim } = link;
  return asActor(actor, async (tx) => {
    await claimOf(tx, actor, claim, 'share');
    await requireBlock(tx, actor, blockId);
    const gone = await tx
      .delete(blockClaims)
      .where(and(linksOf(actor, claim), eq(blockClaims.blockId, blockId)))
      .returning({ blockId: blockClaims.blockId });
    if (gone.length === 0)
      throw new AppError('conflict', `${blockId} does not rest on ${named(claim)}. Load the page again.`);
    return grounded(tx, actor, link, 'block.detached', 'It no longer rests on a claim');
  });
}

async function grounded(
  tx: Tx,
  actor: Actor,
  { blockId, claim }: ClaimAttachment,
  action: 'block.attached' | 'block.detached',
  says: string,
): Promise<{ recalled: number }> {
  const recalled = await recallBlocks(tx, actor, [blockId], `${says}: ${named(claim)}.`);
  await audit(tx, actor, { action, kind: 'block', facts: { block: blockId, ...claim, recalled } });
  return { recalled };
}

const isClaim = ({ clinicId }: Actor, { question, letter }: ClaimRef) =>
  and(eq(claims.clinicId, clinicId), eq(claims.question, question), eq(claims.letter, letter));
const linksOf = ({ clinicId }: Actor, { question, letter }: ClaimRef) =>
  and(eq(blockClaims.clinicId, clinicId), eq(blockClaims.question, question), eq(blockClaims.letter, letter));

/** `share` keeps its verdict as it is until the end of the transaction. */
async function claimOf(tx: Tx, actor: Actor, claim: ClaimRef, lock: 'share' | 'update') {
  const [found] = await tx
    .select({ verdict: claims.verdict })
    .from(claims)
    .where(isClaim(actor, claim))
    .for(lock);
  if (!found) throw notFound('This claim');
  return found;
}

async function requireBlock(tx: Tx, actor: Actor, blockId: BlockId): Promise<void> {
  await lockBlocks(tx, actor, [blockId]);
  const [found] = await tx
    .select({ blockId: blocks.blockId })
    .from(blocks)
    .where(and(eq(blocks.clinicId, actor.clinicId), eq(blocks.blockId, blockId)));
  if (!found) throw notFound('This block');
}

async function blocksOn(tx: Tx, actor: Actor, claim: ClaimRef): Promise<BlockId[]> {
  const rows = await tx
    .select({ blockId: blockClaims.blockId })
    .from(blockClaims)
    .where(linksOf(actor, claim))
    .orderBy(asc(blockClaims.blockId));
  return rows.map(({ blockId }) => blockId as BlockId);
}

import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { AppError, notFound } from '@/lib/errors';
import { alwaysPrinted, type BlockId } from '@/lib/handout/block';
import type { BlockRetirement, BlockReturn } from '@/lib/handout/content-input';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { blockRetirements, blocks } from '../schema/content';
import { lockBlocks } from './texts';

/** Takes a block off every sheet to come. Throws invalid for one that stands on every sheet, conflict when it is off. */
export async function retire(
  actor: Actor,
  { blockId, reason }: BlockRetirement,
): Promise<{ blockId: BlockId }> {
  permit(actor, 'block.review');
  if (alwaysPrinted.includes(blockId))
    throw new AppError('invalid', `${blockId} stands on every sheet and cannot be retired.`);
  return asActor(actor, async (tx) => {
    if (await isRetired(tx, actor, blockId))
      throw new AppError('conflict', 'This block is retired already. Load the page again.');
    await tx
      .update(blocks)
      .set({ retiredAt: sql`now()`, retiredBy: actor.staffId, retiredReason: reason })
      .where(and(eq(blocks.clinicId, actor.clinicId), eq(blocks.blockId, blockId)));
    await keep(tx, actor, blockId, 'retired', reason);
    return { blockId };
  });
}

/** A retired block is offered again; its texts print as far as their reviews hold. Throws conflict when it is not retired. */
export async function bringBack(
  actor: Actor,
  { blockId, reason }: BlockReturn,
): Promise<{ blockId: BlockId }> {
  permit(actor, 'block.review');
  return asActor(actor, async (tx) => {
    if (!(await isRetired(tx, actor, blockId)))
      throw new AppError('conflict', 'This block is not retired. Load the page again.');
    await tx
      .update(blocks)
      .set({ retiredAt: null, retiredBy: null, retiredReason: null })
      .where(and(eq(blocks.clinicId, actor.clinicId), eq(blocks.blockId, blockId)));
    await keep(tx, actor, blockId, 'brought_back', reason);
    return { blockId };
  });
}

async function keep(
  tx: Tx,
  actor: Actor,
  blockId: BlockId,
  decision: 'retired' | 'brought_back',
  reason: string,
): Promise<void> {
  const { clinicId, staffId } = actor;
  const id = uuidv7();
  await tx.insert(blockRetirements).values({ clinicId, id, blockId, decision, reason, decidedBy: staffId });
  await audit(tx, actor, { action: `block.${decision}`, kind: 'block', facts: { block: blockId } });
}

async function isRetired(tx: Tx, actor: Actor, blockId: BlockId): Promise<boolean> {
  await lockBlocks(tx, actor, [blockId]);
  const [row] = await tx
    .select({ retiredAt: blocks.retiredAt })
    .from(blocks)
    .where(and(eq(blocks.clinicId, actor.clinicId), eq(blocks.blockId, blockId)));
  if (!row) throw notFound('This block');
  return row.retiredAt !== null;
}

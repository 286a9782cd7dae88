import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { BlockApproval } from '@/lib/domain/clinic';
import { AppError } from '@/lib/errors';
import { type Block, type BlockReviews, blockKey, blocks } from '@/lib/handout/content';
import { localDay } from '@/lib/when';
import { asActor, permit, type Tx } from './access';
import { audit } from './audit';
import { blockReviews, staff } from './schema/clinics';

/** The blocks of the handout, each with its review at this clinic. All staff read it. */
export async function list(actor: Actor): Promise<Block[]> {
  return blocks(await asActor(actor, (tx) => reviewsOf(tx, actor)));
}

/** Who approved which version of which block, and on which local day; for composing inside a transaction. */
export async function reviewsOf(tx: Tx, actor: Actor): Promise<BlockReviews> {
  const rows = await tx
    .select({
      id: blockReviews.blockId,
      version: blockReviews.blockVersion,
      by: staff.name,
      at: blockReviews.reviewedAt,
    })
    .from(blockReviews)
    .innerJoin(
      staff,
      sql`${staff.clinicId} = ${blockReviews.clinicId} and ${staff.id} = ${blockReviews.reviewedBy}`,
    )
    .where(eq(blockReviews.clinicId, actor.clinicId));
  return Object.fromEntries(
    rows.map((row) => [`${row.id} v${row.version}`, { by: row.by, on: localDay(row.at, actor.timeZone) }]),
  );
}

/**
 * The actor, as the clinic's clinician, approves the versions they have read. Throws conflict when the text of
 * one has changed meanwhile; then none is approved. Approving again renews the date.
 */
export async function approve(actor: Actor, approved: BlockApproval['blocks']): Promise<Block[]> {
  permit(actor, 'block.review');
  return asActor(actor, async (tx) => {
    const current = new Set(blocks({}).map(blockKey));
    if (approved.some(({ blockId, version }) => !current.has(`${blockId} v${version}`))) {
      throw new AppError(
        'conflict',
        'A text has changed since this page was opened. Load it again and read it.',
      );
    }
    for (const { blockId, version } of approved) {
      await tx
        .insert(blockReviews)
        .values({ clinicId: actor.clinicId, blockId, blockVersion: version, reviewedBy: actor.staffId })
        .onConflictDoUpdate({
          target: [blockReviews.clinicId, blockReviews.blockId, blockReviews.blockVersion],
          set: { reviewedBy: actor.staffId, reviewedAt: sql`now()` },
        });
      await audit(tx, actor, {
        action: 'block.reviewed',
        kind: 'block',
        facts: { block: blockId, version },
      });
    }
    return blocks(await reviewsOf(tx, actor));
  });
}

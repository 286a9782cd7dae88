import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { BlockId, Condition } from '@/lib/handout/block';
import type { Block, BlockText, ClaimRef, Content, PrintableVerdict } from '@/lib/handout/content';
import { type Language, languageCodes } from '@/lib/handout/language';
import { localDay } from '@/lib/when';
import { asActor, type Tx } from '../access';
import { staff } from '../schema/clinics';
import { blockClaims, blocks } from '../schema/content';
import { textsOf } from './texts';

/** The sheet's texts as the clinic holds them, with their reviews. All staff read them. */
export async function read(actor: Actor): Promise<Content> {
  return asActor(actor, (tx) => contentOf(tx, actor));
}

/** The same inside a transaction: what a sheet is composed from. */
export async function contentOf(tx: Tx, actor: Actor): Promise<Content> {
  const rows = await tx
    .select({ block: blocks, retiredByName: staff.name })
    .from(blocks)
    .leftJoin(staff, and(eq(staff.clinicId, blocks.clinicId), eq(staff.id, blocks.retiredBy)))
    .where(eq(blocks.clinicId, actor.clinicId))
    .orderBy(asc(blocks.blockId));
  const claims = await claimsOf(tx, actor);
  const texts = await textsOf(tx, actor);
  return rows.map(({ block, retiredByName }): Block => {
    const own = texts.filter(({ blockId }) => blockId === block.blockId);
    return {
      id: block.blockId as BlockId,
      condition: block.condition as Condition,
      claims: claims.get(block.blockId) ?? [],
      editorial: block.editorial,
      reference: block.reference,
      reminds: block.reminds,
      retired:
        block.retiredAt === null
          ? null
          : {
              on: localDay(block.retiredAt, actor.timeZone),
              by: retiredByName ?? '',
              reason: block.retiredReason ?? '',
            },
      texts: Object.fromEntries(
        languageCodes.map((language): [Language, BlockText[]] => [
          language,
          own.filter((text) => text.language === language).map(({ blockId: _, ...text }) => text),
        ]),
      ),
    };
  });
}

type Ground = ClaimRef & Readonly<{ verdict: PrintableVerdict }>;

async function claimsOf(tx: Tx, { clinicId }: Actor): Promise<Map<string, Ground[]>> {
  const rows = await tx
    .select()
    .from(blockClaims)
    .where(eq(blockClaims.clinicId, clinicId))
    .orderBy(asc(blockClaims.blockId), asc(blockClaims.question), asc(blockClaims.letter));
  const byBlock = new Map<string, Ground[]>();
  for (const { blockId, question, letter, verdict } of rows)
    byBlock.set(blockId, [...(byBlock.get(blockId) ?? []), { question, letter, verdict }]);
  return byBlock;
}

import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { Block } from '@/lib/handout/content';
import type {
  ContentDesk,
  DeskBlock,
  DeskText,
  RetirementRecord,
  ReviewRecord,
} from '@/lib/handout/content-desk';
import type { Language } from '@/lib/handout/language';
import { localDay } from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { staff } from '../schema/clinics';
import { blockRetirements, blockVersions, textReviews } from '../schema/content';
import { adminNames } from './approvers';
import { contentOf } from './read';
import { questionsOf, sourceOf } from './source-desk';
import { reviewOf } from './texts';

/** Everything the review screen shows: the article, its claims, the blocks with all their versions and reviews. */
export async function desk(actor: Actor): Promise<ContentDesk> {
  permit(actor, 'block.review');
  return asActor(actor, async (tx) => {
    const blocks = await contentOf(tx, actor);
    const texts = await everyText(tx, actor);
    const retirements = await everyRetirement(tx, actor);
    return {
      today: localDay(new Date(), actor.timeZone),
      source: await sourceOf(tx, actor),
      questions: await questionsOf(tx, actor, blocks),
      blocks: blocks.map((block) => ({
        ...block,
        versions: versionsOf(block, texts),
        retirements: retirements.get(block.id) ?? [],
      })),
      approvers: await adminNames(tx, actor),
    };
  });
}

type KeptText = DeskText & Readonly<{ blockId: string }>;

function versionsOf({ id }: Block, texts: readonly KeptText[]): DeskBlock['versions'] {
  const of = (language: Language): DeskText[] =>
    texts
      .filter((text) => text.blockId === id && text.language === language)
      .map(({ blockId: _, ...text }) => text);
  return { en: of('en'), es: of('es'), fr: of('fr') };
}

async function everyText(tx: Tx, actor: Actor): Promise<KeptText[]> {
  const said = await everyReview(tx, actor);
  const rows = await tx
    .select({ text: blockVersions, madeBy: staff.name })
    .from(blockVersions)
    .leftJoin(staff, and(eq(staff.clinicId, blockVersions.clinicId), eq(staff.id, blockVersions.madeBy)))
    .where(eq(blockVersions.clinicId, actor.clinicId))
    .orderBy(desc(blockVersions.version));
  return rows.map(({ text, madeBy }) => {
    const { blockId, language, version, ofVersion, wording, reason, madeAt } = text;
    const reviews = said.get(keyOf(text)) ?? [];
    const [last] = reviews;
    const review = reviewOf({
      decision: last?.decision ?? null,
      reviewer: last?.reviewer ?? null,
      reason: last?.reason ?? null,
      reviewed_on: last?.on ?? null,
      expires_on: last?.expires ?? null,
    });
    return { blockId, language, version, ofVersion, wording, madeBy, review, madeAt, reason, reviews };
  });
}

const keyOf = (text: Readonly<{ blockId: string; language: string; version: number }>) =>
  `${text.blockId} ${text.language} ${text.version}`;

/** By text, newest first. */
async function everyReview(tx: Tx, actor: Actor): Promise<Map<string, ReviewRecord[]>> {
  const rows = await tx
    .select({ said: textReviews, by: staff.name })
    .from(textReviews)
    .innerJoin(staff, and(eq(staff.clinicId, textReviews.clinicId), eq(staff.id, textReviews.decidedBy)))
    .where(eq(textReviews.clinicId, actor.clinicId))
    .orderBy(desc(textReviews.decidedAt), desc(textReviews.id));
  const byText = new Map<string, ReviewRecord[]>();
  for (const { said, by } of rows) {
    const { decision, reviewer, reason, reviewedOn: on, expiresOn: expires, decidedAt } = said;
    const record: ReviewRecord = { decision, reviewer, reason, on, expires, by, at: decidedAt };
    byText.set(keyOf(said), [...(byText.get(keyOf(said)) ?? []), record]);
  }
  return byText;
}

/** By block, newest first. */
async function everyRetirement(tx: Tx, { clinicId }: Actor): Promise<Map<string, RetirementRecord[]>> {
  const { blockId, decision, reason, decidedBy, decidedAt: at, id } = blockRetirements;
  const rows = await tx
    .select({ blockId, decision, reason, by: staff.name, at })
    .from(blockRetirements)
    .innerJoin(staff, and(eq(staff.clinicId, blockRetirements.clinicId), eq(staff.id, decidedBy)))
    .where(eq(blockRetirements.clinicId, clinicId))
    .orderBy(desc(at), desc(id));
  const byBlock = new Map<string, RetirementRecord[]>();
  for (const { blockId: block, ...record } of rows)
    byBlock.set(block, [...(byBlock.get(block) ?? []), record]);
  return byBlock;
}

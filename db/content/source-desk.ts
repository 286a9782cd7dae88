import 'server-only';
import { and, asc, count, desc, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { Block, ClaimRef } from '@/lib/handout/content';
import type {
  DeskClaim,
  DeskQuestion,
  DeskSource,
  QuestionFlag,
  VerdictRecord,
} from '@/lib/handout/content-desk';
import type { Tx } from '../access';
import { staff } from '../schema/clinics';
import { claims, claimVerdicts, sourceQuestions, sources } from '../schema/content';

const newest = (tx: Tx, { clinicId }: Actor) =>
  tx
    .select({ source: sources, by: staff.name })
    .from(sources)
    .leftJoin(staff, and(eq(staff.clinicId, sources.clinicId), eq(staff.id, sources.importedBy)))
    .where(eq(sources.clinicId, clinicId))
    .orderBy(desc(sources.importedAt), desc(sources.id))
    .limit(1);

/** The article as it was imported last. */
export async function sourceOf(tx: Tx, actor: Actor): Promise<DeskSource | null> {
  const [row] = await newest(tx, actor);
  if (!row) return null;
  const [imports] = await tx.select({ n: count() }).from(sources).where(eq(sources.clinicId, actor.clinicId));
  const { title, author, dated, sha256, importedAt } = row.source;
  return {
    title,
    author,
    dated,
    sha256: sha256.toString('hex'),
    importedAt,
    importedBy: row.by,
    imports: imports?.n ?? 0,
  };
}

/**
 * Its questions in order, each with its claims and the blocks that rest on them. A question that the newest import has
 * no more stays as long as it has claims, in the words it had.
 */
export async function questionsOf(tx: Tx, actor: Actor, blocks: readonly Block[]): Promise<DeskQuestion[]> {
  const [row] = await newest(tx, actor);
  if (!row) return [];
  const { clinicId } = actor;
  // By number the newest row; of an earlier import when the article asks it no more.
  const asked = await tx
    .selectDistinctOn([sourceQuestions.number], {
      number: sourceQuestions.number,
      words: sourceQuestions.words,
      flags: sourceQuestions.flags,
      sourceId: sourceQuestions.sourceId,
    })
    .from(sourceQuestions)
    .innerJoin(
      sources,
      and(eq(sources.clinicId, sourceQuestions.clinicId), eq(sources.id, sourceQuestions.sourceId)),
    )
    .where(eq(sourceQuestions.clinicId, clinicId))
    .orderBy(asc(sourceQuestions.number), desc(sources.importedAt), desc(sources.id));
  const made = await tx
    .select()
    .from(claims)
    .where(eq(claims.clinicId, clinicId))
    .orderBy(asc(claims.question), asc(claims.letter));
  const history = await verdictsOf(tx, actor);
  const inForce = asked.filter(
    ({ number, sourceId }) => sourceId === row.source.id || made.some(({ question }) => question === number),
  );
  return inForce.map(({ number, words, flags, sourceId }) => ({
    number,
    words,
    flags: sourceId === row.source.id ? (flags as QuestionFlag[]) : (['gone'] as const),
    claims: made
      .filter(({ question }) => question === number)
      .map((claim): DeskClaim => {
        const { letter, words: own, verdict, reason, evidence, guard } = claim;
        const feeds = blocks.filter((block) => block.claims.some((one) => keyOf(one) === keyOf(claim)));
        return {
          letter,
          words: own,
          verdict,
          reason,
          evidence,
          guard,
          feeds: feeds.map(({ id }) => id),
          history: history.get(keyOf(claim)) ?? [],
        };
      }),
  }));
}

const keyOf = ({ question, letter }: ClaimRef) => `${question}${letter}`;

async function verdictsOf(tx: Tx, actor: Actor): Promise<Map<string, VerdictRecord[]>> {
  const rows = await tx
    .select({ change: claimVerdicts, by: staff.name })
    .from(claimVerdicts)
    .innerJoin(staff, and(eq(staff.clinicId, claimVerdicts.clinicId), eq(staff.id, claimVerdicts.decidedBy)))
    .where(eq(claimVerdicts.clinicId, actor.clinicId))
    .orderBy(desc(claimVerdicts.decidedAt), desc(claimVerdicts.id));
  const byClaim = new Map<string, VerdictRecord[]>();
  for (const { change, by } of rows) {
    const { before, verdict, reason, reviewer, decidedAt: at } = change;
    byClaim.set(keyOf(change), [
      ...(byClaim.get(keyOf(change)) ?? []),
      { before, verdict, reason, reviewer, by, at },
    ]);
  }
  return byClaim;
}

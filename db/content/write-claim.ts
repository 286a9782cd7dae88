import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { AppError, notFound } from '@/lib/errors';
import { surgeryQuestion } from '@/lib/handout/article/claims';
import { surgeryIn } from '@/lib/handout/banned';
import type { ClaimRef } from '@/lib/handout/content';
import type { ClaimWriting } from '@/lib/handout/content-input';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { claims, claimVerdicts, sourceQuestions, sources } from '../schema/content';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Writes down what the article says under one of its questions, with its verdict; no block rests on it yet. The first
 * claim of a question names the question too. Throws not_found for a question the article does not ask, invalid for
 * any other verdict than `do_not_use` on the answer about surgery, conflict when the question has got its first claim
 * meanwhile.
 */
export async function writeClaim(actor: Actor, writing: ClaimWriting): Promise<ClaimRef> {
  permit(actor, 'block.review');
  const { question, asked, words, verdict, reason, evidence, reviewer } = writing;
  const { clinicId, staffId } = actor;
  if (verdict !== 'do_not_use' && (question === surgeryQuestion || surgeryIn(words).length > 0))
    throw new AppError('invalid', 'This is about a hand operation and never about massage: “Do not use”.', {
      verdict: 'Only “Do not use” fits.',
    });
  return asActor(actor, async (tx) => {
    const sourceId = await lockQuestion(tx, actor, question);
    const written = await lettersOf(tx, actor, question);
    if (written.length === 0) await name(tx, actor, { sourceId, question, asked });
    else if (asked !== undefined)
      throw new AppError('conflict', `Q${question} has a claim by now. Load the page again.`);
    const letter = letters[written.length];
    if (!letter) throw new AppError('invalid', `A question has at most ${letters.length} claims.`);
    const claim = { question, letter };
    await tx.insert(claims).values({ clinicId, ...claim, words, verdict, reason, evidence });
    const id = uuidv7();
    await tx
      .insert(claimVerdicts)
      .values({ clinicId, id, ...claim, before: null, verdict, reason, reviewer, decidedBy: staffId });
    await audit(tx, actor, { action: 'claim.written', kind: 'claim', id, facts: { ...claim, verdict } });
    return claim;
  });
}

/** The import in force, with its question locked: one claim at a time, so that each gets its own letter. */
async function lockQuestion(tx: Tx, { clinicId }: Actor, question: number): Promise<string> {
  const [source] = await tx
    .select({ id: sources.id })
    .from(sources)
    .where(eq(sources.clinicId, clinicId))
    .orderBy(desc(sources.importedAt), desc(sources.id))
    .limit(1);
  if (!source) throw notFound('This question');
  const [found] = await tx
    .select({ number: sourceQuestions.number })
    .from(sourceQuestions)
    .where(isQuestion(clinicId, source.id, question))
    .for('update');
  if (!found) throw notFound('This question');
  return source.id;
}

async function lettersOf(tx: Tx, { clinicId }: Actor, question: number): Promise<string[]> {
  const rows = await tx
    .select({ letter: claims.letter })
    .from(claims)
    .where(and(eq(claims.clinicId, clinicId), eq(claims.question, question)))
    .orderBy(asc(claims.letter));
  return rows.map(({ letter }) => letter);
}

type Naming = Readonly<{ sourceId: string; question: number; asked: string | undefined }>;

async function name(tx: Tx, { clinicId }: Actor, { sourceId, question, asked }: Naming): Promise<void> {
  if (asked === undefined)
    throw new AppError('invalid', 'This question is new: say what it asks.', {
      asked: 'Say what is asked, in our words.',
    });
  await tx
    .update(sourceQuestions)
    .set({ words: asked })
    .where(isQuestion(clinicId, sourceId, question));
}

const isQuestion = (clinicId: string, sourceId: string, question: number) =>
  and(
    eq(sourceQuestions.clinicId, clinicId),
    eq(sourceQuestions.sourceId, sourceId),
    eq(sourceQuestions.number, question),
  );

import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import {
  type ArticleChange,
  changeWords,
  compareArticle,
  type KnownQuestion,
} from '@/lib/handout/article/compare-article';
import { questions as own, sourceRecord } from '@/lib/handout/article/questions';
import { type ArticleRead, readArticle as readText } from '@/lib/handout/article/read-article';
import { type BlockId, blockIds } from '@/lib/handout/block';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { blockClaims, sourceQuestions, sources } from '../schema/content';
import { recallBlocks } from './recall-blocks';
import { lockBlocks } from './texts';

export type ArticleImported = ArticleChange &
  Readonly<{
    /** Approved texts that have to be read again. */
    recalled: number;
  }>;

/**
 * What importing this text would change; changes nothing. Throws invalid for a text that is no article of questions and
 * answers, is another article, or is longer than 200 kB.
 */
export async function readArticle(actor: Actor, text: string): Promise<ArticleChange> {
  permit(actor, 'block.review');
  const read = await readText(text);
  return asActor(actor, (tx) => changeOf(tx, actor, read));
}

/**
 * Keeps the article as the one in force: who it is by, its date and its fingerprints, none of its sentences. When more
 * than white space changed, every block that rests on the article has to be read again. Throws as `readArticle`.
 */
export async function importArticle(actor: Actor, text: string): Promise<ArticleImported> {
  permit(actor, 'block.review');
  const read = await readText(text);
  return asActor(actor, async (tx) => {
    // One import at a time, so that each is compared with the one before it.
    await lockBlocks(tx, actor, blockIds);
    const change = await changeOf(tx, actor, read);
    const id = await keep(tx, actor, read, change);
    const recalled = await recallBlocks(tx, actor, change.blocks, changeWords(change));
    const facts = { questions: change.questions.length, same: change.same, recalled };
    await audit(tx, actor, { action: 'article.imported', kind: 'source', id, facts });
    return { ...change, recalled };
  });
}

async function changeOf(tx: Tx, actor: Actor, read: ArticleRead): Promise<ArticleChange> {
  const change = compareArticle(await inForce(tx, actor), read);
  return { ...change, blocks: change.same ? [] : await resting(tx, actor) };
}

/** The last import; a clinic without one has the article Palpate comes with. */
async function inForce(tx: Tx, { clinicId }: Actor) {
  const [source] = await tx
    .select({ id: sources.id, sha256: sources.sha256 })
    .from(sources)
    .where(eq(sources.clinicId, clinicId))
    .orderBy(desc(sources.importedAt), desc(sources.id))
    .limit(1);
  if (!source) return { sha256: sourceRecord.sha256, questions: own };
  const rows = await tx
    .select({
      number: sourceQuestions.number,
      words: sourceQuestions.words,
      sha256: sourceQuestions.sha256,
      askedSha256: sourceQuestions.askedSha256,
    })
    .from(sourceQuestions)
    .where(and(eq(sourceQuestions.clinicId, clinicId), eq(sourceQuestions.sourceId, source.id)))
    .orderBy(asc(sourceQuestions.number));
  const questions = rows.map(
    ({ sha256, askedSha256, ...row }): KnownQuestion => ({
      ...row,
      sha256: sha256.toString('hex'),
      askedSha256: askedSha256?.toString('hex') ?? null,
    }),
  );
  return { sha256: source.sha256.toString('hex'), questions };
}

/** Blocks that rest on any claim of the article. */
async function resting(tx: Tx, { clinicId }: Actor): Promise<BlockId[]> {
  const rows = await tx
    .selectDistinct({ blockId: blockClaims.blockId })
    .from(blockClaims)
    .where(eq(blockClaims.clinicId, clinicId))
    .orderBy(asc(blockClaims.blockId));
  return rows.map(({ blockId }) => blockId as BlockId);
}

async function keep(tx: Tx, actor: Actor, read: ArticleRead, change: ArticleChange): Promise<string> {
  const { clinicId, staffId } = actor;
  const id = uuidv7();
  const { title, author, dated } = read;
  const sha256 = Buffer.from(read.sha256, 'hex');
  await tx.insert(sources).values({ clinicId, id, title, author, dated, sha256, importedBy: staffId });
  await tx.insert(sourceQuestions).values(
    change.questions.map(({ number, words, sha256: print, askedSha256, flags }) => ({
      clinicId,
      sourceId: id,
      number,
      words,
      sha256: Buffer.from(print, 'hex'),
      askedSha256: askedSha256 === null ? null : Buffer.from(askedSha256, 'hex'),
      flags: [...flags],
    })),
  );
  return id;
}

import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { claims as articleClaims } from '@/lib/handout/article/claims';
import { questions, sourceRecord } from '@/lib/handout/article/questions';
import type { ClaimRef, PrintableVerdict } from '@/lib/handout/content';
import { languageCodes } from '@/lib/handout/language';
import { seedBlocks } from '@/lib/handout/seed/blocks';
import type { Tx } from '../access';
import { blockClaims, blocks, blockVersions, claims, sourceQuestions, sources } from '../schema/content';

const bytes = (hex: string) => Buffer.from(hex, 'hex');

/**
 * Gives a clinic what Palpate comes with: the article's record, its claims with their verdicts, and the fourteen
 * blocks in every language. Nobody at the clinic has read them yet. The clinic must have none of it.
 */
export async function seedContent(tx: Tx, clinicId: string): Promise<void> {
  const sourceId = uuidv7();
  const { sha256, ...record } = sourceRecord;
  await tx.insert(sources).values({ clinicId, id: sourceId, ...record, sha256: bytes(sha256) });
  await tx.insert(sourceQuestions).values(
    questions.map(({ number, words, sha256: hash, askedSha256, flags }) => ({
      clinicId,
      sourceId,
      number,
      words,
      sha256: bytes(hash),
      askedSha256: bytes(askedSha256),
      flags: [...flags],
    })),
  );
  await tx.insert(claims).values(
    articleClaims.map(({ question, letter, words, verdict, reason, evidence, guard }) => ({
      clinicId,
      question,
      letter,
      words,
      verdict,
      reason,
      evidence,
      guard,
    })),
  );
  await tx.insert(blocks).values(
    seedBlocks.map(({ id, condition, editorial, reference, reminds }) => ({
      clinicId,
      blockId: id,
      condition,
      editorial,
      reference,
      reminds,
    })),
  );
  await tx
    .insert(blockClaims)
    .values(
      seedBlocks.flatMap((block) =>
        block.claims.map((claim) => ({ clinicId, blockId: block.id, ...claim, verdict: verdictOf(claim) })),
      ),
    );
  await tx.insert(blockVersions).values(
    seedBlocks.flatMap(({ id, texts }) =>
      languageCodes.flatMap((language) => {
        const text = texts[language];
        return text ? [{ clinicId, blockId: id, language, ...text }] : [];
      }),
    ),
  );
}

/** The database refuses any other verdict than the claim's own, and two verdicts for good. */
function verdictOf({ question, letter }: ClaimRef): PrintableVerdict {
  const claim = articleClaims.find((one) => one.question === question && one.letter === letter);
  return claim?.verdict as PrintableVerdict;
}

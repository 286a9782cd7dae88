import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as content from '@/db/content';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { answers, articleOf } from '@/lib/handout/article/article.fixture';
import { ClaimWriting } from '@/lib/handout/content-input';

let clinic: TestClinic;
/** A question that the clinic's article asks for the first time. */
let fresh: number;

beforeAll(async () => {
  clinic = await newClinic();
  await content.importArticle(clinic.admin, articleOf());
  const more = articleOf([...answers, ['Does it snow there?', 'It may snow in May.']]);
  const { questions } = await content.importArticle(clinic.admin, more);
  fresh = questions.find(({ isNew }) => isNew)?.number ?? 0;
});

const writing = (question: number, more: Partial<ClaimWriting> = {}): ClaimWriting => ({
  question,
  words: 'Snow can come late in spring.',
  verdict: 'use_with_caveat',
  reason: 'One trial, in one valley.',
  evidence: 'Quill 2027',
  reviewer: 'Noor Haddad, physiotherapist',
  ...more,
});
const asked = async (number: number) =>
  (await content.desk(clinic.admin)).questions.find((one) => one.number === number);

describe('a question that is new in the article', () => {
  test('stands on the desk without a claim', async () => {
    expect(await asked(fresh)).toMatchObject({ claims: [], flags: ['changed'] });
  });

  test('has to be named with its first claim', async () => {
    await expect(content.writeClaim(clinic.admin, writing(fresh))).rejects.toMatchObject({
      code: 'invalid',
      fields: { asked: expect.any(String) },
    });
    expect(await asked(fresh)).toMatchObject({ claims: [] });
  });

  test('is named and judged, and a block may rest on it from then on', async () => {
    const claim = await content.writeClaim(clinic.admin, writing(fresh, { asked: 'Late snow' }));
    expect(claim).toEqual({ question: fresh, letter: 'a' });
    const question = await asked(fresh);
    expect(question).toMatchObject({
      words: 'Late snow',
      claims: [
        {
          letter: 'a',
          words: 'Snow can come late in spring.',
          verdict: 'use_with_caveat',
          reason: 'One trial, in one valley.',
          evidence: 'Quill 2027',
          feeds: [],
          history: [{ before: null, verdict: 'use_with_caveat', by: clinic.admin.name }],
        },
      ],
    });
    await content.attach(clinic.admin, { blockId: 'HO-04', claim });
    expect((await asked(fresh))?.claims[0]?.feeds).toEqual(['HO-04']);
  });

  test('named meanwhile by somebody else is a conflict, and keeps that name', async () => {
    const late = writing(fresh, { asked: 'Snow in May' });
    await expect(content.writeClaim(clinic.admin, late)).rejects.toMatchObject({ code: 'conflict' });
    expect((await asked(fresh))?.words).toBe('Late snow');
  });

  test('keeps its name at the next import', async () => {
    const more = articleOf([...answers, ['Does it snow there?', 'It may snow in June.']]);
    await content.importArticle(clinic.admin, more);
    expect(await asked(fresh)).toMatchObject({ words: 'Late snow', flags: ['changed'] });
  });
});

describe('another claim', () => {
  test('of the same question gets the next letter, each its own when eight are written at once', async () => {
    const before = (await asked(2))?.claims.length ?? 0;
    const written = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        content.writeClaim(clinic.admin, writing(2, { words: `It is thing ${at}.` })),
      ),
    );
    expect(new Set(written.map(({ letter }) => letter)).size).toBe(8);
    expect((await asked(2))?.claims).toHaveLength(before + 8);
  });

  test('that is background feeds nothing', async () => {
    const claim = await content.writeClaim(clinic.admin, writing(2, { verdict: 'background' }));
    await expect(content.attach(clinic.admin, { blockId: 'HO-09', claim })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('is for admins, of a question the article asks', async () => {
    await expect(content.writeClaim(clinic.therapist, writing(2))).rejects.toMatchObject({
      code: 'forbidden',
    });
    for (const number of [23, 98])
      await expect(content.writeClaim(clinic.admin, writing(number))).rejects.toMatchObject({
        code: 'not_found',
      });
  });

  test('needs words, a verdict, a reason and a reviewer, within their lengths', () => {
    expect(ClaimWriting.safeParse(writing(2)).success).toBe(true);
    expect(ClaimWriting.parse(writing(2, { words: 'Two\n  lines. ' })).words).toBe('Two lines.');
    for (const [field, value] of [
      ['words', ' '],
      ['words', 'x'.repeat(401)],
      ['words', 'a null \u0000'],
      ['reason', ''],
      ['reviewer', 'No'],
      ['evidence', 'x'.repeat(601)],
      ['asked', 'x'.repeat(121)],
      ['question', 0],
      ['verdict', 'perhaps'],
    ])
      expect(ClaimWriting.safeParse({ ...writing(2), [String(field)]: value }).success, String(field)).toBe(
        false,
      );
  });
});

test('of an import only the words of a question can be changed by the app', async () => {
  const refused = (statement: ReturnType<typeof sql>) =>
    asActor(clinic.admin, (tx) => tx.execute(statement)).then(
      () => 'done',
      (error: { cause?: { code?: string } }) => error.cause?.code,
    );
  for (const statement of [
    sql`update source_questions set number = 98 where number = ${fresh}`,
    sql`update source_questions set flags = '{}'`,
    sql`delete from source_questions`,
    sql`update claims set words = 'Snow always comes.' where question = ${fresh}`,
  ])
    expect(await refused(statement)).toBe('42501');
});

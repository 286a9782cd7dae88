import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as content from '@/db/content';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { answers, articleOf, withAnswer } from '@/lib/handout/article/article.fixture';
import { questions, sourceRecord } from '@/lib/handout/article/questions';
import { type BlockId, blockIds } from '@/lib/handout/block';
import { reviewedText, textToPrint } from '@/lib/handout/content';
import { languageCodes } from '@/lib/handout/language';
import { localDay } from '@/lib/when';

let clinic: TestClinic;

beforeAll(async () => {
  clinic = await newClinic();
});

const today = () => localDay(new Date(), 'Europe/London');
/** Blocks with an approved text, by language. */
const approved = async (of: TestClinic): Promise<Record<string, BlockId[]>> => {
  const blocks = await content.read(of.admin);
  return Object.fromEntries(
    languageCodes.map((language) => [
      language,
      blocks.filter((block) => reviewedText(block, language, today())).map(({ id }) => id),
    ]),
  );
};
const resting = async (of: TestClinic) =>
  (await content.read(of.admin)).filter(({ claims }) => claims.length > 0).map(({ id }) => id);
const rowsOf = async (of: TestClinic, table: string) => {
  const found = await asActor(of.admin, (tx) => tx.execute(sql`select * from ${sql.identifier(table)}`));
  return found.rows;
};
const approveAgain = async (of: TestClinic) => {
  const texts = (await content.read(of.admin)).flatMap(({ id, texts: kept }) =>
    Object.values(kept).flatMap((versions) =>
      versions.slice(0, 1).map(({ language, version }) => ({ blockId: id, language, version })),
    ),
  );
  await content.approve(of.admin, { texts, reviewer: 'Noor Haddad, physiotherapist' });
};

describe('a clinic begins with the article Palpate comes with', () => {
  test('as a record of it and its 23 questions', async () => {
    const { source, questions: asked } = await content.desk(clinic.admin);
    expect(source).toMatchObject({ ...sourceRecord, importedBy: null, imports: 1 });
    expect(asked.map(({ number, words }) => ({ number, words }))).toEqual(
      questions.map(({ number, words }) => ({ number, words })),
    );
    expect(asked.flatMap(({ claims }) => claims)).toHaveLength(46);
  });
});

describe('reading an article', () => {
  test('says what importing it would change, and changes nothing', async () => {
    const before = await Promise.all(
      ['sources', 'text_reviews', 'audit_events'].map((name) => rowsOf(clinic, name)),
    );
    const change = await content.readArticle(clinic.admin, articleOf());
    expect(change).toMatchObject({ same: false, author: 'Ada Quill', dated: '2027-03-01', footerLinks: 2 });
    expect(change.blocks).toEqual(await resting(clinic));
    expect(change.gone).toHaveLength(questions.length - answers.length);
    expect(
      await Promise.all(['sources', 'text_reviews', 'audit_events'].map((name) => rowsOf(clinic, name))),
    ).toEqual(before);
  });

  test('is for admins, and refuses what is no article', async () => {
    for (const verb of [content.readArticle, content.importArticle]) {
      await expect(verb(clinic.therapist, articleOf())).rejects.toMatchObject({ code: 'forbidden' });
      await expect(verb(clinic.admin, 'Dear clinic, how are you?')).rejects.toMatchObject({
        code: 'invalid',
      });
    }
    expect(await rowsOf(clinic, 'sources')).toHaveLength(1);
  });
});

describe('importing an article', () => {
  test('that changed sends every block resting on it to be read again, in all languages, and no other', async () => {
    const own = await newClinic();
    const before = await approved(own);
    const on = await resting(own);
    const imported = await content.importArticle(own.admin, articleOf());
    expect(imported.recalled).toBe(
      languageCodes.flatMap((language) => (before[language] ?? []).filter((id) => on.includes(id))).length,
    );
    const after = await approved(own);
    for (const language of languageCodes)
      expect(after[language]).toEqual((before[language] ?? []).filter((id) => !on.includes(id)));
    expect(after.en).toEqual(['HO-04', 'HO-06', 'HO-07', 'HO-08', 'HO-14']);
  });

  test('names the questions that changed', async () => {
    const own = await newClinic();
    await content.importArticle(own.admin, articleOf());
    await approveAgain(own);
    await content.importArticle(own.admin, withAnswer(3, 'Any day will do.'));
    const [text] = (await content.read(own.admin)).find(({ id }) => id === 'HO-01')?.texts.en ?? [];
    expect(text?.review).toEqual({ state: 'not_reviewed', why: 'The article changed: Q3.' });
    const { questions: asked, source } = await content.desk(own.admin);
    expect(asked.filter(({ flags }) => flags.includes('changed')).map(({ number }) => number)).toEqual([3]);
    expect(source).toMatchObject({ author: 'Ada Quill', importedBy: own.admin.name, imports: 3 });
  });

  test('shows questions that it asks no more with their claims, as gone', async () => {
    const own = await newClinic();
    await content.importArticle(own.admin, articleOf());
    const { questions: asked } = await content.desk(own.admin);
    expect(asked.flatMap(({ claims }) => claims)).toHaveLength(46);
    const gone = asked.filter(({ flags }) => flags.includes('gone')).map(({ number }) => number);
    expect(gone).toEqual(questions.slice(answers.length).map(({ number }) => number));
    expect(asked[22]).toMatchObject({ number: 23, words: questions[22]?.words });
  });

  test('stops only what may be stopped: what comes next and when to ask for help still print', async () => {
    const own = await newClinic();
    await content.importArticle(own.admin, articleOf());
    const printed = (await content.read(own.admin)).filter((block) => textToPrint(block, 'en', today()));
    expect(printed.map(({ id }) => id)).toEqual(
      blockIds.filter((id) => ['HO-04', 'HO-06', 'HO-07', 'HO-08', 'HO-11', 'HO-13', 'HO-14'].includes(id)),
    );
  });

  test('again with other white space and line ends keeps every approval', async () => {
    const own = await newClinic();
    await content.importArticle(own.admin, articleOf());
    await approveAgain(own);
    const before = await approved(own);
    const pasted = articleOf().replaceAll('\n', '\r\n').replaceAll('. ', '.  ');
    expect(await content.importArticle(own.admin, pasted)).toMatchObject({
      same: true,
      blocks: [],
      recalled: 0,
    });
    expect(await approved(own)).toEqual(before);
    expect(await rowsOf(own, 'sources')).toHaveLength(3);
  });

  test('leaves a text that nobody had approved as it was', async () => {
    const unread = await newClinic({ reviewed: false });
    const { recalled } = await content.importArticle(unread.admin, articleOf());
    expect(recalled).toBe(0);
    expect(await rowsOf(unread, 'text_reviews')).toEqual([]);
  });

  test('twice at the same moment compares the second with the first', async () => {
    const own = await newClinic();
    const both = await Promise.all([1, 2].map(() => content.importArticle(own.admin, articleOf())));
    expect(both.map(({ same }) => same).sort()).toEqual([false, true]);
  });

  test('keeps none of its sentences, and the app cannot rewrite what it kept', async () => {
    const own = await newClinic();
    await content.importArticle(own.admin, articleOf());
    const kept = JSON.stringify(
      await Promise.all(
        ['sources', 'source_questions', 'text_reviews', 'audit_events'].map((name) => rowsOf(own, name)),
      ),
    );
    for (const [asked, answer] of answers) {
      if (asked) expect(kept).not.toContain(asked);
      for (const sentence of answer.split(/\.\s/)) expect(kept).not.toContain(sentence);
    }
    for (const table of ['sources', 'source_questions']) {
      const name = sql.identifier(table);
      for (const statement of [sql`delete from ${name}`, sql`update ${name} set sha256 = sha256`])
        await expect(asActor(own.admin, (tx) => tx.execute(statement))).rejects.toMatchObject({
          cause: { code: '42501' },
        });
    }
  });
});

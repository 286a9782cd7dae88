import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as content from '@/db/content';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { treatedVisit } from '@/db/testing/treated-visit';
import { bannedIn, storyWords, surgeryIn, surgeryWords } from '@/lib/handout/banned';

// What the article says of trigger finger surgery, tried by every way there is, and the words no sheet may hold.

let clinic: TestClinic;
let visitId: string;

beforeAll(async () => {
  clinic = await newClinic();
  ({ visitId } = await treatedVisit(clinic));
});

const surgery = Object.values(surgeryWords).flat();
const story = Object.values(storyWords).flat();
const refused = async (statement: ReturnType<typeof sql>) =>
  asActor(clinic.admin, (tx) => tx.execute(statement)).then(
    () => 'done',
    (error: { code?: string; cause?: { code?: string } }) => error.code ?? error.cause?.code ?? '',
  );
/** As written on a page: capitals, a line break, markup. */
const written = (word: string) => [word, word.toUpperCase(), word.replace(' ', '\n  '), `<b>${word}</b>`];

const blockText = (language: string, said: string, version: number) => {
  const wording = JSON.stringify({
    title: 'Rest',
    full: [{ kind: 'paragraph', sentences: [{ say: [said] }] }],
    short: [{ kind: 'paragraph', sentences: [{ say: ['Rest.'] }] }],
  });
  return sql`insert into block_versions (clinic_id, block_id, language, version, of_version, wording)
    values (${clinic.clinicId}, 'HO-04', ${language}, ${version}, ${language === 'en' ? null : 1}, ${wording}::jsonb)`;
};
const sheet = (html: string, document = '{}') => {
  const { clinicId, therapist } = clinic;
  return sql`insert into handouts (clinic_id, id, visit_id, version, document, html, sha256, figure_version, issued_by, bytes)
    values (${clinicId}, ${uuidv7()}, ${visitId}, (select coalesce(max(version), 0) + 1 from handouts
      where visit_id = ${visitId}), ${document}::jsonb, ${html}, decode(repeat('00', 32), 'hex'), '1.0',
      ${therapist.staffId}, 10)`;
};

describe('the answer about surgery', () => {
  test.each(['use', 'use_with_caveat', 'background'] as const)('never becomes "%s"', async (verdict) => {
    const input = {
      claim: { question: 14, letter: 'a' },
      verdict,
      reason: 'It looks useful.',
      reviewer: 'Noor Haddad, physiotherapist',
    };
    await expect(content.changeVerdict(clinic.admin, input)).rejects.toMatchObject({ code: 'invalid' });
    expect(await refused(sql`update claims set verdict = ${verdict} where question = 14`)).toBe('invalid');
    expect(
      await refused(sql`insert into claims (clinic_id, question, letter, words, verdict, reason)
        values (${clinic.clinicId}, 14, 'b', 'Another reading of it', ${verdict}, 'It looks useful')`),
    ).toBe('invalid');
  });

  test.each([
    sql`update claims set question = 24 where question = 14`,
    sql`update claims set letter = 'z', verdict = 'use' where question = 14`,
    sql`update claims set words = (select words from claims where question = 14) where question = 4`,
    sql`update block_claims set question = 14, letter = 'a'`,
  ])('does not move to where it would be free: %#', async (statement) => {
    expect(await refused(statement)).toBe('42501');
  });

  test.each(surgery)('is not written down as another claim either: %s', async (word) => {
    const writing = {
      question: 4,
      words: `It may leave a ${word}.`,
      verdict: 'use',
      reason: 'It looks useful.',
      evidence: '',
      reviewer: 'Noor Haddad, physiotherapist',
    } as const;
    await expect(content.writeClaim(clinic.admin, writing)).rejects.toMatchObject({
      code: 'invalid',
      fields: { verdict: expect.any(String) },
    });
    expect(
      await refused(sql`insert into claims (clinic_id, question, letter, words, verdict, reason)
        values (${clinic.clinicId}, 4, 'y', ${writing.words}, 'use', 'It looks useful')`),
    ).toBe('invalid');
  });

  test('feeds no block', async () => {
    const { questions } = await content.desk(clinic.admin);
    const [claim] = questions.find(({ number }) => number === 14)?.claims ?? [];
    expect(claim).toMatchObject({ verdict: 'do_not_use', feeds: [] });
  });

  test.each(surgery)('cannot be written into a block in any language: %s', async (word) => {
    for (const language of ['en', 'es', 'fr'])
      for (const said of written(word))
        expect(await refused(blockText(language, `You may get a ${said}.`, 900)), said).toBe('invalid');
  });

  test.each(surgery)('cannot be stored on a sheet: %s', async (word) => {
    for (const said of written(word)) {
      expect(await refused(sheet(`<p>You may get a ${said}.</p>`)), said).toBe('invalid');
      expect(await refused(sheet('<p>Rest.</p>', JSON.stringify({ said })))).toBe('invalid');
    }
  });

  test('is refused by its words alone: fingers and infections may be spoken of', async () => {
    const fine = 'Fever with a hot, red finger may be an infection.';
    expect(await refused(blockText('en', fine, 901))).toBe('done');
    expect(await refused(sheet(`<p>${fine}</p>`))).toBe('done');
  });
});

describe('the words no block may hold', () => {
  test.each(story)('are refused: %s', async (word) => {
    for (const said of written(word))
      expect(await refused(blockText('en', `Your ${said} today.`, 902)), said).toBe('invalid');
  });

  const listOf = async (name: string): Promise<string[]> => {
    const { rows } = await asActor(clinic.admin, (tx) =>
      tx.execute<{ words: string[] }>(
        sql.raw(`select array(select m[1] from regexp_matches(
        (select prosrc from pg_proc where proname = '${name}'), $re$'((?:[^']|'')+)'[,\\s\\]]$re$, 'g') m) as words`),
      ),
    );
    return (rows[0]?.words ?? []).map((word) => word.replaceAll("''", "'"));
  };

  test('are the same in the database as in the program', async () => {
    const sorted = (words: readonly string[]) => [...new Set(words)].sort();
    expect(sorted(await listOf('surgery_words'))).toEqual(sorted(surgery));
    expect(sorted(await listOf('banned_words'))).toEqual(
      sorted(story.filter((word) => !surgery.includes(word))),
    );
  });

  test.each([
    ['BOWSTRINGING', true],
    ['a tender\u00a0scar', true],
    ['tender-scar', true],
    ['bow-string', true],
    ['bow string', true],
    ['AfterSurgery', true],
    ['cordes d arc', false],
    ['de-tox', true],
    ['it was technical', false],
    ['tender\u2014scar', true],
    ['ten\u00adder scar', true],
    ['te\u200bnder scar', true],
    ['después de la cirugía', true],
    ['corde d’arc', true],
    ['Vitamin D', true],
    ['Le nœud', false],
    ['casser le nœud', true],
    ['riego sanguíneo', true],
    ['apport\n\n  sanguin', true],
    ['an infection of the finger', false],
    ['vitamins', false],
    ['steady pressure', false],
  ])('are read alike in both: %s', async (text, banned) => {
    const { rows } = await asActor(clinic.admin, (tx) =>
      tx.execute<{ all: string[]; surgery: string[] }>(
        sql`select banned_words(${text}) as all, surgery_words(${text}) as surgery`,
      ),
    );
    expect(bannedIn(text).length > 0).toBe(banned);
    expect([...(rows[0]?.all ?? [])].sort()).toEqual([...bannedIn(text)].sort());
    expect([...(rows[0]?.surgery ?? [])].sort()).toEqual([...surgeryIn(text)].sort());
  });
});

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor, inTransaction } from '@/db/access';
import * as content from '@/db/content';
import { mint } from '@/db/mint';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { blockOf, contentAudit, newestOf, printed, textOf } from '@/db/testing/content';
import type { Actor } from '@/lib/domain/actor';
import { alwaysPrinted, type BlockId, type BlockWording, blockIds } from '@/lib/handout/block';
import { barred, type TextRef } from '@/lib/handout/content';
import { type Language, languageCodes } from '@/lib/handout/language';
import { addDays, localDay } from '@/lib/when';

let ours: TestClinic;
let theirs: TestClinic;
const reviewer = 'Noor Haddad, physiotherapist';
const today = localDay(new Date(), 'Europe/London');

beforeAll(async () => {
  [ours, theirs] = await Promise.all([newClinic(), newClinic({ reviewed: false })]);
});

const allTexts = async (actor: Actor): Promise<TextRef[]> =>
  (await content.read(actor)).flatMap((block) =>
    languageCodes.map((language) => ({
      blockId: block.id,
      language,
      version: textOf(block, language).version,
    })),
  );
const retitled = (wording: BlockWording, title: string): BlockWording => ({ ...wording, title });
const edit = async (actor: Actor, blockId: BlockId, title: string, language: Language = 'en') => {
  const { version, wording } = await newestOf(actor, blockId, language);
  return content.edit(actor, {
    blockId,
    language,
    basedOn: version,
    wording: retitled(wording, title),
    reason: 'Clearer words',
  });
};
const approve = (actor: Actor, blockId: BlockId, version: number, language: Language = 'en') =>
  content.approve(actor, { texts: [{ blockId, language, version }], reviewer });
describe('the texts of a new clinic', () => {
  test('are all there, in every language, and read by nobody yet', async () => {
    const blocks = await content.read(theirs.therapist);
    expect(blocks.map(({ id }) => id)).toEqual(blockIds);
    for (const block of blocks) {
      for (const language of languageCodes)
        expect(textOf(block, language).review).toEqual({ state: 'not_reviewed', why: null });
      expect(barred(block, today)).toBe(alwaysPrinted.includes(block.id) ? null : 'not_reviewed');
    }
  });

  test('are approved in one sitting, by an admin with the password, in that clinic only', async () => {
    const own = await newClinic({ reviewed: false });
    const texts = await allTexts(own.admin);
    expect(texts).toHaveLength(42);
    const { loginId, deviceId, ...rest } = own.admin;
    const withPin = mint({ ...rest, loginId, deviceId, elevated: false });
    for (const actor of [own.therapist, withPin])
      await expect(content.approve(actor, { texts, reviewer })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await contentAudit(own.admin)).toEqual([]);
    expect(await content.approve(own.admin, { texts: [...texts, ...texts], reviewer })).toEqual({
      approved: 42,
    });
    for (const block of await content.read(own.therapist)) {
      expect(barred(block, today)).toBeNull();
      for (const language of languageCodes)
        expect(textOf(block, language).review).toEqual({
          state: 'reviewed',
          by: reviewer,
          on: today,
          expires: addDays(today, 365),
        });
    }
    expect((await contentAudit(own.admin)).filter(({ action }) => action === 'block.reviewed')).toHaveLength(
      42,
    );
    expect((await newestOf(theirs.admin, 'HO-01')).review.state).toBe('not_reviewed');
  });
});

describe('approving', () => {
  test('takes the newest words only, and all or none', async () => {
    const own = await newClinic({ reviewed: false });
    const { version } = await newestOf(own.admin, 'HO-02');
    await edit(own.admin, 'HO-02', 'What it may do');
    const texts = (await allTexts(own.admin)).map((text) =>
      text.blockId === 'HO-02' && text.language === 'en' ? { ...text, version } : text,
    );
    await expect(content.approve(own.admin, { texts, reviewer })).rejects.toMatchObject({ code: 'conflict' });
    for (const block of await content.read(own.admin))
      expect(textOf(block).review.state).toBe('not_reviewed');
    await expect(approve(own.admin, 'HO-02', version + 2)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('holds until the day that is said, which is not over and not further than two years', async () => {
    const { version } = await newestOf(ours.admin, 'HO-12');
    const until = (expires: string) =>
      content.approve(ours.admin, {
        texts: [{ blockId: 'HO-12', language: 'en', version }],
        reviewer,
        expires,
      });
    for (const day of [addDays(today, -1), addDays(today, 732)])
      await expect(until(day)).rejects.toMatchObject({
        code: 'invalid',
        fields: { expires: expect.any(String) },
      });
    await until(addDays(today, 40));
    expect((await newestOf(ours.admin, 'HO-12')).review).toMatchObject({ expires: addDays(today, 40) });
  });

  test('never approves words that change in the same moment', async () => {
    const own = await newClinic();
    for (let turn = 0; turn < 6; turn += 1) {
      const { version } = await newestOf(own.admin, 'HO-07');
      await Promise.allSettled([
        edit(own.admin, 'HO-07', `Moving, turn ${turn}`),
        approve(own.admin, 'HO-07', version),
      ]);
      const [newest] = (await blockOf(own.admin, 'HO-07')).texts.en ?? [];
      expect(newest?.version).toBe(version + 1);
      expect(newest?.review.state).toBe('not_reviewed');
    }
  });
});

describe('editing', () => {
  test('leaves the approved words on the sheet until the new ones are approved', async () => {
    const own = await newClinic();
    const before = await newestOf(own.admin, 'HO-04');
    const { version } = await edit(own.admin, 'HO-04', 'The next days');
    expect(version).toBe(before.version + 1);
    expect(await printed(own.therapist, 'HO-04')).toEqual({ language: 'en', version: before.version });
    await approve(own.admin, 'HO-04', version);
    expect(await printed(own.therapist, 'HO-04')).toEqual({ language: 'en', version });
    expect(await newestOf(own.admin, 'HO-04')).toMatchObject({
      madeBy: own.admin.name,
      wording: { title: 'The next days' },
    });
  });

  test('never brings words back that approved ones have taken the place of', async () => {
    const own = await newClinic();
    const { version } = await edit(own.admin, 'HO-04', 'The next days');
    await approve(own.admin, 'HO-04', version);
    const texts = [{ blockId: 'HO-04', language: 'en' as const, version }];
    await content.again(own.admin, { texts, reason: 'A client misread it.' });
    expect(await printed(own.therapist, 'HO-04')).toBeNull();
    expect((await newestOf(own.admin, 'HO-04')).review).toEqual({
      state: 'not_reviewed',
      why: 'A client misread it.',
    });
    await edit(own.admin, 'HO-04', 'The days after');
    expect(await printed(own.therapist, 'HO-04')).toBeNull();
  });

  test('in English leaves translations standing until it is approved; then they are of older words', async () => {
    const own = await newClinic();
    const spanish = (await newestOf(own.admin, 'HO-12', 'es')).version;
    const { version } = await edit(own.admin, 'HO-12', 'You decide');
    expect(await printed(own.therapist, 'HO-12', 'es')).toEqual({ language: 'es', version: spanish });
    await approve(own.admin, 'HO-12', version);
    expect(await printed(own.therapist, 'HO-12', 'es')).toEqual({ language: 'en', version });
    const after = await edit(own.admin, 'HO-12', 'Usted decide', 'es');
    expect(await newestOf(own.admin, 'HO-12', 'es')).toMatchObject({ ofVersion: version });
    expect(await printed(own.therapist, 'HO-12', 'es')).toEqual({ language: 'en', version });
    await approve(own.admin, 'HO-12', after.version, 'es');
    expect(await printed(own.therapist, 'HO-12', 'es')).toEqual({ language: 'es', version: after.version });
  });

  test('in a translation may keep its words, and then they are of the newest English; else it has to change some', async () => {
    const own = await newClinic();
    const asItIs = async (language: Language) => {
      const { wording } = await newestOf(own.admin, 'HO-06', language);
      return edit(own.admin, 'HO-06', wording.title, language);
    };
    await expect(asItIs('fr')).rejects.toMatchObject({ code: 'invalid' });
    const { version } = await edit(own.admin, 'HO-06', 'No heat');
    await asItIs('fr');
    expect(await newestOf(own.admin, 'HO-06', 'fr')).toMatchObject({ ofVersion: version });
    await expect(asItIs('fr')).rejects.toMatchObject({ code: 'invalid' });
    await expect(asItIs('en')).rejects.toMatchObject({ code: 'invalid' });
  });

  test('by two at once takes one; the other is told whose words came first, and may write over them', async () => {
    const own = await newClinic();
    const base = await newestOf(own.admin, 'HO-10');
    const write = (title: string, basedOn: number) =>
      content.edit(own.admin, {
        blockId: 'HO-10',
        language: 'en',
        basedOn,
        wording: retitled(base.wording, title),
        reason: 'Shorter',
      });
    const both = await Promise.allSettled([write('How long', base.version), write('When', base.version)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected')?.reason;
    expect(refused).toMatchObject({ code: 'conflict' });
    expect(refused.message).toContain(own.admin.name);
    expect(refused.message).toContain(`English version ${base.version + 1}`);
    await expect(write('When then', base.version + 1)).resolves.toMatchObject({ version: base.version + 2 });
    expect((await contentAudit(own.admin)).filter(({ action }) => action === 'block.edited')).toHaveLength(2);
  });

  test('refuses words that may not stand on a sheet, and says why', async () => {
    const { version, wording } = await newestOf(ours.admin, 'HO-02');
    const flushed: BlockWording = {
      ...wording,
      full: [{ kind: 'paragraph', sentences: [{ say: ['It helps to flush toxins out.'] }] }],
    };
    const input = { blockId: 'HO-02', language: 'en', basedOn: version, reason: 'x' } as const;
    await expect(content.edit(ours.admin, { ...input, wording: flushed })).rejects.toMatchObject({
      code: 'invalid',
      fields: { wording: expect.stringMatching(/toxin/i) },
    });
    await expect(content.edit(ours.admin, { ...input, wording })).rejects.toMatchObject({ code: 'invalid' });
    expect((await newestOf(ours.admin, 'HO-02')).version).toBe(version);
  });
});

describe('the desk of the reviewer', () => {
  test('shows the article, its claims with the blocks they feed, every version, and all that was said of it', async () => {
    const own = await newClinic();
    const { version } = await edit(own.admin, 'HO-05', 'Warmth');
    await approve(own.admin, 'HO-05', version);
    await expect(content.desk(own.therapist)).rejects.toMatchObject({ code: 'forbidden' });
    const desk = await content.desk(own.admin);
    expect(desk.source).toMatchObject({ dated: '2025-10-02', importedBy: null, imports: 1 });
    expect(desk.questions.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
    expect(desk.questions.flatMap(({ claims }) => claims)).toHaveLength(46);
    expect(desk.questions[10]?.claims[0]).toMatchObject({ letter: 'a', feeds: ['HO-05'], history: [] });
    expect(desk.questions[13]?.claims).toMatchObject([{ verdict: 'do_not_use', feeds: [] }]);
    expect(desk.approvers).toEqual([own.admin.name]);
    const heat = desk.blocks.find(({ id }) => id === 'HO-05');
    expect(heat?.versions.en.map((text) => [text.version, text.reason, text.reviews.length])).toEqual([
      [version, 'Clearer words', 1],
      [version - 1, '', 1],
    ]);
    expect(heat?.versions.en[0]?.reviews[0]).toMatchObject({ reviewer, by: own.admin.name, on: today });
    expect(heat?.versions.fr).toHaveLength(1);
    const { versions: _, retirements, ...block } = heat ?? { versions: null };
    expect(retirements).toEqual([]);
    expect(block).toEqual(await blockOf(own.admin, 'HO-05'));
  });
});

describe('the tables themselves, asked as the app', () => {
  const rowsOf = (clinic: TestClinic, table: string) =>
    inTransaction({ clinic_id: clinic.clinicId }, async (tx) => {
      const { rows } = await tx.execute<{ clinic_id: string }>(
        sql`select clinic_id from ${sql.identifier(table)}`,
      );
      return new Set(rows.map((row) => row.clinic_id));
    });
  const own = [
    'sources',
    'source_questions',
    'claims',
    'blocks',
    'block_claims',
    'block_versions',
    'text_reviews',
  ];

  test.each(own)('%s show the rows of the clinic that asks and no other', async (table) => {
    await approve(theirs.admin, 'HO-01', (await newestOf(theirs.admin, 'HO-01')).version);
    expect(await rowsOf(ours, table)).toEqual(new Set([ours.clinicId]));
    expect(await rowsOf(theirs, table)).toEqual(new Set([theirs.clinicId]));
  });

  test('refuse a version or an approval written into another clinic', async () => {
    const into = (statement: ReturnType<typeof sql>) => asActor(ours.admin, (tx) => tx.execute(statement));
    await expect(
      into(sql`insert into block_versions (clinic_id, block_id, language, version, wording)
        values (${theirs.clinicId}, 'HO-01', 'en', 9, '{"title": "x"}')`),
    ).rejects.toThrow();
    await expect(
      into(sql`insert into text_reviews (clinic_id, id, block_id, language, version, decision, reviewer, reviewed_on, expires_on, decided_by)
        values (${theirs.clinicId}, gen_random_uuid(), 'HO-02', 'en', 2, 'approved', 'x', ${today}, ${today}, ${theirs.admin.staffId})`),
    ).rejects.toThrow();
  });

  test.each([
    sql`update block_versions set wording = '{"title": "x"}'`,
    sql`delete from block_versions`,
    sql`update text_reviews set decision = 'approved'`,
    sql`delete from text_reviews`,
    sql`delete from blocks`,
    sql`insert into block_versions (clinic_id, block_id, language, version, wording)
      select clinic_id, block_id, language, version + 50, '{"title": "after  SUR\u00adGERY"}' from block_versions where language = 'en'`,
    sql`insert into block_versions (clinic_id, block_id, language, version, wording)
      select clinic_id, 'HO-15', 'en', 1, wording from block_versions limit 1`,
  ])('refuse to change, lose or make up words (%#)', async (statement) => {
    await expect(asActor(ours.admin, (tx) => tx.execute(statement))).rejects.toThrow();
  });
});

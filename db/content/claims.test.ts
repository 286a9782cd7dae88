import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor, type Tx } from '@/db/access';
import * as content from '@/db/content';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import type { Actor } from '@/lib/domain/actor';
import { claims } from '@/lib/handout/article/claims';
import type { BlockId } from '@/lib/handout/block';
import { barred, type ClaimRef, PrintableVerdict, reviewedText, type Verdict } from '@/lib/handout/content';
import { VerdictChange } from '@/lib/handout/content-input';
import { languageCodes } from '@/lib/handout/language';
import { localDay } from '@/lib/when';

let clinic: TestClinic;

beforeAll(async () => {
  clinic = await newClinic();
});

const today = () => localDay(new Date(), 'Europe/London');
const claim = (name: string): ClaimRef => ({ question: Number(name.slice(0, -1)), letter: name.slice(-1) });
const change = (of: TestClinic, name: string, verdict: Verdict, by: Actor = of.admin) =>
  content.changeVerdict(by, {
    claim: claim(name),
    verdict,
    reason: 'A new trial says otherwise.',
    reviewer: 'Noor Haddad, physiotherapist',
  });
const blockOf = async (of: TestClinic, id: BlockId) => {
  const found = (await content.read(of.admin)).find((block) => block.id === id);
  if (!found) throw new Error('The block is missing.');
  return found;
};
const groundOf = async (of: TestClinic, id: BlockId) =>
  (await blockOf(of, id)).claims.map(({ question, letter, verdict }) => `${question}${letter} ${verdict}`);
const printsIn = async (of: TestClinic, id: BlockId) => {
  const block = await blockOf(of, id);
  return languageCodes.filter((language) => reviewedText(block, language, today()));
};
const claimOnDesk = async (of: TestClinic, name: string) => {
  const { question, letter } = claim(name);
  const asked = (await content.desk(of.admin)).questions.find(({ number }) => number === question);
  return asked?.claims.find((one) => one.letter === letter);
};
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error & { code?: string; cause?: { code?: string } }) => error.cause?.code ?? error.code ?? '',
  );
const asApp = (of: TestClinic, statement: (tx: Tx) => ReturnType<Tx['execute']>) =>
  refusal(asActor(of.admin, async (tx) => statement(tx)));

describe('a claim that is background or must not be used', () => {
  const forbidden = claims.filter(({ verdict }) => !PrintableVerdict.safeParse(verdict).success);

  test('cannot be attached to a block by an admin, whichever it is', async () => {
    expect(forbidden).toHaveLength(24);
    for (const { question, letter } of forbidden)
      await expect(
        content.attach(clinic.admin, { blockId: 'HO-04', claim: { question, letter } }),
      ).rejects.toMatchObject({ code: 'invalid' });
    expect(await groundOf(clinic, 'HO-04')).toEqual([]);
  });

  test('cannot be attached by SQL as the app, whatever verdict is written beside it', async () => {
    for (const { question, letter } of forbidden)
      for (const verdict of ['use', 'use_with_caveat', 'background', 'do_not_use']) {
        const code = await asApp(clinic, (tx) =>
          tx.execute(sql`insert into block_claims (clinic_id, block_id, question, letter, verdict)
            values (${clinic.clinicId}, 'HO-04', ${question}, ${letter}, ${verdict})`),
        );
        expect(['23503', '23514', 'not_found', 'invalid'], `${question}${letter}`).toContain(code);
      }
    expect(await groundOf(clinic, 'HO-04')).toEqual([]);
  });

  test('does not become one by SQL under a block that rests on it', async () => {
    const code = await asApp(clinic, (tx) =>
      tx.execute(sql`update claims set verdict = 'background' where question = 4 and letter = 'b'`),
    );
    expect(code).toBe('invalid');
    const moved = await asApp(clinic, (tx) =>
      tx.execute(sql`update block_claims set question = 14, letter = 'a' where block_id = 'HO-10'`),
    );
    expect(moved).not.toBe('done');
    expect(await groundOf(clinic, 'HO-10')).toEqual(['4a use', '4b use_with_caveat']);
  });
});

describe('attaching', () => {
  test('puts a claim under a block, which has to be read again in every language', async () => {
    const own = await newClinic();
    const before = await printsIn(own, 'HO-04');
    expect(before).toContain('en');
    const { recalled } = await content.attach(own.admin, { blockId: 'HO-04', claim: claim('7b') });
    expect(recalled).toBe(before.length);
    expect(await groundOf(own, 'HO-04')).toEqual(['7b use_with_caveat']);
    expect(await printsIn(own, 'HO-04')).toEqual([]);
    expect(barred(await blockOf(own, 'HO-04'), today())).toBe('not_reviewed');
    const [text] = (await blockOf(own, 'HO-04')).texts.en ?? [];
    expect(text?.review).toEqual({
      state: 'not_reviewed',
      why: 'It rests on another claim now: Q7b.',
    });
  });

  test('is said to stand already, and detaching what was never attached to be wrong', async () => {
    const link = { blockId: 'HO-10', claim: claim('4a') } as const;
    await expect(content.attach(clinic.admin, link)).rejects.toMatchObject({ code: 'conflict' });
    const other = { blockId: 'HO-10', claim: claim('1a') } as const;
    await expect(content.detach(clinic.admin, other)).rejects.toMatchObject({ code: 'conflict' });
    const none = { blockId: 'HO-10', claim: claim('4z') } as const;
    await expect(content.attach(clinic.admin, none)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is for admins', async () => {
    const link = { blockId: 'HO-04', claim: claim('7b') } as const;
    for (const verb of [content.attach, content.detach])
      await expect(verb(clinic.therapist, link)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(change(clinic, '7b', 'use', clinic.therapist)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('undone to the last claim leaves a block that does not print', async () => {
    const own = await newClinic();
    await content.detach(own.admin, { blockId: 'HO-09', claim: claim('2c') });
    expect(barred(await blockOf(own, 'HO-09'), today())).toBe('no_claim');
  });
});

describe('another verdict', () => {
  test.each(['background', 'do_not_use'] as const)(
    '"%s" takes the claim off its blocks at once and sends them to be read again',
    async (verdict) => {
      const own = await newClinic();
      const standing = (await printsIn(own, 'HO-10')).length;
      expect(await change(own, '4b', verdict)).toEqual({ detached: ['HO-10'], recalled: standing });
      expect(await groundOf(own, 'HO-10')).toEqual(['4a use']);
      expect(await printsIn(own, 'HO-10')).toEqual([]);
      const [text] = (await blockOf(own, 'HO-10')).texts.en ?? [];
      expect(text?.review).toMatchObject({ why: expect.stringContaining('Q4b: ') });
      expect(await printsIn(own, 'HO-12')).toContain('en');
      await expect(content.attach(own.admin, { blockId: 'HO-10', claim: claim('4b') })).rejects.toMatchObject(
        { code: 'invalid' },
      );
    },
  );

  test('changed back puts the claim under no block by itself, and is kept with who judged it', async () => {
    const own = await newClinic();
    await change(own, '4b', 'do_not_use');
    expect(await change(own, '4b', 'use_with_caveat')).toEqual({ detached: [], recalled: 0 });
    expect(await groundOf(own, 'HO-10')).toEqual(['4a use']);
    const kept = await claimOnDesk(own, '4b');
    expect(kept).toMatchObject({ verdict: 'use_with_caveat', feeds: [] });
    expect(kept?.history.map(({ before, verdict }) => `${before} ${verdict}`)).toEqual([
      'do_not_use use_with_caveat',
      'use_with_caveat do_not_use',
    ]);
    expect(kept?.history[0]).toMatchObject({
      reviewer: 'Noor Haddad, physiotherapist',
      by: own.admin.name,
      reason: 'A new trial says otherwise.',
    });
  });

  test('that is stricter goes along with the block and has it read again; a milder one does not', async () => {
    const own = await newClinic();
    const standing = (await printsIn(own, 'HO-01')).length;
    expect(await change(own, '1a', 'use_with_caveat')).toEqual({ detached: [], recalled: standing });
    expect(await groundOf(own, 'HO-01')).toEqual(['1a use_with_caveat']);
    expect(await printsIn(own, 'HO-01')).toEqual([]);
    expect(await change(own, '4b', 'use')).toEqual({ detached: [], recalled: 0 });
    expect(await groundOf(own, 'HO-10')).toEqual(['4a use', '4b use']);
    expect(await printsIn(own, 'HO-10')).toContain('en');
  });

  test('that it has already is a conflict, and of a claim nobody made not found', async () => {
    await expect(change(clinic, '4b', 'use_with_caveat')).rejects.toMatchObject({ code: 'conflict' });
    await expect(change(clinic, '4z', 'use')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('needs a reason and a reviewer', () => {
    const given = { claim: claim('4b'), verdict: 'use', reason: 'New trial.', reviewer: 'Noor Haddad' };
    expect(VerdictChange.safeParse(given).success).toBe(true);
    for (const field of ['reason', 'reviewer'])
      expect(VerdictChange.safeParse({ ...given, [field]: ' ' }).success, field).toBe(false);
  });

  test('is written down for good: the app cannot change or remove its history', async () => {
    const own = await newClinic();
    await change(own, '4b', 'background');
    for (const statement of [
      sql`update claim_verdicts set reason = 'none'`,
      sql`delete from claim_verdicts`,
      sql`delete from claims where question = 2`,
    ])
      expect(await asApp(own, (tx) => tx.execute(statement))).toBe('42501');
    const said = await asActor(own.admin, (tx) =>
      tx.execute(sql`select facts from audit_events where action = 'claim.verdict'`),
    );
    expect(said.rows.map(({ facts }) => facts)).toEqual([
      expect.objectContaining({ question: 4, letter: 'b', verdict: 'background', detached: 1 }),
    ]);
  });

  test('at the same moment as an attachment leaves no block on a claim it may not rest on', async () => {
    const own = await newClinic();
    const link = { blockId: 'HO-04', claim: claim('6c') } as const;
    await Promise.allSettled([
      content.attach(own.admin, link),
      change(own, '6c', 'do_not_use'),
      content.attach(own.admin, { ...link, blockId: 'HO-07' }),
    ]);
    const feeds = (await claimOnDesk(own, '6c'))?.feeds;
    expect(feeds).toEqual([]);
  });
});

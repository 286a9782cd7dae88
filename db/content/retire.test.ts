import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as content from '@/db/content';
import { newClinic } from '@/db/testing/clinic';
import { blockOf, contentAudit, newestOf, printed } from '@/db/testing/content';
import { alwaysPrinted } from '@/lib/handout/block';
import { barred } from '@/lib/handout/content';
import { BlockRetirement, BlockReturn } from '@/lib/handout/content-input';
import { addDays, localDay } from '@/lib/when';

const reviewer = 'Noor Haddad, physiotherapist';
const today = localDay(new Date(), 'Europe/London');

describe('a block', () => {
  test('that is retired leaves the sheet with a reason, and comes back as it was', async () => {
    const own = await newClinic();
    const before = await blockOf(own.admin, 'HO-08');
    await content.retire(own.admin, { blockId: 'HO-08', reason: 'We give no advice on food.' });
    const retired = await blockOf(own.therapist, 'HO-08');
    expect(barred(retired, today)).toBe('retired');
    expect(retired.retired).toEqual({ on: today, by: own.admin.name, reason: 'We give no advice on food.' });
    await expect(content.retire(own.admin, { blockId: 'HO-08', reason: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const back = { blockId: 'HO-08', reason: 'Clients ask.' } as const;
    await content.bringBack(own.admin, back);
    expect(await blockOf(own.admin, 'HO-08')).toEqual(before);
    await expect(content.bringBack(own.admin, back)).rejects.toMatchObject({ code: 'conflict' });
    expect((await contentAudit(own.admin)).map(({ action }) => action)).toEqual([
      'block.retired',
      'block.brought_back',
    ]);
    const kept = (await content.desk(own.admin)).blocks.find(({ id }) => id === 'HO-08');
    expect(kept?.retirements).toMatchObject([
      { decision: 'brought_back', reason: 'Clients ask.', by: own.admin.name },
      { decision: 'retired', reason: 'We give no advice on food.', by: own.admin.name },
    ]);
  });

  test('needs a reason to leave and to come back, and its reasons stay', async () => {
    expect(BlockReturn.safeParse({ blockId: 'HO-08', reason: ' ' }).success).toBe(false);
    expect(BlockRetirement.safeParse({ blockId: 'HO-08' }).success).toBe(false);
    const own = await newClinic();
    await content.retire(own.admin, { blockId: 'HO-08', reason: 'We give no advice on food.' });
    for (const statement of [
      sql`update block_retirements set reason = 'none'`,
      sql`delete from block_retirements`,
      sql`update blocks set editorial = true, condition = 'always'`,
      sql`delete from blocks where block_id = 'HO-08'`,
    ])
      await expect(asActor(own.admin, (tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
  });

  test.each(alwaysPrinted)('%s is never retired, and prints whatever its review says', async (blockId) => {
    const own = await newClinic();
    await expect(content.retire(own.admin, { blockId, reason: 'x' })).rejects.toMatchObject({
      message: expect.stringContaining(blockId),
      code: 'invalid',
    });
    await expect(
      asActor(own.admin, (tx) =>
        tx.execute(sql`update blocks set retired_at = now(), retired_by = ${own.admin.staffId}, retired_reason = 'x'
          where block_id = ${blockId}`),
      ),
    ).rejects.toThrow();
    const { version } = await newestOf(own.admin, blockId);
    const texts = [{ blockId, language: 'en' as const, version }];
    await content.again(own.admin, { texts, reason: 'Read it once more.' });
    expect(await printed(own.therapist, blockId)).toEqual({ language: 'en', version });
  });

  test('whose review has run out leaves the sheet the day after', async () => {
    const own = await newClinic({ reviewed: false });
    const { version } = await newestOf(own.admin, 'HO-02');
    await asActor(own.admin, (tx) =>
      tx.execute(sql`insert into text_reviews (clinic_id, id, block_id, language, version, decision, reviewer, reviewed_on, expires_on, decided_by)
        values (${own.clinicId}, gen_random_uuid(), 'HO-02', 'en', ${version}, 'approved', ${reviewer}, ${addDays(today, -365)}, ${today}, ${own.admin.staffId})`),
    );
    const block = await blockOf(own.admin, 'HO-02');
    expect(barred(block, today)).toBeNull();
    expect(barred(block, addDays(today, 1))).toBe('overdue');
  });

  test('prints in English while its French has to be read again', async () => {
    const own = await newClinic();
    const { version } = await newestOf(own.admin, 'HO-09', 'fr');
    const texts = [{ blockId: 'HO-09', language: 'fr' as const, version }];
    await content.again(own.admin, { texts, reason: 'A word is missing.' });
    expect((await printed(own.therapist, 'HO-09', 'fr'))?.language).toBe('en');
    expect((await printed(own.therapist, 'HO-09', 'es'))?.language).toBe('es');
  });
});

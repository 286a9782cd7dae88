import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '@/db/access';
import * as content from '@/db/content';
import { migrate } from '@/db/migrate';
import { clinics } from '@/db/schema/clinics';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { blockIds } from '@/lib/handout/block';

/** A clinic from before clinics held their own texts. */
const older = uuidv7();
let newer: TestClinic;
const instances = () => Promise.all([1, 2, 3].map(() => migrate(process.env.PALPATE_TEST_OWNER_URL ?? '')));

const kept = (clinicId: string) =>
  inTransaction({ clinic_id: clinicId }, async (tx) => {
    const { rows } = await tx.execute<Record<'blocks' | 'texts' | 'claims' | 'sources' | 'told', number>>(sql`
      select (select count(*)::int from blocks) as blocks, (select count(*)::int from block_versions) as texts,
        (select count(*)::int from claims) as claims, (select count(*)::int from sources) as sources,
        (select count(*)::int from audit_events where action = 'content.filled') as told`);
    return rows[0];
  });
const whole = { blocks: 14, texts: 42, claims: 46, sources: 1 };

beforeAll(async () => {
  newer = await newClinic();
  await inTransaction({ clinic_id: older }, (tx) =>
    tx.insert(clinics).values({
      clinicId: older,
      name: 'Older than its texts',
      phone: '020 7946 0152',
      address: '',
      country: 'GB',
      timeZone: 'Europe/London',
      paper: 'a4',
      language: 'en',
      emergencyNumber: '999',
    }),
  );
});

test('a clinic older than its texts gets them once, however many instances start and how often', async () => {
  expect(await kept(older)).toEqual({ blocks: 0, texts: 0, claims: 0, sources: 0, told: 0 });
  await instances();
  expect(await kept(older)).toEqual({ ...whole, told: 1 });
  await instances();
  expect(await kept(older)).toEqual({ ...whole, told: 1 });
});

test('a clinic that has them keeps them with all that was said of them', async () => {
  await content.retire(newer.admin, { blockId: 'HO-08', reason: 'Not with us.' });
  const before = await content.read(newer.admin);
  expect(before.map(({ id }) => id)).toEqual(blockIds);
  await instances();
  expect(await content.read(newer.admin)).toEqual(before);
  expect(await kept(newer.clinicId)).toEqual({ ...whole, told: 0 });
});

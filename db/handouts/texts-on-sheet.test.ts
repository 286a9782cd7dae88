import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor, type Tx } from '@/db/access';
import * as clinics from '@/db/clinics';
import * as content from '@/db/content';
import * as handouts from '@/db/handouts';
import * as notes from '@/db/notes';
import { sheetPdf } from '@/db/sheet-pdf';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { onA4 } from '@/db/testing/holdings';
import { type TreatedVisit, treatedVisit } from '@/db/testing/treated-visit';
import * as visits from '@/db/visits';
import type { BlockId } from '@/lib/handout/block';
import type { TextRef } from '@/lib/handout/content';
import type { HandoutDocument } from '@/lib/handout/document';
import type { HandoutChoices } from '@/lib/handout/facts';
import { languageCodes } from '@/lib/handout/language';

let clinic: TestClinic;
let visit: TreatedVisit;
const reviewer = 'Noor Haddad, physiotherapist';

beforeAll(async () => {
  clinic = await newClinic();
  visit = await treatedVisit(clinic);
});

/** What is frozen of a sheet, read past the verbs. */
async function stored(own: TestClinic, handoutId: string) {
  const { rows } = await asActor(own.therapist, (tx) =>
    tx.execute<{
      document: HandoutDocument;
      language: string;
      pdf: Buffer | null;
      pdf_sha256: Buffer | null;
    }>(sql`select document, language, pdf, pdf_sha256 from handouts where id = ${handoutId}`),
  );
  const [row] = rows;
  if (!row) throw new Error('The sheet was not stored.');
  return row;
}
const sheetOf = async (own: TestClinic, of: TreatedVisit, choices: Partial<HandoutChoices> = {}) => {
  const { handoutId } = await handouts.issue(own.therapist, of.visitId, { ...onA4, ...choices });
  return { handoutId, ...(await stored(own, handoutId)) };
};
const printedOf = ({ document }: { document: HandoutDocument }, id: BlockId) =>
  document.printed.find((one) => one.id === id);
const everyText = async (own: TestClinic): Promise<TextRef[]> =>
  (await content.read(own.admin)).flatMap((block) =>
    languageCodes.flatMap((language) =>
      (block.texts[language] ?? [])
        .slice(0, 1)
        .map(({ version }) => ({ blockId: block.id, language, version })),
    ),
  );
async function write(own: TestClinic, blockId: BlockId, before: string, after: string): Promise<number> {
  const text = (await content.read(own.admin)).find(({ id }) => id === blockId)?.texts.en?.[0];
  if (!text) throw new Error(`There is no ${blockId}.`);
  const wording = JSON.parse(JSON.stringify(text.wording).replaceAll(before, after)) as typeof text.wording;
  const input = { blockId, language: 'en', basedOn: text.version, wording, reason: 'Plainer' } as const;
  return (await content.edit(own.admin, input)).version;
}

describe('a sheet', () => {
  test.each(languageCodes)('in %s is frozen in that language, page and PDF together', async (language) => {
    const { handoutId, ...row } = await sheetOf(clinic, visit, { language });
    expect(row.language).toBe(language);
    expect(row.document.printed.every((one) => one.language === language)).toBe(true);
    expect(await handouts.html(clinic.therapist, handoutId)).toContain(`<html lang="${language}"`);
    const pdf = await handouts.pdf(clinic.therapist, handoutId);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(pdf).digest()).toEqual(row.pdf_sha256);
    const [newest] = await handouts.list(clinic.therapist, visit.clientId);
    expect(newest).toMatchObject({ handoutId, language, pdf: true });
  });

  test('of the same facts is drawn with the same bytes, also of another visit of the day', async () => {
    const again = await treatedVisit(clinic);
    const one = await sheetOf(clinic, visit, { ownSentence: 'Rest your arms this week.' });
    const other = await sheetOf(clinic, again, { ownSentence: 'Rest your arms this week.' });
    expect(one.handoutId).not.toBe(other.handoutId);
    expect(one.pdf?.equals(other.pdf ?? Buffer.alloc(0))).toBe(true);
  });

  test('begins in the language and size of the one before', async () => {
    const own = await treatedVisit(clinic);
    expect(await handouts.open(clinic.therapist, own.visitId)).toMatchObject({
      languageBefore: null,
      sizeBefore: null,
      mayReview: false,
      approvers: [clinic.admin.name],
    });
    await sheetOf(clinic, own, { language: 'fr', size: 'large' });
    expect((await handouts.open(clinic.therapist, own.visitId)).languageBefore).toBeNull();
    await notes.sign(clinic.therapist, { visitId: own.visitId });
    const next = await visits.start(clinic.therapist, { ...own, appointmentId: null });
    expect(await handouts.open(clinic.admin, next.visitId)).toMatchObject({
      languageBefore: 'fr',
      sizeBefore: 'large',
      latest: null,
      mayReview: true,
    });
  });
});

describe('what the clinic says of its texts', () => {
  test('decides what prints: unread texts stay off, all but what comes next and when to ask for help', async () => {
    const own = await newClinic({ reviewed: false });
    const sheet = await sheetOf(own, await treatedVisit(own));
    expect(sheet.document.printed.map(({ id }) => id).sort()).toEqual(['HO-11', 'HO-13', 'HO-14']);
    expect(sheet.document.rows.filter(({ needsReview }) => needsReview).length).toBeGreaterThan(5);
  });

  test('reaches the next sheet and no earlier one', async () => {
    const own = await newClinic();
    const treated = await treatedVisit(own);
    const first = await sheetOf(own, treated);
    const page = await handouts.html(own.therapist, first.handoutId);
    const pdf = await handouts.pdf(own.therapist, first.handoutId);
    const version = printedOf(first, 'HO-14')?.version ?? 0;

    const edited = await write(own, 'HO-14', 'Very dark urine', 'Dark brown urine');
    expect(printedOf(await sheetOf(own, treated), 'HO-14')?.version).toBe(version);
    const text = { blockId: 'HO-14', language: 'en', version: edited } as const;
    await content.approve(own.admin, { texts: [text], reviewer });
    const second = await sheetOf(own, treated);
    expect(printedOf(second, 'HO-14')?.version).toBe(edited);
    expect(await handouts.html(own.therapist, second.handoutId)).toContain('Dark brown urine');

    await content.retire(own.admin, { blockId: 'HO-12', reason: 'Said in the room.' });
    await content.again(own.admin, {
      texts: (await everyText(own)).filter(({ blockId }) => blockId === 'HO-04'),
      reason: 'To be read again.',
    });
    const { details } = await clinics.settings(own.admin);
    await clinics.amend(own.admin, { ...details, name: 'Another Name Entirely' });
    const third = await sheetOf(own, treated);
    for (const id of ['HO-12', 'HO-04'] as const) {
      expect(printedOf(second, id)).toBeDefined();
      expect(printedOf(third, id)).toBeUndefined();
    }
    expect(await handouts.html(own.therapist, third.handoutId)).toContain('Another Name Entirely');

    expect(await handouts.html(own.therapist, first.handoutId)).toBe(page);
    expect((await handouts.pdf(own.therapist, first.handoutId)).equals(pdf)).toBe(true);
  });

  test('takes a text off the sheet the day after its review ran out', async () => {
    const own = await newClinic({ reviewed: false });
    const texts = await everyText(own);
    const treated = await treatedVisit(own);
    const said = async (expired: boolean) =>
      asActor(own.admin, (tx) =>
        tx.execute(sql`insert into text_reviews (clinic_id, id, block_id, language, version, decision, reviewer, reviewed_on, expires_on, decided_by)
          select clinic_id, gen_random_uuid(), block_id, language, version, 'approved', ${reviewer}, current_date - 366,
            current_date - ${expired ? 2 : -2}::int, ${own.admin.staffId} from block_versions where block_id in ('HO-04', 'HO-11', 'HO-13', 'HO-14')`),
      );
    expect(texts).toHaveLength(42);
    await said(false);
    expect((await sheetOf(own, treated)).document.printed.map(({ id }) => id)).toContain('HO-04');
    await said(true);
    const ids = (await sheetOf(own, treated)).document.printed.map(({ id }) => id);
    expect(ids).not.toContain('HO-04');
    expect(ids).toEqual(expect.arrayContaining(['HO-11', 'HO-13', 'HO-14']));
  });

  test('prints English words on a French sheet, and says so, where no French was approved', async () => {
    const own = await newClinic();
    const texts = (await everyText(own)).filter(
      ({ blockId, language }) => blockId === 'HO-04' && language === 'fr',
    );
    await content.again(own.admin, { texts, reason: 'A word is missing.' });
    const sheet = await sheetOf(own, await treatedVisit(own), { language: 'fr' });
    expect(printedOf(sheet, 'HO-04')?.language).toBe('en');
    expect(printedOf(sheet, 'HO-14')?.language).toBe('fr');
    expect(sheet.document.notice).not.toBeNull();
    expect(sheet.document.rows.find(({ id }) => id === 'HO-04')?.inEnglish).toBe(true);
  });
});

describe('a PDF', () => {
  test('whose bytes do not match their fingerprint is not shown, nor one that was never drawn', async () => {
    const { handoutId } = await sheetOf(clinic, visit);
    const [forged, bare] = [uuidv7(), uuidv7()];
    const copy = (id: string, version: number, pdf: ReturnType<typeof sql>) => sql`
      insert into handouts (clinic_id, id, visit_id, version, document, html, sha256, pdf, pdf_sha256, figure_version, issued_by, bytes)
      select clinic_id, ${id}, visit_id, ${version}, document, html, sha256, ${pdf}, figure_version, issued_by, bytes
      from handouts where id = ${handoutId}`;
    await asActor(clinic.therapist, async (tx) => {
      await tx.execute(copy(forged, 90, sql`set_byte(pdf, 900, (get_byte(pdf, 900) + 1) % 256), pdf_sha256`));
      await tx.execute(copy(bare, 91, sql`null, null`));
    });
    for (const id of [forged, bare])
      await expect(handouts.pdf(clinic.therapist, id)).rejects.toMatchObject({ code: 'gone' });
    await expect(handouts.html(clinic.therapist, forged)).resolves.toContain('Aftercare for');
    await expect(handouts.pdf(clinic.therapist, handoutId)).resolves.toBeInstanceOf(Buffer);
  });

  test('is opened with a trace, by the whole clinic and nobody else', async () => {
    const { handoutId } = await sheetOf(clinic, await treatedVisit(clinic));
    const stranger = await newClinic();
    await expect(handouts.pdf(stranger.admin, handoutId)).rejects.toMatchObject({ code: 'not_found' });
    await handouts.pdf(clinic.colleague, handoutId);
    const { rows } = await asActor(clinic.therapist, (tx) =>
      tx.execute<{ action: string; facts: object }>(
        sql`select action, facts from audit_events where object_id = ${handoutId} order by id desc limit 1`,
      ),
    );
    expect(rows).toEqual([{ action: 'handout.opened', facts: { version: 1, form: 'pdf' } }]);
  });

  test('shows what was frozen, also when the clinic writes while it is drawn', async () => {
    const own = await newClinic();
    const { visitId } = await treatedVisit(own);
    const [issuing] = await asActor(own.admin, async (tx) => {
      await tx.execute(sql`select 1 from visits where id = ${visitId} for update`);
      const started = handouts.issue(own.therapist, visitId, onA4);
      await someoneWaits(tx);
      await tx.execute(sql`update clinics set name = 'Renamed While Drawing'`);
      return [started] as const;
    });
    const { handoutId } = await issuing;
    const { document, pdf } = await stored(own, handoutId);
    expect(document.clinic.name).toBe('Renamed While Drawing');
    expect(await handouts.html(own.therapist, handoutId)).toContain('Renamed While Drawing');
    expect((await sheetPdf(document))?.equals(pdf ?? Buffer.alloc(0))).toBe(true);
  });
});

/** Until another connection stands before a lock that this one holds. */
async function someoneWaits(tx: Tx): Promise<void> {
  for (;;) {
    const { rows } = await tx.execute(sql`select 1 from pg_locks where not granted
      and pg_backend_pid() = any(pg_blocking_pids(pid))`);
    if (rows.length > 0) return;
  }
}

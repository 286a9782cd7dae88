import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exampleSheet } from '@/lib/handout/layout/sheet.fixture';
import { sheetPdf } from './index';

async function drawn(...of: Parameters<typeof exampleSheet>): Promise<Buffer> {
  const pdf = await sheetPdf(exampleSheet(...of));
  if (!pdf) throw new Error('This sheet has no PDF.');
  return pdf;
}

/** What is drawn on the pages: the streams of a PDF that hold drawing commands. */
function commandsOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes]) => bytes ?? '');
  const opened = streams.flatMap((bytes) => {
    try {
      return [inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return opened.filter((text) => text.includes(' BDC') && text.includes(' Tf')).join('\n');
}

describe('the PDF of a sheet', () => {
  test('is the same bytes for the same document, alone or beside another', async () => {
    const once = await drawn();
    expect(await drawn()).toEqual(once);
    const [one, other, again] = await Promise.all([
      drawn(),
      drawn({ language: 'fr', points: 6, size: 'large' }),
      drawn(),
    ]);
    expect(one).toEqual(once);
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
  });

  test('is dated by the visit and named without the client', async () => {
    const raw = (await drawn({ day: '2026-11-02' })).toString('latin1');
    expect(raw).toContain('(D:20261102120000Z)');
    expect(raw).toContain('(Aftercare sheet)');
    expect(raw).not.toMatch(/Amara/);
  });

  test('marks everything it draws as something read or as decoration', async () => {
    const commands = commandsOf(await drawn({ points: 6 }));
    let depth = 0;
    for (const command of commands.split('\n')) {
      if (/ B(DC|MC)$/.test(command)) depth += 1;
      else if (command === 'EMC') depth -= 1;
      else if (/^(S|f|B|BT|.* Tj|.* TJ)\*?$/.test(command)) expect(depth, command).toBe(1);
    }
    expect(depth).toBe(0);
    expect(commands.includes('/Artifact <<')).toBe(true);
  });

  test('says of an English part of another language’s sheet that it is English', async () => {
    const runs = [{ text: 'Gentle heat.', language: 'en' as const }];
    const feel = { heading: 'Cómo puede sentirse', passages: [{ blockId: 'HO-05' as const, runs }] };
    const raw = (await drawn({ language: 'es', feel })).toString('latin1');
    expect(raw).toMatch(/\/S \/Span\s+\/Lang \(en\)/);
    expect((await drawn({ language: 'es' })).toString('latin1')).not.toMatch(/\/S \/Span/);
  });

  test('is not made when a letter is in no file of the typeface', async () => {
    expect(await sheetPdf(exampleSheet({ title: [{ text: 'Aftercare for Ωmega' }] }))).toBeNull();
    expect(await sheetPdf(exampleSheet({ title: [{ text: 'Aftercare for 漢' }] }))).toBeNull();
    expect(await sheetPdf(exampleSheet({ title: [{ text: 'Aftercare for Ștefan Őry' }] }))).not.toBeNull();
  });
});

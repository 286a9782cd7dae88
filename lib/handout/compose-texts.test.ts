import { describe, expect, it } from 'vitest';
import type { BlockId } from './block';
import { printedIds, read, rowOf, sheetOf, textOf, withBlock } from './compose.fixture';
import { plainText } from './document';
import type { Language } from './language';
import { seedBlocks } from './seed/blocks';
import { contentOf, reviewedContent } from './seed/reviewed';

describe('the clinic’s reading', () => {
  const unread = contentOf(seedBlocks, null);
  it.each([
    ['read by nobody', unread, 'not_reviewed'],
    ['read too long ago', reviewedContent('2025-01-01'), 'overdue'],
  ] as const)('of texts %s prints only next visits, call us and medical help', (_, content, standing) => {
    const sheet = sheetOf({}, {}, content);
    expect(printedIds(sheet)).toEqual(['HO-11', 'HO-13', 'HO-14']);
    expect(sheet.help.items).toHaveLength(7);
    expect(rowOf(sheet, 'HO-02')).toMatchObject({ on: false, needsReview: true, review: { standing } });
    expect(textOf(sheet)).toContain('Not yet reviewed by a clinician at this clinic: HO-11 v2, 13 v2, 14 v2');
  });

  it('of one text is all it takes for that text', () => {
    const content = read.map((block, at) =>
      ['HO-02', 'HO-10'].includes(block.id) ? (unread[at] ?? block) : block,
    );
    const sheet = sheetOf({}, {}, content);
    expect(printedIds(sheet)).not.toContain('HO-02');
    expect(printedIds(sheet)).not.toContain('HO-10');
    expect(rowOf(sheet, 'HO-04')).toMatchObject({ on: true, blockIds: ['HO-04'], needsReview: true });
    expect(rowOf(sheet, 'HO-04')?.why).toContain('How long it may take');
  });

  it('keeps off what points at the list of spots when that list may not print', () => {
    const content = read.map((block, at) => (block.id === 'HO-01' ? (unread[at] ?? block) : block));
    const sheet = sheetOf({}, {}, content);
    for (const id of ['HO-01', 'HO-03', 'HO-09'] as const) expect(printedIds(sheet)).not.toContain(id);
    expect(sheet).toMatchObject({ today: null, map: null });
  });

  it('does not keep a retired block or one without its claims', () => {
    const retired = { on: '2027-03-02', by: 'x', reason: 'x' };
    expect(printedIds(sheetOf({}, {}, withBlock('HO-02', { retired })))).not.toContain('HO-02');
    expect(printedIds(sheetOf({}, {}, withBlock('HO-02', { claims: [] })))).not.toContain('HO-02');
    expect(printedIds(sheetOf({}, {}, withBlock('HO-14', { retired })))).toContain('HO-14');
  });

  it('once all is read says when the oldest was', () => {
    expect(textOf(sheetOf())).toContain('Text reviewed 1 March 2027.');
    expect(textOf(sheetOf())).not.toContain('Not yet reviewed');
  });

  it('switches nothing off that always prints', () => {
    const every: readonly BlockId[] = sheetOf().rows.flatMap(({ blockIds }) => blockIds);
    const sheet = sheetOf({}, { off: [...every, 'HO-06'] });
    for (const id of ['HO-11', 'HO-01', 'HO-12', 'HO-13', 'HO-14'] as const)
      expect(printedIds(sheet)).toContain(id);
  });
});

describe('a sheet in another language', () => {
  it.each(['es', 'fr'] as const)('in %s prints an untranslated block in English and says so', (language) => {
    const english = contentOf(seedBlocks, { by: 'Dr Example', on: '2027-03-01' }, ['en']);
    const content = read.map((block, at) => (block.id === 'HO-12' ? (english[at] ?? block) : block));
    const sheet = sheetOf({}, { language }, content);
    expect(sheet.notice).not.toBeNull();
    expect(rowOf(sheet, 'HO-12')?.inEnglish).toBe(true);
    expect(rowOf(sheet, 'HO-13')?.inEnglish).toBe(false);
    expect(sheet.foot[1]).toMatch(new RegExp(`^${language}: HO-11 v1,.* 12 en v2, 13 v1`));
    expect(plainText(sheet.pressure?.heading ?? [])).toBe('Your say on pressure');
    expect(sheet.pressure?.runs.every((run) => run.language === 'en')).toBe(true);
    expect(sheet.help.items.flat().every((run) => run.language === undefined)).toBe(true);
    expect(sheetOf({}, { language }).notice).toBeNull();
  });

  it('fills an English block with English words', () => {
    const english = contentOf(seedBlocks, { by: 'Dr Example', on: '2027-03-01' }, ['en']);
    const sheet = sheetOf({}, { language: 'fr' as Language }, english);
    expect(textOf(sheet)).toContain('Thursday 22 April, 10:00');
    expect(textOf(sheet)).toMatch(/Your left shoulder/);
    expect(sheet.title).toEqual(sheetOf({}, { language: 'fr' }).title);
  });
});

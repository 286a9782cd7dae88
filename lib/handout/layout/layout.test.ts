import { describe, expect, it } from 'vitest';
import { languageCodes } from '../language';
import { fitsPaper, type LaidPage, layOut, pagesOf } from './layout';
import { type Ink, isPart, type Part } from './page';
import { wordsOf } from './read-aloud';
import { exampleSheet } from './sheet.fixture';
import { papers } from './sizes';

const inkOf = (parts: readonly (Part | Ink)[]): Ink[] =>
  parts.flatMap((one) => (isPart(one) ? inkOf(one.inside) : [one]));
const namesOf = ({ sections }: LaidPage) => sections.map(({ name }) => name);

/** Left, right, top and bottom of what is drawn, in px from the top left of its section. */
function edgesOf(ink: Ink): [number, number, number, number] {
  if (ink.kind === 'words') {
    const wide = ink.pieces.reduce((sum, { width }) => sum + width, 0);
    return [ink.x, ink.x + wide, ink.baseline - ink.size * 0.7, ink.baseline + ink.size * 0.3];
  }
  if (ink.kind === 'disc')
    return [ink.x - ink.radius, ink.x + ink.radius, ink.y - ink.radius, ink.y + ink.radius];
  if (ink.kind === 'rule') return [ink.x, ink.x + ink.width, ink.y, ink.y + ink.thick];
  return [ink.x, ink.x + ink.width, ink.y, ink.y + ink.height];
}

const kinds = languageCodes.flatMap((language) =>
  (['a4', 'letter'] as const).flatMap((paper) =>
    (['standard', 'large'] as const).map((size) => ({ language, paper, size })),
  ),
);

describe('a sheet as it lies on paper', () => {
  it.each(kinds)(
    'keeps 5 mm white and each section inside its own height: $language $paper $size',
    (kind) => {
      const edge = (5 / 25.4) * 96;
      for (const points of [0, 1, 3]) {
        const layout = layOut(exampleSheet({ ...kind, points }));
        for (const { sections } of layout.pages)
          for (const { top, height, parts } of sections) {
            expect(top).toBeGreaterThanOrEqual(edge);
            for (const ink of inkOf(parts)) {
              const [left, right, upper, lower] = edgesOf(ink);
              expect(left).toBeGreaterThanOrEqual(edge);
              // A line ends with the space it was broken at.
              expect(right).toBeLessThanOrEqual(layout.width - edge + 8);
              expect(upper).toBeGreaterThanOrEqual(-1);
              expect(lower).toBeLessThanOrEqual(height + 1);
            }
          }
      }
    },
  );

  it('has no letter under 12 pt, and in large print none under 18 pt', () => {
    for (const kind of kinds) {
      const ink = layOut(exampleSheet(kind)).pages.flatMap(({ sections }) =>
        sections.flatMap(({ parts }) => inkOf(parts)),
      );
      const sizes = ink.flatMap((one) => (one.kind === 'words' ? one.size : []));
      expect(Math.min(...sizes)).toBe(kind.size === 'large' ? 24 : 16);
    }
  });

  it('stands in sections one below the other, the foot at the bottom of the page', () => {
    const sheet = exampleSheet();
    const [page] = layOut(sheet).pages;
    const sections = page?.sections ?? [];
    expect(page && namesOf(page)).toEqual(['head', 'next', 'today', 'feel', 'toDo', 'pair', 'help', 'foot']);
    for (const [index, { top }] of sections.entries()) {
      const before = sections[index - 1];
      if (before) expect(top).toBeGreaterThanOrEqual(before.top + before.height);
    }
    const foot = sections.at(-1);
    const { height, bottom } = papers.a4;
    expect((foot?.top ?? 0) + (foot?.height ?? 0)).toBeCloseTo(height - bottom, 5);
  });

  it('is the same again, and shares nothing with its document or another layout', () => {
    const sheet = exampleSheet({ language: 'fr', points: 6, size: 'large' });
    const untouched = structuredClone(sheet);
    const first = layOut(sheet);
    const kept = structuredClone(first);
    for (const { sections } of layOut(structuredClone(sheet)).pages)
      for (const { parts } of sections)
        for (const ink of inkOf(parts))
          if (ink.kind === 'words') for (const piece of ink.pieces) piece.text = '';
    expect(first).toEqual(kept);
    expect(layOut(sheet)).toEqual(kept);
    expect(sheet).toEqual(untouched);
  });

  it('says whether it fits: what is measured, not guessed', () => {
    expect(fitsPaper(exampleSheet())).toBe(true);
    const long = exampleSheet({ points: 10 });
    expect(fitsPaper(long)).toBe(false);
    expect(layOut(long).pages[0]?.height).toBeGreaterThan(papers.a4.height);
    expect(pagesOf(long)).toBe(1);
  });
});

describe('large print', () => {
  const large = exampleSheet({ size: 'large', points: 1, tight: true });

  it('takes two pages, each numbered, the second with the name of the sheet', () => {
    expect(pagesOf(large)).toBe(2);
    expect(fitsPaper(large)).toBe(true);
    const words = wordsOf(layOut(large));
    expect(words).toContain('1 of 2');
    expect(words).toContain('2 of 2');
  });

  it('takes one page when everything is on it', () => {
    const sheet = exampleSheet({ size: 'large', points: 0, toDo: null, feel: null, pressure: null });
    expect(pagesOf(sheet)).toBe(1);
    expect(wordsOf(layOut(sheet))).toContain('1 of 1');
  });

  it('never divides the call for help, and prints each thing to do once under its days', () => {
    for (const kind of kinds.filter(({ size }) => size === 'large'))
      for (const points of [0, 1, 3, 6])
        for (const tight of [true, false]) {
          const sheet = exampleSheet({ ...kind, points, tight });
          const pages = layOut(sheet).pages;
          const names = pages.flatMap(namesOf);
          expect(names.filter((name) => name === 'help')).toHaveLength(1);
          const words = wordsOf(layOut(sheet));
          for (const row of sheet.toDo?.rows ?? [])
            expect(words.filter((word) => word.startsWith(row.lead[0]?.text ?? '?'))).toHaveLength(1);
          const grids = names.filter((name) => name === 'toDo').length;
          expect(words.filter((word) => word === sheet.toDo?.heading)).toHaveLength(grids);
        }
  });

  it('prints the foot once, on the first page when the last has no room for it', () => {
    const sheet = exampleSheet({ size: 'large', points: 1 });
    const linesOn = (one: typeof sheet) => layOut(one).pages.map(({ footLines }) => footLines.length);
    expect(linesOn(sheet)).toEqual([2, 0]);
    expect(linesOn({ ...sheet, pressure: null })).toEqual([0, 2]);
    for (const foot of sheet.foot)
      expect(wordsOf(layOut(sheet)).filter((word) => word === foot)).toHaveLength(1);
  });

  it('divides what to do between two rows only when nothing else brings it onto two pages', () => {
    const rowsOn = (sheet: typeof large) =>
      layOut(sheet).pages.map(({ sections }) => sections.flatMap(({ rows }) => (rows ? [rows] : [])));
    expect(rowsOn(large)).toEqual([[], [{ from: 0, to: 3 }]]);
    const runs = [{ text: 'Tell us where it hurts and when it is too much. '.repeat(10) }];
    const fuller = { ...large, pressure: large.pressure && { ...large.pressure, runs } };
    expect(rowsOn(fuller)).toEqual([[{ from: 0, to: 2 }], [{ from: 2, to: 3 }]]);
    expect(fitsPaper(fuller)).toBe(true);
  });
});

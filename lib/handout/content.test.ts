import { describe, expect, it } from 'vitest';
import { blockIds, type Wording } from './block';
import { blocks, originWords, reviewStanding } from './content';
import { bannedIn, grade } from './lint';

const all = blocks({});
const shortTexts = (block: Wording) =>
  block.short.flatMap((piece) =>
    piece.kind === 'bullets' ? piece.items : piece.sentences.flatMap(({ say }) => say),
  );
const withoutGaps = (text: string) => text.replace(/\{[a-z_]+\}/g, 'it');

describe('the fourteen blocks', () => {
  it('are all there once', () => {
    expect(all.map(({ id }) => id)).toEqual([...blockIds]);
  });

  it.each(all)('$id asks only for facts it declares', (block) => {
    const asked = [block.full, ...shortTexts(block)].join(' ').match(/\{[a-z_]+\}/g) ?? [];
    for (const gap of asked) expect(block.placeholders).toContain(gap.slice(1, -1));
  });

  it.each(all)('$id has no banned word and reads at grade 8 or below, in full and short', (block) => {
    const short = shortTexts(block).join('\n');
    expect(bannedIn(`${block.full} ${short} ${block.title}`)).toEqual([]);
    expect(grade(withoutGaps(block.full))).toBeLessThanOrEqual(8);
    expect(grade(withoutGaps(short))).toBeLessThanOrEqual(8);
  });

  it('draw nothing from the question about finger surgery, nor from any other that may not be used', () => {
    const usable = [1, 2, 3, 4, 6, 11, 12, 13, 19, 22];
    for (const { origin } of all) for (const question of origin.questions) expect(usable).toContain(question);
  });

  it('say where they come from', () => {
    for (const block of all) expect(block.origin.questions.length === 0).toBe(block.verdict === 'editorial');
    expect(originWords([{ questions: [3, 6, 12], reference: null }])).toBe('Q3, 6, 12');
    expect(
      originWords([
        { questions: [], reference: null },
        { questions: [4], reference: null },
      ]),
    ).toBe('written by us, Q4');
  });
});

describe('a review', () => {
  const reviewed = (key: string) => blocks({ [key]: { by: 'Dr Example', on: '2027-03-01' } });
  const fourth = (key: string) => reviewed(key).find(({ id }) => id === 'HO-04')?.review;

  it('counts for the version that was read, not for another', () => {
    expect(fourth('HO-04 v1')).toEqual({
      state: 'reviewed',
      by: 'Dr Example',
      on: '2027-03-01',
      expires: '2028-02-29',
    });
    expect(fourth('HO-04 v2')).toEqual({ state: 'not_reviewed' });
  });

  it.each([
    ['2028-02-14', 'reviewed'],
    ['2028-02-15', 'due_soon'],
    ['2028-02-29', 'due_soon'],
    ['2028-03-01', 'overdue'],
  ])('on %s is %s', (today, standing) => {
    expect(
      reviewStanding({ state: 'reviewed', by: 'x', on: '2027-03-01', expires: '2028-02-29' }, today),
    ).toBe(standing);
  });
});

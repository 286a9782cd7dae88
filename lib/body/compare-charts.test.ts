import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAreas, sayPercent } from './compare-charts';
import type { Ink } from './ink';
import { paint, pin } from './ink.fixture';

const words = { earlierWords: 'on 11 Mar', laterWords: 'today' };

/** The change where both visits drew something. */
function compared(from: readonly Ink[], to: readonly Ink[]) {
  const change = compareAreas(from, to, words);
  if (!change.comparable) throw new Error('Expected both visits to be compared.');
  return change;
}

const blade = paint('back', [[-700, 2300]], { penWidth: 400, intensity: 6 });
const loin = paint('back', [[500, 3900]], { penWidth: 400, intensity: 4 });

describe('drawn pain of two visits', () => {
  it('the same drawing twice: no change, all regions kept, full overlap', () => {
    const change = compared([blade, loin], [blade, loin]);
    expect(change.extent.stepPercent).toBe(0);
    expect(change.regions.every(({ kind }) => kind === 'kept')).toBe(true);
    expect(change.overlap).toMatchObject({ share: 1, noisy: false });
    expect(change.sentences).toContain('The same regions both times.');
  });

  it('names regions gained and lost on the client’s side, with their pain', () => {
    const change = compared([blade], [loin]);
    const of = (kind: string) => change.regions.filter((region) => region.kind === kind);
    expect(of('lost').map(({ title }) => title)).toContain('Left shoulder blade');
    expect(of('gained').map(({ title }) => title)).toEqual(['Right low back']);
    expect(of('gained')[0]).toMatchObject({
      maxPain: { from: null, to: 4 },
      meanPain: { from: null, to: 4 },
    });
    expect(change.overlap).toMatchObject({ share: 0, noisy: true });
  });

  it('the step in extent is later minus earlier, in points of percent', () => {
    const change = compared([blade], [blade, loin]);
    const [from, to] = [change.extent.from?.percent ?? 0, change.extent.to?.percent ?? 0];
    expect(to / from).toBeCloseTo(2, 1);
    expect(change.extent.stepPercent).toBeCloseTo(to - from, 10);
    expect(change.sentences[0]).toBe('Painted area: 0.4 % of the body on 11 Mar, 0.7 % of the body today.');
  });

  it('half over half is a known overlap: 100 cells of 300 shared', () => {
    const sweep = (x: number) =>
      paint(
        'back',
        [
          [x, 3000],
          [x, 3800],
        ],
        { penWidth: 80 },
      );
    const change = compared([sweep(0), sweep(80)], [sweep(80), sweep(160)]);
    expect(change.overlap?.share).toBeCloseTo(1 / 3, 1);
  });

  it('overlap under 60 % says that it is noisy, and never stands without extent and regions', () => {
    const change = compared([blade], [paint('back', [[-500, 2300]], { penWidth: 400 })]);
    expect(change.overlap?.noisy).toBe(true);
    expect(change.sentences.at(-1)).toMatch(/overlap by \d+ %\. Overlap is noisy/);
    expect(change.sentences.length).toBeGreaterThanOrEqual(3);
  });

  it('a drawing nudged by less than a cell gains and loses no region, wherever it lies', () => {
    const dot = (x: number, y: number) => paint('back', [[x, y]], { penWidth: 300 });
    for (let x = -900; x <= 900; x += 75) {
      for (const y of [2200, 3300, 3900, 4800]) {
        const kinds = compared([dot(x, y)], [dot(x + 20, y + 10)]).regions.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'kept')).toEqual([]);
      }
    }
  });

  it('a pin marks its region without an area; a missing number is not zero', () => {
    const change = compared([blade], [blade, pin('back', 500, 3900)]);
    expect(change.regions.filter(({ kind }) => kind === 'gained')).toMatchObject([
      { title: 'Right low back', maxPain: { from: null, to: null } },
    ]);
    expect(change.extent.stepPercent).toBe(0);
    expect(compared([pin('back', 500, 3900)], [blade]).overlap).toBeNull();
    expect(compared([pin('back', 500, 3900)], [blade]).extent).toMatchObject({
      from: null,
      stepPercent: null,
    });
  });

  it('pins are paired by muscle and place', () => {
    const muscleCode = 'upper-trapezius';
    const change = compared(
      [pin('back', 700, 1800, { muscleCode }), pin('back', -700, 1800, { muscleCode })],
      [pin('back', 760, 1800, { muscleCode }), pin('back', 500, 3900)],
    );
    expect(change.pins.map(({ kind }) => kind)).toEqual(['kept', 'lost', 'gained']);
  });

  it('a visit nothing was drawn at is not compared, and not called free of pain', () => {
    expect(compareAreas([blade], [], words)).toEqual({
      comparable: false,
      sentences: ['No pain was drawn today, so areas are not compared.'],
    });
    expect(compareAreas([], [blade], words).sentences).toEqual([
      'No pain was drawn on 11 Mar, so areas are not compared.',
    ]);
    expect(compareAreas([], [], words).sentences).toEqual(['No pain was drawn at either visit.']);
  });

  it('turned round, gained is lost and the overlap is the same', () => {
    const strokes = fc.array(
      fc
        .record({
          x: fc.integer({ min: -900, max: 900 }),
          y: fc.integer({ min: 1600, max: 5000 }),
          intensity: fc.option(fc.integer({ min: 0, max: 10 })),
        })
        .map(({ x, y, intensity }) => paint('back', [[x, y]], { penWidth: 500, intensity })),
      { minLength: 1, maxLength: 4 },
    );
    const turned = { gained: 'lost', lost: 'gained', kept: 'kept' } as const;
    fc.assert(
      fc.property(strokes, strokes, (a, b) => {
        const [there, back] = [compared(a, b), compared(b, a)];
        expect(there.overlap?.share).toBe(back.overlap?.share);
        expect(there.extent.stepPercent).toBeCloseTo(0 - (back.extent.stepPercent ?? 0), 10);
        const kinds = (change: typeof there) =>
          new Map(change.regions.map(({ code, side, kind }) => [`${code} ${side}`, kind]));
        const other = kinds(back);
        for (const [key, kind] of kinds(there)) expect(other.get(key)).toBe(turned[kind]);
      }),
      { numRuns: 40 },
    );
  });

  it('says small percentages without calling them nothing', () => {
    expect([0, 0.04, 0.1, 6.64].map(sayPercent)).toEqual(['0.0 %', 'under 0.1 %', '0.1 %', '6.6 %']);
  });
});

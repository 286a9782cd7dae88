import { VIEWS, type View } from '@/lib/body/figure';
import { insideOutline, lateralityAt } from '@/lib/body/geometry';
import type { VisitChart } from '@/lib/domain/chart-change';
import type { Finding, Mark, Point } from '@/lib/domain/ops';

export type Spot = { view: View; x: number; y: number };

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Spots on the skin, over all views. */
export function spotsOnBody(count: number, random: () => number): Spot[] {
  const spots: Spot[] = [];
  while (spots.length < count) {
    const view = VIEWS[Math.floor(random() * VIEWS.length)] ?? 'back';
    const spot = { x: Math.round(random() * 5400 - 2700), y: Math.round(random() * 10_200) };
    if (insideOutline(view, spot)) spots.push({ view, ...spot });
  }
  return spots;
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** A scribble of 40 points that crosses itself, as stored. */
function scribble({ x, y }: Spot, random: () => number): [number, number][] {
  let [atX, atY] = [x, y];
  return Array.from({ length: 40 }, () => {
    atX = clamp(atX + Math.round(random() * 160 - 80), -3000, 3000);
    atY = clamp(atY + Math.round(random() * 160 - 80), 0, 10_250);
    return [atX, atY];
  });
}

const mark = (spot: Spot, at: number, random: () => number): Mark => ({
  markId: `mark-${at}`,
  layer: 'pain',
  kind: 'stroke',
  ...spot,
  side: lateralityAt(spot.view, spot.x),
  regionCode: null,
  muscleCode: null,
  stroke: scribble(spot, random),
  penWidth: 260,
  intensity: Math.floor(random() * 11),
  qualities: [],
  pointId: null,
  figureVersion: '1.0',
});

export const strokesOnBody = (count: number, seed: number): Mark[] => {
  const random = seeded(seed);
  return spotsOnBody(count, random).map((spot, at) => mark(spot, at, random));
};

/** What became of the point at this place in the list, by turns. */
const fates = ['smaller', 'larger', 'same', 'gone', 'new'] as const;
export type Fate = (typeof fates)[number];
export const fateOf = (at: number): Fate => fates[at % fates.length] ?? 'same';

/** Two visits of one client: half of the marks are points whose fate is known, half are painted areas. */
export function twoCharts(marks: number, seed: number): { from: VisitChart; to: VisitChart } {
  const random = seeded(seed);
  const spots = spotsOnBody(Math.ceil(marks / 2), random);
  const strokes = spotsOnBody(Math.floor(marks / 2), random).map((spot, at) => mark(spot, at, random));
  const known = spots.flatMap((spot, at) => (fateOf(at) === 'new' ? [] : [pointAt(spot, at)]));
  const all = spots.map(pointAt);
  const later = { smaller: 3, larger: 8, same: 5, gone: null, new: 5 } as const;
  const findings = spots.map((spot, at): Finding => {
    const fate = fateOf(at);
    const change = fate === 'gone' || fate === 'new' ? fate : 'confirmed';
    return findingAt(spot, at, later[fate], change);
  });
  const earlier = spots.flatMap((spot, at) =>
    fateOf(at) === 'new' ? [] : [findingAt(spot, at, 5, 'confirmed')],
  );
  const kept = strokes.slice(0, Math.ceil(strokes.length / 2));
  return {
    from: {
      visitId: 'from',
      number: 1,
      onDay: '2026-03-11',
      points: known,
      findings: earlier,
      marks: strokes,
    },
    to: { visitId: 'to', number: 2, onDay: '2026-03-18', points: all, findings, marks: kept },
  };
}

const pointAt = (spot: Spot, at: number): Point => ({
  pointId: `point-${at}`,
  letter: `A${at}`,
  muscleCode: null,
  ...spot,
  side: lateralityAt(spot.view, spot.x),
  figureVersion: '1.0',
});

const findingAt = (spot: Spot, at: number, felt: number | null, change: Finding['change']): Finding => ({
  pointId: `point-${at}`,
  change,
  ...spot,
  side: lateralityAt(spot.view, spot.x),
  figureVersion: '1.0',
  state: null,
  felt,
  feltAfter: null,
  qualities: [],
  pressureLevel: null,
  ceiling: null,
  note: null,
});

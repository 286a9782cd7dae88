import { lateralityAt } from '@/lib/body/geometry';
import type { MuscleCode } from '@/lib/body/muscles';
import { muscle } from '@/lib/body/muscles';
import { ontoBody } from '@/lib/body/onto-body';
import { regionAt } from '@/lib/body/region-at';
import type { RegionCode } from '@/lib/body/regions';
import { spotOfRegion } from '@/lib/body/spot-of';
import { STROKE_WIDTH, storableStroke } from '@/lib/body/strokes';
import type { Mark } from '@/lib/domain/ops';
import type { Dice } from './dice';
import type { DemoSpot } from './spots';
import type { Told } from './story';
import type { DemoPoint } from './visit-facts';

/** Where a client draws pain, visit by visit: tenths from the middle of the area to its edge, null where nothing is drawn. */
export type DemoArea = Readonly<{ spot: DemoSpot; reaches: readonly (number | null)[] }>;

/** How far a bad pain spreads on a part of the body, tenths, by the first letters of its regions. */
const spread: Record<string, number> = {
  HD: 130,
  NK: 200,
  HA: 150,
  FT: 150,
  FA: 220,
  EL: 180,
  KN: 240,
  LG: 260,
};
const widest = 400;

/** The region a muscle sends pain to, away from where it is pressed; the classic ones are always told of. */
const classic: Partial<Record<MuscleCode, RegionCode>> = {
  infraspinatus: 'SH_FRONT',
  'upper-trapezius': 'HD_TEMPLE',
};

/** Where this muscle is felt elsewhere on the same side; null when the figure shows no such place. */
export function feltElsewhere(code: MuscleCode, { side, figureVersion }: DemoSpot): DemoSpot | null {
  const { trp, primary } = muscle(code);
  const region = classic[code] ?? primary.find((each) => !trp.includes(each));
  const spot = region && spotOfRegion(region, side);
  return spot && lateralityAt(spot.view, spot.x) === side ? { ...spot, side, figureVersion } : null;
}

/** Round the first two points and where the first is felt: large while the pain is bad, smaller as it goes. */
export function areasOf(points: readonly DemoPoint[], told: Told, dice: Dice): DemoArea[] {
  const pains = told.beats.filter(({ kept }) => kept).map(({ painNow }) => painNow);
  const [first, second] = points;
  const places = [first?.spot, first?.feltAt, second?.spot];
  return places.flatMap((spot, less): DemoArea[] => {
    if (!spot) return [];
    const most = spread[regionAt(spot.view, spot).slice(0, 2)] ?? widest;
    const reaches = pains.map((pain) => {
      const bad = (pain ?? 4) - less;
      return bad < 1 ? null : Math.round(most * (0.3 + 0.09 * bad) * (0.9 + dice.next() * 0.2));
    });
    return [{ spot, reaches }];
  });
}

/** The area as a finger fills it in: to and fro in rows, a little unsteady, on the body and on its own side. */
export function drawnArea(
  { spot, reaches }: DemoArea,
  visit: number,
  pain: number | null,
  dice: Dice,
): Mark[] {
  const reach = reaches[visit] ?? null;
  if (reach === null) return [];
  const line = storableStroke(scribble(reach, dice).flatMap((offset) => onSameSide(spot, offset) ?? []));
  if (line.length < 2) return [];
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    Math.round(line.reduce((sum, point) => sum + pick(point), 0) / line.length);
  const middle = { view: spot.view, x: mean(({ x }) => x), y: mean(({ y }) => y) };
  return [
    {
      markId: dice.uuid(),
      layer: 'pain',
      kind: 'stroke',
      ...middle,
      side: lateralityAt(middle.view, middle.x),
      figureVersion: spot.figureVersion,
      regionCode: regionAt(middle.view, middle),
      muscleCode: null,
      stroke: line.map(({ x, y }): [number, number] => [x, y]),
      penWidth: STROKE_WIDTH,
      intensity: pain,
      qualities: ['aching'],
      pointId: null,
    },
  ];
}

type Offset = Readonly<{ x: number; y: number }>;

function scribble(reach: number, dice: Dice): Offset[] {
  const rows = Math.max(2, Math.round((2 * reach) / 150));
  const tilt = dice.next() * 0.9 - 0.45;
  const unsteady = () => dice.whole(-28, 28);
  return Array.from({ length: rows }, (_, row) => {
    const y = reach * ((2 * (row + 0.5)) / rows - 1);
    const half = Math.sqrt(reach * reach - y * y) * (row % 2 === 0 ? 1 : -1);
    return [-1, -0.4, 0.3, 1].map((at) => ({ x: at * half + unsteady(), y: y + at * 30 + unsteady() }));
  })
    .flat()
    .map(({ x, y }) => ({
      x: x * Math.cos(tilt) - y * Math.sin(tilt),
      y: x * Math.sin(tilt) + y * Math.cos(tilt),
    }));
}

function onSameSide({ view, x, y, side }: DemoSpot, offset: Offset): Offset | null {
  const onSkin = ontoBody(view, { x: x + offset.x, y: y + offset.y }, 2 * widest);
  if (!onSkin || lateralityAt(view, onSkin.x) === side || side === 'midline') return onSkin;
  return ontoBody(view, { x: Math.sign(x) * 70, y: onSkin.y }, widest);
}

/** Where a pressed point is felt elsewhere, while it is strong enough to be. */
export function referralOf(point: DemoPoint, felt: number | null, dice: Dice): Mark[] {
  const spot = point.feltAt;
  if (!spot || felt === null || felt < 4) return [];
  return [
    {
      markId: dice.uuid(),
      layer: 'referral',
      kind: 'pin',
      ...spot,
      regionCode: regionAt(spot.view, spot),
      muscleCode: null,
      stroke: [],
      penWidth: null,
      intensity: Math.max(1, felt - 2),
      qualities: ['aching'],
      pointId: point.id,
    },
  ];
}

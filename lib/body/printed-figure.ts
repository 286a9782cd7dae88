import { drawingOf, type FigurePoint, sideOfView, VIEWS, type View } from './figure';
import type { FigureRef } from './figures';
import { checkedPoint, lateralityAt } from './geometry';
import { type PlacedPin, placePins } from './place-pins';
import type { FigurePart } from './shape-landmarks';
import { partsOf } from './shapes';
import { CROPS, type Crop, detailPath, earPath, isCloseUp, partPath } from './svg';

export type PrintedMark = FigurePoint & {
  /** The point's letter for life. */
  readonly letter: string;
  readonly view: View;
  /** `felt`: pain was felt here, nothing was pressed; open letter, dashed ring. */
  readonly kind: 'pressed' | 'felt';
};

/** Crown to hip, or everything when a spot is lower. */
export type PrintedCrop = 'crown-to-hip' | 'whole';

export type Sides = { readonly left: string; readonly right: string };

export type PrintedFigure = {
  readonly view: View;
  readonly marks: readonly PrintedMark[];
  readonly crop: PrintedCrop;
  /** Height on paper in px; the width follows from the crop. */
  readonly heightPx: number;
  /** Size of its letters in px, 16 when left out; discs, lines and distances go with it. */
  readonly letterPx?: number;
  /** What stands at the client's left and right: L and R when left out. */
  readonly sides?: Sides;
  /** The version the marks were made on; today's when left out. */
  readonly version?: FigureRef | undefined;
};

/** What a figure is drawn of, every measure in tenths. A line is black; `filled` ones hide what lies behind them. */
export type FigureInk =
  | { kind: 'line'; d: string; width: number; filled: boolean }
  | {
      kind: 'circle';
      x: number;
      y: number;
      radius: number;
      fill: Ink;
      line: Ink;
      width: number;
      dash: number[];
    }
  | { kind: 'letter'; x: number; y: number; size: number; text: string; fill: Ink };
export type Ink = 'black' | 'white';

const DISC_PX = 10.5;
const LETTER_PX = 16;
/** Half the width of a letter in sizes, near enough. */
const HALF_LETTER = 0.26;
// The smaller the figure is printed, the farther its letters stand from the head.
const SIDE_LETTER_X = { 'crown-to-hip': 1150, whole: 2100 };
const BEFORE_THE_FACE = { 'crown-to-hip': 1150, whole: 1560 };
const BESIDE_THE_LITTLE_TOE = -480;

const SIDE_FRAMES = {
  'crown-to-hip': { ...CROPS['crown-to-hip'], x: -940, width: 3580 },
  whole: { ...CROPS.whole, x: -1100, width: 4500 },
};
// A word stands outside of the little toe.
const SOLE_FRAME = { x: -1100, y: -60, width: 1740, height: 1760 };
type Spot = FigurePoint & { readonly view: View };

/** What is printed of a view, in tenths: a side from crown to hip stands level with its front, a sole is always whole. */
export function printedFrame(view: View, crop: PrintedCrop): Crop {
  const drawing = drawingOf(view);
  if (drawing === 'front' || drawing === 'back') return CROPS[crop];
  const frame = drawing === 'side' ? SIDE_FRAMES[crop] : SOLE_FRAME;
  return sideOfView(view) === 'right' ? frame : { ...frame, x: 0 - frame.x - frame.width };
}

/** Front and back, then every side or sole with a spot. */
export const printedViews = (marks: readonly { readonly view: View }[]): readonly View[] =>
  VIEWS.filter((view) => sideOfView(view) === null || marks.some((mark) => mark.view === view));

/** Crown to hip while every spot fits in it, else the whole figure. */
export function printedCrop(marks: readonly Spot[]): PrintedCrop {
  const fits = (spot: Spot) => {
    if (drawingOf(spot.view) === 'sole') return true;
    const { x, y, width, height } = printedFrame(spot.view, 'crown-to-hip');
    return spot.y <= y + height - 200 && spot.x >= x + 100 && spot.x <= x + width - 100;
  };
  return marks.every(fits) ? 'crown-to-hip' : 'whole';
}

type Px = (size: number) => number;

/** Where the sides of a view are named: both beside the head, or the one side a view shows. Never over its edge. */
function sidePlaces(view: View, name: PrintedCrop, longest: number, px: Px): FigurePoint[] {
  const { x: left, y: top, width } = printedFrame(view, name);
  const drawing = drawingOf(view);
  const half = px(longest * LETTER_PX * HALF_LETTER);
  // A longer word begins where a letter does. On a small whole figure it stands above the shoulders.
  const away = half - px(LETTER_PX * HALF_LETTER);
  const y = top + px(name === 'whole' && drawing !== 'sole' && longest > 1 ? 15 : 26);
  const at = (x: number) => {
    const outer = x + Math.sign(x) * away;
    return { x: Math.max(left + half, Math.min(left + width - half, outer)), y };
  };
  const side = sideOfView(view);
  if (side === null) return [-SIDE_LETTER_X[name], SIDE_LETTER_X[name]].map(at);
  const x = drawing === 'side' ? BEFORE_THE_FACE[name] : BESIDE_THE_LITTLE_TOE;
  return [at(side === 'right' ? x : 0 - x)];
}

const round = (
  { x, y }: FigurePoint,
  radius: number,
  fill: Ink,
  { width, dash }: { width: number; dash: number[] },
): FigureInk => ({
  kind: 'circle',
  x,
  y,
  radius,
  fill,
  line: fill === 'black' ? 'white' : 'black',
  width,
  dash,
});

function pinInk({ spot, disc }: PlacedPin, { letter, kind }: PrintedMark, px: Px): FigureInk[] {
  const pressed = kind === 'pressed';
  const leader = `M${spot.x} ${spot.y}L${disc.x} ${disc.y}`;
  const spotInk = pressed
    ? round(spot, px(3), 'black', { width: 0, dash: [] })
    : round(spot, px(5), 'white', { width: px(1.4), dash: [px(2.6), px(2)] });
  const size = px(LETTER_PX);
  return [
    { kind: 'line', d: leader, width: px(1.2), filled: false },
    spotInk,
    round(disc, px(DISC_PX), pressed ? 'black' : 'white', { width: px(1.4), dash: [] }),
    {
      kind: 'letter',
      x: disc.x,
      y: disc.y + Math.round(size * 0.35),
      size,
      text: letter,
      fill: pressed ? 'white' : 'black',
    },
  ];
}

const turn = (a: FigurePoint, b: FigurePoint, c: FigurePoint) =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
const cross = (a: PlacedPin, b: PlacedPin) =>
  turn(a.spot, a.disc, b.spot) * turn(a.spot, a.disc, b.disc) < 0 &&
  turn(b.spot, b.disc, a.spot) * turn(b.spot, b.disc, a.disc) < 0;

/** Two leaders that cross change their discs: neither crosses then, and both together are shorter. */
function uncrossed(pins: readonly PlacedPin[]): PlacedPin[] {
  const placed = [...pins];
  for (let found = true; found; ) {
    found = false;
    for (const [i, a] of placed.entries()) {
      const j = placed.findIndex((b, index) => index > i && cross(a, b));
      const b = placed[j];
      if (!b) continue;
      placed[i] = { ...a, disc: b.disc };
      placed[j] = { ...b, disc: a.disc };
      found = true;
      break;
    }
  }
  return placed;
}

/** Body, near arm over it, ears behind the head or on it: white with black lines. */
function bodyInk(view: View, crop: Crop, px: Px, version?: FigureRef): FigureInk[] {
  const line = (d: string, width: number, filled = false): FigureInk => ({ kind: 'line', d, width, filled });
  const ears = line(earPath(view, version), px(1.2));
  const kinds = isCloseUp(crop)
    ? (['features', 'creases', 'close'] as const)
    : (['features', 'creases'] as const);
  const part = (name: FigurePart) => [
    line(partPath(view, name, version), px(1.2), true),
    line(kinds.map((kind) => detailPath(view, kind, name, version)).join(''), px(0.6)),
  ];
  const [body, ...over] = partsOf(view, version).map(part);
  const drawn = [...(body ?? []), ...(drawingOf(view) === 'side' ? [ears] : []), ...over.flat()];
  return drawingOf(view) === 'front' || drawingOf(view) === 'back' ? [ears, ...drawn] : drawn;
}

/**
 * One view for paper, as what is drawn of it in tenths, in order: black on white, lines 1.2 px, letters 16 px (12 pt),
 * the sides beside the head; a side or a sole carries the one word of its side. A disc stands beside each spot with a
 * leader to the exact place. Throws `invalid` for a mark off the chart.
 */
export function figureInk(figure: PrintedFigure): { crop: Crop; ink: FigureInk[] } {
  const { view, marks, crop: name, heightPx, letterPx = LETTER_PX, version } = figure;
  const { sides = { left: 'L', right: 'R' } } = figure;
  const crop = printedFrame(view, name);
  const grown = letterPx / LETTER_PX;
  const scale = heightPx / crop.height;
  const px: Px = (size) => Math.round((size * grown) / scale);
  const shown = marks.filter((mark) => mark.view === view);
  const edge = px(DISC_PX + 1);
  const longest = Math.max(sides.left.length, sides.right.length);
  const beside = sidePlaces(view, name, longest, px);
  const placed = placePins(
    shown.map((mark, i) => ({ ...checkedPoint(mark), id: String(i) })),
    scale / grown,
    {
      gap: 24,
      clear: 16,
      always: true,
      keepOff: beside.map(({ x, y }) => ({ x, y: y - px(6) })),
      within: {
        minX: crop.x + edge,
        maxX: crop.x + crop.width - edge,
        minY: crop.y + edge,
        maxY: crop.y + crop.height - edge,
      },
    },
  );
  const sideWords = beside.map((at): FigureInk => {
    const text = lateralityAt(view, at.x) === 'left' ? sides.left : sides.right;
    return { kind: 'letter', ...at, size: px(LETTER_PX), text, fill: 'black' };
  });
  const pins = uncrossed(placed).flatMap((pin) => {
    const mark = shown[Number(pin.id)];
    return mark ? pinInk(pin, mark, px) : [];
  });
  return { crop, ink: [...bodyInk(view, crop, px, version), ...sideWords, ...pins] };
}

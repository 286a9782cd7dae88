import { drawingOf, type FigurePoint, sideOfView, VIEWS, type View } from './figure';
import type { FigureRef } from './figures';
import { checkedPoint, lateralityAt } from './geometry';
import { type PlacedPin, placePins } from './place-pins';
import type { FigurePart } from './shape-landmarks';
import { partsOf } from './shapes';
import { CROPS, type Crop, detailPath, earPath, isCloseUp, partPath, viewBox } from './svg';

export type PrintedMark = FigurePoint & {
  /** The point's letter for life. */
  readonly letter: string;
  readonly view: View;
  /** `felt`: pain was felt here, nothing was pressed; open letter, dashed ring. */
  readonly kind: 'pressed' | 'felt';
};

/** Crown to hip, or everything when a spot is lower. */
export type PrintedCrop = 'crown-to-hip' | 'whole';

export type PrintedFigure = {
  readonly view: View;
  readonly marks: readonly PrintedMark[];
  readonly crop: PrintedCrop;
  /** Height on paper in px; the width follows from the crop. */
  readonly heightPx: number;
  /** Read aloud instead of the picture. */
  readonly title: string;
  /** The version the marks were made on; today's when left out. */
  readonly version?: FigureRef | undefined;
};

const DISC_PX = 10.5;
const LETTER_PX = 16;
// The smaller the figure is printed, the farther its letters stand from the head.
const SIDE_LETTER_X = { 'crown-to-hip': 1150, whole: 2100 };
const BEFORE_THE_FACE = { 'crown-to-hip': 1150, whole: 1560 };
const BESIDE_THE_LITTLE_TOE = -480;

const SIDE_FRAMES = {
  'crown-to-hip': { ...CROPS['crown-to-hip'], x: -940, width: 3580 },
  whole: { ...CROPS.whole, x: -1100, width: 3900 },
};
const SOLE_FRAME = { x: -640, y: -60, width: 1280, height: 1760 };
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

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

/** Where the letters of a view stand: both beside the head, or the one side a view shows. */
function letterSpots(view: View, name: PrintedCrop): number[] {
  const side = sideOfView(view);
  if (side === null) return [-SIDE_LETTER_X[name], SIDE_LETTER_X[name]];
  const x = drawingOf(view) === 'side' ? BEFORE_THE_FACE[name] : BESIDE_THE_LITTLE_TOE;
  return [side === 'right' ? x : 0 - x];
}

function drawnPin(placed: PlacedPin, mark: PrintedMark, px: (size: number) => number): string {
  const { spot, disc } = placed;
  const pressed = mark.kind === 'pressed';
  const leader = `<path d="M${spot.x} ${spot.y}L${disc.x} ${disc.y}" stroke="#000" stroke-width="${px(1.2)}"/>`;
  const dot = pressed
    ? `<circle cx="${spot.x}" cy="${spot.y}" r="${px(3)}"/>`
    : `<circle cx="${spot.x}" cy="${spot.y}" r="${px(5)}" fill="#fff" stroke="#000" stroke-width="${px(1.4)}" stroke-dasharray="${px(2.6)} ${px(2)}"/>`;
  const [fill, ink] = pressed ? ['#000', '#fff'] : ['#fff', '#000'];
  return `${leader}${dot}<circle cx="${disc.x}" cy="${disc.y}" r="${px(DISC_PX)}" fill="${fill}" stroke="${pressed ? '#fff' : '#000'}" stroke-width="${px(1.4)}"/><text x="${disc.x}" y="${disc.y + px(LETTER_PX * 0.35)}" font-size="${px(LETTER_PX)}" font-weight="750" text-anchor="middle" fill="${ink}">${escaped(mark.letter)}</text>`;
}

function sideLetters(view: View, name: PrintedCrop, px: (size: number) => number): string {
  const { y } = printedFrame(view, name);
  const letter = (x: number) =>
    `<text x="${x}" y="${y + px(26)}" font-size="${px(LETTER_PX)}" font-weight="750" text-anchor="middle">${lateralityAt(view, x) === 'left' ? 'L' : 'R'}</text>`;
  return letterSpots(view, name).map(letter).join('');
}

/** Body, near arm over it, ears behind the head or on it: white with black lines. */
function bodyLines(view: View, crop: Crop, px: (size: number) => number, version?: FigureRef): string[] {
  const line = `fill="none" stroke="#000" stroke-linejoin="round" stroke-linecap="round"`;
  const ears = `<path d="${earPath(view, version)}" ${line} stroke-width="${px(1.2)}"/>`;
  const kinds = isCloseUp(crop)
    ? (['features', 'creases', 'close'] as const)
    : (['features', 'creases'] as const);
  const part = (name: FigurePart) => [
    `<path d="${partPath(view, name, version)}" fill="#fff" stroke="#000" stroke-width="${px(1.2)}" stroke-linejoin="round"/>`,
    `<path d="${kinds.map((kind) => detailPath(view, kind, name, version)).join('')}" ${line} stroke-width="${px(0.6)}"/>`,
  ];
  const [body, ...over] = partsOf(view, version).map(part);
  const drawn = [...(body ?? []), ...(drawingOf(view) === 'side' ? [ears] : []), ...over.flat()];
  return drawingOf(view) === 'front' || drawingOf(view) === 'back' ? [ears, ...drawn] : drawn;
}

/**
 * One view as a self-contained SVG for paper: black on white, lines 1.2 px, letters 16 px (12 pt), L and R beside the
 * head; a side or a sole carries the one letter of its side. A disc stands beside each spot with a leader to the exact place. Throws `invalid` for a mark off the chart.
 */
export function figureSvg({ view, marks, crop: name, heightPx, title, version }: PrintedFigure): string {
  const crop = printedFrame(view, name);
  const scale = heightPx / crop.height;
  const px = (size: number) => Math.round(size / scale);
  const shown = marks.filter((mark) => mark.view === view);
  const edge = px(DISC_PX + 1);
  const placed = placePins(
    shown.map((mark, i) => ({ ...checkedPoint(mark), id: String(i) })),
    scale,
    {
      gap: 24,
      clear: 16,
      always: true,
      keepOff: letterSpots(view, name).map((x) => ({ x, y: crop.y + px(20) })),
      within: {
        minX: crop.x + edge,
        maxX: crop.x + crop.width - edge,
        minY: crop.y + edge,
        maxY: crop.y + crop.height - edge,
      },
    },
  );
  const pins = placed.map((pin) => {
    const mark = shown[Number(pin.id)];
    return mark ? drawnPin(pin, mark, px) : '';
  });
  const width = Math.round(heightPx * (crop.width / crop.height));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(crop)}" width="${width}" height="${heightPx}" role="img" aria-label="${escaped(title)}" style="overflow:hidden;font-family:inherit">`,
    ...bodyLines(view, crop, px, version),
    sideLetters(view, name, px),
    ...pins,
    '</svg>',
  ].join('');
}

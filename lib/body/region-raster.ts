import { type Drawing, drawingOf, type FigurePoint, type View } from './figure';
import { drawnRegion } from './region-at';
import { REGION_CODES, type RegionCode } from './regions';
import { armPolygon, outlinePolygon } from './shapes';

/** The regions of a drawing (see `drawnPoint`) on a fine grid, the silhouette cut out. */
export type RegionRaster = {
  readonly drawing: Drawing;
  /** Edge of a cell in tenths (even, so half of it is whole), and the upper left corner of the first one; the outermost cells are never on the body. */
  readonly step: number;
  readonly minX: number;
  readonly minY: number;
  readonly columns: number;
  readonly rows: number;
  /** Index into REGION_CODES for each cell, row by row; NO_REGION beside the body. */
  readonly labels: Readonly<Uint8Array>;
};

export const NO_REGION = 255;

/** The view a drawing is looked at in without turning it round. */
const AS_DRAWN: Readonly<Record<Drawing, View>> = {
  front: 'front',
  back: 'back',
  side: 'right',
  sole: 'soleRight',
};
const BODY_STEP = 24;
const SOLE_STEP = 8;

/** Front and back are drawn on the half right of the midline only. */
export const isHalved = ({ drawing }: Pick<RegionRaster, 'drawing'>): boolean =>
  drawing === 'front' || drawing === 'back';

const indexOf = new Map<RegionCode, number>(REGION_CODES.map((code, index) => [code, index]));
const rasters = new Map<Drawing, RegionRaster>();

/** Worked out once a drawing. */
export function regionRaster(view: View): RegionRaster {
  const drawing = drawingOf(view);
  const known = rasters.get(drawing);
  if (known) return known;
  const made = rasterOf(drawing);
  rasters.set(drawing, made);
  return made;
}

/** The middle of a cell as a drawn point. */
export const middleOfCell = ({ step, minX, minY, columns }: RegionRaster, cell: number): FigurePoint => ({
  x: minX + ((cell % columns) + 0.5) * step,
  y: minY + (Math.floor(cell / columns) + 0.5) * step,
});

function rasterOf(drawing: Drawing): RegionRaster {
  const view = AS_DRAWN[drawing];
  const body = outlinePolygon(view);
  const arm = armPolygon(view) ?? [];
  const step = drawing === 'sole' ? SOLE_STEP : BODY_STEP;
  const xs = [...body, ...arm].map(({ x }) => x);
  const bottom = Math.max(...[...body, ...arm].map(({ y }) => y));
  const minX = (isHalved({ drawing }) ? 0 : Math.floor(Math.min(...xs) / step) * step) - step;
  const columns = Math.ceil((Math.max(...xs) - minX) / step) + 1;
  const rows = Math.ceil(bottom / step) + 2;
  const labels = new Uint8Array(columns * rows).fill(NO_REGION);
  const raster = { drawing, step, minX, minY: -step, columns, rows, labels };
  fillRing(raster, labels, body, false);
  // The near arm covers the trunk.
  fillRing(raster, labels, arm, true);
  return raster;
}

/** Row by row between the crossings of a ring, so no cell beside the body is asked for. */
function fillRing(raster: RegionRaster, labels: Uint8Array, ring: readonly FigurePoint[], onArm: boolean) {
  const { drawing, step, minX, minY, columns, rows } = raster;
  const rowOf = (y: number) => Math.ceil((y - minY) / step - 0.5);
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  let a = ring.at(-1);
  for (const b of ring) {
    if (a) {
      for (let row = Math.max(0, rowOf(Math.min(a.y, b.y))); row < rowOf(Math.max(a.y, b.y)); row++) {
        const y = minY + (row + 0.5) * step;
        crossings[row]?.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
      }
    }
    a = b;
  }
  const firstColumn = isHalved(raster) ? 1 : 0;
  crossings.forEach((found, row) => {
    found.sort((p, q) => p - q);
    const y = (minY + (row + 0.5) * step) / 10;
    const labelAt = (column: number) =>
      indexOf.get(drawnRegion(drawing, (minX + (column + 0.5) * step) / 10, y, onArm)) ?? NO_REGION;
    const line = labels.subarray(row * columns, (row + 1) * columns);
    for (let i = 0; i + 1 < found.length; i += 2) {
      const first = Math.max(firstColumn, Math.ceil(((found[i] ?? 0) - minX) / step - 0.5));
      const last = Math.min(columns - 2, Math.floor(((found[i + 1] ?? 0) - minX) / step - 0.5));
      if (first <= last) fillRun(line, first, last, labelAt);
    }
  });
}

/** Cells looked at in a row; no region is narrower, so only a change between two of them is searched. */
const STRIDE = 3;

function fillRun(line: Uint8Array, first: number, last: number, labelAt: (column: number) => number) {
  let from = first;
  let label = labelAt(from);
  line[from] = label;
  while (from < last) {
    const to = Math.min(last, from + STRIDE);
    const next = labelAt(to);
    for (let column = from + 1; column < to; column++)
      line[column] = next === label ? label : labelAt(column);
    line[to] = next;
    [from, label] = [to, next];
  }
}

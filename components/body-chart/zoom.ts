import type { FigurePoint, View } from '@/lib/body/figure';
import { distanceToBody } from '@/lib/body/geometry';
import { nearestEdge } from '@/lib/body/onto-body';
import { SHEETS, type SheetName } from '@/lib/body/sheets';
import type { Crop } from '@/lib/body/svg';
import type { CameraMove } from './gesture';

export type FrameSize = { readonly width: number; readonly height: number };

/** How far a panel can be pinched in, against the cut-out of its sheet. */
export const MAX_ZOOM = 8;

/** CSS transform that makes a figure drawn with `to` look as it did with `from`: where a zoom starts. */
export function zoomStart(from: Crop, to: Crop, size: FrameSize): string {
  const px = size.width / from.width;
  return `translate(${(to.x - from.x) * px}px, ${(to.y - from.y) * px}px) scale(${to.width / from.width})`;
}

/** The spot of the chart under a place in the frame. */
export const chartSpot = (crop: Crop, size: FrameSize, { x, y }: { x: number; y: number }): FigurePoint => ({
  x: crop.x + (x / size.width) * crop.width,
  y: crop.y + (y / size.height) * crop.height,
});

/** The cut-out after a pinch or a drag, not yet kept in bounds: what lay under the fingers stays under them. */
export function movedCrop(crop: Crop, size: FrameSize, { dx, dy, scale, about }: CameraMove): Crop {
  const held = chartSpot(crop, size, about);
  const width = crop.width / scale;
  const height = crop.height / scale;
  return {
    x: held.x - ((about.x + dx) / size.width) * width,
    y: held.y - ((about.y + dy) / size.height) * height,
    width,
    height,
  };
}

/**
 * Between 1× and `MAX_ZOOM`× of the sheet's own cut-out, inside it, and never beside the body: the nearest bit of the
 * body stays in the middle third.
 */
export function boundedCrop(crop: Crop, home: Crop, view: View): Crop {
  const width = Math.min(home.width, Math.max(home.width / MAX_ZOOM, crop.width));
  const height = (width * home.height) / home.width;
  // Zooming past a bound keeps the middle where it was.
  const middle = { x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 };
  const body = distanceToBody(view, middle) === 0 ? middle : nearestEdge(view, middle);
  const reach = Math.min(width, height) / 3;
  const away = Math.hypot(middle.x - body.x, middle.y - body.y);
  const back = away > reach ? (away - reach) / away : 0;
  const x = middle.x + (body.x - middle.x) * back - width / 2;
  const y = middle.y + (body.y - middle.y) * back - height / 2;
  return {
    x: between(x, home.x, home.x + home.width - width),
    y: between(y, home.y, home.y + home.height - height),
    width,
    height,
  };
}

const between = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);

/** Columns in which panels of these cut-outs come out largest in a frame. */
export function panelColumns(crops: readonly Crop[], frame: FrameSize): number {
  let best = { columns: 1, scale: 0 };
  for (let columns = 1; columns <= crops.length; columns++) {
    const rows = Math.ceil(crops.length / columns);
    const scale = Math.min(
      ...crops.map(({ width, height }) =>
        Math.min(frame.width / columns / width, frame.height / rows / height),
      ),
    );
    if (scale > best.scale) best = { columns, scale };
  }
  return best.columns;
}

// A spot at the very edge of a cut-out is not shown well.
const EDGE = 0.04;

/** The closest sheet that shows a spot: where "still to check" leads. */
export function sheetShowing(view: View, { x, y }: FigurePoint): SheetName {
  const shows = ({ x: left, y: top, width, height }: Crop) =>
    x > left + width * EDGE &&
    x < left + width * (1 - EDGE) &&
    y > top + height * EDGE &&
    y < top + height * (1 - EDGE);
  let best: { name: SheetName; area: number } = { name: 'whole', area: Number.POSITIVE_INFINITY };
  for (const name of Object.keys(SHEETS) as SheetName[]) {
    for (const panel of SHEETS[name].panels) {
      const area = panel.crop.width * panel.crop.height;
      if (panel.view === view && shows(panel.crop) && area < best.area) best = { name, area };
    }
  }
  return best.name;
}

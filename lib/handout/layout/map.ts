import { drawingOf, type View } from '@/lib/body/figure';
import { printedCrop, printedFrame } from '@/lib/body/printed-figure';
import type { SheetMap } from '../document';
import { widthOf } from './lines';
import type { Sizes } from './sizes';

export const mapHeights = { full: 190, small: 150 } as const;

// A sole fills its picture, so it is as clear at this share of the map's height.
const soleShare = 0.62;

export type Picture = {
  view: View;
  caption: string;
  alt: string;
  /** The drawing, from the top left of the map. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Its column, in which the caption is centred. */
  columnX: number;
  columnWidth: number;
};
export type LaidMap = { pictures: Picture[]; columns: number; width: number; height: number };

type Size = Pick<Picture, 'view' | 'caption' | 'alt' | 'width' | 'height'> & { captionWidth: number };

function pictureSizes(map: SheetMap, s: Sizes): Size[] {
  const crop = printedCrop(map.marks);
  return map.pictures.map(({ view, caption, alt }) => {
    const frame = printedFrame(view, crop);
    const share = drawingOf(view) === 'sole' ? soleShare : 1;
    const height = Math.round(map.height * s.mapScale * share);
    const width = Math.round(height * (frame.width / frame.height));
    return { view, caption, alt, width, height, captionWidth: widthOf(caption, s.body, true) };
  });
}

const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);

function inColumns(pictures: readonly Size[], columns: number, s: Sizes): LaidMap {
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(
      ...pictures
        .filter((_, index) => index % columns === column)
        .map(({ width, captionWidth }) => Math.max(width, captionWidth)),
    ),
  );
  const heights = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, row) =>
    Math.max(...pictures.slice(row * columns, (row + 1) * columns).map(({ height }) => height)),
  );
  const laid = pictures.map(({ captionWidth: _, ...picture }, index): Picture => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const columnX = sum(widths.slice(0, column)) + column * s.mapGap;
    const columnWidth = widths[column] ?? 0;
    const rowTop = sum(heights.slice(0, row)) + row * (s.captionLine + s.mapGap);
    const y = rowTop + (heights[row] ?? 0) - picture.height;
    return { ...picture, x: columnX + (columnWidth - picture.width) / 2, y, columnX, columnWidth };
  });
  return {
    pictures: laid,
    columns,
    width: sum(widths) + (columns - 1) * s.mapGap,
    height: sum(heights) + heights.length * s.captionLine + (heights.length - 1) * s.mapGap,
  };
}

/** The pictures of the map with as many in a row as leave room for words beside them, two at least. */
export function laidMap(map: SheetMap, s: Sizes, inner: number): LaidMap {
  const sizes = pictureSizes(map, s);
  let columns = Math.max(1, sizes.length);
  while (columns > 2 && inColumns(sizes, columns, s).width > (s.mapMayStandBelow ? inner : s.widestMap))
    columns -= 1;
  return inColumns(sizes, columns, s);
}

import { CROPS, type Crop, fitCrop } from '@/lib/body/svg';

export const ZOOMS = [
  { name: 'whole', word: 'Whole body' },
  { name: 'head-neck', word: 'Head and neck' },
  { name: 'shoulders', word: 'Shoulders' },
  { name: 'low-back-hips', word: 'Low back, hips' },
] as const;
export type ZoomName = (typeof ZOOMS)[number]['name'];

export type FrameSize = { readonly width: number; readonly height: number };

/** The cut-out of a zoom that fills a frame of this size. */
export const zoomCrop = (zoom: ZoomName, { width, height }: FrameSize): Crop =>
  fitCrop(CROPS[zoom], width / height);

/** CSS transform that makes a figure drawn with `to` look as it did with `from`: where a zoom starts. */
export function zoomStart(from: Crop, to: Crop, size: FrameSize): string {
  const px = size.width / from.width;
  return `translate(${(to.x - from.x) * px}px, ${(to.y - from.y) * px}px) scale(${to.width / from.width})`;
}

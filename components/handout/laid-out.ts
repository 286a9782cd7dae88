import { papers } from '@/lib/handout/layout/sizes';

/** A page as the browser has laid it out: one sheet of paper in CSS px, how many, and whether each holds its part. */
export type LaidOut = Readonly<{ width: number; height: number; pages: number; fits: boolean }>;

/** Measures a sheet in its frame; null where the frame holds something else. */
export function laidOut(page: Document): LaidOut | null {
  const parts = [...page.querySelectorAll('.page')];
  const boxes = (parts.length > 0 ? parts : [page.body]).map((part) => part.getBoundingClientRect());
  const paper = Object.values(papers).find(({ width }) => Math.abs(width - (boxes[0]?.width ?? 0)) < 1);
  if (!paper || !page.querySelector('[data-block]')) return null;
  const { width, height } = paper;
  // Half a pixel is rounding.
  return { width, height, pages: boxes.length, fits: boxes.every((box) => box.height <= height + 0.5) };
}

import type { CSSProperties } from 'react';
import { type GridHours, hourPx, topOf } from '@/lib/domain/calendar-grid';
import type { Lane } from '@/lib/domain/calendar-lanes';

/** Pixels between neighbours, so that two blocks are never one, and to the lines of the column. */
export const gapPx = 3;
export const insetPx = 4;

/** Where a block lies in its column. `minutes` is what it shows, turn-over included. */
export function blockPlace(
  minute: number,
  minutes: number,
  hours: GridHours,
  { lane, of }: Lane = { lane: 0, of: 1 },
): CSSProperties {
  const taken = 2 * insetPx + (of - 1) * gapPx;
  return {
    top: topOf(minute, hours),
    height: Math.max(16, (minutes * hourPx) / 60 - 1),
    left: `calc((100% - ${taken}px) * ${lane / of} + ${insetPx + lane * gapPx}px)`,
    width: `calc((100% - ${taken}px) / ${of})`,
  };
}

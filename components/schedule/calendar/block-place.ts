import type { CSSProperties } from 'react';
import { type GridHours, hourPx, topOf } from '@/lib/domain/calendar-grid';
import type { Lane } from '@/lib/domain/calendar-lanes';

/** Pixels between neighbours, so that two blocks are never one. */
const gapPx = 4;

/** Where a block lies in its column. `minutes` is what it shows, turn-over included. */
export function blockPlace(
  minute: number,
  minutes: number,
  hours: GridHours,
  { lane, of }: Lane = { lane: 0, of: 1 },
): CSSProperties {
  return {
    top: topOf(minute, hours),
    height: Math.max(16, (minutes * hourPx) / 60 - 1),
    left: `calc(${(lane / of) * 100}% + ${gapPx}px)`,
    width: `calc(${100 / of}% - ${gapPx * 2}px)`,
  };
}

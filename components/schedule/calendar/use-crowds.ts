import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { CalendarRow } from '@/lib/domain/calendar';
import type { CalendarColumn } from '@/lib/domain/calendar-columns';
import { hourPx, shownMinutes } from '@/lib/domain/calendar-grid';
import { type CrowdLayout, crowdedLanes } from '@/lib/domain/calendar-lanes';
import { slotHolding } from '@/lib/domain/clinic';
import { lineId } from '@/lib/domain/day-row';
import { gapPx, insetPx } from './block-place';

/** Narrower than this a block can neither be read nor hit. */
const narrowestPx = 44;
const fingerPx = 48;
/** What the columns of a landscape tablet share, until they are measured. */
const sharedPx = 738;

/** What each column shows beside one another, and what it counts for want of room, by its key. */
export function useCrowds(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly CalendarColumn[],
): ReadonlyMap<string, CrowdLayout> {
  const px = useColumnPx(scroller, columns.length);
  return useMemo(() => {
    const most = Math.floor((px - 2 * insetPx + gapPx) / (narrowestPx + gapPx));
    const least = (fingerPx / hourPx) * 3_600_000;
    return new Map(
      columns.map(({ key, rows }) => [key, crowdedLanes(rows.map(timed), Math.max(1, most), least)]),
    );
  }, [columns, px]);
}

function timed(row: CalendarRow) {
  const { minutes, turnover } = shownMinutes(row);
  const from = Date.parse(row.startsAt);
  const yields = !slotHolding.includes(row.status);
  return { id: lineId(row), from, until: from + (minutes + turnover) * 60_000, yields };
}

/** How wide the narrowest column on the screen is. */
function useColumnPx(scroller: RefObject<HTMLElement | null>, columns: number): number {
  const [px, setPx] = useState(Math.floor(sharedPx / Math.max(1, columns)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are other elements
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const widths = [...element.querySelectorAll('[data-column]')].map(({ clientWidth }) => clientWidth);
      const shown = widths.filter((width) => width > 0);
      if (shown.length > 0) setPx(Math.min(...shown));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [scroller, columns]);
  return px;
}

'use client';

import type { KeyboardEvent } from 'react';
import type { CalendarRow } from '@/lib/domain/calendar';
import type { CalendarColumn } from '@/lib/domain/calendar-columns';
import { isMovable, type Spot, spotOf } from '@/lib/domain/calendar-drop';
import { type GridHours, snapMinutes } from '@/lib/domain/calendar-grid';
import { lineId } from '@/lib/domain/day-row';
import type { Zone } from '@/lib/when';
import type { Lifted } from './use-lift';

type KeysAsked = Readonly<{
  lifted: Lifted | null;
  show: (lifted: Lifted | null) => void;
  columns: readonly CalendarColumn[];
  /** Everything shown, in the order of time. */
  inOrder: readonly CalendarRow[];
  hours: GridHours;
  zone: Zone;
  now: string;
  onDrop: (row: CalendarRow, spot: Spot) => void;
  onFocus: (id: string) => void;
  say: (words: string) => void;
}>;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The calendar by keyboard: arrows walk, Enter lifts and drops, arrows move what is lifted, Escape puts it back. */
export function liftKeys(asked: KeysAsked) {
  const { lifted, show, columns, zone, now, say } = asked;
  return (event: KeyboardEvent<HTMLElement>, row: CalendarRow) => {
    const held = lifted?.by === 'keys' && lifted.row.appointmentId === row.appointmentId ? lifted : null;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (held) {
      if (event.key === 'Enter') {
        show(null);
        if (held.spot) asked.onDrop(row, held.spot);
      } else if (event.key === 'Escape') {
        show(null);
        asked.onFocus(lineId(row));
        say('Put back where it was.');
      } else if (event.key in steps && held.spot) {
        const next = moved(held.spot, held.column, event, asked);
        show({ ...held, ...next });
      } else if (event.key === 'Tab') {
        show(null);
        return;
      } else if (event.key !== ' ') return;
    } else if (event.key === 'Enter' && isMovable(row, now)) {
      const column = columns.find((one) => one.rows.some((known) => lineId(known) === lineId(row)));
      const spot = { ...spotOf(row, zone), staffId: column?.staffId ?? null, roomId: column?.roomId ?? null };
      show({ row, spot, column: column?.key ?? '', by: 'keys' });
      say(
        'Lifted. Arrow keys move it, with Shift they change its length. Enter drops it, Escape puts it back.',
      );
    } else if (event.key in steps || event.key === 'Home' || event.key === 'End') {
      walk(event, row, asked);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function walk(event: KeyboardEvent, row: CalendarRow, { inOrder, onFocus }: KeysAsked): void {
  const at = inOrder.findIndex((one) => lineId(one) === lineId(row));
  const to =
    event.key === 'Home' ? 0 : event.key === 'End' ? inOrder.length - 1 : at + (steps[event.key] ?? 0);
  const next = inOrder[Math.max(0, Math.min(to, inOrder.length - 1))];
  if (next) onFocus(lineId(next));
}

/** Up and down are a quarter of an hour, left and right a column; with Shift the end moves. */
function moved(
  spot: Spot,
  column: string,
  event: KeyboardEvent,
  { columns, hours }: KeysAsked,
): Pick<Lifted, 'spot' | 'column'> {
  const step = steps[event.key] ?? 0;
  const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  if (event.shiftKey) {
    const minutes = Math.max(snapMinutes, Math.min(240, spot.minutes + step * snapMinutes));
    return { spot: { ...spot, minutes }, column };
  }
  if (!sideways) {
    const minute = Math.max(
      hours.first,
      Math.min(spot.minute + step * snapMinutes, hours.last - spot.minutes),
    );
    return { spot: { ...spot, minute }, column };
  }
  const at = columns.findIndex((one) => one.key === column);
  const next = columns[Math.max(0, Math.min(at + step, columns.length - 1))];
  if (!next) return { spot, column };
  const { day, staffId, roomId, key } = next;
  return { spot: { ...spot, day, staffId, roomId }, column: key };
}

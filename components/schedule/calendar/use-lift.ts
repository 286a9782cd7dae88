'use client';

import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CalendarRow } from '@/lib/domain/calendar';
import type { CalendarColumn } from '@/lib/domain/calendar-columns';
import { type Spot, spotOf } from '@/lib/domain/calendar-drop';
import { type GridHours, hourPx, minuteAt, snapMinutes } from '@/lib/domain/calendar-grid';
import type { Zone } from '@/lib/when';

/** An appointment in the hand: over a place of the grid, or outside it (null), where letting go puts it back. */
export type Lifted = Readonly<{
  row: CalendarRow;
  spot: Spot | null;
  column: string;
  by: 'hand' | 'keys';
}>;

type Grip = {
  row: CalendarRow;
  pointerId: number;
  startX: number;
  startY: number;
  x: number;
  y: number;
  /** Minutes between the top of the block and the place it was taken at. */
  offset: number;
  resizing: boolean;
};

const liftsAfterPx = 8;
const edgePx = 56;
const longest = 240;

type Hold = Readonly<{
  scroller: RefObject<HTMLDivElement | null>;
  columns: readonly CalendarColumn[];
  hours: GridHours;
  zone: Zone;
  onDrop: (row: CalendarRow, spot: Spot) => void;
}>;

/** Takes an appointment by mouse, pen or finger: lifts after 8 px, follows, scrolls at the edges, and lets go. */
export function useLift({ scroller, columns, hours, zone, onDrop }: Hold) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const grip = useRef<Grip | null>(null);
  const live = useRef(lifted);
  live.current = lifted;

  const show = useCallback((next: Lifted | null) => {
    live.current = next;
    setLifted(next);
  }, []);

  const follow = useCallback(() => {
    const held = grip.current;
    if (!held) return;
    const at = placeUnder(scroller.current, held, columns, hours, zone);
    const last = live.current;
    if (last && isSame(last.spot, at?.spot ?? null) && last.column === (at?.column ?? last.column)) return;
    show({ row: held.row, spot: at?.spot ?? null, column: at?.column ?? last?.column ?? '', by: 'hand' });
  }, [scroller, columns, hours, zone, show]);

  const letGo = useCallback(() => {
    grip.current = null;
    show(null);
  }, [show]);

  useEffect(() => {
    function move(event: globalThis.PointerEvent) {
      const held = grip.current;
      if (!held || event.pointerId !== held.pointerId) return;
      held.x = event.clientX;
      held.y = event.clientY;
      const far = Math.hypot(held.x - held.startX, held.y - held.startY) >= liftsAfterPx;
      if (live.current || far) follow();
    }
    function up(event: globalThis.PointerEvent) {
      const held = grip.current;
      if (!held || event.pointerId !== held.pointerId) return;
      const last = live.current;
      letGo();
      if (!last) return;
      swallowClick();
      if (event.type === 'pointerup' && last.spot) onDrop(last.row, last.spot);
    }
    function escapeHand(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !grip.current) return;
      event.preventDefault();
      if (live.current) swallowClick();
      letGo();
    }
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    window.addEventListener('keydown', escapeHand, true);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
      window.removeEventListener('keydown', escapeHand, true);
    };
  }, [follow, letGo, onDrop]);

  const inHand = lifted?.by === 'hand';
  useEffect(() => {
    if (!inHand) return;
    let frame = requestAnimationFrame(function roll() {
      const held = grip.current;
      if (held && scroller.current && rolled(scroller.current, held)) follow();
      frame = requestAnimationFrame(roll);
    });
    return () => cancelAnimationFrame(frame);
  }, [inHand, scroller, follow]);

  const take = useCallback((event: PointerEvent<HTMLElement>, row: CalendarRow) => {
    if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
    const resizing = event.target.closest('[data-resize]') !== null;
    // A finger scrolls the page wherever there is no handle under it.
    if (event.pointerType === 'touch' && !resizing && !event.target.closest('[data-grip]')) return;
    const { top } = event.currentTarget.getBoundingClientRect();
    grip.current = {
      row,
      pointerId: event.pointerId,
      startX: event.clientX,
      startY: event.clientY,
      x: event.clientX,
      y: event.clientY,
      offset: ((event.clientY - top) * 60) / hourPx,
      resizing,
    };
  }, []);

  return { lifted, show, take };
}

function placeUnder(
  scroller: HTMLElement | null,
  held: Grip,
  columns: readonly CalendarColumn[],
  hours: GridHours,
  zone: Zone,
): { spot: Spot; column: string } | null {
  const frame = scroller?.getBoundingClientRect();
  if (!scroller || !frame || held.y < frame.top || held.y > frame.bottom) return null;
  const shown = [...scroller.querySelectorAll<HTMLElement>('[data-column]')];
  const own = spotOf(held.row, zone);
  const under = shown.find((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && held.x >= left && held.x < right;
  });
  if (!under) return null;
  const { top } = under.getBoundingClientRect();
  if (held.resizing) return resized(held, own, top, hours, columns, shown);
  const column = columns.find((one) => one.key === under.dataset.column);
  if (!column) return null;
  const px = held.y - top - (held.offset * hourPx) / 60;
  const minute = minuteAt(px, hours, own.minutes);
  const { day, staffId, roomId, key } = column;
  return { spot: { ...own, day, minute, staffId, roomId }, column: key };
}

/** Its end follows the hand; it stays in its column. */
function resized(
  held: Grip,
  own: Spot,
  top: number,
  hours: GridHours,
  columns: readonly CalendarColumn[],
  shown: readonly HTMLElement[],
): { spot: Spot; column: string } | null {
  const home = columns.find((column) =>
    column.rows.some((row) => row.appointmentId === held.row.appointmentId),
  );
  if (!home || !shown.some((element) => element.dataset.column === home.key)) return null;
  const pulled = ((held.y - held.startY) * 60) / hourPx;
  const end = Math.round((own.minute + own.minutes + pulled) / snapMinutes) * snapMinutes;
  const minutes = Math.max(snapMinutes, Math.min(end - own.minute, longest, hours.last - own.minute));
  return Number.isFinite(top) ? { spot: { ...own, minutes }, column: home.key } : null;
}

function isSame(a: Spot | null, b: Spot | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.day === b.day &&
    a.minute === b.minute &&
    a.minutes === b.minutes &&
    a.staffId === b.staffId &&
    a.roomId === b.roomId
  );
}

/** Scrolls while the hand is near an edge; true when it moved. */
function rolled(scroller: HTMLElement, held: Grip): boolean {
  const { top, bottom, left, right } = scroller.getBoundingClientRect();
  const before = scroller.scrollTop + scroller.scrollLeft;
  const speed = (near: number) => Math.ceil(Math.max(0, edgePx - near) / 6);
  scroller.scrollTop += speed(bottom - held.y) - speed(held.y - top - 48);
  scroller.scrollLeft += speed(right - held.x) - speed(held.x - left);
  return scroller.scrollTop + scroller.scrollLeft !== before;
}

/** The click that follows a drop would open what was just moved. One by a key is nobody's drop. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    if (event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
    done();
  };
  const done = () => window.removeEventListener('click', swallow, { capture: true });
  window.addEventListener('click', swallow, { capture: true });
  setTimeout(done, 300);
}

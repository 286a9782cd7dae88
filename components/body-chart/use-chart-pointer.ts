import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { FigurePoint } from '@/lib/body/figure';
import { storablePoint, storableStroke } from '@/lib/body/strokes';
import type { Crop } from '@/lib/body/svg';
import { washPath } from './wash';

const TAP_TRAVEL_PX = 10;
const TAP_MS = 600;

type Touch = {
  readonly id: number;
  readonly kind: string;
  readonly startX: number;
  readonly startY: number;
  readonly startedAt: number;
  readonly points: FigurePoint[];
  travel: number;
};

type ChartPointer = {
  mode: 'pin' | 'draw';
  crop: Crop;
  /** The growing stroke; written directly, so drawing never waits for a render. */
  ink: RefObject<SVGPathElement | null>;
  onTap: (point: FigurePoint) => void;
  onStroke: (points: FigurePoint[]) => void;
};

/** Pointer handlers of one view: a short still tap is a spot; in draw mode a line is a stroke. */
export function useChartPointer({ mode, crop, ink, onTap, onStroke }: ChartPointer) {
  const touch = useRef<Touch | null>(null);
  const frame = useRef(0);
  const penSeen = useRef(false);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const spotOf = (event: { clientX: number; clientY: number }, surface: Element): FigurePoint => {
    const box = surface.getBoundingClientRect();
    return {
      x: crop.x + ((event.clientX - box.left) / box.width) * crop.width,
      y: crop.y + ((event.clientY - box.top) / box.height) * crop.height,
    };
  };

  const drawInk = () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      ink.current?.setAttribute('d', touch.current ? washPath(touch.current.points) : '');
    });
  };

  const start = (event: ReactPointerEvent<HTMLElement>) => {
    if (touch.current || !event.isPrimary || event.button !== 0) return;
    if (event.pointerType === 'pen') penSeen.current = true;
    // Whoever draws with a pen rests a hand on the glass.
    if (mode === 'draw' && penSeen.current && event.pointerType === 'touch') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    touch.current = {
      id: event.pointerId,
      kind: event.pointerType,
      startX: event.clientX,
      startY: event.clientY,
      startedAt: event.timeStamp,
      points: [spotOf(event, event.currentTarget)],
      travel: 0,
    };
  };

  const move = (event: ReactPointerEvent<HTMLElement>) => {
    const now = touch.current;
    if (now?.id !== event.pointerId) return;
    now.travel = Math.max(now.travel, Math.hypot(event.clientX - now.startX, event.clientY - now.startY));
    if (mode !== 'draw') return;
    const native = event.nativeEvent;
    const between = typeof native.getCoalescedEvents === 'function' ? native.getCoalescedEvents() : [];
    for (const each of between.length > 0 ? between : [native])
      now.points.push(spotOf(each, event.currentTarget));
    drawInk();
  };

  const end = (event: ReactPointerEvent<HTMLElement>) => {
    const done = touch.current;
    if (done?.id !== event.pointerId) return;
    touch.current = null;
    drawInk();
    const spot = done.points[0];
    const tapped = done.travel < TAP_TRAVEL_PX && event.timeStamp - done.startedAt < TAP_MS;
    if (tapped && spot) onTap(storablePoint(spot));
    else if (mode === 'draw') onStroke(storableStroke(done.points));
  };

  /** The system took a finger away (palm, gesture): that line was not meant. A pen's line was. */
  const cancel = (event: ReactPointerEvent<HTMLElement>) => {
    const lost = touch.current;
    if (lost?.id !== event.pointerId) return;
    touch.current = null;
    drawInk();
    if (mode === 'draw' && lost.kind === 'pen' && lost.points.length > 1)
      onStroke(storableStroke(lost.points));
  };

  return { onPointerDown: start, onPointerMove: move, onPointerUp: end, onPointerCancel: cancel };
}

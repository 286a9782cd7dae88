import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { FigurePoint } from '@/lib/body/figure';
import { STROKE_WIDTH, type StrokePoint, storablePoint, storableStroke } from '@/lib/body/strokes';
import {
  type Gesture,
  type GestureEffect,
  type GestureEvent,
  IDLE,
  RESUME_MS,
  type Sample,
  step,
  type Tool,
} from './gesture';
import type { Camera } from './use-camera';
import { inkPath } from './wash';
import { chartSpot, type FrameSize } from './zoom';

/** The pen of a whole chart: while it is down the hand that holds it touches nothing, on any panel. */
export type ChartPen = { seen: boolean; readonly down: Set<number> };

/** Half the width of what one rub clears, px. */
export const RUB_PX = 16;

type ChartPointer = {
  tool: Tool;
  camera: Camera;
  size: FrameSize | null;
  pen: RefObject<ChartPen>;
  /** The growing line in px of the frame; written directly, so drawing never waits for a render. */
  ink: RefObject<SVGPathElement | null>;
  onTap: (point: FigurePoint) => void;
  onStroke: (points: StrokePoint[]) => void;
  /** A rub from one spot to the next, `reach` in tenths round it. */
  onRub: (from: FigurePoint, to: FigurePoint, reach: number) => void;
  /** The rub ended, or was taken back. */
  onRubbed: (meant: boolean) => void;
};

/** Pointer handlers of one panel: they tell the gesture machine what happened and do what it says. */
export function useChartPointer(chart: ChartPointer) {
  const { size, pen, ink } = chart;
  const state = useRef<Gesture>(IDLE);
  const frame = useRef(0);
  const box = useRef<DOMRect | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  // A timer may outlive the render that set it: it plays with the newest one.
  const newest = useRef(chart);
  newest.current = chart;
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      clearTimeout(waiting.current);
    },
    [],
  );

  const draw = (path: () => string) => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => ink.current?.setAttribute('d', path()));
  };
  const wipe = () => {
    cancelAnimationFrame(frame.current);
    ink.current?.setAttribute('d', '');
  };

  const apply = (effect: GestureEffect) => {
    const now = newest.current;
    if (!now.size) return;
    const px = now.size.width / now.camera.crop.width;
    const spot = (at: Sample) => chartSpot(now.camera.crop, now.size ?? { width: 1, height: 1 }, at);
    switch (effect.do) {
      case 'ink':
        return draw(() => inkPath(effect.samples.map(inkPoint), STROKE_WIDTH * px));
      case 'wipe':
        wipe();
        return now.onRubbed(false);
      case 'stroke':
        wipe();
        return now.onStroke(
          storableStroke(effect.samples.map((each) => ({ ...inkPoint(each), ...spot(each) }))),
        );
      case 'tap':
        return now.onTap(storablePoint(spot(effect.spot)));
      case 'rub':
        draw(() => circle(effect.to));
        return now.onRub(spot(effect.from), spot(effect.to), RUB_PX / px);
      case 'rubbed':
        wipe();
        return now.onRubbed(true);
      case 'camera':
        return now.camera.move(effect.move);
      case 'settle':
        return now.camera.settle();
    }
  };

  const play = (event: GestureEvent) => {
    const { tool, camera: at } = newest.current;
    const { seen, down } = pen.current;
    const next = step(state.current, event, { tool, zoomed: at.zoomed, pen: { seen, down: down.size > 0 } });
    state.current = next.state;
    for (const effect of next.effects) apply(effect);
    if (next.state.act !== 'lifted') return;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => play({ type: 'tick', at: event.at + RESUME_MS }), RESUME_MS);
  };

  const sample = (event: { clientX: number; clientY: number; pressure: number; pointerType: string }) => {
    const { left = 0, top = 0, width = 1, height = 1 } = box.current ?? {};
    const inside = (value: number, most: number) => Math.min(Math.max(value, 0), most);
    const pressed = event.pointerType === 'pen' && event.pressure > 0;
    return {
      x: inside(event.clientX - left, width),
      y: inside(event.clientY - top, height),
      p: pressed ? Math.round(event.pressure * 100) : null,
    };
  };

  const down = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !size) return;
    const hand = handOf(event.pointerType);
    if (hand === 'pen') {
      pen.current.seen = true;
      pen.current.down.add(event.pointerId);
    }
    const onMark = event.target instanceof Element && event.target.closest('button') !== null;
    if (!onMark) event.currentTarget.setPointerCapture(event.pointerId);
    box.current = event.currentTarget.getBoundingClientRect();
    play({ type: 'down', id: event.pointerId, hand, at: event.timeStamp, sample: sample(event), onMark });
  };

  const move = (event: ReactPointerEvent<HTMLElement>) => {
    const { act } = state.current;
    if (act === 'idle') return;
    // From a pin the finger went on over the body: now it is the picture that moves, and the pin is not tapped.
    if (act === 'pan' || act === 'pinch') event.currentTarget.setPointerCapture(event.pointerId);
    const native = event.nativeEvent;
    const between = typeof native.getCoalescedEvents === 'function' ? native.getCoalescedEvents() : [];
    const samples = (between.length > 0 ? between : [native]).map(sample);
    play({ type: 'move', id: event.pointerId, at: event.timeStamp, samples });
  };

  const ended = (type: 'up' | 'cancel') => (event: ReactPointerEvent<HTMLElement>) => {
    pen.current.down.delete(event.pointerId);
    play({ type, id: event.pointerId, at: event.timeStamp });
  };

  return {
    onPointerDown: down,
    onPointerMove: move,
    onPointerUp: ended('up'),
    onPointerCancel: ended('cancel'),
  };
}

const handOf = (kind: string) => (kind === 'pen' || kind === 'touch' ? kind : 'mouse');

const inkPoint = ({ x, y, p }: Sample): StrokePoint => (p === null ? { x, y } : { x, y, p });

const circle = ({ x, y }: Sample) =>
  `M${x - RUB_PX} ${y}a${RUB_PX} ${RUB_PX} 0 1 0 ${2 * RUB_PX} 0a${RUB_PX} ${RUB_PX} 0 1 0 ${-2 * RUB_PX} 0z`;

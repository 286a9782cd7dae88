import { type RefObject, useEffect, useRef } from 'react';
import type { Camera } from './use-camera';
import type { FrameSize } from './zoom';

/** A wheel has no end of its own: it has stopped when nothing came for so long. */
const WHEEL_REST_MS = 160;
const KEY_STEP = 1.4;

type DeskZoom = {
  camera: Camera;
  size: FrameSize | null;
  /** Keys belong to the panel last pointed at. */
  isPointed: () => boolean;
  reset: () => void;
};

/** Wheel and the keys + − 0, for a desk. */
export function useDeskZoom(frame: RefObject<HTMLDivElement | null>, desk: DeskZoom) {
  const now = useRef(desk);
  now.current = desk;
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const zoom = (scale: number, about: { x: number; y: number }) => {
      now.current.camera.move({ dx: 0, dy: 0, scale, about });
      clearTimeout(rest);
      rest = setTimeout(() => now.current.camera.settle(), WHEEL_REST_MS);
    };
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
      // A trackpad sends a pinch as a wheel with Ctrl, in much smaller steps.
      const scale = Math.exp(-px * (event.ctrlKey ? 0.01 : 0.0018));
      zoom(scale, { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    const key = (event: KeyboardEvent) => {
      const { size, isPointed, reset } = now.current;
      if (event.ctrlKey || event.metaKey || event.altKey || !size || !isPointed() || isTyping(event)) return;
      const about = { x: size.width / 2, y: size.height / 2 };
      if (event.key === '+' || event.key === '=') zoom(KEY_STEP, about);
      else if (event.key === '-') zoom(1 / KEY_STEP, about);
      else if (event.key === '0') reset();
    };
    element.addEventListener('wheel', wheel, { passive: false });
    document.addEventListener('keydown', key);
    return () => {
      clearTimeout(rest);
      element.removeEventListener('wheel', wheel);
      document.removeEventListener('keydown', key);
    };
  }, [frame]);
}

const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog';

/** Keys that belong to a field or a dialog are not the chart's. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;

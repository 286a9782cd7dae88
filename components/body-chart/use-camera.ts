import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { View } from '@/lib/body/figure';
import { type Crop, fitCrop, viewBox } from '@/lib/body/svg';
import type { CameraMove } from './gesture';
import { boundedCrop, type FrameSize, movedCrop, zoomStart } from './zoom';

const ZOOM_MS = 140;

export type Camera = {
  /** What the panel shows once nothing moves. */
  readonly crop: Crop;
  readonly zoomed: boolean;
  /** The element that is moved while fingers are on it. */
  readonly moving: RefObject<HTMLDivElement | null>;
  readonly move: (move: CameraMove) => void;
  /** Keeps what the fingers left. */
  readonly settle: () => void;
};

/**
 * Where a panel looks: the cut-out of its sheet until it is pinched. Moving writes a transform and renders nothing;
 * settling draws the new cut-out sharp. `resets` counts taps on a preset: each brings the sheet's own cut-out back.
 */
export function useCamera(view: View, sheetCrop: Crop, size: FrameSize | null, resets: number): Camera {
  const home = useMemo(
    () => (size ? fitCrop(sheetCrop, size.width / size.height, WHOLE_FRAME) : sheetCrop),
    [sheetCrop, size],
  );
  const key = `${viewBox(home)} ${resets}`;
  const [held, setHeld] = useState<{ key: string; crop: Crop } | null>(null);
  const crop = held?.key === key ? held.crop : home;
  const moving = useRef<HTMLDivElement>(null);
  const live = useRef<Crop | null>(null);
  const frame = useRef(0);
  const moved = useRef(false);
  useZoomMotion(moving, crop, size, moved);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const show = () => {
    const element = moving.current;
    if (!element || !live.current || !size) return;
    element.style.willChange = 'transform';
    element.style.transform = zoomStart(live.current, crop, size);
    // Pins keep their size while the picture under them grows.
    element.style.setProperty('--unzoom', `${live.current.width / crop.width}`);
  };
  const move = (by: CameraMove) => {
    if (!size) return;
    live.current = boundedCrop(movedCrop(live.current ?? crop, size, by), home, view);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(show);
  };
  const settle = () => {
    const to = live.current;
    if (!to) return;
    cancelAnimationFrame(frame.current);
    live.current = null;
    const back = to.width > home.width * 0.985;
    if (back && crop === home) return still(moving.current);
    moved.current = true;
    setHeld(back ? null : { key, crop: to });
  };
  return { crop, zoomed: crop !== home, moving, move, settle };
}

/** As tall as anything drawn; close-ups may slide anywhere in it. */
const WHOLE_FRAME: Crop = { x: -3000, y: -60, width: 6000, height: 10310 };

function still(element: HTMLDivElement | null) {
  if (!element) return;
  element.style.willChange = '';
  element.style.transform = '';
  element.style.removeProperty('--unzoom');
}

/** Slides from the old cut-out to the new one; at once under reduced motion and where fingers led already. */
function useZoomMotion(
  moving: RefObject<HTMLDivElement | null>,
  crop: Crop,
  size: FrameSize | null,
  moved: RefObject<boolean>,
) {
  const before = useRef<{ crop: Crop; size: FrameSize } | null>(null);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = size && { crop, size };
    still(moving.current);
    if (moved.current) {
      moved.current = false;
      return;
    }
    if (!size || from?.size !== size || viewBox(from.crop) === viewBox(crop)) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    moving.current?.animate([{ transform: zoomStart(from.crop, crop, size) }, { transform: 'none' }], {
      duration: ZOOM_MS,
      easing: 'ease-out',
    });
  }, [moving, crop, size, moved]);
}

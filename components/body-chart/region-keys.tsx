import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { BodyShape } from '@/lib/body/body-shape';
import type { FigurePoint, View } from '@/lib/body/figure';
import {
  type Direction,
  neighbour,
  type RegionStop,
  regionStops,
  stopAtEnd,
  stopNearest,
} from '@/lib/body/region-neighbours';
import { regionPolygons } from '@/lib/body/region-polygons';
import { warpedLine } from '@/lib/body/shape-variants';
import { type Crop, linePath, viewBox } from '@/lib/body/svg';
import { regionTitle } from '@/lib/body/words';

type RegionKeys = {
  view: View;
  /** The region in focus is outlined where it lies on the client's shape. */
  shape: BodyShape;
  /** What the panel shows: the keys stay inside it. */
  crop: Crop;
  /** "Front", "Left palm". */
  label: string;
  /** Where the selected mark lies, when it lies in this panel: the keys start beside it. */
  start: FigurePoint | null;
  /** Enter or space: the middle of the region, as if it were tapped. */
  onMark: (point: FigurePoint) => void;
  /** Delete: takes the selected mark away; without it there is nothing to take. */
  onRemove: (() => void) | undefined;
  onFocus: () => void;
};

const arrows: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const within = ({ x, y, width, height }: Crop, spot: FigurePoint) =>
  spot.x > x && spot.x < x + width && spot.y > y && spot.y < y + height;

/** On a button of the chart: the letter key that leads to it. It is no tab stop of its own. */
export const reachedBy = (letter: string) => ({ 'data-letter': letter, tabIndex: -1 }) as const;

/**
 * One panel of the chart by keyboard: a single tab stop, arrow keys from region to region, Enter marks. `panel` goes on
 * the panel's frame, `drawn` inside it, over the picture.
 */
export function useRegionKeys({ view, shape, crop, label, start, onMark, onRemove, onFocus }: RegionKeys) {
  const id = useId();
  const [at, setAt] = useState<RegionStop | null>(null);
  const [said, setSaid] = useState('');
  const [focused, setFocused] = useState(false);
  const shown = at && within(crop, at) ? at : null;

  const go = (stop: RegionStop | null) => {
    if (!stop) return;
    setAt(stop);
    setSaid(regionTitle(stop.side, stop.code));
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A finger may have brought the focus here; with the first key it is shown.
    setFocused(true);
    const frame = event.currentTarget;
    const onButton = event.target !== frame;
    const stops = regionStops(view).filter((stop) => within(crop, stop));
    const arrow = arrows[event.key];
    const first = () => (start ? stopNearest(stops, start) : stopAtEnd(stops, 'head'));
    if (arrow || event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      frame.focus();
      if (event.key === 'Home') go(stopAtEnd(stops, 'head'));
      else if (event.key === 'End') go(stopAtEnd(stops, 'foot'));
      else if (arrow) go(shown ? neighbour(stops, shown, arrow) : first());
    } else if ((event.key === 'Enter' || event.key === ' ') && !onButton) {
      event.preventDefault();
      if (shown) onMark({ x: shown.x, y: shown.y });
      else go(first());
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (!onRemove) return setSaid('Nothing is selected.');
      frame.focus();
      onRemove();
    } else if (/^[a-z]$/i.test(event.key)) {
      const next = nextWithLetter(frame, event.key.toUpperCase());
      if (next) next.focus();
      else setSaid(`No point ${event.key.toUpperCase()} to choose here.`);
    }
  };
  const panel = {
    role: 'application',
    'aria-roledescription': 'body chart',
    'aria-label': `${label} of the body`,
    'aria-describedby': `${id}-keys`,
    tabIndex: 0,
    onKeyDown: press,
    onFocus: (event: { currentTarget: HTMLElement }) => {
      onFocus();
      setFocused(event.currentTarget.matches(':focus-visible, :has(:focus-visible)'));
    },
    onBlur: () => setFocused(false),
  } as const;
  const drawn = (
    <>
      <p id={`${id}-keys`} className="sr-only">
        Arrow keys go from region to region, Home and End to the highest and lowest. Enter marks the region. A
        letter goes to its point. Delete removes the selected mark. The list holds the same marks.
      </p>
      <p role="status" className="sr-only">
        {focused ? said : ''}
      </p>
      {focused && shown ? <FocusedRegion view={view} shape={shape} stop={shown} crop={crop} /> : null}
    </>
  );
  return { panel, drawn } satisfies { panel: object; drawn: ReactNode };
}

/** The next button of this letter after the one that has the focus: a point, and where it is felt. */
function nextWithLetter(frame: HTMLElement, letter: string): HTMLElement | undefined {
  const buttons = [...frame.querySelectorAll<HTMLElement>('button[data-letter]:not(:disabled)')].filter(
    (button) => button.dataset.letter?.startsWith(letter),
  );
  const now = buttons.findIndex((button) => button.matches(':focus'));
  return buttons[(now + 1) % Math.max(1, buttons.length)];
}

type FocusedRegionProps = { view: View; shape: BodyShape; stop: RegionStop; crop: Crop };

function FocusedRegion({ view, shape, stop, crop }: FocusedRegionProps) {
  const rings = regionPolygons(view)
    .filter(({ code, side }) => code === stop.code && (side === stop.side || stop.side === 'midline'))
    .flatMap((region) => region.rings);
  return (
    <>
      <svg
        viewBox={viewBox(crop)}
        className="pointer-events-none absolute inset-0 size-full"
        aria-hidden="true"
      >
        <path
          d={rings.map((ring) => `${linePath(warpedLine(shape, view, ring))}Z`).join('')}
          fillRule="evenodd"
          className="fill-accent/15 stroke-accent"
          strokeWidth={2.5}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute bottom-1 left-1/2 z-20 -translate-x-1/2 rounded-full border-[1.5px] border-accent bg-surface px-3 py-1 text-sm leading-tight font-semibold whitespace-nowrap text-ink"
      >
        {regionTitle(stop.side, stop.code)}
      </span>
    </>
  );
}

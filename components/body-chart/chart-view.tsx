import { useLayoutEffect, useRef } from 'react';
import type { FigurePoint, MuscleLayer, View } from '@/lib/body/figure';
import { distanceToBody } from '@/lib/body/geometry';
import { placePins } from '@/lib/body/place-pins';
import { onStroke as liesOnStroke } from '@/lib/body/strokes';
import { CROPS, type Crop, viewBox } from '@/lib/body/svg';
import { viewWord } from '@/lib/body/words';
import { ChartPins } from './chart-pins';
import type { Highlight } from './figure-muscles';
import { FigureView } from './figure-view';
import { Leaders } from './pin';
import { BESIDE_THE_HEAD, SideLetters } from './side-letters';
import { useChartPointer } from './use-chart-pointer';
import { useFrameSize } from './use-frame-size';
import { type ChartStroke, Wash } from './wash';
import { type FrameSize, type ZoomName, zoomCrop, zoomStart } from './zoom';

export type ChartPin = FigurePoint & {
  readonly id: string;
  readonly letter: string;
  readonly view: View;
  /** 0–10, null when not asked yet. Ignored for last visit's points. */
  readonly felt: number | null;
  /** "Left upper trapezius": said with the letter. */
  readonly title: string;
};

export type ChartViewProps = {
  view: View;
  points: readonly ChartPin[];
  lastPoints: readonly ChartPin[];
  strokes: readonly ChartStroke[];
  /** Whose marks can be hit; the others stay visible. */
  layer: 'client' | 'findings';
  mode: 'pin' | 'draw';
  muscleLayer: MuscleLayer;
  selectedId: string | null;
  highlight: Highlight | null;
  zoom: ZoomName;
  onTap: (view: View, point: FigurePoint) => void;
  onStroke: (view: View, points: FigurePoint[]) => void;
  onSelect: (id: string) => void;
};

// A fingertip just beside the body still means the body.
const BESIDE_BODY = 120;
const ZOOM_MS = 140;

/** One interactive view. Fills its frame; pins keep their size at every zoom. */
export function ChartView(props: ChartViewProps) {
  const { view, zoom, strokes, selectedId, layer } = props;
  const { ref: frame, size } = useFrameSize<HTMLDivElement>();
  const ink = useRef<SVGPathElement>(null);
  const crop = size ? zoomCrop(zoom, size) : CROPS.whole;
  const moving = useZoomMotion(crop, size);
  const own = strokes.filter((stroke) => stroke.view === view);

  const tap = (point: FigurePoint) => {
    const hit = layer === 'client' ? own.findLast((stroke) => liesOnStroke(stroke.points, point)) : undefined;
    if (hit) props.onSelect(hit.id);
    else if (distanceToBody(view, point) <= BESIDE_BODY) props.onTap(view, point);
  };
  const pointer = useChartPointer({
    mode: props.mode,
    crop,
    ink,
    onTap: tap,
    onStroke: (points) => props.onStroke(view, points),
  });

  const inView = (pin: ChartPin) =>
    pin.view === view &&
    Math.abs(pin.x - crop.x - crop.width / 2) < crop.width / 2 &&
    Math.abs(pin.y - crop.y - crop.height / 2) < crop.height / 2;
  const pins = [...props.lastPoints.filter(inView), ...props.points.filter(inView)];
  const placed = size ? placePins(pins, size.width / crop.width, { keepOff: BESIDE_THE_HEAD }) : [];
  return (
    <div ref={frame} className="relative size-full overflow-hidden">
      <div ref={moving} className="absolute inset-0 origin-top-left">
        <FigureView
          fill
          fibres
          view={view}
          crop={crop}
          layer={props.muscleLayer}
          highlights={props.highlight ? [props.highlight] : []}
          sides="none"
          label={`${viewWord(view)} of the body. The list holds the same marks.`}
          marks={
            <>
              {own.map((stroke) => (
                <Wash key={stroke.id} stroke={stroke} selected={stroke.id === selectedId} />
              ))}
              <path ref={ink} className="fill-pain-4" fillOpacity={0.5} />
              <Leaders pins={placed} />
            </>
          }
        >
          <div
            {...pointer}
            className="absolute inset-0 touch-none select-none [-webkit-touch-callout:none]"
          />
          <ChartPins {...props} crop={crop} placed={placed} pins={pins} />
        </FigureView>
      </div>
      <SideLetters view={view} crop={crop} size="words" />
    </div>
  );
}

/** Slides from the old cut-out to the new one; at once under reduced motion. */
function useZoomMotion(crop: Crop, size: FrameSize | null) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef<{ crop: Crop; size: FrameSize } | null>(null);
  const { x, y, width, height } = crop;
  useLayoutEffect(() => {
    const from = before.current;
    const to = { x, y, width, height };
    before.current = size && { crop: to, size };
    if (!from || from.size !== size || viewBox(from.crop) === viewBox(to)) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    ref.current?.animate([{ transform: zoomStart(from.crop, to, size) }, { transform: 'none' }], {
      duration: ZOOM_MS,
      easing: 'ease-out',
    });
  }, [x, y, width, height, size]);
  return ref;
}

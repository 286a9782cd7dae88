import type { ReactNode } from 'react';
import type { BodyShape } from '@/lib/body/body-shape';
import type { FigurePoint, MuscleLayer, View } from '@/lib/body/figure';
import type { StrokePoint } from '@/lib/body/strokes';
import type { Highlight } from './figure-muscles';
import type { Tool } from './gesture';

/** An area drawn by or for the client. */
export type ChartStroke = {
  readonly id: string;
  readonly view: View;
  readonly points: readonly StrokePoint[];
  readonly felt: number | null;
};

export type ChartPin = FigurePoint & {
  readonly id: string;
  readonly letter: string;
  readonly view: View;
  /** 0–10, null when not asked yet. Ignored for last visit's points. */
  readonly felt: number | null;
  /** "Left upper trapezius": said with the letter. */
  readonly title: string;
};

/** Where a point of the chart is felt elsewhere. */
export type ChartReferral = FigurePoint & {
  readonly id: string;
  readonly view: View;
  /** The drawn area; null for a spot. */
  readonly stroke: ChartStroke | null;
  readonly felt: number | null;
  readonly letter: string;
  /** "Left front of shoulder". */
  readonly title: string;
  /** The point it comes from; null when it is not on the chart. */
  readonly from: (FigurePoint & { readonly view: View }) | null;
};

export type ChartLayer = 'client' | 'findings' | 'referral';

/** What a chart shows and what its touches mean; the same for all its panels. */
export type ChartProps = {
  points: readonly ChartPin[];
  lastPoints: readonly ChartPin[];
  strokes: readonly ChartStroke[];
  lastStrokes?: readonly ChartStroke[] | undefined;
  referrals?: readonly ChartReferral[] | undefined;
  /** Whose marks can be hit; the others stay visible. */
  layer: ChartLayer;
  tool: Tool;
  /** Which pins can be chosen: all, those of today without last visit's rings, or none. */
  pinsLive: 'all' | 'today' | 'none';
  muscleLayer: MuscleLayer;
  selectedId: string | null;
  highlight: Highlight | null;
  /** Drawn on the body under the marks, in tenths: zones, hints. `scale` is px per tenth. */
  under?: ((view: View, scale: number) => ReactNode) | undefined;
  shape?: BodyShape | undefined;
  onTap: (view: View, point: FigurePoint) => void;
  onStroke: (view: View, points: StrokePoint[]) => void;
  onSelect: (id: string) => void;
  /** Whole marks that were rubbed over, once for each rub. */
  onErase: (ids: readonly string[]) => void;
};

import { choirCode, michiganArea } from '@/lib/body/exchange-codes';
import type { Side, View } from '@/lib/body/figure';
import { VIEWS } from '@/lib/body/figure';
import type { MuscleCode } from '@/lib/body/muscles';
import { regionAt } from '@/lib/body/region-at';
import type { RegionCode } from '@/lib/body/regions';
import { pointTitle, regionTitle } from '@/lib/body/words';
import type { ChartPoint, ChartVisit } from './chart-history';
import type { Mark } from './ops';
import type { PointChange, Quality } from './point';

/** One mark of a chart as it is read and exported, whatever layer it is of. */
export type ChartLine = Readonly<{
  id: string;
  layer: Mark['layer'];
  kind: Mark['kind'];
  /** Of the point, or of the point it comes from; null for the client's pain. */
  letter: string | null;
  /** "Left upper trapezius", "Left low back". */
  title: string;
  side: Side;
  view: View;
  regionCode: RegionCode;
  muscleCode: MuscleCode | null;
  change: PointChange | null;
  /** 0–10; null was not asked. */
  felt: number | null;
  qualities: readonly Quality[];
  x: number;
  y: number;
  figureVersion: string;
  /** CHOIR-compatible segment and Michigan area of the spot; of an area drawn, of its anchor. */
  choir: number;
  michigan: number;
}>;

const layerOrder: readonly Mark['layer'][] = ['finding', 'referral', 'pain'];

/** Findings by letter, where they are felt, then the client's own pain from head to foot. */
export function chartLines(visit: Pick<ChartVisit, 'points' | 'marks'>): ChartLine[] {
  const letters = new Map(visit.points.map(({ point }) => [point.pointId, point.letter]));
  const lines = [
    ...visit.points.map(findingLine),
    ...visit.marks.map((mark) => markLine(mark, mark.pointId ? (letters.get(mark.pointId) ?? null) : null)),
  ];
  return lines.sort(
    (a, b) =>
      layerOrder.indexOf(a.layer) - layerOrder.indexOf(b.layer) ||
      (a.letter ?? '').localeCompare(b.letter ?? '') ||
      VIEWS.indexOf(a.view) - VIEWS.indexOf(b.view) ||
      a.y - b.y,
  );
}

const codesAt = (regionCode: RegionCode, view: View, side: Side) => ({
  regionCode,
  choir: choirCode(regionCode, view, side),
  michigan: michiganArea(regionCode, view, side),
});

function findingLine({ point, finding }: ChartPoint): ChartLine {
  const { view, side, x, y, figureVersion, change, felt, qualities } = finding;
  const region = regionAt(view, { x, y });
  return {
    id: point.pointId,
    layer: 'finding',
    kind: 'pin',
    letter: point.letter,
    title: point.muscleCode ? pointTitle(side, point.muscleCode) : regionTitle(side, region),
    muscleCode: point.muscleCode,
    ...codesAt(region, view, side),
    ...{ view, side, x, y, figureVersion, change, felt, qualities },
  };
}

function markLine(mark: Mark, letter: string | null): ChartLine {
  const { markId, layer, kind, view, side, x, y, figureVersion, muscleCode, intensity, qualities } = mark;
  const region = mark.regionCode ?? regionAt(view, { x, y });
  return {
    id: markId,
    title: muscleCode ? pointTitle(side, muscleCode) : regionTitle(side, region),
    change: null,
    felt: intensity,
    ...codesAt(region, view, side),
    ...{ layer, kind, letter, view, side, x, y, figureVersion, muscleCode, qualities },
  };
}

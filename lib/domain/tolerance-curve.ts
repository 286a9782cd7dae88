import { type Day, sayDate } from '../when';
import type { PointSighting } from './client-card';
import { type Hold, type Threshold, toKpa } from './hold';
import { type PressureLevel, pressureLevels } from './point';
import {
  changeWords,
  clientChangeNotEstablished,
  type TakenThreshold,
  thresholdChange,
} from './threshold-change';

/** One visit on the curve of a point, or a visit that did not come about. Null is not recorded, never 0. */
export type TolerancePlace = Readonly<{
  key: string;
  label: string;
  missed: boolean;
  /** The firmest pressure applied. */
  level: PressureLevel | null;
  /** The most felt under it, 0–10. */
  felt: number | null;
  /** The most the client wants to feel here, 0–10. */
  ceiling: number | null;
  /** Pressure applied as a sensor read it, kPa. */
  appliedKpa: number | null;
  /** Pressure pain threshold, kPa, before and after treatment. */
  beforeKpa: number | null;
  afterKpa: number | null;
}>;

/** The last places of a point, oldest first; visits missed between two sightings keep theirs. At most `limit`. */
export function toleranceCurve(
  sightings: readonly PointSighting[],
  missedDays: readonly Day[],
  today: Day,
  limit: number,
): TolerancePlace[] {
  const seen = sightings.filter(({ finding }) => finding.change !== 'not_checked');
  const [first, last] = [seen[0]?.onDay ?? today, seen.at(-1)?.onDay ?? today];
  const missed = missedDays
    .filter((onDay) => onDay > first && onDay < last)
    .map((onDay) => ({ onDay, place: { ...nothing, key: onDay, missed: true } }));
  return [...seen.map((one) => ({ onDay: one.onDay, place: placeOf(one) })), ...missed]
    .sort((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0))
    .slice(-limit)
    .map(({ onDay, place }) => ({ ...place, label: sayDate(onDay, today) }));
}

const nothing = {
  label: '',
  missed: false,
  level: null,
  felt: null,
  ceiling: null,
  appliedKpa: null,
  beforeKpa: null,
  afterKpa: null,
} as const;

function placeOf({ visitId, finding, holds, thresholds }: PointSighting): TolerancePlace {
  const level = pressureLevels.findLast((one) => holds.some(({ pressureLevel }) => pressureLevel === one));
  const firmest = level ? holds.filter(({ pressureLevel }) => pressureLevel === level) : holds;
  const kpaAt = (moment: Threshold['moment']) => {
    const reading = thresholds.find((one) => one.moment === moment);
    return reading ? toKpa(reading.value, reading.unit) : null;
  };
  return {
    key: visitId,
    label: '',
    missed: false,
    level: level ?? null,
    felt: highest(firmest.map(mostFelt)),
    ceiling: finding.ceiling,
    appliedKpa: highest(
      holds.map(({ pressureValue, pressureUnit }) =>
        pressureValue === null || pressureUnit === null ? null : toKpa(pressureValue, pressureUnit),
      ),
    ),
    beforeKpa: kpaAt('before'),
    afterKpa: kpaAt('after'),
  };
}

const mostFelt = ({ feltStart, feltPeak, feltEnd }: Hold) => highest([feltStart, feltPeak, feltEnd]);

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

/** True when there is anything of pressure to draw. */
export const hasPressure = (places: readonly TolerancePlace[]): boolean =>
  places.some(({ level, felt, ceiling }) => level !== null || felt !== null || ceiling !== null);
export const hasThresholds = (places: readonly TolerancePlace[]): boolean =>
  places.some(
    ({ beforeKpa, afterKpa, appliedKpa }) => beforeKpa !== null || afterKpa !== null || appliedKpa !== null,
  );

/** Upper end of the axis, kPa: the same for every point until a reading needs more. */
export function kpaTop(places: readonly TolerancePlace[]): 600 | 1000 | 2000 {
  const most = Math.max(
    0,
    ...places.flatMap(({ beforeKpa, afterKpa, appliedKpa }) => [
      beforeKpa ?? 0,
      afterKpa ?? 0,
      appliedKpa ?? 0,
    ]),
  );
  return most <= 600 ? 600 : most <= 1000 ? 1000 : 2000;
}

/**
 * What may be said of the meter readings of a point: within the last visit that has both, and from the first to the
 * last visit before treatment. Empty when there are not two to compare.
 */
export function thresholdSentences(sightings: readonly PointSighting[], today: Day): string[] {
  const taken = sightings.flatMap(({ staffId, onDay, thresholds }) =>
    thresholds.map((reading): TakenThreshold => ({ ...reading, staffId, onDay })),
  );
  const said = (first: TakenThreshold, second: TakenThreshold) =>
    `${kpa(first)} to ${kpa(second)} kPa: ${changeWords(thresholdChange(first, second))}.`;
  const last = sightings.findLast(
    ({ thresholds }) => new Set(thresholds.map(({ moment }) => moment)).size === 2,
  );
  const sameDay = taken.filter(({ onDay }) => onDay === last?.onDay);
  const [before, after] = (['before', 'after'] as const).map((moment) =>
    sameDay.find((one) => one.moment === moment),
  );
  const starts = taken.filter(({ moment }) => moment === 'before');
  const [from, to] = [starts[0], starts.at(-1)];
  const lines = [
    before && after ? `On ${sayDate(before.onDay, today)}, before and after: ${said(before, after)}` : null,
    from && to && from.onDay !== to.onDay
      ? `From ${sayDate(from.onDay, today)} to ${sayDate(to.onDay, today)}: ${said(from, to)}`
      : null,
  ].filter((line) => line !== null);
  return lines.length > 0 ? [...lines, clientChangeNotEstablished] : [];
}

const kpa = ({ value, unit }: TakenThreshold) => String(Math.round(toKpa(value, unit)));

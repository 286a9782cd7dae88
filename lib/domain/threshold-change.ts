import type { Day } from '../when';
import { type Threshold, toKpa } from './hold';

/** A pressure pain threshold with who took it and when: what it may be compared by. */
export type TakenThreshold = Readonly<Omit<Threshold, 'thresholdId' | 'pointId' | 'toleranceValue'>> &
  Readonly<{ staffId: string; onDay: Day }>;

export const thresholdLimits = { sameDayKpa: 50, sameDayPercent: 20, acrossDaysKpa: 100 } as const;

export type ThresholdChange =
  | Readonly<{ kind: 'not_comparable'; why: string }>
  | Readonly<{ kind: 'more_than_error' | 'within_error'; byKpa: number }>;

/**
 * What may be said of two readings of one point. Only the same rater, meter and tip are compared; a meter nobody named
 * is not known to be the same. More than measurement error: on one day at least 50 kPa and 20 % of the first, across
 * days at least 100 kPa (clinical review §2e, built on a group MDC of 28.7–50.6 kPa). No validated difference that
 * matters to a client is known: the words for that are "not established".
 */
export function thresholdChange(first: TakenThreshold, second: TakenThreshold): ThresholdChange {
  const why = whyNot(first, second);
  if (why) return { kind: 'not_comparable', why };
  const [from, to] = [toKpa(first.value, first.unit), toKpa(second.value, second.unit)];
  const byKpa = Math.round((to - from) * 10) / 10;
  const size = Math.abs(byKpa);
  const { sameDayKpa, sameDayPercent, acrossDaysKpa } = thresholdLimits;
  const more =
    first.onDay === second.onDay
      ? size >= sameDayKpa && size * 100 >= from * sameDayPercent
      : size >= acrossDaysKpa;
  return { kind: more ? 'more_than_error' : 'within_error', byKpa };
}

function whyNot(first: TakenThreshold, second: TakenThreshold): string | null {
  if (first.staffId !== second.staffId) return 'taken by different people';
  if (first.device === null || second.device === null) return 'the meter is not named';
  if (first.device.trim().toLowerCase() !== second.device.trim().toLowerCase())
    return 'taken with different meters';
  return first.tipAreaCm2 === second.tipAreaCm2 ? null : 'taken with different tips';
}

/** "more than measurement error", "within measurement error", "not compared: the meter is not named". */
export function changeWords(change: ThresholdChange): string {
  switch (change.kind) {
    case 'not_comparable':
      return `not compared, ${change.why}`;
    case 'more_than_error':
      return `${change.byKpa > 0 ? 'higher' : 'lower'} by more than measurement error`;
    case 'within_error':
      return 'within measurement error';
  }
}

/** What no reading can say by itself (clinical review §2e). */
export const clientChangeNotEstablished =
  'Which change of the threshold matters to a client is not established.';

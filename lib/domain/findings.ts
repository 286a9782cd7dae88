import type { Day } from '../when';
import type { Grain, KeptRow, PainPoint, VisitsBucket } from './report';
import { notKept } from './report';

/** Below this many a mean, a share or a sentence says more about chance than about the clinic. */
export const drawnFrom = 10;
/** Weeks compared at either end of the visits chart. */
const endWeeks = 4;
/** A mean difference under half a point of 0–10 is not called a change, however many visits there are. */
const painStepAtLeast = 0.5;

/** 6.05 reads "6.1". */
export function sayMean(mean: number): string {
  return (Math.round(mean * 10) / 10).toFixed(1);
}

/**
 * "Visits grew from 11 to 20 a week": the mean of the first four whole weeks against the last four. Counts vary
 * by about their square root, so the two sums must differ by more than twice that. Weeks before the clinic's first
 * visit (`everFrom`) are not quiet ones.
 */
export function visitsFinding(buckets: readonly VisitsBucket[], grain: Grain, everFrom: Day | null): string {
  const neutral = `Visits per ${grain}`;
  const whole = buckets.filter((bucket) => bucket.whole && everFrom !== null && bucket.end >= everFrom);
  if (whole.length < endWeeks * 2) return neutral;
  const first = sum(whole.slice(0, endWeeks).map((bucket) => bucket.visits));
  const last = sum(whole.slice(-endWeeks).map((bucket) => bucket.visits));
  if (first + last < drawnFrom || Math.abs(last - first) <= 2 * Math.sqrt(first + last)) return neutral;
  const [from, to] = [Math.round(first / endWeeks), Math.round(last / endWeeks)];
  return from === to ? neutral : `Visits ${to > from ? 'grew' : 'fell'} from ${from} to ${to} a ${grain}`;
}

/** A mean may be drawn and said from ten scores on. */
export function isDrawn(scored: { n: number; mean: number | null }): scored is { n: number; mean: number } {
  return scored.n >= drawnFrom && scored.mean !== null;
}

/** The visit number a sentence may speak of: the last one that at least half of all got to, with ten scores. */
export function reachedNumber(points: readonly PainPoint[]): PainPoint | null {
  const first = points.find((point) => point.number === 1);
  if (!first) return null;
  const half = countOf(first) / 2;
  return points.findLast((p) => p.number > 1 && isDrawn(p.before) && countOf(p) >= half) ?? null;
}

/** All visits of one number, scored or not. */
export function countOf(point: PainPoint): number {
  return point.before.n + point.before.missing;
}

/**
 * "Pain before a visit fell from 6.1 to 3.9 by visit 5". Who stays differs from who leaves, so the change must
 * also hold in those who got there, each against the own first visit: beyond two standard errors, same direction.
 */
export function painFinding(points: readonly PainPoint[]): string {
  const neutral = 'Pain before and after a visit';
  const first = points.find((point) => point.number === 1);
  const reached = reachedNumber(points);
  if (!first || !reached || !isDrawn(first.before) || !isDrawn(reached.before)) return neutral;
  const { n, mean, sd } = reached.drop;
  if (n < drawnFrom || mean === null || sd === null) return neutral;
  const drawn = first.before.mean - reached.before.mean;
  const beyondNoise = Math.abs(mean) > (2 * sd) / Math.sqrt(n) && Math.abs(mean) >= painStepAtLeast;
  if (!beyondNoise || Math.abs(drawn) < painStepAtLeast || drawn > 0 !== mean > 0) return neutral;
  const [from, to] = [sayMean(first.before.mean), sayMean(reached.before.mean)];
  return `Pain before a visit ${mean > 0 ? 'fell' : 'rose'} from ${from} to ${to} by visit ${reached.number}`;
}

/** Kept and not kept of the planned visits whose outcome is known. */
export function keptOf(rows: readonly KeptRow[]): { planned: number; kept: number; open: number } {
  const kept = sum(rows.map((row) => row.kept + row.moved_kept));
  const lost = sum(rows.flatMap((row) => notKept.map((outcome) => row[outcome])));
  return { planned: kept + lost, kept, open: sum(rows.map((row) => row.open)) };
}

/** "207 of 228 planned visits were kept". A plain count needs no test, only enough of them. */
export function keptFinding(rows: readonly KeptRow[]): string {
  const { planned, kept } = keptOf(rows);
  if (planned < drawnFrom) return 'Planned and kept visits';
  return `${kept} of ${planned} planned visits were kept`;
}

/** Whole per cent; null without a whole. Never rounds to 0 or 100 what is not. */
export function percent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const rounded = Math.round((part / whole) * 100);
  if (rounded === 100 && part < whole) return 99;
  return rounded === 0 && part > 0 ? 1 : rounded;
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0);
}

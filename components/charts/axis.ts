import type { Grain, VisitsBucket } from '@/lib/domain/report';
import { sayDate } from '@/lib/when';

/** Round steps from zero up to `most`: at most five lines. */
export function roundTicks(most: number): number[] {
  const step =
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((size) => most / size <= 4) ?? 10_000;
  const count = Math.floor(most / step);
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

const labelsAtMost = 7;

/**
 * "21 Dec", then "4 Jan", "18", "1 Feb": the month is said when it is new. Months: "Nov ’26", then "Jan ’27", "Mar".
 * Empty where there is no room.
 */
export function tickWords(buckets: readonly Pick<VisitsBucket, 'start'>[], grain: Grain): string[] {
  const every = Math.ceil(buckets.length / labelsAtMost);
  let said = '';
  return buckets.map(({ start }, at) => {
    if (at % every !== 0) return '';
    const part = start.slice(0, grain === 'month' ? 4 : 7);
    const isNew = part !== said;
    said = part;
    const [date = '', month = ''] = sayDate(start, start).split(' ');
    if (grain === 'month') return isNew ? `${month} ’${start.slice(2, 4)}` : month;
    return isNew ? `${date} ${month}` : date;
  });
}

/** Moves labels apart so that none overlaps; positions from the bottom in %, in rising order. */
export function spread(positions: readonly number[], gap: number): number[] {
  const placed: number[] = [];
  for (const at of positions) placed.push(Math.max(at, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  return placed;
}

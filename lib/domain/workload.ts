import type { Day } from '../when';
import type { Grain } from './report';
import { type StrainPart, strainParts, strainWords } from './strain';

/** Answers about one part of the body: how many, and their mean 0–10; null without any. */
export type StrainMean = Readonly<{ n: number; mean: number | null }>;

/** Work of one week or month. A visit without an answer is missing, never 0. */
export type WorkloadBucket = Readonly<{
  start: Day;
  end: Day;
  whole: boolean;
  visits: number;
  /** Minutes of pressing: seconds of holds times repetitions. */
  pressedMinutes: number;
  parts: Readonly<Record<StrainPart, StrainMean>>;
}>;

export type Workload = Readonly<{ grain: Grain; buckets: readonly WorkloadBucket[] }>;

/** A mean is drawn from this many answers on; fewer stand in the table only. */
export const strainDrawnFrom = 3;

/** All answers about one part over the whole range. */
export function strainOver({ buckets }: Workload, part: StrainPart): StrainMean {
  const n = buckets.reduce((all, { parts }) => all + parts[part].n, 0);
  const sum = buckets.reduce((all, { parts }) => all + parts[part].n * (parts[part].mean ?? 0), 0);
  return { n, mean: n === 0 ? null : sum / n };
}

export const visitsOver = ({ buckets }: Workload): number =>
  buckets.reduce((all, { visits }) => all + visits, 0);

/** "Thumb is strained most: 3.2 of 10 on average"; a plain heading while too few said. */
export function workloadFinding(workload: Workload): string {
  const most = strainParts
    .map((part) => ({ part, ...strainOver(workload, part) }))
    .filter(({ n }) => n >= strainDrawnFrom)
    .sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0))[0];
  if (!most || most.mean === null) return 'Strain after visits';
  if (most.mean < 1) return 'Little strain after visits';
  return `${strainWords[most.part]} is strained most: ${most.mean.toFixed(1)} of 10 on average`;
}

/** "Thumb said after 40 of 61 visits, wrist after 38": n and what is missing, part by part. */
export function strainCounts(workload: Workload): string {
  const visits = visitsOver(workload);
  const said = strainParts.map(
    (part) => `${strainWords[part].toLowerCase()} ${strainOver(workload, part).n}`,
  );
  return `Said after so many of ${visits} ${visits === 1 ? 'visit' : 'visits'}: ${said.join(', ')}. The rest is missing, not 0.`;
}

'use client';

import { type PlanStep, planSteps, planStepWords, sayDays, type VisitCharts } from '@/lib/domain/report';
import type { Day } from '@/lib/when';
import { roundTicks, spread, tickWords } from './axis';
import { Hits } from './hits';
import { VisitsBars } from './plots';
import { Swatch, stepFill } from './tones';

const inset = { left: 34, right: 128, top: 56, bottom: 28 };
/** More bars than this leave no room for a number each. */
const numbersUpTo = 16;

type VisitsChartProps = Pick<VisitCharts, 'perWeek' | 'grain'> & {
  today: Day;
  /** Address of the list behind each bar, in order. */
  hrefs: readonly string[];
};

export function VisitsChart({ perWeek, grain, today, hrefs }: VisitsChartProps) {
  const most = Math.max(...perWeek.map((bucket) => bucket.visits));
  const ticks = roundTicks(most);
  const top = Math.max(most, 1) * 1.1;
  const hits = perWeek.map((bucket, at) => ({
    key: bucket.start,
    says: `${sayDays(bucket.start, bucket.end, today)}: ${countWords(bucket.visits)}${bucket.end === today ? ' so far' : ''}`,
    see: bucket.visits === 1 ? 'See this one' : `See these ${bucket.visits}`,
    href: hrefs[at] ?? '',
  }));
  return (
    <div className="relative h-[304px] print:w-fit">
      <VisitsBars buckets={perWeek} ticks={ticks} top={top} words={tickWords(perWeek, grain)} inset={inset} />
      <Hits
        label={`Visits per ${grain}`}
        hits={hits}
        along="columns"
        inset={inset}
        draw={(at) => {
          const bucket = perWeek[at];
          if (!bucket || perWeek.length > numbersUpTo) return null;
          return (
            <span
              className={`-translate-x-1/2 absolute left-1/2 pb-0.5 text-sm leading-none ${bucket.whole ? 'font-bold' : 'text-ink-soft italic'}`}
              style={{ bottom: `${(bucket.visits / top) * 100}%` }}
            >
              {bucket.visits}
            </span>
          );
        }}
      />
      <StepLabels perWeek={perWeek} top={top} />
    </div>
  );
}

function countWords(visits: number): string {
  return visits === 1 ? '1 visit' : `${visits} visits`;
}

/** Names of the steps at the height where the last bar has them. */
function StepLabels({ perWeek, top }: { perWeek: VisitCharts['perWeek']; top: number }) {
  const last = perWeek.at(-1);
  if (!last) return null;
  const used = planSteps.filter((step) => perWeek.some((bucket) => bucket.bySteps[step] > 0));
  const middles = used.map((step, at) => {
    const under = used.slice(0, at).reduce((sum, below) => sum + last.bySteps[below], 0);
    return ((under + last.bySteps[step] / 2) / top) * 100;
  });
  const places = spread(middles, 10);
  return (
    <div className="absolute" style={{ ...inset, left: 'auto', right: 0, width: inset.right - 8 }}>
      {used.map((step, at) => (
        <StepLabel key={step} step={step} count={last.bySteps[step]} bottom={places[at] ?? 0} />
      ))}
    </div>
  );
}

function StepLabel({ step, count, bottom }: { step: PlanStep; count: number; bottom: number }) {
  return (
    <p
      className="absolute flex translate-y-1/2 items-center gap-1.5 whitespace-nowrap text-sm leading-none"
      style={{ bottom: `${bottom}%` }}
    >
      <Swatch background={stepFill[step]} hollow={step === 'other'} />
      <span className="font-semibold">{planStepWords[step].toLowerCase()}</span>
      {count}
    </p>
  );
}

import type { ReactNode } from 'react';
import { keptOf } from '@/lib/domain/findings';
import { queryOf, type ReportRange, type VisitCharts } from '@/lib/domain/report';
import { SeeLink } from './chart-cell';

/** What the charts count, what they leave out and what is missing, with the way to each. */
export function CountedCell({ charts, range }: { charts: VisitCharts; range: ReportRange }) {
  const missing = (moment: 'before' | 'after') =>
    charts.pain.reduce((sum, point) => sum + point[moment].missing, 0);
  const listed = charts.pain.reduce((sum, { before }) => sum + before.n + before.missing, 0);
  const list = (query: string) => `/admin/visits?${query}`;
  const scores = (moment: 'before' | 'after') =>
    list(queryOf({ ...range, chart: 'pain', number: null, missing: moment }));
  const { open } = keptOf(charts.kept);
  return (
    <section aria-labelledby="counted" className="bg-surface px-6 pt-4 pb-1.5 print:px-0">
      <h2 id="counted">What is counted, what is missing</h2>
      <ul className="mt-1.5 divide-y divide-line text-sm">
        <Line number={missing('before')} of={listed} see={scores('before')}>
          visits without a pain score before
        </Line>
        <Line number={missing('after')} of={listed} see={scores('after')}>
          visits without a pain score after
        </Line>
        <Line number={open} see={list(queryOf({ ...range, chart: 'kept', step: null, outcome: 'open' }))}>
          {open === 1 ? 'past appointment nobody closed' : 'past appointments nobody closed'}
        </Line>
      </ul>
      <p className="py-2.5 text-ink-soft text-sm">
        Void visits are in no chart. The step is what was agreed before the visit. Pain follows each episode
        begun in this range from its first visit on. A title states a change only when it is larger than
        chance would explain.
      </p>
    </section>
  );
}

type LineProps = { number: number; of?: number | undefined; see: string; children: ReactNode };

function Line({ number, of, see, children }: LineProps) {
  return (
    <li className="flex min-h-touch items-center gap-3">
      <span className="min-w-24 font-bold text-base">
        {number}
        {of === undefined ? null : <span className="font-normal text-ink-soft text-sm"> of {of}</span>}
      </span>
      <span className="mr-auto">{children}</span>
      {number > 0 ? <SeeLink href={see} label="See" /> : null}
    </li>
  );
}

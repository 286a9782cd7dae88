import { Table } from '@/components/ui/table';
import { drawnFrom, isDrawn, percent, sayMean } from '@/lib/domain/findings';
import {
  type KeptRow,
  notKept,
  type PainPoint,
  planSteps,
  planStepWords,
  sayDays,
  type VisitCharts,
} from '@/lib/domain/report';
import type { Day } from '@/lib/when';

/** The numbers of the visits chart. */
export function VisitsTable({
  perWeek,
  grain,
  today,
}: Pick<VisitCharts, 'perWeek' | 'grain'> & { today: Day }) {
  return (
    <Table
      caption={`Visits per ${grain} by step of the plan`}
      hideCaption
      columns={[
        { key: 'days', head: grain === 'week' ? 'Week' : 'Month' },
        ...planSteps.map((step) => ({ key: step, head: planStepWords[step], number: true })),
        { key: 'all', head: 'All', number: true },
      ]}
      rows={perWeek.map((bucket) => ({
        key: bucket.start,
        cells: [
          `${sayDays(bucket.start, bucket.end, today)}${bucket.end === today ? ', so far' : ''}`,
          ...planSteps.map((step) => bucket.bySteps[step]),
          <b key="all">{bucket.visits}</b>,
        ],
      }))}
    />
  );
}

/** The numbers of the pain chart; a mean of fewer than ten scores is not told. */
export function PainTable({ pain }: Pick<VisitCharts, 'pain'>) {
  const mean = (scored: PainPoint['before']) => (isDrawn(scored) ? sayMean(scored.mean) : 'too few');
  const head = (key: string, word: string) => ({ key, head: word, number: true });
  return (
    <>
      <Table
        caption="Mean pain 0–10 by visit number"
        hideCaption
        columns={[
          { key: 'number', head: 'Visit' },
          head('before', 'Before'),
          head('nBefore', 'n'),
          head('missingBefore', 'Missing'),
          head('after', 'After'),
          head('nAfter', 'n'),
          head('missingAfter', 'Missing'),
        ]}
        rows={pain.map(({ number, before, after }) => ({
          key: String(number),
          cells: [number, mean(before), before.n, before.missing, mean(after), after.n, after.missing],
        }))}
        empty="No episode begun in this range."
      />
      <p className="py-2 text-ink-soft text-sm">
        Too few: fewer than {drawnFrom} scores. Missing: the visit has no score; it is never counted as 0.
      </p>
    </>
  );
}

/** The numbers of the kept chart, with what nobody closed. */
export function KeptTable({ kept }: Pick<VisitCharts, 'kept'>) {
  const good = (row: KeptRow) => row.kept + row.moved_kept;
  const planned = (row: KeptRow) => notKept.reduce((sum, outcome) => sum + row[outcome], good(row));
  const share = (row: KeptRow) => percent(good(row), planned(row));
  const lines: readonly [string, (row: KeptRow) => number | string | null][] = [
    ['Planned', planned],
    ['Kept', good],
    ['Kept, share', (row) => (share(row) === null ? null : `${share(row)} %`)],
    ['Moved and kept', (row) => row.moved_kept],
    ['Cancelled by client', (row) => row.cancelled_by_client],
    ['Cancelled by clinic', (row) => row.cancelled_by_clinic],
    ['Did not come', (row) => row.missed],
    ['Not closed, not counted', (row) => row.open],
  ];
  return (
    <Table
      caption="What became of planned visits, by step of the plan"
      hideCaption
      columns={[
        { key: 'what', head: 'Planned visits' },
        ...kept.map(({ step }) => ({ key: step, head: planStepWords[step], number: true })),
      ]}
      rows={lines.map(([word, cell]) => ({ key: word, cells: [word, ...kept.map(cell)] }))}
    />
  );
}

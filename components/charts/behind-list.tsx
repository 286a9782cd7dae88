import { ListX } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { type BehindFilter, type BehindList, outcomeWords, planStepWords } from '@/lib/domain/report';
import { type Day, saySlot, type Zone } from '@/lib/when';

type BehindTableProps = { list: BehindList; filter: BehindFilter; zone: Zone; today: Day };

/** The visits or appointments a bar counts; a name leads to the visit, or to the client where there was none. */
export function BehindTable({ list, filter, zone, today }: BehindTableProps) {
  if (list.total === 0)
    return (
      <EmptyState icon={<ListX />} title="Nothing stands behind this">
        The numbers may have changed since the chart was drawn.
      </EmptyState>
    );
  const more = list.total - list.rows.length;
  return (
    <>
      <Table
        caption={titleOf(filter, list.total)}
        hideCaption
        columns={[
          { key: 'client', head: 'Client' },
          { key: 'at', head: 'Day' },
          { key: 'therapist', head: 'Therapist' },
          { key: 'what', head: filter.chart === 'pain' ? 'Visit of the episode' : 'Step of the plan' },
          ...(filter.chart === 'kept' ? [{ key: 'outcome', head: 'What became of it' }] : []),
        ]}
        rows={list.rows.map((row) => ({
          key: row.key,
          cells: [
            <Link
              key="client"
              href={(row.visitId ? `/visits/${row.visitId}/note` : `/clients/${row.clientId}`) as Route}
              prefetch={false}
              className="-my-2 flex min-h-touch items-center text-accent-strong underline-offset-4 hover:underline"
            >
              {row.client}
            </Link>,
            saySlot(row.at, zone, today),
            row.therapist,
            row.number ?? (row.step && planStepWords[row.step]),
            ...(filter.chart === 'kept' ? [row.outcome && outcomeWords[row.outcome]] : []),
          ],
        }))}
      />
      {more > 0 ? (
        <p className="border-line border-t py-3 text-ink-soft">
          {more} older ones are not listed. Choose a shorter range to see them.
        </p>
      ) : null}
    </>
  );
}

/** "21 visits", "5 planned visits, did not come". */
export function titleOf(filter: BehindFilter, total: number): string {
  const visits = `${total} ${filter.chart === 'kept' ? 'planned ' : ''}visit${total === 1 ? '' : 's'}`;
  if (filter.chart === 'pain') {
    const number = filter.number ? `, number ${filter.number} of their episode` : '';
    return `${visits}${number}${filter.missing ? ` without a pain score ${filter.missing}` : ''}`;
  }
  if (filter.chart !== 'kept') return visits;
  const step = filter.step ? `, ${planStepWords[filter.step].toLowerCase()}` : '';
  const outcome = filter.outcome === 'not_kept' ? 'not kept' : filter.outcome && outcomeWords[filter.outcome];
  return `${visits}${step}${outcome ? `, ${outcome}` : ''}`;
}

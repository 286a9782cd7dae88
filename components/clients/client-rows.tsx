import { ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { clientName } from '@/lib/domain/client-card';
import type { ClientRow } from '@/lib/domain/client-search';
import { ageOn, distance, sayDay, sayFullDate } from '@/lib/when';

const columns =
  'grid items-center gap-x-5 px-5 tablet:grid-cols-[minmax(0,1fr)_136px_112px_112px] wide:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_132px_132px_20px]';

/** Whole rows are links. Names may be long: they wrap, never push. */
export function ClientRows({ rows, today }: { rows: readonly ClientRow[]; today: string }) {
  return (
    <>
      <div
        aria-hidden="true"
        className={`${columns} border-line border-b py-2 text-sm text-ink-soft max-tablet:hidden`}
      >
        <span>Client</span>
        <span>Phone</span>
        <span>Last visit</span>
        <span>Next visit</span>
      </div>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              href={`/clients/${row.id}` as Route}
              data-row
              className={`${columns} min-h-[68px] py-2.5 hover:bg-sunken focus-visible:-outline-offset-3`}
            >
              <span className="min-w-0">
                <span className="block font-semibold text-[1.125rem] leading-snug break-words">
                  {clientName(row)}
                  {row.preferredName && row.preferredName !== row.givenName ? (
                    <span className="font-normal text-base text-ink-soft"> ({row.givenName})</span>
                  ) : null}
                  {row.archived ? (
                    <span className="font-normal text-sm text-ink-soft"> · archived</span>
                  ) : null}
                </span>
                <span className="block text-sm text-ink-soft">
                  {ageOn(row.birthDate, today)} · born {sayFullDate(row.birthDate)}
                </span>
              </span>
              <Cell label="Phone" value={row.phone} />
              <Cell label="Last visit" value={row.lastDay && sayDay(row.lastDay, today)} />
              <Cell
                label="Next visit"
                value={row.nextDay && sayDay(row.nextDay, today)}
                under={row.nextDay && distance(row.nextDay, today)}
              />
              <ChevronRight aria-hidden="true" className="size-5 text-ink-soft max-wide:hidden" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

type CellProps = { label: string; value: string | null; under?: string | null | undefined };

function Cell({ label, value, under }: CellProps) {
  return (
    <span
      className={`block min-w-0 leading-snug break-words ${value ? '' : 'text-ink-faint max-tablet:hidden'}`}
    >
      <span className="sr-only">{label}: </span>
      {value ?? (
        <>
          <span aria-hidden="true">–</span>
          <span className="sr-only">none</span>
        </>
      )}
      {under ? <span className="block text-sm text-ink-soft">{under}</span> : null}
    </span>
  );
}

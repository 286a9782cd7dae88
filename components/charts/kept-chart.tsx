'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { percent } from '@/lib/domain/findings';
import { type KeptRow, notKept, type Outcome, outcomeWords, planStepWords } from '@/lib/domain/report';
import { Hits } from './hits';
import { KeptBars } from './plots';
import { outcomeFill, Swatch } from './tones';

const inset = { left: 116, right: 4, top: 20, bottom: 28 };
const rowHeight = 52;
const shown = ['kept', 'moved_kept', ...notKept] as const;

type KeptChartProps = {
  /** Rows with at least one known outcome. */
  rows: readonly KeptRow[];
  /** Address of the list behind each row, in order. */
  hrefs: readonly string[];
  /** Address of the list behind each outcome. */
  outcomeHrefs: Readonly<Record<Exclude<Outcome, 'open'>, string>>;
};

const plannedOf = (row: KeptRow) => shown.reduce((sum, outcome) => sum + row[outcome], 0);

export function KeptChart({ rows, hrefs, outcomeHrefs }: KeptChartProps) {
  if (rows.length === 0)
    return (
      <p className="flex min-h-[252px] items-center justify-center text-ink-soft">
        No planned visit in this range.
      </p>
    );
  const height = inset.top + inset.bottom + rowHeight * rows.length;
  return (
    <>
      <div className="relative print:w-fit" style={{ height }}>
        <KeptBars shares={rows.map(sharesOf)} inset={inset} />
        <Hits
          label="Planned visits by step of the plan"
          along="rows"
          inset={{ ...inset, left: 0 }}
          hits={rows.map((row, at) => ({
            key: row.step,
            says: `${planStepWords[row.step]}: ${row.kept + row.moved_kept} of ${plannedOf(row)} kept`,
            see: `See these ${plannedOf(row)}`,
            href: hrefs[at] ?? '',
          }))}
          draw={(at) => <RowWords row={rows[at]} />}
        />
      </div>
      <ul className="mt-1 flex flex-wrap gap-x-5">
        {shown.map((outcome) => (
          <li key={outcome}>
            <Link
              href={outcomeHrefs[outcome] as Route}
              prefetch={false}
              className="flex min-h-touch items-center gap-2 text-sm underline-offset-4 hover:underline print:min-h-8"
            >
              <Swatch background={outcomeFill[outcome]} />
              {outcomeWords[outcome]}
              <b className="font-bold">{rows.reduce((sum, row) => sum + row[outcome], 0)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function sharesOf(row: KeptRow) {
  const planned = plannedOf(row);
  const share = (outcome: (typeof shown)[number]) => (row[outcome] / planned) * 100;
  return {
    step: row.step,
    kept: share('kept'),
    moved_kept: share('moved_kept'),
    cancelled_by_client: share('cancelled_by_client'),
    cancelled_by_clinic: share('cancelled_by_clinic'),
    missed: share('missed'),
  };
}

/** The step and its n at the left, the share on the bar itself. */
function RowWords({ row }: { row: KeptRow | undefined }) {
  if (!row) return null;
  const planned = plannedOf(row);
  const kept = row.kept + row.moved_kept;
  const inBar = row.kept / planned > 0.15;
  return (
    <span className="flex h-full items-center text-left text-sm leading-tight">
      <span style={{ width: inset.left }} className="shrink-0 pl-1">
        <span className="block font-semibold">{planStepWords[row.step]}</span>
        <span className="text-ink-soft">n = {planned}</span>
      </span>
      <span
        className={`px-2.5 font-bold text-base ${inBar ? 'text-on-accent' : 'rounded-s bg-surface text-ink'}`}
      >
        {percent(kept, planned)} %
      </span>
    </span>
  );
}

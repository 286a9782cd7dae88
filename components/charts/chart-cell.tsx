import { ChevronRight, Table2 } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

type ChartCellProps = {
  /** The finding, from the numbers by a rule. */
  title: string;
  /** Question, unit and n. */
  sub: string;
  see?: { href: string; label: string } | undefined;
  /** The same numbers; in the page before any script runs. */
  table: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** One chart of the sheet. The switch is a checkbox, so the table opens without a script too. */
export function ChartCell({ title, sub, see, table, className, children }: ChartCellProps) {
  return (
    <section
      aria-label={title}
      className={`group/cell flex min-w-0 flex-col bg-surface px-6 pt-4 pb-1.5 print:px-0 ${className ?? ''}`}
    >
      <h2 className="text-balance">{title}</h2>
      <p className="mt-0.5 text-ink-soft text-sm">{sub}</p>
      <div className="mt-2 flex flex-1 flex-col justify-end group-has-checked/cell:hidden">{children}</div>
      <div className="mt-2 hidden flex-1 group-has-checked/cell:block">{table}</div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 print:hidden">
        {see ? <SeeLink {...see} /> : <span />}
        <label className="relative flex min-h-touch items-center gap-2 rounded-s px-2 text-ink-soft text-sm hover:bg-sunken has-checked:font-bold has-checked:text-accent-strong has-focus-visible:outline-3 has-focus-visible:outline-accent">
          <input
            type="checkbox"
            aria-label={`Table: ${title}`}
            className="absolute inset-0 size-full cursor-pointer appearance-none focus-visible:outline-0"
          />
          <Table2 aria-hidden="true" className="size-[18px]" />
          Table
        </label>
      </div>
    </section>
  );
}

/** Leads to the list behind a number. */
export function SeeLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href as Route}
      prefetch={false}
      className="-mx-2 flex min-h-touch items-center gap-1 rounded-s px-2 font-bold text-accent-strong text-sm hover:bg-accent-soft print:hidden"
    >
      {label}
      <ChevronRight aria-hidden="true" className="size-4 shrink-0" />
    </Link>
  );
}

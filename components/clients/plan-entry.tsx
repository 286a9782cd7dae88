import type { Route } from 'next';
import Link from 'next/link';
import { ReasonLines } from '@/components/plan/reason-lines';
import { Disclosure } from '@/components/ui/disclosure';
import type { PlanEntry } from '@/lib/domain/plan-story';
import { sayDay } from '@/lib/when';

/** One thing that happened to the plan: what was agreed, why, by whom, and the facts it looked at. */
export function PlanEntryRow({ entry, today }: { entry: PlanEntry; today: string }) {
  const { onDay, title, proposed, reason, by, visit, lines, facts } = entry;
  return (
    <li className="border-line border-t px-5 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="mr-auto font-bold text-[1.0625rem]">{title}</h3>
        <p className="text-ink-soft text-sm">
          {sayDay(onDay, today)}
          {visit ? (
            <>
              {' · '}
              <Link
                href={`/visits/${visit.id}` as Route}
                className="inline-flex min-h-touch items-center font-semibold text-accent-strong underline underline-offset-4"
              >
                visit {visit.number}
              </Link>
            </>
          ) : null}
          {by ? ` · ${by}` : null}
        </p>
      </div>
      {proposed ? <p className="text-ink-soft">Proposed was: {proposed}.</p> : null}
      {reason ? <p className="break-words">“{reason}”</p> : null}
      {lines.length > 0 ? (
        <div className="pt-2">
          <ReasonLines lines={lines} />
        </div>
      ) : null}
      {facts.length > 0 ? (
        <Disclosure title="The facts it looked at">
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 pb-3 text-sm">
            {facts.map(({ label, value }) => (
              <div key={label} className="contents">
                <dt className="text-ink-soft">{label}</dt>
                <dd className="font-semibold">{value}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </li>
  );
}

import type { Route } from 'next';
import Link from 'next/link';
import { clientName } from '@/lib/domain/client-card';
import { type Drifter, type NotCounted, notCountedWords } from '@/lib/domain/drift';

/** As many as a column holds; Today has them all, with what to do. */
const shownAtMost = 4;

type DriftingShortProps = { drifting: readonly Drifter[]; notCounted: NotCounted };

/** Clients past their plan with nothing booked, each with the reason. */
export function DriftingShort({ drifting, notCounted }: DriftingShortProps) {
  const left = notCountedWords(notCounted);
  const more = drifting.length - shownAtMost;
  return (
    <section aria-label="Drifting" className="pt-5 pb-3">
      <h2 className="mb-2">Drifting</h2>
      {drifting.length === 0 ? <p className="text-ink-soft text-sm">Nobody is drifting.</p> : null}
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
        {drifting.slice(0, shownAtMost).map((one) => (
          <li key={one.episodeId}>
            <Link
              href={`/schedule/book?client=${one.client.id}&episode=${one.episodeId}` as Route}
              prefetch={false}
              className="block rounded-m border border-line bg-surface px-3 pt-2 pb-2.5 hover:bg-sunken"
            >
              <span className="block break-words font-semibold text-[1.0625rem]">
                {clientName(one.client)}
              </span>
              <span className="block text-ink-soft text-sm">
                {one.lead} {one.rest}.
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Link
          href="/today"
          className="flex min-h-touch items-center font-bold text-accent-strong hover:underline"
        >
          {more} more on Today
        </Link>
      ) : null}
      {left ? <p className="mt-3 text-ink-soft text-sm">{left}: not on this list.</p> : null}
    </section>
  );
}

import Link from 'next/link';
import type { View } from '@/lib/body/figure';
import { viewWord } from '@/lib/body/words';
import { type Comparing, compareHref } from './compare-href';

/** Front, back and every other view that has marks. */
export function ViewLinks({ now, views }: { now: Comparing; views: readonly View[] }) {
  return (
    <nav
      aria-label="View of the body"
      className="flex flex-wrap gap-1 rounded-m border border-line bg-sunken p-[3px]"
    >
      {views.map((view) => (
        <Link
          key={view}
          href={compareHref(now, { view })}
          prefetch={false}
          replace
          scroll={false}
          aria-current={view === now.view ? 'true' : undefined}
          className="flex min-h-[45px] items-center rounded-[10px] px-3.5 font-semibold text-[1rem] text-ink-soft aria-[current]:bg-surface aria-[current]:text-ink aria-[current]:shadow-card"
        >
          {viewWord(view)}
        </Link>
      ))}
    </nav>
  );
}

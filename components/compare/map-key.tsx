import type { View } from '@/lib/body/figure';
import { viewWord } from '@/lib/body/words';
import { type ChartVisit, type Chosen, painOf } from '@/lib/domain/chart-history';
import { type Day, sayDate, sayDay } from '@/lib/when';

type MapKeyProps = { chosen: Chosen; empty: readonly View[]; today: Day };

/** What the shapes of the picture mean, and which views have nothing on them. */
export function MapKey({ chosen: { from, to }, empty, today }: MapKeyProps) {
  const drawn = [from, to].some((visit) => visit !== null && painOf(visit).length > 0);
  const dayOf = (visit: ChartVisit) =>
    visit.onDay === today ? `Today, ${sayDate(today, today)}` : sayDay(visit.onDay, today);
  return (
    <div className="flex min-h-[46px] flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2 text-sm text-ink-soft">
      {from && to ? (
        <span className="flex items-center gap-2">
          <span className="size-[22px] rounded-full border-2 border-ink border-dashed" />
          {dayOf(from)}
        </span>
      ) : null}
      {(to ?? from) ? (
        <span className="flex items-center gap-2">
          <span className="size-[22px] rounded-full border-[1.5px] border-pin-ring bg-pain-5" />
          {dayOf((to ?? from) as ChartVisit)}
        </span>
      ) : null}
      {drawn ? (
        <span className="flex items-center gap-2">
          <span className="h-3.5 w-6 rounded-full bg-pain-4/60 outline-1 outline-ink-soft outline-dashed outline-offset-2" />
          Pain drawn
        </span>
      ) : null}
      {empty.length > 0 ? (
        <span className="ml-auto">{empty.map(viewWord).join(' and ')}: nothing marked</span>
      ) : null}
    </div>
  );
}

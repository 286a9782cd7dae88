import { Skeleton } from '@/components/ui/skeleton';
import { sheet } from './sheet-look';

const titles = [
  'Visits per week',
  'Planned and kept visits',
  'Pain before and after a visit',
  'What is counted, what is missing',
];

/** The sheet while its numbers are read: titles stand, bars are to come. */
export function ChartsSkeleton() {
  return (
    <div className={sheet} aria-busy="true">
      {titles.map((title) => (
        <section key={title} className="bg-surface px-6 pt-4 pb-6">
          <h2>{title}</h2>
          <Skeleton className="mt-2 h-4 w-3/5" />
          <Skeleton className="mt-6 h-[324px] w-full" />
        </section>
      ))}
    </div>
  );
}

import { Skeleton } from '@/components/ui/skeleton';

const columns = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The shape of the calendar: head, columns, and a few blocks where they mostly stand. */
export default function ScheduleLoading() {
  return (
    <main aria-busy="true" className="flex h-dvh flex-col px-5 pt-3.5 pb-2 max-tablet:px-3 max-tablet:pt-7">
      <h1 className="sr-only">Schedule, one moment</h1>
      <div className="flex items-center gap-3 pb-2">
        <Skeleton className="mr-auto h-9 w-56" />
        <Skeleton className="h-12 w-64 rounded-m" />
        <Skeleton className="h-12 w-48 rounded-m max-wide:hidden" />
        <Skeleton className="h-12 w-44 rounded-m max-wide:hidden" />
      </div>
      <div className="flex min-h-0 flex-1 gap-4">
        <div className="flex min-w-0 flex-1 overflow-hidden border-line border-t pl-[54px]">
          {columns.map((key, at) => (
            <div
              key={key}
              className={`flex-1 border-line border-l bg-surface px-1 ${at > 2 ? 'max-wide:hidden' : ''}`}
            >
              <Skeleton className="mt-3 mb-10 h-5 w-16" />
              <Skeleton className={`h-[75px] rounded-[9px] ${at % 2 ? 'mt-16' : ''}`} />
              <Skeleton className={`h-[75px] rounded-[9px] ${at % 3 ? 'mt-24' : 'mt-8'}`} />
            </div>
          ))}
        </div>
        <div className="w-[246px] shrink-0 pl-4 max-wide:hidden">
          <Skeleton className="h-6 w-44" />
          <Skeleton className="mt-3 h-28 rounded-m" />
          <Skeleton className="mt-3 h-28 rounded-m" />
        </div>
      </div>
    </main>
  );
}

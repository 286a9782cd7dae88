import { Page } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function TodayLoading() {
  return (
    <Page title="Today" sub="One moment">
      <div className="grid items-start gap-6 wide:grid-cols-[minmax(0,1fr)_352px]">
        <div className="min-w-0">
          <Skeleton className="h-[252px] rounded-l" />
          <div className="mt-3.5 mb-2 h-12" />
          <SkeletonRows rows={7} />
        </div>
        <div className="grid gap-5">
          <Skeleton className="h-[217px] rounded-l" />
          <Skeleton className="h-[364px] rounded-l" />
        </div>
      </div>
    </Page>
  );
}

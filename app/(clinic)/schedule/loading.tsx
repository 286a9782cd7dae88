import { Page } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function ScheduleLoading() {
  return (
    <Page title="Schedule" sub="One moment">
      <Skeleton className="mb-5 h-12 w-64 rounded-m" />
      <div className="grid gap-5 tablet:grid-cols-[repeat(auto-fit,minmax(310px,1fr))]">
        <SkeletonRows rows={6} />
        <SkeletonRows rows={6} />
      </div>
    </Page>
  );
}

import { Page } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <Page title="Clients">
      <Skeleton className="h-14 w-full rounded-m" />
      <div className="mt-14 overflow-clip rounded-l border border-line bg-surface px-5">
        <SkeletonRows rows={8} rowClassName="h-[68px]" label="Loading clients" />
      </div>
    </Page>
  );
}

import { Page } from '@/components/shell/page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function ClientSheetsLoading() {
  return (
    <Page title="Sheets">
      <div
        aria-busy="true"
        className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 wide:grid-cols-[420px_minmax(0,1fr)]"
      >
        <SkeletonRows rows={6} rowClassName="h-16" label="Loading the sheets" />
        <Skeleton className="h-[640px] rounded-m" />
      </div>
    </Page>
  );
}

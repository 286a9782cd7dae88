import { AdminPage } from '@/components/admin/admin-page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function MessagesLoading() {
  return (
    <AdminPage title="Messages">
      <div aria-busy="true" className="grid items-start gap-5 wide:grid-cols-[minmax(0,1fr)_460px]">
        <div className="grid gap-5">
          <Skeleton className="h-24 rounded-l" />
          <SkeletonRows rows={6} />
        </div>
        <Skeleton className="h-[720px] rounded-l" />
      </div>
    </AdminPage>
  );
}

import { AdminPage } from '@/components/admin/admin-page';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function ContentLoading() {
  return (
    <AdminPage title="Content review">
      <div
        aria-busy="true"
        className="grid rounded-l border border-line bg-surface tablet:grid-cols-[330px_minmax(0,1fr)] wide:grid-cols-[404px_minmax(0,1fr)] desk:h-[max(740px,calc(100dvh-120px))] desk:grid-cols-[404px_minmax(0,1fr)_380px] overflow-clip"
      >
        <div className="border-line tablet:border-r px-5 pt-4">
          <Skeleton className="mb-4 h-6 w-4/5" />
          <SkeletonRows rows={14} rowClassName="h-12" label="Loading the questions" />
        </div>
        <div className="grid content-start gap-5 px-6 py-5">
          <Skeleton className="h-8 w-2/3" />
          <Skeleton className="h-24 rounded-m" />
          <Skeleton className="h-5 w-full" />
          <Skeleton className="h-5 w-4/5" />
        </div>
        <div className="max-desk:hidden border-line border-l px-5 pt-4">
          <Skeleton className="mb-4 h-6 w-4/5" />
          <SkeletonRows rows={14} rowClassName="h-[41px]" label="Loading the sheet texts" />
        </div>
      </div>
    </AdminPage>
  );
}

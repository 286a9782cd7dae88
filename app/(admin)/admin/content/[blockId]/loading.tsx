import { Page } from '@/components/shell/page';
import { Skeleton } from '@/components/ui/skeleton';

export default function BlockLoading() {
  return (
    <Page title="Sheet text" back={{ href: '/admin/content', label: 'To content review' }}>
      <div aria-busy="true" className="grid gap-4">
        <Skeleton className="h-12 w-80 rounded-m" />
        <div className="grid items-start gap-5 desk:grid-cols-[minmax(0,1fr)_420px]">
          <Skeleton className="h-[420px] rounded-l" />
          <Skeleton className="h-72 rounded-l" />
        </div>
      </div>
    </Page>
  );
}

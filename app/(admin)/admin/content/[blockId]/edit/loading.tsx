import { Page } from '@/components/shell/page';
import { Skeleton } from '@/components/ui/skeleton';

export default function EditLoading() {
  return (
    <Page title="Edit" back={{ href: '/admin/content', label: 'To content review' }}>
      <div
        aria-busy="true"
        className="grid items-start gap-6 wide:grid-cols-[minmax(0,1fr)_minmax(340px,42%)]"
      >
        <Skeleton className="h-[640px] rounded-l" />
        <Skeleton className="h-80 rounded-l" />
      </div>
    </Page>
  );
}

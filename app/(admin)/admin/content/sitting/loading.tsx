import { Page } from '@/components/shell/page';
import { Skeleton } from '@/components/ui/skeleton';

export default function SittingLoading() {
  return (
    <Page title="Read the sheet’s texts" back={{ href: '/admin/content', label: 'To content review' }}>
      <div aria-busy="true" className="grid gap-4">
        <Skeleton className="h-12 w-80 rounded-m" />
        {['first', 'second', 'third'].map((row) => (
          <Skeleton key={row} className="h-72 rounded-l" />
        ))}
      </div>
    </Page>
  );
}

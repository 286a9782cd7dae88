import { Page } from '@/components/shell/page';
import { Skeleton } from '@/components/ui/skeleton';

export default function ArticleLoading() {
  return (
    <Page title="Import the article" back={{ href: '/admin/content', label: 'To content review' }}>
      <div aria-busy="true" className="grid gap-6">
        <Skeleton className="h-28 rounded-l" />
        <Skeleton className="h-96 w-1/2 rounded-l max-wide:w-full" />
      </div>
    </Page>
  );
}

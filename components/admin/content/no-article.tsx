import { FileText } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export function NoArticle() {
  return (
    <div className="rounded-l border border-line bg-surface print:hidden">
      <EmptyState
        icon={<FileText />}
        title="No article is here yet"
        action={
          <ButtonLink href={'/admin/content/article' as Route} variant="main">
            Import the article
          </ButtonLink>
        }
      >
        Paste its text, and its questions stand here. Texts written by us are under “Read texts”.
      </EmptyState>
    </div>
  );
}

import { requireAdmin } from '@/app/_server/actor';
import { ArticleImport } from '@/components/admin/content/article-import';
import { SourceCard } from '@/components/admin/content/source-card';
import { Page } from '@/components/shell/page';
import * as content from '@/db/content';
import { importArticle, readArticle } from '../actions';

export default async function ArticlePage() {
  const actor = await requireAdmin();
  const { source, questions, today } = await content.desk(actor);
  return (
    <Page
      title="Import the article"
      back={{ href: '/admin/content', label: 'To content review' }}
      sub="When its text changes, the sheet texts that rest on it have to be read again."
    >
      <div className="grid gap-6">
        <SourceCard source={source} questions={questions.length} zone={actor.timeZone} today={today} />
        <ArticleImport read={readArticle} take={importArticle} />
      </div>
    </Page>
  );
}

import { requireAdmin } from '@/app/_server/actor';
import { AdminPage } from '@/components/admin/admin-page';
import { ContentDesk } from '@/components/admin/content/content-desk';
import { deskOf, reviewerOf, waitingIn } from '@/components/admin/content/desk-of';
import { NoArticle } from '@/components/admin/content/no-article';
import { ReviewPaper } from '@/components/admin/content/review-paper';
import { ReviewTools } from '@/components/admin/content/review-tools';
import * as content from '@/db/content';
import { attachClaim, changeVerdict, detachClaim, writeClaim } from './actions';

type ContentPageProps = { searchParams: Promise<{ q?: string | string[] }> };

export default async function ContentPage({ searchParams }: ContentPageProps) {
  const actor = await requireAdmin();
  const [desk, { q }] = await Promise.all([content.desk(actor), searchParams]);
  const { questions, blocks, checked, notes } = deskOf(desk, actor.timeZone);
  const [begin, ...others] = questions;
  return (
    <AdminPage title="Content review" aside={<ReviewTools waiting={waitingIn(desk, 'en')} />}>
      {begin ? (
        <ContentDesk
          source={desk.source}
          questions={[begin, ...others]}
          blocks={blocks}
          today={desk.today}
          checked={checked}
          notes={notes}
          first={Number(q) || begin.number}
          reviewer={reviewerOf(desk, actor.name)}
          actions={{ writeClaim, changeVerdict, attach: attachClaim, detach: detachClaim }}
        />
      ) : (
        <NoArticle />
      )}
      <ReviewPaper desk={desk} />
    </AdminPage>
  );
}

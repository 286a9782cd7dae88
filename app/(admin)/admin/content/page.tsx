import { requireAdmin } from '@/app/_server/actor';
import { BlockReviews } from '@/components/admin/block-reviews';
import * as blockReviews from '@/db/block-reviews';
import { localDay } from '@/lib/when';
import { approveBlocks } from './actions';

export default async function ContentPage() {
  const actor = await requireAdmin();
  const blocks = await blockReviews.list(actor);
  return (
    <BlockReviews
      blocks={blocks}
      today={localDay(new Date(), actor.timeZone)}
      reader={actor.name}
      action={approveBlocks}
    />
  );
}

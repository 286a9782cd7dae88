'use server';

import { revalidatePath } from 'next/cache';
import { formAction } from '@/app/_server/form-action';
import * as blockReviews from '@/db/block-reviews';
import { BlockApproval } from '@/lib/domain/clinic';

export const approveBlocks = formAction(BlockApproval, async (actor, { blocks }) => {
  await blockReviews.approve(actor, blocks);
  revalidatePath('/admin/content');
  return { approved: blocks.length };
});

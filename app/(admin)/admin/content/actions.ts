'use server';

import { revalidatePath } from 'next/cache';
import { formAction } from '@/app/_server/form-action';
import * as content from '@/db/content';
import { ArticleText } from '@/lib/handout/article/article-text';
import {
  BlockEdit,
  BlockRetirement,
  BlockReturn,
  ClaimAttachment,
  ClaimWriting,
  TextApproval,
  TextRecall,
  VerdictChange,
} from '@/lib/handout/content-input';

const shown = <T>(value: T): T => {
  revalidatePath('/admin', 'layout');
  return value;
};

export const approveTexts = formAction(TextApproval, async (actor, input) =>
  shown(await content.approve(actor, input)),
);

export const recallTexts = formAction(TextRecall, async (actor, input) =>
  shown(await content.again(actor, input)),
);

export const editBlock = formAction(BlockEdit, async (actor, input) =>
  shown(await content.edit(actor, input)),
);

export const retireBlock = formAction(BlockRetirement, async (actor, input) =>
  shown(await content.retire(actor, input)),
);

export const bringBackBlock = formAction(BlockReturn, async (actor, input) =>
  shown(await content.bringBack(actor, input)),
);

export const writeClaim = formAction(ClaimWriting, async (actor, input) =>
  shown(await content.writeClaim(actor, input)),
);

export const changeVerdict = formAction(VerdictChange, async (actor, input) =>
  shown(await content.changeVerdict(actor, input)),
);

export const attachClaim = formAction(ClaimAttachment, async (actor, input) =>
  shown(await content.attach(actor, input)),
);

export const detachClaim = formAction(ClaimAttachment, async (actor, input) =>
  shown(await content.detach(actor, input)),
);

/** Changes nothing: shows what importing would change. */
export const readArticle = formAction(ArticleText, (actor, { text }) => content.readArticle(actor, text));

export const importArticle = formAction(ArticleText, async (actor, { text }) =>
  shown(await content.importArticle(actor, text)),
);

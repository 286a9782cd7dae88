import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import type { ClaimRef } from '@/lib/handout/content';
import type {
  BlockEdit,
  BlockRetirement,
  BlockReturn,
  ClaimAttachment,
  ClaimWriting,
  TextApproval,
  TextRecall,
  VerdictChange,
} from '@/lib/handout/content-input';

/** What the review screens can do, as server actions. */
export type ContentActions = Readonly<{
  approve: FormAction<z.input<typeof TextApproval>, { approved: number }>;
  again: FormAction<z.input<typeof TextRecall>, { recalled: number }>;
  edit: FormAction<z.input<typeof BlockEdit>, { version: number }>;
  retire: FormAction<z.input<typeof BlockRetirement>, unknown>;
  bringBack: FormAction<z.input<typeof BlockReturn>, unknown>;
  writeClaim: FormAction<z.input<typeof ClaimWriting>, ClaimRef>;
  changeVerdict: FormAction<z.input<typeof VerdictChange>, unknown>;
  attach: FormAction<z.input<typeof ClaimAttachment>, unknown>;
  detach: FormAction<z.input<typeof ClaimAttachment>, unknown>;
}>;

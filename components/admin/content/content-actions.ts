import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import type {
  BlockEdit,
  BlockRetirement,
  BlockReturn,
  ClaimAttachment,
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
  changeVerdict: FormAction<z.input<typeof VerdictChange>, unknown>;
  attach: FormAction<z.input<typeof ClaimAttachment>, unknown>;
  detach: FormAction<z.input<typeof ClaimAttachment>, unknown>;
}>;

'use client';

import { useFormAction } from '@/components/shell/use-form-action';
import { Dialog } from '@/components/ui/dialog';
import { CheckboxField } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import type { BlockId } from '@/lib/handout/block';
import type { BlockRow } from '@/lib/handout/desk-rows';
import type { ContentActions } from './content-actions';
import type { ClaimView, QuestionView } from './desk-view';

type AttachDialogProps = {
  open: boolean;
  onClose: () => void;
  question: QuestionView;
  claim: ClaimView;
  blocks: readonly BlockRow[];
  actions: Pick<ContentActions, 'attach' | 'detach'>;
};

/** Which sheet texts rest on a claim; each tick is saved by itself. */
export function AttachDialog({ open, onClose, question, claim, blocks, actions }: AttachDialogProps) {
  const attach = useFormAction(actions.attach);
  const detach = useFormAction(actions.detach);
  const busy = attach.pending || detach.pending;
  const change = (blockId: BlockId, rests: boolean) => {
    attach.clear();
    detach.clear();
    const input = { blockId, claim: { question: question.number, letter: claim.letter } };
    return rests ? attach.run(input) : detach.run(input);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="large"
      title={`Sheet texts that rest on Q${question.number}${claim.letter}`}
      sub="A change is saved at once, and the text has to be read again. One that was not written by us and rests on no claim prints no more."
    >
      <FormMessage message={attach.message ?? detach.message} />
      <div className="grid tablet:grid-cols-2" aria-busy={busy}>
        {blocks.map(({ id, title }) => (
          <CheckboxField
            key={id}
            label={`${id} ${title}`}
            checked={claim.feeds.includes(id)}
            disabled={busy}
            onChange={(event) => change(id, event.target.checked)}
          />
        ))}
      </div>
    </Dialog>
  );
}

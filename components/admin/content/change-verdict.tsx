'use client';

import { useId, useState } from 'react';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextareaField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import { type Verdict, verdicts } from '@/lib/handout/content';
import type { BlockRow } from '@/lib/handout/desk-rows';
import type { ContentActions } from './content-actions';
import type { ClaimView, QuestionView } from './desk-view';
import { type Reviewer, ReviewerFields, readReviewer } from './reviewer-fields';
import { VerdictChoice } from './verdict-choice';
import { verdictOrder } from './verdict-look';
import { WhatWillChange } from './what-will-change';

type ChangeVerdictProps = {
  open: boolean;
  onClose: () => void;
  question: QuestionView;
  claim: ClaimView;
  blocks: readonly BlockRow[];
  reviewer: Reviewer;
  action: ContentActions['changeVerdict'];
};

/** Another verdict on a claim: why, who judged it, and first what it takes off the sheets. */
export function ChangeVerdict(props: ChangeVerdictProps) {
  const { open, onClose, question, claim, blocks, reviewer, action } = props;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const id = useId();
  const say = useToast();
  const form = useFormAction(action, () => {
    say({ text: `Q${question.number}${claim.letter} is now “${verdict ? verdicts[verdict] : ''}”.` });
    onClose();
  });
  const barred = verdict === 'background' || verdict === 'do_not_use';
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="large"
      title={`Change the verdict on Q${question.number}${claim.letter}`}
      sub={claim.words}
      footer={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button
            type="submit"
            form={id}
            variant={barred && claim.feeds.length > 0 ? 'danger' : 'main'}
            pending={form.pending}
            disabled={!verdict}
          >
            {verdict ? `Change to “${verdicts[verdict]}”` : 'Choose a verdict'}
          </Button>
        </>
      }
    >
      <Form
        id={id}
        noValidate
        onSubmit={form.submit((data) => ({
          claim: { question: question.number, letter: claim.letter },
          verdict: verdict ?? claim.verdict,
          reason: String(data.get('reason') ?? ''),
          reviewer: readReviewer(data),
        }))}
        className="grid gap-5"
      >
        <VerdictChoice
          legend={`Verdict; now it is “${verdicts[claim.verdict]}”`}
          from={verdictOrder.filter((one) => one !== claim.verdict)}
          value={verdict}
          onChange={setVerdict}
        />
        {verdict && verdictOrder.indexOf(verdict) > verdictOrder.indexOf(claim.verdict) ? (
          <WhatWillChange {...{ question, claim, blocks, barred }} />
        ) : null}
        <TextareaField
          label="Why"
          name="reason"
          rows={2}
          maxLength={400}
          error={form.errors.reason}
          hint="Kept in the history with your name."
        />
        <ReviewerFields given={reviewer} error={form.errors.reviewer} />
        <FormMessage message={form.message} />
      </Form>
    </Dialog>
  );
}

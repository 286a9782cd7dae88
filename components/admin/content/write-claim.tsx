'use client';

import { useId, useState } from 'react';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextareaField, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import { surgeryQuestion } from '@/lib/handout/article/claims';
import type { Verdict } from '@/lib/handout/content';
import type { ContentActions } from './content-actions';
import type { QuestionView } from './desk-view';
import { type Reviewer, ReviewerFields, readReviewer } from './reviewer-fields';
import { VerdictChoice } from './verdict-choice';
import { verdictOrder } from './verdict-look';

type WriteClaimProps = {
  question: QuestionView;
  reviewer: Reviewer;
  action: ContentActions['writeClaim'];
  onClose: () => void;
  onDone: (letter: string) => void;
};

/** What the article says under one question, in our words, with its verdict from the beginning. */
export function WriteClaim({ question, reviewer, action, onClose, onDone }: WriteClaimProps) {
  const { number, claims } = question;
  const isFirst = claims.length === 0;
  const from: readonly Verdict[] = number === surgeryQuestion ? ['do_not_use'] : verdictOrder;
  const [verdict, setVerdict] = useState<Verdict | null>(from.length === 1 ? (from[0] ?? null) : null);
  const id = useId();
  const say = useToast();
  const form = useFormAction(action, ({ letter }) => {
    say({ text: `Q${number}${letter} is written down.` });
    onDone(letter);
  });
  const text = (data: FormData, name: string) => String(data.get(name) ?? '');
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={`Write a claim of Q${number}`}
      sub={
        isFirst
          ? 'The article asks this for the first time. Name the question, then write one claim of its answer.'
          : question.words
      }
      footer={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button type="submit" form={id} variant="main" pending={form.pending} disabled={!verdict}>
            {verdict ? 'Write it down' : 'Choose a verdict'}
          </Button>
        </>
      }
    >
      <Form
        id={id}
        noValidate
        onSubmit={form.submit((data) => ({
          question: number,
          ...(isFirst ? { asked: text(data, 'asked') } : {}),
          words: text(data, 'words'),
          verdict: verdict ?? 'background',
          reason: text(data, 'reason'),
          evidence: text(data, 'evidence'),
          reviewer: readReviewer(data),
        }))}
        className="grid gap-5"
      >
        {isFirst ? (
          <TextField
            label="What is asked, in our words"
            name="asked"
            maxLength={120}
            data-focus-first
            error={form.errors.asked}
          />
        ) : null}
        <TextareaField
          label="What the article says, in our own words"
          name="words"
          rows={2}
          maxLength={400}
          data-focus-first={isFirst ? undefined : true}
          error={form.errors.words}
          hint="One claim, and none of the article’s sentences. It is never printed: sheet texts have words of their own."
        />
        <VerdictChoice
          legend="Verdict"
          from={from}
          value={verdict}
          onChange={setVerdict}
          error={form.errors.verdict}
        />
        <TextareaField
          label="Why this verdict"
          name="reason"
          rows={2}
          maxLength={400}
          error={form.errors.reason}
        />
        <TextareaField
          label="How we know"
          optional
          name="evidence"
          rows={2}
          maxLength={600}
          error={form.errors.evidence}
          hint="Studies and leaflets, by name and number."
        />
        <ReviewerFields given={reviewer} error={form.errors.reviewer} />
        <FormMessage message={form.message} />
      </Form>
    </Dialog>
  );
}

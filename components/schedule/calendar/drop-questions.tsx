'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { Segmented } from '@/components/ui/segmented';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarRow } from '@/lib/domain/calendar';
import type { Drop } from '@/lib/domain/calendar-drop';
import { clientName } from '@/lib/domain/client-card';
import { sayNumber } from '@/lib/domain/plan-words';
import type { DropAnswers } from './use-moves';

export type AskedDrop = Readonly<{ row: CalendarRow; drop: Drop; message: string | null }>;

type DropQuestionsProps = {
  asked: AskedDrop;
  pending: boolean;
  onMove: (answers: DropAnswers) => void;
  onBack: () => void;
};

const reasons = ['The client asked for it', 'No other time is free', 'A holiday is in between'];

/** Whether letting go there needs an answer first. */
export function needsAnswers({ row, drop }: Pick<AskedDrop, 'row' | 'drop'>): boolean {
  return drop.verdict === 'ask' || drop.laterAt !== null || asksRest(row, drop);
}

const asksRest = (row: CalendarRow, drop: Drop) => row.laterInSeries > 0 && drop.startsAt !== row.startsAt;

/** What a drop still needs: a reason, whether the rest goes along, or which of two equal times. */
export function DropQuestions({ asked, pending, onMove, onBack }: DropQuestionsProps) {
  const { row, drop, message } = asked;
  const [rest, setRest] = useState<'keep' | 'shift'>('keep');
  const [which, setWhich] = useState<'earlier' | 'later' | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const needsReason = drop.verdict === 'ask' || message !== null;
  const missing = (needsReason && reason.trim() === '') || (drop.laterAt !== null && which === null);
  const startsAt = which === 'later' ? drop.laterAt : drop.startsAt;
  const send = () => {
    setTried(true);
    if (!missing && startsAt) onMove({ startsAt, rest, reason: reason.trim() || null });
  };
  return (
    <Dialog open onClose={onBack} title={`Move ${clientName(row.client)}`} sub={`To ${drop.says}`}>
      <Form
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {asksRest(row, drop) ? (
          <Segmented
            label={restWords(row.laterInSeries)}
            value={rest}
            onChange={setRest}
            options={[
              { value: 'keep', label: 'Keep them' },
              { value: 'shift', label: 'Shift them too' },
            ]}
          />
        ) : null}
        {drop.laterAt ? (
          <Segmented
            label="The clocks go back: this time comes twice"
            value={which}
            onChange={setWhich}
            options={[
              { value: 'earlier', label: 'The earlier one' },
              { value: 'later', label: 'The later one' },
            ]}
          />
        ) : null}
        {needsReason ? (
          <div className="grid gap-2.5">
            <p className="font-semibold">
              {message ?? [drop.title, drop.lines[0]].filter(Boolean).join('. ')}
            </p>
            <div className="flex flex-wrap gap-2">
              {reasons.map((one, at) => (
                <Chip
                  key={one}
                  data-focus-first={at === 0 ? '' : undefined}
                  pressed={reason === one}
                  onClick={() => setReason(one)}
                >
                  {one}
                </Chip>
              ))}
            </div>
            <TextField
              label="Reason"
              value={reason}
              maxLength={300}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={tried && reason.trim() === '' ? 'Say why, in a few words.' : undefined}
            />
          </div>
        ) : null}
        <FormMessage message={tried && drop.laterAt && !which ? 'Say which of the two times.' : null} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onBack}>Put it back</Button>
          <SubmitButton pending={pending}>Move</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}

function restWords(count: number): string {
  return count === 1
    ? 'One more weekly date is booked after this one'
    : `${sayNumber(count).replace(/^./, (letter) => letter.toUpperCase())} more weekly dates are booked after this one`;
}

'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { FieldError, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { Segmented } from '@/components/ui/segmented';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import { type Cancelling, type PlanAfterCancel, undoMinutes } from '@/lib/domain/appointment';
import type { CloseReason } from '@/lib/domain/client';
import { AfterCancel, CloseReasons } from './after-cancel';
import type { DayActions } from './day-actions';

type CancelAppointmentProps = {
  appointmentId: string;
  /** The problem it was booked for; null: it stands in no plan. */
  episode: Readonly<{ id: string }> | null;
  /** Booked dates of the same series after it. */
  laterInSeries: number;
  action: DayActions['cancel'];
  uncancel: DayActions['uncancel'];
  onBack: () => void;
  onDone: () => void;
};

/** Who cancels, why, and what it means for the plan: what the clinic cancels never counts against the client. */
export function CancelAppointment(props: CancelAppointmentProps) {
  const { appointmentId, episode, laterInSeries, action, uncancel, onBack, onDone } = props;
  const router = useRouter();
  const toast = useToast();
  const [by, setBy] = useState<Cancelling['by'] | null>(null);
  const [plan, setPlan] = useState<PlanAfterCancel>('keep');
  const [closeReason, setCloseReason] = useState<CloseReason | null>(null);
  const [rest, setRest] = useState<'keep' | 'cancel'>('keep');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const back = useFormAction(uncancel);
  const { run, pending, message, errors } = useFormAction(action);
  const takesAll = plan === 'pause' || plan === 'finish';

  async function takeBack() {
    const undone = await back.run({ appointmentId });
    toast(
      undone?.ok
        ? { text: 'Booked again, as it was' }
        : { text: undone?.message ?? 'It was not taken back.', tone: 'danger' },
    );
    router.refresh();
  }

  async function send() {
    setAsked(true);
    if (!by || !reason.trim() || (plan === 'finish' && !closeReason)) return;
    const ends = plan === 'finish' ? closeReason : null;
    const result = await run({ appointmentId, by, reason, plan, closeReason: ends, rest });
    if (!result?.ok) return;
    toast({
      text: 'Appointment cancelled',
      seconds: undoMinutes * 60,
      undo: { run: () => void takeBack() },
    });
    router.refresh();
    onDone();
  }

  return (
    <Form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="grid gap-1.5">
        <Segmented
          label="Who cancels?"
          value={by}
          onChange={setBy}
          options={[
            { value: 'client', label: 'The client' },
            { value: 'clinic', label: 'The clinic' },
          ]}
        />
        <FieldError error={asked && !by ? 'Say who cancels.' : undefined} />
      </div>
      <TextField
        label="Why"
        name="reason"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errors.reason ?? (asked && !reason.trim() ? 'Say why.' : undefined)}
        maxLength={300}
        required
      />
      {episode ? <AfterCancel value={plan} onChange={setPlan} /> : null}
      {plan === 'finish' ? (
        <CloseReasons
          value={closeReason}
          onChange={setCloseReason}
          error={asked && !closeReason ? 'Say why it is finished.' : undefined}
        />
      ) : null}
      {laterInSeries > 0 && !takesAll ? (
        <Segmented
          label={laterInSeries === 1 ? 'The date after it' : `The ${laterInSeries} dates after it`}
          value={rest}
          onChange={setRest}
          options={[
            { value: 'keep', label: 'Stay booked' },
            { value: 'cancel', label: 'Cancel as well' },
          ]}
        />
      ) : null}
      <FormMessage message={errors.reason ? null : message} />
      <div className="sticky -bottom-5 z-10 -mb-5 flex flex-wrap justify-end gap-3 bg-surface pt-2 pb-5">
        <Button onClick={onBack}>Keep it</Button>
        <SubmitButton variant="danger" pending={pending}>
          Cancel appointment
        </SubmitButton>
      </div>
    </Form>
  );
}

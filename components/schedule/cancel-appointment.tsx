'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { FieldError, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { Segmented } from '@/components/ui/segmented';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Cancelling } from '@/lib/domain/appointment';
import type { DayActions } from './day-actions';

type CancelAppointmentProps = {
  appointmentId: string;
  action: DayActions['cancel'];
  onBack: () => void;
  onDone: () => void;
};

/** Who cancels, and why: what the clinic cancels never counts against the client. */
export function CancelAppointment({ appointmentId, action, onBack, onDone }: CancelAppointmentProps) {
  const router = useRouter();
  const [by, setBy] = useState<Cancelling['by'] | null>(null);
  const [asked, setAsked] = useState(false);
  const settle = useCallback(() => {
    router.refresh();
    onDone();
  }, [router, onDone]);
  const { submit, pending, message, errors } = useFormAction(action, settle);
  const send = submit((data) => ({
    appointmentId,
    by: by ?? 'client',
    reason: String(data.get('reason') ?? ''),
  }));
  return (
    <Form
      className="grid gap-4"
      onSubmit={(event) => {
        setAsked(true);
        if (by) return send(event);
        event.preventDefault();
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
      <TextField label="Why" name="reason" error={errors.reason} maxLength={300} required />
      <FormMessage message={errors.reason ? null : message} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onBack}>Keep it</Button>
        <SubmitButton variant="danger" pending={pending}>
          Cancel appointment
        </SubmitButton>
      </div>
    </Form>
  );
}

'use client';

import { useId } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextareaField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';

type ReasonDialogProps<I, T> = {
  title: string;
  sub: string;
  verb: string;
  /** `danger` for what takes words off the sheets. */
  tone?: 'main' | 'danger';
  action: FormAction<I, T>;
  input: (reason: string) => I;
  onClose: () => void;
  onDone: () => void;
};

/** Something that changes what the sheets say, and why. */
export function ReasonDialog<I, T>(props: ReasonDialogProps<I, T>) {
  const { title, sub, verb, tone = 'danger', action, input, onClose, onDone } = props;
  const id = useId();
  const form = useFormAction(action, onDone);
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      sub={sub}
      footer={
        <>
          <Button size={56} onClick={onClose}>
            Leave it
          </Button>
          <Button type="submit" form={id} variant={tone} size={56} pending={form.pending}>
            {verb}
          </Button>
        </>
      }
    >
      <Form
        id={id}
        noValidate
        onSubmit={form.submit((data) => input(String(data.get('reason') ?? '')))}
        className="grid gap-4"
      >
        <TextareaField
          label="Why"
          name="reason"
          rows={2}
          maxLength={400}
          data-focus-first
          error={form.errors.reason}
        />
        <FormMessage message={form.message} />
      </Form>
    </Dialog>
  );
}

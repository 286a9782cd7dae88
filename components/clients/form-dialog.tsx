'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useId, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';

type FormDialogProps<I, T> = {
  /** On the button that opens it. */
  opener: ReactNode;
  openerVariant?: ButtonVariant | undefined;
  openerLabel?: string | undefined;
  title: string;
  sub?: string | undefined;
  /** The verb of the button that sends. */
  send: string;
  /** Said once it is saved. */
  saved: string;
  action: FormAction<I, T>;
  read: (data: FormData) => I;
  fields?: ((errors: Readonly<Record<string, string>>) => ReactNode) | undefined;
};

/** A button and the small form behind it. The page reads itself again once it is saved. */
export function FormDialog<I, T>(props: FormDialogProps<I, T>) {
  const [open, setOpen] = useState(false);
  const { opener, openerVariant, openerLabel } = props;
  return (
    <>
      <Button variant={openerVariant ?? 'outline'} aria-label={openerLabel} onClick={() => setOpen(true)}>
        {opener}
      </Button>
      {open ? <OpenForm {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function OpenForm<I, T>(props: FormDialogProps<I, T> & { onClose: () => void }) {
  const { title, sub, send, saved, action, read, fields, onClose } = props;
  const id = useId();
  const router = useRouter();
  const toast = useToast();
  const done = useCallback(() => {
    toast({ text: saved, seconds: 5 });
    onClose();
    router.refresh();
  }, [onClose, router, saved, toast]);
  const form = useFormAction(action, done);
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      sub={sub}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="main" pending={form.pending}>
            {send}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={form.submit(read)} noValidate className="grid gap-4">
        {fields?.(form.errors)}
        <FormMessage message={form.message} />
      </Form>
    </Dialog>
  );
}

/** One text out of a form. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextareaField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { VisitReassign, VisitVoid } from '@/lib/domain/visit';
import { useVisit } from './visit-store';

type AskProps<I> = { action: FormAction<I, unknown>; onClose: () => void };

/** A visit in which nothing was recorded goes without a trace in the client's record. */
export function DiscardDialog({ action, onClose }: AskProps<{ visitId: string }>) {
  const { view } = useVisit();
  const router = useRouter();
  const show = useToast();
  const { run, pending, message } = useFormAction(action, () => {
    show({ text: 'The empty visit is discarded.' });
    router.replace('/today' as Route);
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title="Discard this visit?"
      sub="Only a visit with nothing in it can be discarded. Its appointment is free again."
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" pending={pending} onClick={() => run({ visitId: view.visit.id })}>
            Discard
          </Button>
        </>
      }
    >
      <FormMessage message={message} />
    </Dialog>
  );
}

/** The client has gone, the note waits: Today lists it among the notes to sign. */
export function EndVisit({
  action,
  className,
}: {
  action: FormAction<{ visitId: string }, unknown>;
  className: string;
}) {
  const { view, whenSaved } = useVisit();
  const router = useRouter();
  const show = useToast();
  const { run, pending, message } = useFormAction(action, () => {
    show({ text: 'The visit has ended. Its note waits to be signed.' });
    router.push('/today' as Route);
  });
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={pending}
        onClick={() => whenSaved().then(() => run({ visitId: view.visit.id }))}
      >
        End visit, sign later
      </button>
      <FormMessage message={message} />
    </>
  );
}

/** Struck out with a reason: kept and readable, in no chart and no plan. */
export function VoidDialog({ action, onClose }: AskProps<VisitVoid>) {
  const { view, whenSaved } = useVisit();
  const router = useRouter();
  const { run, pending, message, errors } = useFormAction(action, () => {
    onClose();
    router.refresh();
  });
  return (
    <ReasonDialog
      title="Void this visit"
      sub="It stays readable, struck out, and counts in no chart and no plan."
      button="Void visit"
      onClose={onClose}
      {...{ pending, message, errors }}
      onReason={async (reason) => {
        await whenSaved();
        await run({ visitId: view.visit.id, reason });
      }}
    />
  );
}

/** Another therapist of the clinic goes on with it. */
export function ReassignDialog({
  action,
  onClose,
  colleagues,
}: AskProps<VisitReassign> & { colleagues: readonly Readonly<{ id: string; name: string }>[] }) {
  const { view } = useVisit();
  const router = useRouter();
  const { run, pending, message, errors } = useFormAction(action, () => {
    onClose();
    router.refresh();
  });
  return (
    <ReasonDialog
      title="Give to another therapist"
      sub={`Now with ${view.visit.staffName}.`}
      button="Give the visit"
      onClose={onClose}
      {...{ pending, message, errors }}
      onReason={(reason, data) =>
        run({ visitId: view.visit.id, staffId: String(data.get('staffId') ?? ''), reason })
      }
    >
      <SelectField
        label="Therapist"
        name="staffId"
        required
        defaultValue=""
        placeholder="Choose"
        options={colleagues
          .filter(({ id }) => id !== view.visit.staffId)
          .map(({ id, name }) => ({ value: id, label: name }))}
        error={errors.staffId}
      />
    </ReasonDialog>
  );
}

type ReasonDialogProps = {
  title: string;
  sub: string;
  button: string;
  pending: boolean;
  message: string | null;
  errors: Readonly<Record<string, string>>;
  onClose: () => void;
  onReason: (reason: string, data: FormData) => unknown;
  children?: ReactNode;
};

function ReasonDialog(props: ReasonDialogProps) {
  const form = useId();
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      sub={props.sub}
      footer={
        <>
          <Button onClick={props.onClose}>Keep it as it is</Button>
          <Button type="submit" form={form} variant="danger" pending={props.pending}>
            {props.button}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          void props.onReason(String(data.get('reason') ?? ''), data);
        }}
      >
        {props.children}
        <TextareaField label="Why" name="reason" required maxLength={400} error={props.errors.reason} />
        <FormMessage message={props.message} />
      </Form>
    </Dialog>
  );
}

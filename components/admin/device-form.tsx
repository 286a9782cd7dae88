'use client';

import { Ban } from 'lucide-react';
import { useCallback, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { DeviceActions, TabletRow } from './device-list';

const nameOf = (data: FormData) => ({ name: String(data.get('name') ?? '') });

/** Makes this very browser a tablet of the clinic; the page begins anew as one. */
export function EnrolForm({ action }: { action: FormAction<{ name: string }, unknown> }) {
  const form = useFormAction(action, () => window.location.reload());
  return (
    <Form noValidate onSubmit={form.submit(nameOf)} className="grid gap-5">
      <TextField
        label="Name"
        name="name"
        hint="People see it on the lock screen, for example “Room 1 tablet”."
        maxLength={60}
        data-focus-first
        error={form.errors.name}
      />
      <FormMessage message={form.message} />
      <Button type="submit" variant="main" size={56} pending={form.pending}>
        Enrol this tablet
      </Button>
    </Form>
  );
}

type DeviceFormProps = { tablet: TabletRow; actions: DeviceActions; onDone: () => void };

export function DeviceForm({ tablet, actions, onDone }: DeviceFormProps) {
  const say = useToast();
  const [asked, setAsked] = useState(false);
  const done = (text: string) => {
    say({ text });
    onDone();
  };
  const save = useCallback(
    ({ name }: { name: string }) => actions.rename({ id: tablet.id, name }),
    [actions, tablet.id],
  );
  const rename = useFormAction(save, () => done('The name is saved.'));
  const revoke = useFormAction(actions.revoke, ({ ended }) =>
    done(`${tablet.name} is revoked. ${ended === 1 ? 'One login has' : `${ended} logins have`} ended.`),
  );
  return (
    <div className="grid gap-6">
      <Form noValidate onSubmit={rename.submit(nameOf)} className="grid gap-5">
        <TextField
          label="Name"
          name="name"
          defaultValue={tablet.name}
          maxLength={60}
          data-focus-first
          error={rename.errors.name}
        />
        <FormMessage message={rename.message} />
        <Button type="submit" variant="main" pending={rename.pending} className="justify-self-end">
          Save
        </Button>
      </Form>
      <div className="grid gap-3 border-line border-t pt-5">
        {asked ? (
          <>
            <p>
              <b className="font-semibold">Everyone on {tablet.name} is signed out at once.</b> At its next
              contact it wipes what it keeps. Entries it has not sent by then are lost.
            </p>
            <div className="flex flex-wrap gap-3">
              <Button onClick={() => setAsked(false)}>Keep it</Button>
              <Button variant="danger" pending={revoke.pending} onClick={() => revoke.run({ id: tablet.id })}>
                Revoke {tablet.name}
              </Button>
            </div>
          </>
        ) : (
          <Button variant="danger" onClick={() => setAsked(true)} className="justify-self-start">
            <Ban aria-hidden="true" />
            Lost or given away
          </Button>
        )}
        <FormMessage message={revoke.message} />
      </div>
    </div>
  );
}

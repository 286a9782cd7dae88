'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import { ActionBar } from '@/components/shell/action-bar';
import { Page } from '@/components/shell/page';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { ClientAmendment, ClientDetails } from '@/lib/domain/client';
import { DetailsFields, meanwhileOf, readDetails } from './details-fields';
import { useLeaveGuard } from './use-leave-guard';

type Input = z.input<typeof ClientAmendment>;
type AmendFormProps = {
  clientId: string;
  name: string;
  /** The record as it stands; it comes again when somebody else changed it meanwhile. */
  now: ClientDetails;
  today: string;
  action: FormAction<Input, { changed: number }>;
};

export function AmendForm({ clientId, name, now, today, action }: AmendFormProps) {
  const router = useRouter();
  const toast = useToast();
  const [first] = useState(now);
  const [typed, setTyped] = useState(false);
  useLeaveGuard(typed);

  const back = `/clients/${clientId}` as Route;
  const done = useCallback(
    ({ changed }: { changed: number }) => {
      setTyped(false);
      toast({ text: changed > 0 ? 'Saved in the clinic' : 'Nothing was changed', seconds: 5 });
      router.push(back);
      router.refresh();
    },
    [router, toast, back],
  );
  const form = useFormAction(action, done);

  // After a clash the page reads the record again; what was typed here stays.
  useEffect(() => {
    if (form.message) router.refresh();
  }, [form.message, router]);

  /** A field left as it was takes what the record says now, so nobody's change is undone by accident. */
  function read(data: FormData): Input {
    const typedNow = readDetails(data);
    const details = Object.fromEntries(
      (Object.keys(typedNow) as (keyof ClientDetails)[]).map((field) => [
        field,
        typedNow[field] === (first[field] ?? '') ? now[field] : typedNow[field],
      ]),
    ) as ReturnType<typeof readDetails>;
    return { clientId, seen: now, details };
  }

  return (
    <Form
      onSubmit={form.submit(read)}
      onChange={() => setTyped(true)}
      noValidate
      className="flex flex-1 flex-col"
    >
      <Page
        title="Edit details"
        meta={name}
        back={{ href: back, label: 'Back to the client' }}
        bar={
          <ActionBar>
            <ButtonLink href={back} size={56}>
              Cancel
            </ButtonLink>
            <SubmitButton size={56} pending={form.pending}>
              Save
            </SubmitButton>
          </ActionBar>
        }
      >
        <div className="grid max-w-[820px] gap-4">
          <DetailsFields
            given={first}
            errors={form.errors}
            meanwhile={meanwhileOf(first, now)}
            today={today}
          />
          <FormMessage message={form.message} />
        </div>
      </Page>
    </Form>
  );
}

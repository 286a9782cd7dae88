'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { ActionBar } from '@/components/shell/action-bar';
import { Page } from '@/components/shell/page';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { ButtonLink } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Registration } from '@/lib/domain/client';
import type { ClientRow } from '@/lib/domain/client-search';
import { ConsentFields, readConsents } from './consent-fields';
import { DetailsFields, readDetails, Section } from './details-fields';
import { LikelyDuplicates } from './likely-duplicates';
import { useLeaveGuard } from './use-leave-guard';

/** Registered, or the people it may be: then nothing was saved yet. */
export type Registered =
  | Readonly<{ state: 'registered'; clientId: string }>
  | Readonly<{ state: 'likely'; rows: readonly ClientRow[] }>;

type Input = z.input<typeof Registration>;
type RegisterFormProps = { action: FormAction<Input, Registered>; today: string };
const kinds = ['treatment', 'messages'] as const;

export function RegisterForm({ action, today }: RegisterFormProps) {
  const router = useRouter();
  const [clientId] = useState(() => uuidv7());
  const [typed, setTyped] = useState(false);
  const [sent, setSent] = useState<Input | null>(null);
  const [likely, setLikely] = useState<readonly ClientRow[]>([]);
  useLeaveGuard(typed);

  const done = useCallback(
    (value: Registered) => {
      if (value.state === 'likely') return setLikely(value.rows);
      setTyped(false);
      router.push(`/clients/${value.clientId}` as Route);
    },
    [router],
  );
  const form = useFormAction(action, done);

  function read(data: FormData): Input {
    const input = {
      clientId,
      details: readDetails(data),
      consents: readConsents(data, kinds),
      problem: String(data.get('problem') ?? ''),
      someoneElse: false,
    };
    setSent(input);
    return input;
  }

  return (
    <Form
      onSubmit={form.submit(read)}
      onChange={() => setTyped(true)}
      noValidate
      className="flex flex-1 flex-col"
    >
      <Page
        title="New client"
        back={{ href: '/clients', label: 'Back to clients' }}
        bar={
          <ActionBar>
            <ButtonLink href="/clients" size={56}>
              Cancel
            </ButtonLink>
            <SubmitButton size={56} pending={form.pending}>
              Register
            </SubmitButton>
          </ActionBar>
        }
      >
        <div className="grid max-w-[820px] gap-4">
          <DetailsFields errors={form.errors} today={today} />
          <Section title="Consent" sub="Each answer keeps its day and your name.">
            <ConsentFields kinds={kinds} errors={form.errors} today={today} />
          </Section>
          <Section title="First problem" sub="Leave it empty to find out at the first visit.">
            <TextField
              label="What is to be treated"
              optional
              name="problem"
              maxLength={200}
              placeholder="Stiff neck, worse on the left"
              error={form.errors.problem}
              className="tablet:col-span-2"
            />
          </Section>
          <FormMessage message={form.message} />
        </div>
      </Page>
      <LikelyDuplicates
        rows={likely}
        today={today}
        pending={form.pending}
        message={form.message}
        onClose={() => setLikely([])}
        onSomeoneElse={() => sent && form.run({ ...sent, someoneElse: true })}
      />
    </Form>
  );
}

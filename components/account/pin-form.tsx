'use client';

import { useCallback, useState } from 'react';
import { rememberKeys } from '@/components/offline/unlock';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { PinChoice } from '@/lib/domain/pin';

type PinFormProps = { hasPin: boolean; action: FormAction<PinChoice, unknown> };

/** Six digits for the clinic's tablets; never shown again once they are set. */
export function PinForm({ hasPin, action }: PinFormProps) {
  const say = useToast();
  const [round, setRound] = useState(0);
  const choose: typeof action = useCallback(
    async (choice) => {
      const result = await action(choice);
      if (result.ok) await rememberKeys(choice.pin).catch(() => undefined);
      return result;
    },
    [action],
  );
  const form = useFormAction(choose, () => {
    setRound((last) => last + 1);
    say({ text: 'Your PIN is set.' });
  });
  return (
    <Card title="PIN for tablets" aside={hasPin ? 'Set' : 'Not set'}>
      <p className="mb-4 max-w-[60ch] text-ink-soft">
        On an enrolled tablet you sign in once a shift; after a lock these six digits bring you back to your
        own work. They open nothing anywhere else.
      </p>
      <Form
        key={round}
        noValidate
        onSubmit={form.submit((data) => ({
          password: String(data.get('password') ?? ''),
          pin: String(data.get('pin') ?? ''),
        }))}
        className="grid gap-5"
      >
        <TextField
          label={hasPin ? 'New PIN, six digits' : 'PIN, six digits'}
          name="pin"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          error={form.errors.pin}
          maxLength={6}
          className="max-w-[240px]"
        />
        <TextField
          label="Your password"
          name="password"
          type="password"
          autoComplete="current-password"
          error={form.errors.password}
          maxLength={128}
        />
        <FormMessage message={form.message} />
        <Button type="submit" variant="main" pending={form.pending} className="justify-self-end">
          {hasPin ? 'Change the PIN' : 'Set the PIN'}
        </Button>
      </Form>
    </Card>
  );
}

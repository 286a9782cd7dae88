'use client';

import { useState } from 'react';
import { NewPasswordField } from '@/components/auth/new-password-field';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { PasswordChange } from '@/lib/domain/clinic';

type PasswordFormProps = { action: FormAction<PasswordChange, { ended: number }> };

export function PasswordForm({ action }: PasswordFormProps) {
  const say = useToast();
  // A new key empties the fields: a password that has been used has no place on the screen.
  const [round, setRound] = useState(0);
  const form = useFormAction(action, ({ ended }) => {
    setRound((last) => last + 1);
    const others = ended === 1 ? 'One other login has ended.' : `${ended} other logins have ended.`;
    say({ text: `Your password is changed. ${ended > 0 ? others : ''}`.trim() });
  });
  return (
    <Card title="Password">
      <Form
        key={round}
        noValidate
        onSubmit={form.submit((data) => ({
          old: String(data.get('old') ?? ''),
          password: String(data.get('password') ?? ''),
        }))}
        className="grid gap-5"
      >
        <TextField
          label="The password you have now"
          name="old"
          type="password"
          autoComplete="current-password"
          error={form.errors.old}
          maxLength={128}
        />
        <NewPasswordField label="New password" name="password" error={form.errors.password} />
        <FormMessage message={form.message} />
        <Button type="submit" variant="main" pending={form.pending} className="justify-self-end">
          Change password
        </Button>
      </Form>
    </Card>
  );
}

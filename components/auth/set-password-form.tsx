'use client';

import { useEffect, useState } from 'react';
import { type FormAction, useOpenFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import type { PasswordSetting } from '@/lib/domain/clinic';
import { NewPasswordField } from './new-password-field';
import { SignInForm } from './sign-in-form';

type SetPasswordFormProps = { action: FormAction<PasswordSetting, { email: string }> };

export function SetPasswordForm({ action }: SetPasswordFormProps) {
  const token = useFragment();
  const [email, setEmail] = useState<string | null>(null);
  const form = useOpenFormAction(action, (done) => {
    window.history.replaceState(null, '', window.location.pathname);
    setEmail(done.email);
  });

  if (email) {
    return (
      <div className="grid gap-5">
        <p role="status" className="rounded-m bg-good-soft px-4 py-3 font-semibold text-good">
          Your password is set. Sign in with it now.
        </p>
        <SignInForm next="/today" email={email} />
      </div>
    );
  }
  if (token === '') {
    return (
      <div className="grid gap-3">
        <h2 className="text-2xl">This link is not complete</h2>
        <p className="text-ink-soft">
          Open the whole link you were given, from https or http to its last letter, or ask an admin for a new
          one.
        </p>
      </div>
    );
  }
  return (
    <Form
      onSubmit={form.submit((data) => ({ token: token ?? '', password: String(data.get('password') ?? '') }))}
      className="grid gap-5"
    >
      <h2 className="text-2xl">Choose a password</h2>
      <NewPasswordField label="New password" name="password" error={form.errors.password} />
      <FormMessage message={form.errors.token ?? form.message} />
      <Button type="submit" variant="main" size={56} pending={form.pending} disabled={token === null}>
        Set password
      </Button>
    </Form>
  );
}

/** What stands after # in the address. It stays there until it is used, so a reload loses nothing. null at first. */
function useFragment(): string | null {
  const [fragment, setFragment] = useState<string | null>(null);
  useEffect(() => setFragment(window.location.hash.slice(1)), []);
  return fragment;
}

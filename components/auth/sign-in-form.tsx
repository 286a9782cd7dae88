'use client';

import { type FormEvent, useRef, useState } from 'react';
import { requestSignIn, type SignInAnswer, sayAnswer } from '@/components/shell/sign-in-request';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';

type SignInFormProps = {
  /** A path of this site. */
  next: string;
  /** Filled in after a password was set or the clinic was made. */
  email?: string | undefined;
  /** Instead of leaving for `next`: the page behind goes on. Gets the e-mail in small letters. */
  onOpen?: ((email: string) => void) | undefined;
};

export function SignInForm({ next, email, onOpen }: SignInFormProps) {
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<SignInAnswer | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    const typed = new FormData(event.currentTarget);
    const who = String(typed.get('email') ?? '');
    const given = await requestSignIn(who, String(typed.get('password') ?? ''));
    if (given.state === 'open') {
      if (onOpen) return onOpen(who.trim().toLowerCase());
      // A whole page load: nothing fetched as a stranger or as somebody else stays in memory.
      window.location.assign(next);
      return;
    }
    busy.current = false;
    setPending(false);
    setAnswer(given);
  }

  return (
    <Form onSubmit={send} className="grid gap-5">
      <h2 className="text-2xl">Sign in</h2>
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={email}
        autoFocus={!email}
        required
        maxLength={254}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        autoFocus={Boolean(email)}
        required
        maxLength={128}
      />
      <FormMessage message={answer ? sayAnswer(answer) : null} />
      <Button type="submit" variant="main" size={56} pending={pending}>
        Sign in
      </Button>
      <p className="text-sm text-ink-soft">
        Forgotten your password? An admin of your clinic makes you a new link. For the last admin,{' '}
        <code className="font-sans font-semibold text-ink">npm run reset-password</code> on the clinic's
        machine does.
      </p>
    </Form>
  );
}

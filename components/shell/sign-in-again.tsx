'use client';

import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { whenOpen } from './lock-state';
import { requestSignIn, sayAnswer } from './sign-in-request';
import { settleUnlock } from './unlock-request';

type SignInAgain = Readonly<{
  /** True when the same person signed in again: repeat what was tried. False: they closed the dialog. */
  ask: () => Promise<boolean>;
  /** Who works here, as signed in. */
  email: string;
}>;

const SignInAgainContext = createContext<SignInAgain | null>(null);

/** For anything that met a login which had ended; several askers share one dialog. */
export function useSignInAgain(): SignInAgain {
  const again = useContext(SignInAgainContext);
  if (!again) throw new Error('useSignInAgain needs a SignInAgainProvider above it');
  return again;
}

type Asked = { promise: Promise<boolean>; answer: (signedIn: boolean) => void };

/** Keeps the page, and all that is typed on it, while the same person signs in again. */
export function SignInAgainProvider({ email, children }: { email: string; children: ReactNode }) {
  const asked = useRef<Asked | null>(null);
  const [open, setOpen] = useState(false);

  const ask = useCallback(async () => {
    // Behind a locked screen nothing can be asked; a tablet opened without the clinic may only have to say so.
    await whenOpen();
    if (await settleUnlock()) return true;
    if (!asked.current) {
      let answer: Asked['answer'] = () => undefined;
      const promise = new Promise<boolean>((resolve) => {
        answer = resolve;
      });
      asked.current = { promise, answer };
      setOpen(true);
    }
    return asked.current.promise;
  }, []);

  const close = useCallback((signedIn: boolean) => {
    asked.current?.answer(signedIn);
    asked.current = null;
    setOpen(false);
  }, []);

  const again = useMemo(() => ({ ask, email }), [ask, email]);
  return (
    <SignInAgainContext value={again}>
      {children}
      <Dialog
        open={open}
        onClose={() => close(false)}
        title="Sign in again"
        sub="Your login has ended. Everything on this page is still here and is sent once you are back."
      >
        <PasswordForm email={email} onOpen={() => close(true)} />
      </Dialog>
    </SignInAgainContext>
  );
}

function PasswordForm({ email, onOpen }: { email: string; onOpen: () => void }) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    const password = new FormData(event.currentTarget).get('password');
    const answer = await requestSignIn(email, typeof password === 'string' ? password : '');
    setPending(false);
    if (answer.state === 'open') onOpen();
    else setProblem(sayAnswer(answer));
  }

  return (
    <Form onSubmit={send} className="grid gap-4">
      <p>
        <span className="block font-semibold text-sm">E-mail</span>
        {email}
      </p>
      {/* For password managers: the same person, and nobody else, signs in here. */}
      <input type="email" name="email" value={email} readOnly autoComplete="username" hidden />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={128}
        data-focus-first
      />
      <div role="alert" className="empty:hidden">
        <FieldError error={problem ?? undefined} />
      </div>
      <Button type="submit" variant="main" size={56} pending={pending}>
        Sign in
      </Button>
    </Form>
  );
}

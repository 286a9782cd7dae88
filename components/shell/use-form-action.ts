'use client';

import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { FormResult } from '@/lib/form-result';
import { useSignInAgain } from './sign-in-again';

/** A server action made by `formAction`: it answers with the value or with words, and never redirects. */
export type FormAction<I, T> = (input: I) => Promise<FormResult<T>>;

export type FormState<I, T> = Readonly<{
  /** Sends once; a second call while the first is under way answers null and changes nothing. */
  run: (input: I) => Promise<FormResult<T> | null>;
  /** For the `onSubmit` of a form: fields keep what was typed, and the first wrong one gets the focus. */
  submit: (read: (data: FormData) => I) => (event: FormEvent<HTMLFormElement>) => void;
  pending: boolean;
  /** The sentence for the whole form; null when there is nothing to say. */
  message: string | null;
  /** What is wrong with a field, by its dotted path ("admin.email"). */
  errors: Readonly<Record<string, string>>;
  clear: () => void;
}>;

const unreachable = {
  ok: false,
  code: 'unexpected',
  message: 'The clinic cannot be reached. What you typed is still here; check the network and try again.',
  fields: {},
} as const;

/** Sends forms: holds pending and errors, blocks double submits, asks to sign in again and repeats. */
export function useFormAction<I, T>(action: FormAction<I, T>, onDone?: (value: T) => void): FormState<I, T> {
  const { ask } = useSignInAgain();
  return useSending(action, onDone, ask);
}

/** The same for pages before sign-in, where nobody can be asked to sign in again. */
export function useOpenFormAction<I, T>(
  action: FormAction<I, T>,
  onDone?: (value: T) => void,
): FormState<I, T> {
  return useSending(action, onDone, nobodyToAsk);
}

const nobodyToAsk = async () => false;

function useSending<I, T>(
  action: FormAction<I, T>,
  onDone: ((value: T) => void) | undefined,
  ask: () => Promise<boolean>,
): FormState<I, T> {
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Extract<FormResult<T>, { ok: false }> | null>(null);
  const submitted = useRef<HTMLFormElement | null>(null);

  // Once the refusal stands in the page, whenever that is.
  useEffect(() => {
    if (failure) submitted.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);

  const run = useCallback(
    async (input: I): Promise<FormResult<T> | null> => {
      if (busy.current) return null;
      busy.current = true;
      setPending(true);
      const result = await sent(action, input, ask);
      busy.current = false;
      setPending(false);
      setFailure(result.ok ? null : result);
      if (result.ok) onDone?.(result.value);
      return result;
    },
    [action, ask, onDone],
  );

  const submit = useCallback(
    (read: (data: FormData) => I) => async (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      submitted.current = event.currentTarget;
      await run(read(new FormData(event.currentTarget)));
    },
    [run],
  );

  const clear = useCallback(() => setFailure(null), []);
  return { run, submit, pending, message: failure?.message ?? null, errors: failure?.fields ?? {}, clear };
}

async function sent<I, T>(
  action: FormAction<I, T>,
  input: I,
  ask: () => Promise<boolean>,
): Promise<FormResult<T>> {
  try {
    const result = await action(input);
    if (result.ok || result.code !== 'signed_out' || !(await ask())) return result;
    return await action(input);
  } catch {
    return unreachable;
  }
}

import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { isAppError } from '@/lib/errors';
import type { FormResult } from '@/lib/form-result';
import { currentActor } from './actor';
import { sameOrigin } from './http';
import { log } from './log';

/**
 * Makes a server action: same origin, a live login, a strict schema, then the verb. The caller keeps what was
 * typed; failures come back as words, by field where there is one.
 */
export function formAction<S extends z.ZodType, T>(
  schema: S,
  run: (actor: Actor, input: z.output<S>) => Promise<T>,
) {
  return async (input: z.input<S>): Promise<FormResult<T>> => {
    if (!sameOrigin(await headers()))
      return { ok: false, code: 'invalid', message: 'This came from another page.', fields: {} };
    const actor = await currentActor();
    if (!actor)
      return {
        ok: false,
        code: 'signed_out',
        message: 'Sign in again to go on. Nothing typed is lost.',
        fields: {},
      };
    return answer(schema, input, (value) => run(actor, value));
  };
}

/** The same for the few doors that open before sign-in: setup and setting a password. */
export function openAction<S extends z.ZodType, T>(schema: S, run: (input: z.output<S>) => Promise<T>) {
  return async (input: z.input<S>): Promise<FormResult<T>> => {
    if (!sameOrigin(await headers()))
      return { ok: false, code: 'invalid', message: 'This came from another page.', fields: {} };
    return answer(schema, input, run);
  };
}

async function answer<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  run: (value: z.output<S>) => Promise<T>,
): Promise<FormResult<T>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const fields: Record<string, string> = {};
    for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message;
    return { ok: false, code: 'invalid', message: 'Look at the marked fields.', fields };
  }
  try {
    return { ok: true, value: await run(parsed.data) };
  } catch (error) {
    unstable_rethrow(error);
    if (isAppError(error))
      return { ok: false, code: error.code, message: error.message, fields: { ...error.fields } };
    log.error({ name: error instanceof Error ? error.name : 'unknown', at: 'action' }, 'unexpected failure');
    return {
      ok: false,
      code: 'unexpected',
      message: 'Something went wrong here. What you typed is still on this screen.',
      fields: {},
    };
  }
}

'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/_server/form-action';
import * as ownAccount from '@/db/own-account';
import { PasswordChange } from '@/lib/domain/clinic';

export const changePassword = formAction(PasswordChange, async (actor, change) => {
  const done = await ownAccount.changePassword(actor, change);
  revalidatePath('/account');
  return done;
});

export const endLogin = formAction(z.strictObject({ id: z.uuid() }), async (actor, { id }) => {
  const done = await ownAccount.endLogin(actor, id);
  revalidatePath('/account');
  return done;
});

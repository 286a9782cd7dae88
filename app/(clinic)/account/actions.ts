'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/_server/form-action';
import * as ownAccount from '@/db/own-account';
import * as shifts from '@/db/shifts';
import * as workingTime from '@/db/working-time';
import { PasswordChange } from '@/lib/domain/clinic';
import { PinChoice } from '@/lib/domain/pin';
import { TimeOffWish } from '@/lib/domain/working-time';

export const changePassword = formAction(PasswordChange, async (actor, change) => {
  const done = await ownAccount.changePassword(actor, change);
  revalidatePath('/account');
  return done;
});

export const setPin = formAction(PinChoice, async (actor, choice) => {
  await shifts.setPin(actor, choice);
  revalidatePath('/account');
});

export const endLogin = formAction(z.strictObject({ id: z.uuid() }), async (actor, { id }) => {
  const done = await ownAccount.endLogin(actor, id);
  revalidatePath('/account');
  return done;
});

export const addTimeOff = formAction(TimeOffWish, async (actor, wish) => {
  const done = await workingTime.addTimeOff(actor, wish);
  revalidatePath('/account');
  return done;
});

export const removeTimeOff = formAction(z.strictObject({ id: z.uuid() }), async (actor, { id }) => {
  const done = await workingTime.removeTimeOff(actor, id);
  revalidatePath('/account');
  return done;
});

'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/_server/form-action';
import * as messages from '@/db/messages';
import { MailSettings } from '@/lib/domain/mail-settings';

async function shown<T>(change: Promise<T>): Promise<T> {
  const value = await change;
  revalidatePath('/admin/messages');
  return value;
}

const MessageRef = z.strictObject({ id: z.uuid() });

export const amendMail = formAction(MailSettings, (actor, given) => shown(messages.amend(actor, given)));
export const sendTest = formAction(z.strictObject({}), (actor) => messages.sendTest(actor));
export const sendAgain = formAction(MessageRef, (actor, { id }) => shown(messages.sendAgain(actor, id)));
export const dropMessage = formAction(MessageRef, (actor, { id }) => shown(messages.drop(actor, id)));

'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { keepDevice } from '@/app/_server/device';
import { formAction } from '@/app/_server/form-action';
import * as devices from '@/db/devices';
import { DeviceName } from '@/lib/domain/device';

async function shown<T>(change: Promise<T>): Promise<T> {
  const value = await change;
  revalidatePath('/admin/devices');
  return value;
}

/** The token goes into this browser's cookie and is shown to nobody. */
export const enrolDevice = formAction(z.strictObject({ name: DeviceName }), async (actor, { name }) => {
  const { id, token } = await devices.enrol(actor, name);
  await keepDevice(token);
  return { id };
});
export const renameDevice = formAction(
  z.strictObject({ id: z.uuid(), name: DeviceName }),
  (actor, { id, name }) => shown(devices.rename(actor, id, name)),
);
export const revokeDevice = formAction(z.strictObject({ id: z.uuid() }), (actor, { id }) =>
  shown(devices.revoke(actor, id)),
);

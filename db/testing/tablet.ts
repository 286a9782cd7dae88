import 'server-only';
import { eq } from 'drizzle-orm';
import { inTransaction } from '@/db/access';
import * as accounts from '@/db/accounts';
import * as devices from '@/db/devices';
import { staff } from '@/db/schema/clinics';
import { hashPassword } from '@/db/secrets';
import type { Actor } from '@/lib/domain/actor';
import { emailOf, type TestClinic } from './clinic';

export const password = 'three quiet harbour boats';
export const pin = '274915';

/** Everyone of the clinic gets the same password and PIN. */
export async function givePasswords({ clinicId }: TestClinic): Promise<void> {
  const [passwordHash, pinHash] = await Promise.all([hashPassword(password), hashPassword(pin)]);
  await inTransaction({ clinic_id: clinicId }, (tx) =>
    tx.update(staff).set({ passwordHash, pinHash }).where(eq(staff.clinicId, clinicId)),
  );
}

export type Tablet = Readonly<{ token: string; device: devices.Device }>;

export async function newTablet(clinic: TestClinic, name = 'Room 1 tablet'): Promise<Tablet> {
  const { token } = await devices.enrol(clinic.admin, name);
  const found = await devices.recognise(token);
  if (found.state !== 'enrolled') throw new Error(`expected a tablet, got ${found.state}`);
  return { token, device: found.device };
}

/** Signs a person in, on a tablet or anywhere else; the actor as the next request would find it. */
export async function signIn(
  who: Actor,
  device: devices.Device | null,
): Promise<{ token: string; actor: Actor; loginId: string }> {
  const opened = await accounts.openLogin({ email: emailOf(who), password }, who.staffId, device);
  if (opened.state !== 'open') throw new Error(`expected an open door, got ${opened.state}`);
  const actor = await accounts.resume(opened.token);
  if (!actor?.loginId) throw new Error('expected a live login');
  return { token: opened.token, actor, loginId: actor.loginId };
}

import 'server-only';
import { randomInt } from 'node:crypto';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Setup } from '@/lib/domain/clinic';
import { AppError } from '@/lib/errors';
import { inTransaction, type Tx } from './access';
import { audit } from './audit';
import { seedContent } from './content/seed';
import { clinics, rooms, services, staff, workingHours } from './schema/clinics';
import { setupCodes } from './schema/logins';
import { hashPassword, tokenHash } from './secrets';
import { clearSetupTries, reserveSetupTry } from './sign-in-limiter';

// No 0/O, 1/I/L: the code is read from one screen and typed into another. 31^12 is 59 bits.
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

function newCode(): string {
  const groups = [0, 1, 2].map(() => [0, 1, 2, 3].map(() => letters[randomInt(letters.length)]).join(''));
  return groups.join('-');
}

/** Case, spaces and dashes are how people copy, not what they copy. */
const codeHash = (code: string) => tokenHash(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));

/** Whether this installation has its clinic. Answers without one: clinics themselves cannot be seen from outside. */
export async function isSetUp(): Promise<boolean> {
  return inTransaction({}, async (tx) => {
    const used = await tx
      .select({ one: setupCodes.one })
      .from(setupCodes)
      .where(isNotNull(setupCodes.usedAt));
    return used.length > 0;
  });
}

/** Makes, or renews, the one-time code of an empty installation, like `ABCD-EFGH-JKMN`; null when it is set up. */
export async function ensureSetupCode(): Promise<string | null> {
  return inTransaction({}, renewCode);
}

/** For verbs that empty the installation in the same transaction. */
export async function renewCode(tx: Tx): Promise<string | null> {
  const code = newCode();
  const made = await tx
    .insert(setupCodes)
    .values({ one: 1, codeHash: codeHash(code) })
    .onConflictDoUpdate({
      target: setupCodes.one,
      set: { codeHash: codeHash(code), createdAt: sql`now()` },
      setWhere: isNull(setupCodes.usedAt),
    })
    .returning({ one: setupCodes.one });
  return made.length > 0 ? code : null;
}

/** For the demo filling, which makes a clinic without a code: takes the only place. Throws conflict when it is taken. */
export async function markSetUp(tx: Tx): Promise<void> {
  const taken = await tx
    .insert(setupCodes)
    .values({ one: 1, codeHash: codeHash(newCode()), usedAt: sql`now()` })
    .onConflictDoUpdate({
      target: setupCodes.one,
      set: { usedAt: sql`now()` },
      setWhere: isNull(setupCodes.usedAt),
    })
    .returning({ one: setupCodes.one });
  if (taken.length === 0) throw alreadySetUp();
}

const alreadySetUp = () =>
  new AppError('gone', 'This clinic has been set up already. Sign in, or ask its admin for an account.');
const wrongCode = () =>
  new AppError('invalid', 'Look at the marked fields.', {
    code: 'This is not the code shown where Palpate was started. Starting it again shows a new one.',
  });

/**
 * Uses the code, once, and makes the clinic with its first admin, room, hours and service, all or nothing.
 * Throws gone when it is set up, invalid for another code, conflict after too many tries.
 */
export async function open(input: Setup): Promise<{ email: string }> {
  if (await isSetUp()) throw alreadySetUp();
  const wait = await reserveSetupTry();
  if (wait > 0) throw new AppError('conflict', `Too many tries. Wait ${wait} seconds, then try again.`);
  const given = codeHash(input.code);
  if (!(await isCode(given))) throw wrongCode();
  const passwordHash = await hashPassword(input.admin.password);
  const clinicId = uuidv7();
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    await consume(tx, given);
    await createClinic(tx, clinicId, input, passwordHash);
  });
  await clearSetupTries();
  return { email: input.admin.email };
}

async function isCode(given: Buffer): Promise<boolean> {
  return inTransaction({}, async (tx) => {
    const same = await tx
      .select({ one: setupCodes.one })
      .from(setupCodes)
      .where(and(isNull(setupCodes.usedAt), eq(setupCodes.codeHash, given)));
    return same.length > 0;
  });
}

async function consume(tx: Tx, given: Buffer): Promise<void> {
  const used = await tx
    .update(setupCodes)
    .set({ usedAt: sql`now()` })
    .where(and(isNull(setupCodes.usedAt), eq(setupCodes.codeHash, given)))
    .returning({ one: setupCodes.one });
  if (used.length === 0) throw alreadySetUp();
}

async function createClinic(tx: Tx, clinicId: string, input: Setup, passwordHash: string): Promise<void> {
  const staffId = uuidv7();
  await tx.insert(clinics).values({ clinicId, ...input.clinic });
  await tx.insert(staff).values({
    clinicId,
    id: staffId,
    name: input.admin.name,
    email: input.admin.email,
    role: 'admin',
    passwordHash,
  });
  await tx.insert(rooms).values({ clinicId, id: uuidv7(), name: input.room });
  await tx.insert(services).values({ clinicId, id: uuidv7(), ...input.service });
  await tx.insert(workingHours).values(input.hours.map((hours) => ({ clinicId, ...hours })));
  await seedContent(tx, clinicId);
  const actor = { clinicId, staffId, loginId: null };
  await audit(tx, actor, { action: 'clinic.created', kind: 'clinic', id: clinicId });
  await audit(tx, actor, { action: 'staff.added', kind: 'staff', id: staffId, facts: { role: 'admin' } });
}

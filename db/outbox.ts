import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import { type LoginSpan, signedInAt } from '@/lib/domain/op-moment';
import type { OpResult } from '@/lib/domain/ops';
import { openSealed, Sealed, type SignedOp } from '@/lib/outbox/envelope';
import { macFits } from '@/lib/outbox/ticket';
import { inTransaction } from './access';
import type { Device } from './devices';
import { mint } from './mint';
import { clinics, staff } from './schema/clinics';
import { logins } from './schema/logins';
import { outboxKey, ticketSecret } from './secrets';
import { applyOps } from './visits';
import type { Reached, Sent } from './visits/judged';

/** Who brings sealed entries: the signed-in person, or an enrolled tablet with nobody signed in. */
export type Carrier = Readonly<{ actor: Actor | null; device: Device | null }>;

/** Entries made this long after the end of their login still count: a shift without network may run over. */
const graceHours = 12;

const words = {
  unreadable: 'This entry could not be read.',
  seal: 'This entry was changed after it was made, or was sealed for another clinic.',
  author: 'It cannot be proven who made this entry.',
  late: 'This entry was made too long after its login had ended.',
  early: 'This entry carries a time before its author had signed in. The clock of the tablet may be wrong.',
  suspended: 'The person who made this entry is suspended.',
  revoked: 'This entry comes from a tablet that was revoked.',
} as const;

/**
 * Opens sealed entries and applies each as its proven author, whoever brings them; ops and audit keep who did. An
 * entry with a broken seal or proof is refused in words, and the rest goes on. Order is kept.
 */
export async function deliver(
  carrier: Carrier,
  raw: readonly unknown[],
  reached: Reached = new Map(),
): Promise<OpResult[]> {
  const clinicId = carrier.actor?.clinicId ?? carrier.device?.clinicId;
  if (!clinicId) return raw.map((entry) => refused(entry, words.unreadable));
  const opened = await Promise.all(raw.map(open));
  const known = await authorsOf(
    clinicId,
    opened.flatMap((one) => ('by' in one ? [one.by.loginId] : [])),
  );
  const proven = await Promise.all(opened.map((one) => prove(clinicId, one, known)));
  const results: OpResult[] = [];
  // Runs of one login go together: what one visit got in an order is applied in it.
  for (let start = 0; start < proven.length; ) {
    const author = proven[start]?.author;
    let end = start + 1;
    while (author && proven[end]?.author?.loginId === author.loginId) end += 1;
    const run = proven.slice(start, end);
    if (author) {
      const by = senderOf(carrier, author);
      const ops = run.map(({ op }) => op);
      results.push(...(await applyOps(author, ops, by, reached)));
    } else results.push(refused(raw[start], run[0]?.why ?? words.unreadable));
    start = end;
  }
  return results;
}

type Opened = SignedOp | Readonly<{ why: string }>;
type Proven = Readonly<{ author: Actor | null; op?: SignedOp['op']; why?: string }>;

async function open(entry: unknown): Promise<Opened> {
  const sealed = Sealed.safeParse(entry);
  if (!sealed.success) return { why: words.unreadable };
  const { privateKey, keyId } = await outboxKey();
  if (sealed.data.keyId !== keyId) return { why: words.seal };
  return openSealed(privateKey, sealed.data).catch(() => ({ why: words.seal }));
}

async function prove(clinicId: string, opened: Opened, known: Map<string, Author>): Promise<Proven> {
  if (!('by' in opened)) return { author: null, why: opened.why };
  const { op, by } = opened;
  const author = known.get(by.loginId);
  const secret = ticketSecret(clinicId, by.loginId);
  const fits = author?.actor.staffId === op.staffId && (await macFits(secret, op, by.mac));
  if (!author || !fits) return { author: null, why: words.author };
  if (author.refusal) return { author: null, why: author.refusal };
  const latest = Date.parse(author.expiresAt) + graceHours * 3_600_000;
  if (Date.parse(op.madeAt) > latest) return { author: null, why: words.late };
  if (!(await wasSignedIn(author, op.madeAt))) return { author: null, why: words.early };
  return { author: author.actor, op };
}

type Author = LoginSpan & Readonly<{ actor: Actor; refusal: string | null }>;

/** Sealed again under a later login an entry is older than it: another login of the same person covers it then. */
async function wasSignedIn({ actor, ...login }: Author, madeAt: string): Promise<boolean> {
  const grace = graceHours * 3_600_000;
  if (signedInAt(madeAt, [login], grace)) return true;
  const { clinicId, staffId } = actor;
  const all = await inTransaction({ clinic_id: clinicId }, (tx) =>
    tx
      .select({ createdAt: logins.createdAt, expiresAt: logins.expiresAt })
      .from(logins)
      .where(and(eq(logins.clinicId, clinicId), eq(logins.staffId, staffId))),
  );
  return signedInAt(madeAt, all, grace);
}

/** The people behind logins of the clinic, ended ones too: their entries may arrive late. */
async function authorsOf(clinicId: string, loginIds: readonly string[]): Promise<Map<string, Author>> {
  if (loginIds.length === 0) return new Map();
  return inTransaction({ clinic_id: clinicId }, async (tx) => {
    const rows = await tx
      .select({ login: logins, person: staff, clinic: clinics })
      .from(logins)
      .innerJoin(staff, and(eq(staff.clinicId, logins.clinicId), eq(staff.id, logins.staffId)))
      .innerJoin(clinics, eq(clinics.clinicId, logins.clinicId))
      .where(and(eq(logins.clinicId, clinicId), inArray(logins.id, [...new Set(loginIds)])));
    return new Map(
      rows.map(({ login, person, clinic }) => {
        const { role, name, advanced } = person;
        const { timeZone, demo } = clinic;
        const { staffId, id: loginId, deviceId, createdAt, expiresAt, endReason } = login;
        const fields = { clinicId, staffId, role, name, advanced, timeZone, loginId, deviceId, demo };
        const refusal = person.suspendedAt
          ? words.suspended
          : endReason === 'device_revoked'
            ? words.revoked
            : null;
        return [loginId, { actor: mint({ ...fields, elevated: false }), createdAt, expiresAt, refusal }];
      }),
    );
  });
}

/** Null when the author brings it under that very login. */
function senderOf({ actor, device }: Carrier, author: Actor): Sent | null {
  if (actor?.loginId === author.loginId) return null;
  const tablet = device?.clinicId === author.clinicId ? device.id : null;
  return {
    by: actor ? { staffId: actor.staffId, loginId: actor.loginId } : null,
    deviceId: actor?.deviceId ?? tablet,
  };
}

const Named = z.looseObject({ id: z.string().max(64) });

function refused(entry: unknown, message: string): OpResult {
  const named = Named.safeParse(entry);
  return { id: named.success ? named.data.id : null, state: 'refused', message };
}

/** The public half of the key that entries are sealed to, with its name. */
export async function publicKey(): Promise<{ publicKey: string; keyId: string }> {
  const { publicKey: spki, keyId } = await outboxKey();
  return { publicKey: spki, keyId };
}

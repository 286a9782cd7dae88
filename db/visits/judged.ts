import 'server-only';
import { createHash } from 'node:crypto';
import type { Op, OpResult, Reach } from '@/lib/domain/ops';
import type { AuditEntry } from '../audit';

/** Fingerprint of what an op says: the same id with other content is refused. */
export const hashOf = (op: Op): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([op.visitId, op.staffId, op.kind, op.body]))
    .digest();

/** How entries came when not from their author's own request: under whose login, if any, and from which tablet. */
export type Sent = Readonly<{
  by: Readonly<{ staffId: string; loginId: string | null }> | null;
  deviceId: string | null;
}>;

/** By visit: how far its entries reach, for a page that may lack some of them. Filled as a batch is applied. */
export type Reached = Map<string, Reach>;

/** Joins what several steps of one delivery found. Entries of others that came in between show as a later start. */
export function reach(reached: Reached, visitId: string, { before, after }: Reach): void {
  const last = reached.get(visitId);
  const start = !last || before > last.after ? before : last.before;
  reached.set(visitId, { before: start, after });
}

export type Seen = Readonly<{ bodyHash: Buffer; result: unknown }>;
/** `accepted` is what will be written, with the letter it was given; null when the op is refused or known. */
export type Judged = Readonly<{ sent: Op; accepted: Op | null; answer: OpResult; told?: AuditEntry | null }>;

export const refused = (id: string | null, message: string): OpResult => ({ id, state: 'refused', message });

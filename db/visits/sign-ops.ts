import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { Op } from '@/lib/domain/ops';
import type { Tx } from '../access';
import { composed, keepRefusal, signedTextHash, signRefusal, storeSigned } from '../note-signing';
import { hashOf, type Judged, refused, type Seen, type Sent } from './judged';

/** The visit a signature is for. Times are ISO instants. */
export type Signing = Readonly<{
  clinicId: string;
  visitId: string;
  startedAt: string;
  endedAt: string | null;
}>;
type SignOp = Extract<Op, { kind: 'visit.sign' }>;

/**
 * A signature under the same words as the note already signed has done its work: signed twice is signed once. One
 * under other words is refused with the rest of what comes after signing.
 */
export async function signAgain(
  tx: Tx,
  actor: Actor,
  visitId: string,
  list: readonly Op[],
  seen: Map<string, Seen>,
): Promise<void> {
  const signatures = list.filter((op): op is SignOp => op.kind === 'visit.sign');
  if (signatures.length === 0) return;
  const standing = await signedTextHash(tx, actor, visitId);
  for (const op of signatures)
    if (op.body.textHash === standing && op.staffId === actor.staffId && !seen.has(op.id))
      seen.set(op.id, { bodyHash: hashOf(op), result: {} });
}

/**
 * Decides the signatures of a batch by the note as the clinic composes it: the first that reads the same is taken,
 * any other refused, and kept as a task while nothing is signed. `sign` stores the note once the ops are written.
 */
export async function settleSigning(
  tx: Tx,
  actor: Actor,
  { visitId, startedAt, endedAt }: Signing,
  judged: readonly Judged[],
  from: Sent | null,
): Promise<Readonly<{ judged: readonly Judged[]; sign: () => Promise<void> }>> {
  const nothing = async () => undefined;
  if (!judged.some(({ accepted }) => accepted?.kind === 'visit.sign')) return { judged, sign: nothing };
  const note = await composed(tx, actor, visitId);
  let taken: SignOp | null = null;
  let why: string | null = null;
  const settled = judged.map((one): Judged => {
    const op = one.accepted;
    if (op?.kind !== 'visit.sign') return one;
    const refusal = taken ? 'This note was signed a moment ago.' : signRefusal(note, op.body.textHash);
    if (refusal === null) taken = op;
    else why = refusal;
    return refusal === null ? one : { ...one, accepted: null, answer: refused(op.id, refusal) };
  });
  const signature: SignOp | null = taken;
  if (signature === null) {
    if (why !== null) await keepRefusal(tx, actor, note.view, why);
    return { judged: settled, sign: nothing };
  }
  return {
    judged: settled,
    sign: () => {
      const signedAt = new Date().toISOString();
      const { readAt } = (signature as SignOp).body;
      const times = { signedAt, endedAt: endedAt ?? between(startedAt, readAt, signedAt) };
      const sentBy = from ? { sent_by: from.by?.staffId ?? null, sent_device: from.deviceId } : {};
      return storeSigned(tx, actor, note, times, { read_at: readAt, ...sentBy });
    },
  };
}

/** The tablet's clock says when the visit was over, as far as that can be. */
function between(startedAt: string, readAt: string, now: string): string {
  const at = Math.min(Math.max(Date.parse(readAt), Date.parse(startedAt)), Date.parse(now));
  return new Date(at).toISOString();
}

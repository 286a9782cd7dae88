import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { blockedAt, opRefusal } from '@/lib/domain/op-check';
import { keptMoment, momentRefusal } from '@/lib/domain/op-moment';
import { Op, type OpResult } from '@/lib/domain/ops';
import { nextLetter } from '@/lib/domain/point';
import { isAppError } from '@/lib/errors';
import { asActor, permit, type Tx, translated } from '../access';
import { type AuditEntry, audit } from '../audit';
import { visits } from '../schema/visits';
import { hashOf, type Judged, type Reached, reach, refused, type Seen, type Sent } from './judged';
import { keepOps, lastSeq, seenOps } from './kept-ops';
import { type Context, moveOn, readContext } from './op-context';
import { type Signing, settleSigning, signAgain } from './sign-ops';
import { writeOps } from './write-ops';

/**
 * Applies ops in the order given, each once by its id. Every op gets its own answer: a bad one is refused in
 * words and does not hold up the rest. All of one visit stand or fall in one transaction; `reached` learns how far
 * each visit's entries go by then.
 */
export async function applyOps(
  actor: Actor,
  raw: readonly unknown[],
  sent: Sent | null = null,
  reached: Reached = new Map(),
): Promise<OpResult[]> {
  permit(actor, 'visit.write');
  const results = new Map<number, OpResult>();
  const byVisit = new Map<string, { index: number; op: Op }[]>();
  raw.forEach((candidate, index) => {
    const parsed = Op.safeParse(candidate);
    if (parsed.success)
      byVisit.set(parsed.data.visitId, [
        ...(byVisit.get(parsed.data.visitId) ?? []),
        { index, op: parsed.data },
      ]);
    else
      results.set(
        index,
        refused(idOf(candidate), parsed.error.issues[0]?.message ?? 'This entry could not be read.'),
      );
  });
  for (const [visitId, entries] of byVisit) {
    const list = entries.map(({ op }) => op);
    const answers = await applyToVisit(actor, visitId, list, sent, reached).catch((error: unknown) =>
      oneByOne(actor, visitId, list, sent, reached, error),
    );
    entries.forEach(({ index, op }, place) => {
      results.set(index, answers[place] ?? refused(op.id, 'This entry could not be saved.'));
    });
  }
  return raw.map(
    (candidate, index) => results.get(index) ?? refused(idOf(candidate), 'This entry could not be read.'),
  );
}

/** One op made the whole batch fail in the database: each is tried alone, so only that one is set aside. */
async function oneByOne(
  actor: Actor,
  visitId: string,
  list: Op[],
  sent: Sent | null,
  reached: Reached,
  cause: unknown,
): Promise<OpResult[]> {
  if (!isAppError(translated(cause))) throw cause;
  const answers: OpResult[] = [];
  for (const op of list) {
    try {
      answers.push(...(await applyToVisit(actor, visitId, [op], sent, reached)));
    } catch (error) {
      const known = translated(error);
      if (!isAppError(known)) throw error;
      answers.push(refused(op.id, known.message));
    }
  }
  return answers;
}

function applyToVisit(
  actor: Actor,
  visitId: string,
  list: Op[],
  from: Sent | null,
  reached: Reached,
): Promise<OpResult[]> {
  return asActor(actor, async (tx) => {
    const [visit] = await tx
      .select({
        clientId: visits.clientId,
        staffId: visits.staffId,
        startedAt: visits.startedAt,
        endedAt: visits.endedAt,
        signedAt: visits.signedAt,
        voidedAt: visits.voidedAt,
      })
      .from(visits)
      .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, visitId)))
      .for('update');
    if (visit?.staffId !== actor.staffId)
      return list.map((op) => refused(op.id, 'This visit was not found among yours.'));
    const keys = { clinicId: actor.clinicId, visitId };
    const before = await lastSeq(tx, keys);
    const seen = await seenOps(tx, actor.clinicId, list);
    const context = await readContext(tx, actor, { clientId: visit.clientId, visitId }, list);
    if (visit.signedAt) await signAgain(tx, actor, visitId, list, seen);
    const first = list.map((op) => judge(op, actor, visit, seen, context));
    const joined = await writeOps(tx, keys, visit.clientId, acceptedOf(first));
    // A signature stands for all that came with it, so it is settled when the rest is written.
    const signing: Signing = { ...keys, startedAt: visit.startedAt, endedAt: visit.endedAt };
    const { judged, sign } = await settleSigning(tx, actor, signing, first, from);
    const answers = judged.map(({ answer }) =>
      answer.id && joined.has(answer.id) ? { ...answer, state: 'merged' as const } : answer,
    );
    const now = new Date();
    const any = acceptedOf(judged).length > 0;
    const after = any ? await keepOps(tx, actor, keys, judged, from, now) : before;
    reach(reached, visitId, { before, after });
    if (!any) return answers;
    await tell(tx, actor, { visitId, clientId: visit.clientId, now }, judged, from);
    await sign();
    return answers;
  });
}

const acceptedOf = (judged: readonly Judged[]): Op[] =>
  judged.flatMap(({ accepted: op }) => (op ? [op] : []));

/** Decides one op by what is known so far; the context moves on with each that is accepted. */
function judge(
  op: Op,
  actor: Actor,
  visit: Readonly<{ startedAt: string; signedAt: string | null; voidedAt: string | null }>,
  seen: Map<string, Seen>,
  context: Context,
): Judged {
  const no = (message: string): Judged => ({ sent: op, accepted: null, answer: refused(op.id, message) });
  const earlier = seen.get(op.id);
  if (earlier) {
    return earlier.bodyHash.equals(hashOf(op))
      ? { sent: op, accepted: null, answer: { ...(earlier.result as object), id: op.id, state: 'repeated' } }
      : no('This entry was sent before with other content.');
  }
  if (visit.signedAt ?? visit.voidedAt)
    return no('This visit is signed or void. Changes go in as amendments.');
  if (op.staffId !== actor.staffId)
    return no('This entry was made by someone else. It is kept on this tablet.');
  const refusal = momentRefusal(op.madeAt, visit.startedAt) ?? opRefusal(op, context);
  if (refusal) return no(refusal);
  const given = op.kind === 'point.put' ? letterFor(op.body.pointId, op.body.letter, context.letters) : null;
  const accepted: Op = op.kind === 'point.put' && given ? { ...op, body: { ...op.body, letter: given } } : op;
  const told = toldOf(accepted, context);
  moveOn(context, accepted);
  const letter = op.kind === 'point.put' && given !== op.body.letter ? given : null;
  seen.set(op.id, { bodyHash: hashOf(op), result: letter ? { letter } : {} });
  return { sent: op, accepted, told, answer: { id: op.id, state: 'applied', ...(letter ? { letter } : {}) } };
}

/** A point keeps its letter; a new one that asks for a taken letter gets the next free one. */
function letterFor(pointId: string, asked: string, letters: ReadonlyMap<string, string>): string {
  const own = letters.get(pointId);
  if (own) return own;
  const used = [...letters.values()];
  return used.includes(asked) ? nextLetter(used) : asked;
}

/** What the audit says of one op by itself, by what stood when it was judged; null: only counted. */
function toldOf(op: Op, context: Context): AuditEntry | null {
  switch (op.kind) {
    case 'hold.put': {
      const zone = blockedAt(op.body.pointId, context);
      const facts = { zone: zone?.code ?? 'own' };
      return zone && { action: 'visit.zone_override', kind: 'hold', id: op.body.holdId, facts };
    }
    case 'zone.put': {
      const { zoneId, kind, side, rule, view } = op.body;
      if (context.zones.has(zoneId)) return null;
      return { action: 'client.zone_added', kind: 'zone', id: zoneId, facts: { kind, side, rule, view } };
    }
    case 'zone.end': {
      const { zoneId, ended } = op.body;
      if (!(ended ? context.zones : context.ended).has(zoneId)) return null;
      return { action: ended ? 'client.zone_ended' : 'client.zone_restored', kind: 'zone', id: zoneId };
    }
    case 'zone.remove':
      if (!context.zones.has(op.body.zoneId)) return null;
      return { action: 'client.zone_removed', kind: 'zone', id: op.body.zoneId };
    default:
      return null;
  }
}

/** One audit row for the batch, with who sent it when that was another, and those of its own for holds in a no-press zone and for the client's zones. */
async function tell(
  tx: Tx,
  actor: Actor,
  { visitId, clientId, now }: Readonly<{ visitId: string; clientId: string; now: Date }>,
  judged: readonly Judged[],
  from: Sent | null,
): Promise<void> {
  const facts: Record<string, string | number | null> = from
    ? { sent_by: from.by?.staffId ?? null, sent_login: from.by?.loginId ?? null, sent_device: from.deviceId }
    : {};
  for (const { accepted } of judged)
    if (accepted) facts[accepted.kind] = Number(facts[accepted.kind] ?? 0) + 1;
  const fast = acceptedOf(judged).filter(({ madeAt }) => keptMoment(madeAt, now).clamped).length;
  if (fast > 0) facts.clock_fast = fast;
  await audit(tx, actor, { action: 'visit.ops', kind: 'visit', id: visitId, clientId, facts });
  for (const { told } of judged) if (told) await audit(tx, actor, { ...told, clientId });
}

function idOf(candidate: unknown): string | null {
  const id = typeof candidate === 'object' && candidate && 'id' in candidate ? candidate.id : null;
  return typeof id === 'string' ? id.slice(0, 64) : null;
}

import 'server-only';
import { and, eq, inArray, max } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { keptMoment } from '@/lib/domain/op-moment';
import type { Op } from '@/lib/domain/ops';
import type { Tx } from '../access';
import { ops } from '../schema/visits';
import { hashOf, type Judged, type Seen, type Sent } from './judged';

type Keys = Readonly<{ clinicId: string; visitId: string }>;

/** Which of these entries the clinic has already, by id. */
export async function seenOps(tx: Tx, clinicId: string, list: readonly Op[]): Promise<Map<string, Seen>> {
  const ids = list.map(({ id }) => id);
  const rows = await tx
    .select({ id: ops.id, bodyHash: ops.bodyHash, result: ops.result })
    .from(ops)
    .where(and(eq(ops.clinicId, clinicId), inArray(ops.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The last of the visit's entries, 0 before the first. Asked under the visit's lock, so that none comes after it. */
export async function lastSeq(tx: Tx, { clinicId, visitId }: Keys): Promise<number> {
  const [row] = await tx
    .select({ seq: max(ops.seq) })
    .from(ops)
    .where(and(eq(ops.clinicId, clinicId), eq(ops.visitId, visitId)));
  return row?.seq ?? 0;
}

/** Keeps the accepted entries in their order, received at `now`; answers where the last of them stands. */
export async function keepOps(
  tx: Tx,
  actor: Actor,
  keys: Keys,
  judged: readonly Judged[],
  from: Sent | null,
  now: Date,
): Promise<number> {
  const sentBy = from?.by?.staffId ?? null;
  const rows = judged.flatMap(({ accepted: op, sent, answer: { letter } }) =>
    op
      ? {
          ...keys,
          id: op.id,
          staffId: actor.staffId,
          kind: op.kind,
          body: sent.body,
          bodyHash: hashOf(sent),
          result: letter ? { letter } : {},
          madeAt: keptMoment(op.madeAt, now).madeAt,
          deviceId: actor.deviceId ?? from?.deviceId ?? null,
          sentByStaffId: sentBy === actor.staffId ? null : sentBy,
        }
      : [],
  );
  const kept = await tx.insert(ops).values(rows).returning({ seq: ops.seq });
  return Math.max(...kept.map(({ seq }) => seq));
}

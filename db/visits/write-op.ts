import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { toKpa } from '@/lib/domain/hold';
import type { Op } from '@/lib/domain/ops';
import { screenOutcome } from '@/lib/domain/screening';
import { emptyFacts, mergedText } from '@/lib/domain/visit-facts';
import type { Tx } from '../access';
import {
  findings,
  holds,
  homeCare,
  marks,
  points,
  scores,
  screenings,
  thresholds,
  tolerances,
  visitTexts,
} from '../schema/facts';

type Keys = Readonly<{ clinicId: string; visitId: string }>;

/** Writes one accepted op as a row: an upsert of its object, or its removal. True when texts of two were joined. */
export async function writeOp(tx: Tx, keys: Keys, clientId: string, op: Op): Promise<{ merged: boolean }> {
  switch (op.kind) {
    case 'screen.put':
      await put(tx, screenings, keys, [screenings.clinicId, screenings.visitId], {
        ...op.body,
        outcome: screenOutcome(op.body.answers),
      });
      break;
    case 'score.put':
      await put(tx, scores, keys, [scores.clinicId, scores.visitId, scores.measure], op.body);
      break;
    case 'point.put': {
      const { pointId: id, ...rest } = op.body;
      const written = await tx
        .insert(points)
        .values({ clinicId: keys.clinicId, id, clientId, foundInVisitId: keys.visitId, ...rest })
        .onConflictDoUpdate({
          target: [points.clinicId, points.id],
          set: {
            muscleCode: rest.muscleCode,
            view: rest.view,
            x: rest.x,
            y: rest.y,
            side: rest.side,
            figureVersion: rest.figureVersion,
          },
          setWhere: eq(points.clientId, clientId),
        })
        .returning({ id: points.id });
      if (written.length === 0) throw Object.assign(new Error('point of another client'), { code: '23505' });
      break;
    }
    case 'finding.put':
      await put(tx, findings, keys, [findings.clinicId, findings.visitId, findings.pointId], op.body);
      if (op.body.change !== 'gone') {
        const { view, x, y, side, figureVersion } = op.body;
        await tx
          .update(points)
          .set({ view, x, y, side, figureVersion })
          .where(and(eq(points.clinicId, keys.clinicId), eq(points.id, op.body.pointId)));
      }
      break;
    case 'finding.remove':
      await removeFinding(tx, keys, op.body.pointId);
      break;
    case 'mark.put': {
      const { markId: id, ...rest } = op.body;
      await put(tx, marks, keys, [marks.clinicId, marks.id], { id, ...rest });
      break;
    }
    case 'hold.put': {
      const { holdId: id, ...rest } = op.body;
      const pressureKpa =
        rest.pressureValue !== null && rest.pressureUnit !== null
          ? toKpa(rest.pressureValue, rest.pressureUnit)
          : null;
      await put(tx, holds, keys, [holds.clinicId, holds.id], { id, ...rest, pressureKpa });
      break;
    }
    case 'threshold.put': {
      const { thresholdId: id, ...rest } = op.body;
      await put(tx, thresholds, keys, [thresholds.clinicId, thresholds.id], {
        id,
        ...rest,
        kpa: toKpa(rest.value, rest.unit),
      });
      break;
    }
    case 'mark.remove':
      await remove(tx, marks, keys, op.body.markId);
      break;
    case 'hold.remove':
      await remove(tx, holds, keys, op.body.holdId);
      break;
    case 'threshold.remove':
      await remove(tx, thresholds, keys, op.body.thresholdId);
      break;
    case 'tolerance.put':
      await put(tx, tolerances, keys, [tolerances.clinicId, tolerances.visitId], op.body);
      break;
    case 'care.put':
      await put(tx, homeCare, keys, [homeCare.clinicId, homeCare.visitId], op.body);
      break;
    case 'text.put':
      return putText(tx, keys, op);
  }
  return { merged: false };
}

type FactTable =
  | typeof screenings
  | typeof scores
  | typeof findings
  | typeof marks
  | typeof holds
  | typeof thresholds
  | typeof tolerances
  | typeof homeCare;

/** Upsert of one object of this visit. A row of another visit under the same id is left alone and refused. */
async function put(tx: Tx, table: FactTable, keys: Keys, target: unknown[], values: object): Promise<void> {
  const row = { ...keys, ...values };
  const written = await tx
    .insert(table)
    .values(row as never)
    .onConflictDoUpdate({
      target: target as never,
      set: values as never,
      setWhere: eq(table.visitId, keys.visitId),
    })
    .returning({ visitId: table.visitId });
  if (written.length === 0) throw Object.assign(new Error('id of another visit'), { code: '23505' });
}

async function remove(
  tx: Tx,
  table: typeof marks | typeof holds | typeof thresholds,
  keys: Keys,
  id: string,
): Promise<void> {
  await tx
    .delete(table)
    .where(and(eq(table.clinicId, keys.clinicId), eq(table.visitId, keys.visitId), eq(table.id, id)));
}

/** A point found only now and never pressed or marked goes with its finding; its letter is free again. */
async function removeFinding(tx: Tx, keys: Keys, pointId: string): Promise<void> {
  await tx
    .delete(findings)
    .where(
      and(
        eq(findings.clinicId, keys.clinicId),
        eq(findings.visitId, keys.visitId),
        eq(findings.pointId, pointId),
      ),
    );
  await tx.execute(sql`delete from trigger_points p where p.clinic_id = ${keys.clinicId} and p.id = ${pointId}
    and p.found_in_visit_id = ${keys.visitId}
    and not exists (select 1 from findings r where r.clinic_id = p.clinic_id and r.point_id = p.id)
    and not exists (select 1 from holds r where r.clinic_id = p.clinic_id and r.point_id = p.id)
    and not exists (select 1 from marks r where r.clinic_id = p.clinic_id and r.point_id = p.id)
    and not exists (select 1 from home_care r where r.clinic_id = p.clinic_id and r.self_press_point_id = p.id)
    and not exists (select 1 from thresholds r where r.clinic_id = p.clinic_id and r.point_id = p.id)`);
}

async function putText(
  tx: Tx,
  keys: Keys,
  op: Extract<Op, { kind: 'text.put' }>,
): Promise<{ merged: boolean }> {
  const [now] = await tx
    .select({ text: visitTexts.text, opId: visitTexts.opId })
    .from(visitTexts)
    .where(
      and(
        eq(visitTexts.clinicId, keys.clinicId),
        eq(visitTexts.visitId, keys.visitId),
        eq(visitTexts.slot, op.body.slot),
      ),
    );
  const text = mergedText({ ...emptyFacts, texts: now ? { [op.body.slot]: now } : {} }, op.body);
  await tx
    .insert(visitTexts)
    .values({ ...keys, slot: op.body.slot, text, opId: op.id })
    .onConflictDoUpdate({
      target: [visitTexts.clinicId, visitTexts.visitId, visitTexts.slot],
      set: { text, opId: op.id },
    });
  return { merged: text !== op.body.text };
}

import 'server-only';
import { and, type Column, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Hold, type PressureUnit, type Threshold, toKpa } from '@/lib/domain/hold';
import type { Op, OpKind } from '@/lib/domain/ops';
import { type Screening, screenOutcome } from '@/lib/domain/screening';
import { emptyFacts, mergedText } from '@/lib/domain/visit-facts';
import type { Tx } from '../access';
import { findings, homeCare, marks, points, scores, screenings, visitTexts } from '../schema/facts';
import { holds, strains, thresholds, tolerances } from '../schema/pressure';
import { clientZones } from '../schema/zones';

type Keys = Readonly<{ clinicId: string; visitId: string }>;

/**
 * Writes accepted ops in their order. Puts between two removals go as one statement for each kind, the last put of
 * an object standing for the earlier ones. Answers the ids of ops whose text was joined with another's.
 */
export async function writeOps(
  tx: Tx,
  keys: Keys,
  clientId: string,
  list: readonly Op[],
): Promise<Set<string>> {
  const joined = new Set<string>();
  let puts: Op[] = [];
  for (const op of list) {
    if (op.kind in putKinds) {
      puts.push(op);
      continue;
    }
    await writePuts(tx, keys, clientId, puts);
    puts = [];
    if (op.kind === 'text.put' && (await putText(tx, keys, op))) joined.add(op.id);
    if (op.kind === 'finding.remove') await removeFinding(tx, keys, op.body.pointId);
    if (op.kind === 'mark.remove') await remove(tx, marks, keys, op.body.markId);
    if (op.kind === 'zone.remove') await removeZone(tx, keys, op.body.zoneId);
    if (op.kind === 'zone.end') await endZone(tx, keys, clientId, op.body);
    if (op.kind === 'hold.remove') await remove(tx, holds, keys, op.body.holdId);
    if (op.kind === 'threshold.remove') await remove(tx, thresholds, keys, op.body.thresholdId);
  }
  await writePuts(tx, keys, clientId, puts);
  return joined;
}

type Row = Readonly<Record<string, unknown>>;
type PutKind = Exclude<OpKind, 'text.put' | 'zone.end' | 'visit.sign' | `${string}.remove`>;
type Place = Readonly<{
  table: PgTable;
  /** Columns by which the object is known beside its clinic. */
  by: readonly string[];
  row: (op: Op, clientId: string) => Row;
  /** What must be true of a row under the same id, so that nobody writes into another visit or client. */
  own: (keys: Keys, clientId: string) => SQL;
  /** Columns an update leaves as they are. */
  keeps?: readonly string[];
}>;

const kpaOf = (value: number | null, unit: PressureUnit | null) =>
  value === null || unit === null ? null : toKpa(value, unit);
const named = (op: Op, id: string): Row => {
  const { [id]: value, ...rest } = op.body as Record<string, unknown>;
  return { id: value, ...rest };
};

const ofVisit = <T extends PgTable & { visitId: Column }>(
  table: T,
  by: readonly string[],
  row: Place['row'],
): Place => ({
  table,
  by,
  row,
  own: ({ visitId }) => eq(table.visitId, visitId),
});

/** Where each kind of put is kept, points first: findings and holds refer to them. */
const putKinds: Record<PutKind, Place> = {
  'point.put': {
    table: points,
    by: ['id'],
    row: (op, clientId) => ({ ...named(op, 'pointId'), clientId, foundInVisitId: op.visitId }),
    own: (_keys, clientId) => eq(points.clientId, clientId),
    keeps: ['clientId', 'foundInVisitId', 'letter'],
  },
  'screen.put': ofVisit(screenings, ['visitId'], ({ body }) => {
    const screening = body as Screening;
    return { ...screening, outcome: screenOutcome(screening.answers) };
  }),
  'score.put': ofVisit(scores, ['visitId', 'measure'], (op) => op.body),
  'finding.put': ofVisit(findings, ['visitId', 'pointId'], (op) => op.body),
  'mark.put': ofVisit(marks, ['id'], (op) => named(op, 'markId')),
  'zone.put': {
    table: clientZones,
    by: ['id'],
    row: (op, clientId) => ({
      ...named(op, 'zoneId'),
      clientId,
      markedInVisitId: op.visitId,
      createdBy: op.staffId,
    }),
    own: ({ visitId }) => eq(clientZones.markedInVisitId, visitId),
    keeps: ['clientId', 'markedInVisitId', 'createdBy'],
  },
  'hold.put': ofVisit(holds, ['id'], (op) => {
    const { pressureValue, pressureUnit } = op.body as Hold;
    return { ...named(op, 'holdId'), pressureKpa: kpaOf(pressureValue, pressureUnit) };
  }),
  'threshold.put': ofVisit(thresholds, ['id'], (op) => {
    const { value, unit } = op.body as Threshold;
    return { ...named(op, 'thresholdId'), kpa: toKpa(value, unit) };
  }),
  'tolerance.put': ofVisit(tolerances, ['visitId'], (op) => op.body),
  'strain.put': ofVisit(strains, ['visitId'], (op) => op.body),
  'care.put': ofVisit(homeCare, ['visitId'], (op) => op.body),
};

async function writePuts(tx: Tx, keys: Keys, clientId: string, list: readonly Op[]): Promise<void> {
  for (const kind of Object.keys(putKinds) as PutKind[]) {
    const place = putKinds[kind];
    const rows = new Map<string, Row>();
    for (const op of list) {
      if (op.kind !== kind) continue;
      const row: Row = { ...keys, ...place.row(op, clientId) };
      rows.set(place.by.map((column) => row[column]).join(' '), row);
    }
    if (rows.size > 0) await upsert(tx, place, keys, clientId, [...rows.values()]);
  }
  if (list.some((op) => op.kind === 'finding.put')) await moveFoundPoints(tx, keys);
}

/** One statement for all rows. A row of another visit or client under the same id is left alone and refused. */
async function upsert(
  tx: Tx,
  place: Place,
  keys: Keys,
  clientId: string,
  rows: readonly Row[],
): Promise<void> {
  const columns = getTableColumns(place.table) as Record<string, Column>;
  const fixed = new Set(['clinicId', 'visitId', ...place.by, ...(place.keeps ?? [])]);
  const changed = Object.keys(rows[0] ?? {}).filter((column) => column in columns && !fixed.has(column));
  const written = await tx
    .insert(place.table)
    .values(rows as never)
    .onConflictDoUpdate({
      target: ['clinicId', ...place.by].map((column) => columns[column]) as never,
      set: Object.fromEntries(
        changed.map((column) => [column, sql`excluded.${sql.identifier(columns[column]?.name ?? column)}`]),
      ) as never,
      setWhere: place.own(keys, clientId),
    })
    .returning({ clinicId: sql<string>`clinic_id` });
  if (written.length < rows.length) throw Object.assign(new Error('id of another visit'), { code: '23505' });
}

/** A point lies where it was found last. */
async function moveFoundPoints(tx: Tx, { clinicId, visitId }: Keys): Promise<void> {
  await tx.execute(sql`update trigger_points p
    set view = f.view, x = f.x, y = f.y, side = f.side, figure_version = f.figure_version
    from findings f where f.clinic_id = ${clinicId} and f.visit_id = ${visitId} and f.change in ('new', 'confirmed', 'moved')
      and p.clinic_id = f.clinic_id and p.id = f.point_id`);
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

/** Only a zone this visit marked can be taken away; an older one is ended and stays in the record. */
async function removeZone(tx: Tx, { clinicId, visitId }: Keys, zoneId: string): Promise<void> {
  await tx
    .delete(clientZones)
    .where(
      and(
        eq(clientZones.clinicId, clinicId),
        eq(clientZones.markedInVisitId, visitId),
        eq(clientZones.id, zoneId),
      ),
    );
}

/** Ends a standing zone of the client in this visit, or lets one stand again that this visit ended. */
async function endZone(
  tx: Tx,
  { clinicId, visitId }: Keys,
  clientId: string,
  { zoneId, ended }: Extract<Op, { kind: 'zone.end' }>['body'],
): Promise<void> {
  const its = [
    eq(clientZones.clinicId, clinicId),
    eq(clientZones.clientId, clientId),
    eq(clientZones.id, zoneId),
  ];
  await tx
    .update(clientZones)
    .set(ended ? { endedAt: sql`now()`, endedInVisitId: visitId } : { endedAt: null, endedInVisitId: null })
    .where(and(...its, ended ? isNull(clientZones.endedAt) : eq(clientZones.endedInVisitId, visitId)));
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

/** True when the text of two was joined. */
async function putText(tx: Tx, keys: Keys, op: Extract<Op, { kind: 'text.put' }>): Promise<boolean> {
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
  return text !== op.body.text;
}

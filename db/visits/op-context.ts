import 'server-only';
import { and, eq, isNull, or } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { OpContext } from '@/lib/domain/op-check';
import type { Op } from '@/lib/domain/ops';
import type { Spot } from '@/lib/domain/point';
import { type ClientZoneView, zoneView } from '@/lib/domain/zones';
import type { Tx } from '../access';
import { marks, points } from '../schema/facts';
import { clientZones } from '../schema/zones';

/** What is known of the client while a batch is judged; it moves on with each op that is accepted. */
export type Context = OpContext &
  Readonly<{
    points: Map<string, Spot>;
    letters: Map<string, string>;
    marks: Set<string>;
    zones: Map<string, ClientZoneView>;
    /** Zones this visit ended: they may stand again. */
    ended: Map<string, ClientZoneView>;
  }>;

/** Reads what the ops of one batch are judged by. Marks are counted only when one is put. */
export async function readContext(
  tx: Tx,
  { clinicId, advanced }: Actor,
  { clientId, visitId }: Readonly<{ clientId: string; visitId: string }>,
  list: readonly Op[],
): Promise<Context> {
  const found = await tx
    .select({ id: points.id, letter: points.letter, view: points.view, x: points.x, y: points.y })
    .from(points)
    .where(and(eq(points.clinicId, clinicId), eq(points.clientId, clientId)));
  const standing = await tx
    .select()
    .from(clientZones)
    .where(
      and(
        eq(clientZones.clinicId, clinicId),
        eq(clientZones.clientId, clientId),
        or(isNull(clientZones.endedAt), eq(clientZones.endedInVisitId, visitId)),
      ),
    );
  const marked = list.some(({ kind }) => kind === 'mark.put')
    ? await tx
        .select({ id: marks.id })
        .from(marks)
        .where(and(eq(marks.clinicId, clinicId), eq(marks.visitId, visitId)))
    : [];
  return {
    points: new Map(found.map(({ id, view, x, y }) => [id, { view, x, y }])),
    letters: new Map(found.map((row) => [row.id, row.letter])),
    marks: new Set(marked.map(({ id }) => id)),
    zones: zonesOf(standing.filter(({ endedAt }) => !endedAt)),
    ended: zonesOf(standing.filter(({ endedAt }) => endedAt)),
    presser: { advanced },
  };
}

const zonesOf = (rows: readonly (typeof clientZones.$inferSelect)[]) =>
  new Map(rows.map((row) => [row.id, zoneOfRow(row)]));

function zoneOfRow(row: typeof clientZones.$inferSelect): ClientZoneView {
  const { id, kind, side, rule, reason, view, x, y, stroke, penWidth, figureVersion } = row;
  const drawn =
    view && x !== null && y !== null && stroke && penWidth && figureVersion
      ? { view, x, y, stroke, penWidth, figureVersion }
      : null;
  return { id, kind, place: row.place as ClientZoneView['place'], side, rule, reason, drawn };
}

/** The context after an accepted op. */
export function moveOn(context: Context, op: Op): void {
  switch (op.kind) {
    case 'point.put':
      context.letters.set(op.body.pointId, op.body.letter);
      context.points.set(op.body.pointId, op.body);
      return;
    case 'finding.put':
      context.points.set(op.body.pointId, op.body);
      return;
    case 'mark.put':
      context.marks.add(op.body.markId);
      return;
    case 'mark.remove':
      context.marks.delete(op.body.markId);
      return;
    case 'zone.put':
      context.zones.set(op.body.zoneId, zoneView(op.body));
      return;
    case 'zone.remove':
      context.zones.delete(op.body.zoneId);
      return;
    case 'zone.end': {
      const [from, to] = op.body.ended ? [context.zones, context.ended] : [context.ended, context.zones];
      const zone = from.get(op.body.zoneId);
      from.delete(op.body.zoneId);
      if (zone) to.set(op.body.zoneId, zone);
    }
  }
}

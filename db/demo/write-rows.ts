import 'server-only';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { toKpa } from '@/lib/domain/hold';
import { screenOutcome } from '@/lib/domain/screening';
import type { Tx } from '../access';
import { findings, homeCare, marks, points, scores, screenings } from '../schema/facts';
import { holds, strains, thresholds, tolerances } from '../schema/pressure';
import { notes, planDecisions, visits } from '../schema/visits';
import { clientZones } from '../schema/zones';
import { plusMinutes } from './calendar';
import type { DemoVisit, Teller } from './client-rows';
import { pointOf } from './visit-facts';

/** Inserts in portions that stay under the parameter limit of one statement. */
export async function insertAll<T extends PgTable>(
  tx: Tx,
  table: T,
  rows: T['$inferInsert'][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 200)
    await tx.insert(table).values(rows.slice(from, from + 200));
}

type Written = Readonly<{ visit: DemoVisit; appointmentId: string | null; signed: boolean; ended: boolean }>;

/** All rows of one client's visits: first unsigned, then notes and signatures, as the freezing triggers ask. */
export async function writeVisits(tx: Tx, teller: Teller, written: readonly Written[]): Promise<void> {
  const { clinicId, staffId } = teller.actor;
  await insertAll(
    tx,
    visits,
    written.map(({ visit, appointmentId, ended }) => ({
      clinicId,
      id: visit.id,
      clientId: teller.clientId,
      episodeId: teller.episodeId,
      appointmentId,
      staffId,
      number: visit.number,
      startedAt: visit.startedAt,
      endedAt: ended ? visit.endedAt : null,
    })),
  );
  const first = written[0]?.visit;
  if (first) {
    await insertAll(
      tx,
      points,
      teller.points.map((point) => {
        const { pointId: id, ...rest } = pointOf(point);
        return { clinicId, id, clientId: teller.clientId, foundInVisitId: first.id, ...rest };
      }),
    );
  }
  await writeFacts(
    tx,
    clinicId,
    written.map(({ visit }) => visit),
  );
  await insertAll(tx, clientZones, zoneRows(teller, written));
  await insertAll(
    tx,
    planDecisions,
    written.flatMap(({ visit, ended }) => {
      const { decision } = visit.beat;
      if (!decision || !ended) return [];
      return [
        {
          clinicId,
          visitId: visit.id,
          episodeId: teller.episodeId,
          input: decision.input,
          proposedPhase: decision.proposedPhase,
          proposedIntervalDays: decision.proposedIntervalDays,
          flags: [...decision.flags],
          phase: decision.phase,
          intervalDays: decision.intervalDays,
          reason: decision.reason,
          decidedBy: staffId,
          decidedAt: visit.endedAt,
        },
      ];
    }),
  );
  const signed = written.filter((one) => one.signed).map(({ visit }) => visit);
  await insertAll(
    tx,
    notes,
    signed.map((visit) => ({
      clinicId,
      visitId: visit.id,
      body: visit.note,
      signedBy: staffId,
      signedAt: plusMinutes(visit.endedAt, 3),
      sha256: createHash('sha256').update(JSON.stringify(visit.note)).digest(),
    })),
  );
  for (const visit of signed) {
    await tx.execute(
      sql`update visits set signed_at = ${plusMinutes(visit.endedAt, 3)} where clinic_id = ${clinicId} and id = ${visit.id}`,
    );
  }
}

/** Zones drawn at a visit; the one that ended them is known already. */
function zoneRows(
  { actor: { clinicId, staffId: createdBy }, clientId }: Teller,
  written: readonly Written[],
): (typeof clientZones.$inferInsert)[] {
  return written.flatMap(({ visit }) =>
    Object.values(visit.facts.zones).map(({ zoneId: id, ...zone }) => {
      const ending = written.find((later) => id in later.visit.facts.endedZones)?.visit;
      return {
        ...zone,
        clinicId,
        id,
        clientId,
        createdBy,
        markedInVisitId: visit.id,
        createdAt: plusMinutes(visit.startedAt, 12),
        endedAt: ending ? plusMinutes(ending.startedAt, 10) : null,
        endedInVisitId: ending?.id ?? null,
      };
    }),
  );
}

async function writeFacts(tx: Tx, clinicId: string, list: readonly DemoVisit[]): Promise<void> {
  const each = <T>(rows: (visit: DemoVisit) => T[]): T[] => list.flatMap(rows);
  await insertAll(
    tx,
    screenings,
    each(({ id: visitId, facts: { screening } }) =>
      screening ? [{ clinicId, visitId, ...screening, outcome: screenOutcome(screening.answers) }] : [],
    ),
  );
  await insertAll(
    tx,
    scores,
    each(({ id: visitId, facts }) =>
      Object.entries(facts.scores).map(([measure, value]) => ({
        clinicId,
        visitId,
        measure,
        value: value ?? null,
      })),
    ),
  );
  await insertAll(
    tx,
    findings,
    each(({ id: visitId, facts }) =>
      Object.values(facts.findings).map((finding) => ({
        clinicId,
        visitId,
        ...finding,
        qualities: [...finding.qualities],
      })),
    ),
  );
  await insertAll(
    tx,
    holds,
    each(({ id: visitId, facts }) =>
      Object.values(facts.holds).map(({ holdId: id, ...hold }) => ({
        clinicId,
        visitId,
        id,
        ...hold,
        sensations: [...hold.sensations],
        pressureKpa:
          hold.pressureValue !== null && hold.pressureUnit !== null
            ? toKpa(hold.pressureValue, hold.pressureUnit)
            : null,
      })),
    ),
  );
  await insertAll(
    tx,
    marks,
    each(({ id: visitId, facts }) =>
      Object.values(facts.marks).map(({ markId: id, ...mark }) => ({
        clinicId,
        visitId,
        id,
        ...mark,
        qualities: [...mark.qualities],
      })),
    ),
  );
  await insertAll(
    tx,
    thresholds,
    each(({ id: visitId, facts }) =>
      Object.values(facts.thresholds).map(({ thresholdId: id, ...reading }) => ({
        clinicId,
        visitId,
        id,
        ...reading,
        kpa: toKpa(reading.value, reading.unit),
      })),
    ),
  );
  await insertAll(
    tx,
    strains,
    each(({ id: visitId, facts: { strain } }) => (strain ? [{ clinicId, visitId, ...strain }] : [])),
  );
  await insertAll(
    tx,
    tolerances,
    each(({ id: visitId, facts: { tolerance } }) => (tolerance ? [{ clinicId, visitId, ...tolerance }] : [])),
  );
  await insertAll(
    tx,
    homeCare,
    each(({ id: visitId, facts: { care } }) => (care ? [{ clinicId, visitId, ...care }] : [])),
  );
}

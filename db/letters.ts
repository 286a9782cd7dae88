import 'server-only';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { composeLetter, type Letter, type LetterVisit } from '@/lib/domain/letter';
import type { Point } from '@/lib/domain/ops';
import type { VisitFacts } from '@/lib/domain/visit-facts';
import { notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from './access';
import { audit } from './audit';
import { findClinic } from './clinics/clinic-row';
import { signedNote } from './notes';
import { clients, episodes } from './schema/clients';
import { points } from './schema/facts';
import { visits } from './schema/visits';
import { factsSql } from './visits/facts-sql';

/** A problem of the client and how many of its visits are signed. */
export type LetterProblem = Readonly<{ id: string; problem: string; signed: number }>;

export type LetterDesk = Readonly<{
  client: Readonly<{
    givenName: string;
    familyName: string;
    preferredName: string | null;
    birthDate: string;
  }>;
  clinic: Readonly<{ name: string; address: string | null; phone: string; paper: 'a4' | 'letter' }>;
  /** Problems, the one treated last first. */
  problems: readonly LetterProblem[];
  /** The one the letter is about; null when the client has none. */
  episodeId: string | null;
  /** Null while no visit of the problem is signed. */
  letter: Letter | null;
}>;

/**
 * Composes the progress letter of one problem from its signed visits; without `episodeId` of the one treated last.
 * Nothing is stored. The reading is audited. Throws `not_found` for another clinic's client or problem.
 */
export async function compose(
  actor: Actor,
  { clientId, episodeId }: Readonly<{ clientId: string; episodeId: string | null }>,
): Promise<LetterDesk> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const [client] = await tx
      .select({
        givenName: clients.givenName,
        familyName: clients.familyName,
        preferredName: clients.preferredName,
        birthDate: clients.birthDate,
      })
      .from(clients)
      .where(and(eq(clients.clinicId, actor.clinicId), eq(clients.id, clientId)));
    if (!client) throw notFound('This client');
    const { name, address, phone, paper } = await findClinic(tx, actor);
    const problems = await problemsOf(tx, actor, clientId);
    const chosen = episodeId ?? problems[0]?.id ?? null;
    if (chosen !== null && !problems.some(({ id }) => id === chosen)) throw notFound('This problem');
    const letter = chosen === null ? null : await letterOf(tx, actor, clientId, chosen);
    await audit(tx, actor, {
      action: 'letter.composed',
      kind: 'episode',
      ...(chosen === null ? {} : { id: chosen }),
      clientId,
      facts: { signed: problems.find(({ id }) => id === chosen)?.signed ?? 0 },
    });
    return { client, clinic: { name, address, phone, paper }, problems, episodeId: chosen, letter };
  });
}

async function problemsOf(tx: Tx, actor: Actor, clientId: string): Promise<LetterProblem[]> {
  const latest = sql`max(${visits.startedAt})`;
  const found = await tx
    .select({
      id: episodes.id,
      problem: episodes.problem,
      signed: sql<number>`count(${visits.id}) filter (where ${visits.signedAt} is not null)::int`,
    })
    .from(episodes)
    .leftJoin(
      visits,
      and(eq(visits.clinicId, episodes.clinicId), eq(visits.episodeId, episodes.id), isNull(visits.voidedAt)),
    )
    .where(and(eq(episodes.clinicId, actor.clinicId), eq(episodes.clientId, clientId)))
    .groupBy(episodes.id, episodes.problem, episodes.openedAt)
    .orderBy(sql`${latest} desc nulls last`, desc(episodes.openedAt));
  return found;
}

async function letterOf(tx: Tx, actor: Actor, clientId: string, episodeId: string): Promise<Letter | null> {
  const [episode] = await tx
    .select({ problem: episodes.problem, goal: episodes.goal })
    .from(episodes)
    .where(and(eq(episodes.clinicId, actor.clinicId), eq(episodes.id, episodeId)));
  if (!episode) throw notFound('This problem');
  const { rows } = await tx.execute<{ id: string; onDay: string; signed: boolean; facts: VisitFacts }>(sql`
    select v.id, (v.started_at at time zone ${actor.timeZone})::date::text as "onDay",
      v.signed_at is not null as signed, ${factsSql(sql`v.clinic_id`, sql`v.id`)} as facts
    from visits v where v.clinic_id = ${actor.clinicId} and v.episode_id = ${episodeId} and v.voided_at is null
    order by v.started_at`);
  const told: LetterVisit[] = [];
  for (const { id, onDay, signed, facts } of rows) {
    const note = signed ? await signedNote(tx, actor, id) : null;
    if (note) told.push({ onDay, facts, signed: note });
  }
  return composeLetter({
    ...episode,
    visits: told,
    unsigned: rows.length - told.length,
    points: await pointsOf(tx, actor, clientId),
  });
}

async function pointsOf(tx: Tx, actor: Actor, clientId: string): Promise<Record<string, Point>> {
  const rows = await tx
    .select()
    .from(points)
    .where(and(eq(points.clinicId, actor.clinicId), eq(points.clientId, clientId)));
  return Object.fromEntries(
    rows.map(({ id, letter, muscleCode, view, x, y, side, figureVersion }) => [
      id,
      { pointId: id, letter, muscleCode: muscleCode as Point['muscleCode'], view, x, y, side, figureVersion },
    ]),
  );
}

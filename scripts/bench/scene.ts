// Asked by bench.ts; a process of its own, so that its pool ends with it. Prepares visits, listens to what the
// product sends to the database for each request, and times a verb beside its own statements.
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { asActor } from '@/db/access';
import * as accounts from '@/db/accounts';
import * as clients from '@/db/clients';
import { pool } from '@/db/connection';
import * as notes from '@/db/notes';
import * as staff from '@/db/staff';
import * as visits from '@/db/visits';
import type { Actor } from '@/lib/domain/actor';
import { answerWith } from '../machine/command';
import { median } from './rounds';
import type { SaveInto, Scene, Statement, Tape } from './tape';

const rounds = 7;
const callsPerRound = 60;
/** Enough that none of them fills up with the marks of a whole run. */
const visitsToSaveInto = 7;

await answerWith(async (): Promise<Scene> => {
  const token = process.env.BENCH_TOKEN ?? '';
  const actor = await accounts.resume(token);
  if (!actor) throw new Error('The benchmark could not sign in.');
  const chart = await fullestVisit(actor);
  const save = await runningVisits(actor);
  const login = () => accounts.resume(token);
  const tapes = {
    one: await listen(() => listClients(actor, 1)),
    rows: await listen(() => listClients(actor, 20)),
    open: await listen(() => visits.open(actor, chart.visitId)),
    chart: await listen(async () => [await login(), await notes.open(actor, chart.visitId)]),
    card: await listen(async () => [
      await login(),
      await staff.me(actor),
      await clients.open(actor, chart.clientId),
    ]),
  };
  const verb = await timeVerb(actor, chart.visitId, tapes.open);
  return {
    clinicId: actor.clinicId,
    staffId: actor.staffId,
    chartVisitId: chart.visitId,
    chartClientId: chart.clientId,
    ...save,
    tapes,
    verb,
  };
});

/** The signed visit with most holds: a chart as heavy as this clinic has. */
async function fullestVisit(actor: Actor): Promise<{ visitId: string; clientId: string }> {
  const found = await asActor(actor, (tx) =>
    tx.execute<{ visitId: string; clientId: string }>(sql`
      select v.id as "visitId", v.client_id as "clientId" from visits v
      join holds h on h.clinic_id = v.clinic_id and h.visit_id = v.id
      where v.signed_at is not null and v.voided_at is null
      group by v.id, v.client_id order by count(*) desc, v.id limit 1`),
  );
  const [row] = found.rows;
  if (!row) throw new Error('The demo clinic has no signed visit with holds.');
  return row;
}

/** Visits of the signed-in therapist that are open for writing, each with a known point. */
async function runningVisits(actor: Actor): Promise<Pick<Scene, 'saveInto' | 'rawInto' | 'drawVisitId'>> {
  const wanted = visitsToSaveInto + 2;
  const found = await asActor(actor, (tx) =>
    tx.execute<{ clientId: string; episodeId: string; pointId: string }>(sql`
      select c.id as "clientId", (array_agg(e.id))[1] as "episodeId", (array_agg(p.id))[1] as "pointId"
      from clients c
      join episodes e on e.clinic_id = c.clinic_id and e.client_id = c.id and e.closed_at is null
      join trigger_points p on p.clinic_id = c.clinic_id and p.client_id = c.id
      where c.archived_at is null and not exists (select 1 from visits v where v.clinic_id = c.clinic_id
        and v.client_id = c.id and v.signed_at is null and v.voided_at is null)
      group by c.id order by c.id limit ${wanted}`),
  );
  const started: SaveInto[] = [];
  for (const { clientId, episodeId, pointId } of found.rows) {
    const { visitId } = await visits.start(actor, { clientId, episodeId, appointmentId: null });
    started.push({ visitId, pointId });
  }
  const [rawInto, draw, ...saveInto] = started;
  if (!rawInto || !draw || saveInto.length < visitsToSaveInto)
    throw new Error(`The demo clinic has no ${wanted} clients to start a visit with.`);
  return { saveInto, rawInto, drawVisitId: draw.visitId };
}

function listClients(actor: Actor, limit: number): Promise<unknown> {
  return asActor(actor, (tx) =>
    tx.execute(sql`select id, given_name, family_name, phone, birth_date from clients
      where clinic_id = ${actor.clinicId} order by family_name, given_name limit ${limit}`),
  );
}

/** Writes down every statement that `work` sends. */
async function listen(work: () => Promise<unknown>): Promise<Tape> {
  const tape: Tape = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function heard(this: pg.Client, ...given: unknown[]) {
    tape.push(statementOf(given));
    return Reflect.apply(original, this, given);
  } as typeof original;
  try {
    await work();
    return tape;
  } finally {
    pg.Client.prototype.query = original;
  }
}

function statementOf([asked, values]: unknown[]): Statement {
  const text = typeof asked === 'string' ? asked : String((asked as { text: string }).text);
  const list = Array.isArray(values) ? values : ((asked as { values?: unknown[] }).values ?? []);
  return { text, values: list.map(plainOf) };
}

function plainOf(value: unknown): Statement['values'][number] {
  if (Buffer.isBuffer(value)) return { bytes: value.toString('hex') };
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
    return { plain: value as string | number | boolean | null };
  return { plain: value instanceof Date ? value.toISOString() : JSON.stringify(value) };
}

async function timeVerb(actor: Actor, visitId: string, tape: Tape): Promise<Scene['verb']> {
  const verb: Scene['verb'] = { opened: [], replayed: [] };
  const open = () => visits.open(actor, visitId);
  for (let warm = 0; warm < callsPerRound; warm += 1) await Promise.resolve(open()).then(() => replay(tape));
  for (let round = 0; round < rounds; round += 1) {
    verb.opened.push(await medianOf(open));
    verb.replayed.push(await medianOf(() => replay(tape)));
  }
  return verb;
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < callsPerRound; call += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return median(times);
}

async function replay(tape: Tape): Promise<void> {
  const client = await pool().connect();
  try {
    for (const { text, values } of tape) {
      const list = values.map((value) =>
        value.bytes === undefined ? value.plain : Buffer.from(value.bytes, 'hex'),
      );
      await client.query(text, list.length > 0 ? list : undefined);
    }
  } finally {
    client.release();
  }
}

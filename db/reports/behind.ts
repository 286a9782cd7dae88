import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { clientName } from '@/lib/domain/client-card';
import { BehindFilter, type BehindList, type BehindRow, notKept } from '@/lib/domain/report';
import { asActor, permit } from '../access';
import { instant } from '../appointments/slot-facts';
import { audit } from '../audit';
import { numberedRowsSql, plannedRowsSql, visitRowsSql } from './rows-sql';

const rowsAtMost = 300;

type Read = Omit<BehindRow, 'client'> & {
  givenName: string;
  familyName: string;
  preferredName: string | null;
  total: number;
};

/**
 * The visits or appointments a bar counts, newest first, 300 at most; `total` counts them all. The same rows the
 * chart counted, read by the same statement. Admins only (`forbidden`); the reading is audited.
 */
export async function visitsBehind(actor: Actor, given: BehindFilter): Promise<BehindList> {
  permit(actor, 'report.read');
  const filter = BehindFilter.parse(given);
  return asActor(actor, async (tx) => {
    const found = await tx.execute<Read>(sql`
      with r as (${rowsOf(actor, filter)})
      select r.id as key, ${instant('r.at')} as at, r.client_id as "clientId", r.visit_id as "visitId",
        r.step, r.number, r.outcome, s.name as therapist, c.given_name as "givenName",
        c.family_name as "familyName", c.preferred_name as "preferredName", count(*) over ()::int as total
      from r
      join clients c on c.clinic_id = ${actor.clinicId} and c.id = r.client_id
      join staff s on s.clinic_id = ${actor.clinicId} and s.id = r.staff_id
      order by r.at desc, r.id limit ${rowsAtMost}`);
    const total = found.rows[0]?.total ?? 0;
    await audit(tx, actor, {
      action: 'report.opened',
      kind: 'visits_behind',
      facts: { chart: filter.chart, rows: total },
    });
    return { total, rows: found.rows.map(toRow) };
  });
}

function toRow({ givenName, familyName, preferredName, total: _total, ...row }: Read): BehindRow {
  return { ...row, client: clientName({ givenName, familyName, preferredName }) };
}

function rowsOf(actor: Actor, filter: BehindFilter): SQL {
  const range = { from: filter.from, to: filter.to, therapist: filter.therapist };
  switch (filter.chart) {
    case 'visits':
      return sql`select v.id, v.id as visit_id, v.client_id, v.staff_id, v.started_at as at, v.step,
        null::int as number, null::text as outcome from (${visitRowsSql(actor, range)}) v`;
    case 'pain':
      return sql`select n.id, n.id as visit_id, n.client_id, n.staff_id, n.started_at as at, null::text as step,
        n.number::int, null::text as outcome from (${numberedRowsSql(actor, range)}) n
        where true ${filter.number === null ? sql`` : sql`and n.number = ${filter.number}`}
        ${filter.missing === null ? sql`` : sql`and ${sql.identifier(filter.missing)} is null`}`;
    case 'kept':
      return sql`select p.id, p.visit_id, p.client_id, p.staff_id, p.starts_at as at, p.step, null::int as number,
        p.outcome from (${plannedRowsSql(actor, range)}) p
        where true ${filter.step === null ? sql`` : sql`and p.step = ${filter.step}`} ${outcomeIs(filter.outcome)}`;
  }
}

function outcomeIs(outcome: Extract<BehindFilter, { chart: 'kept' }>['outcome']): SQL {
  if (outcome === null) return sql``;
  const list = outcome === 'not_kept' ? notKept : [outcome];
  return sql`and p.outcome in (${sql.join(
    list.map((one) => sql`${one}`),
    sql`, `,
  )})`;
}

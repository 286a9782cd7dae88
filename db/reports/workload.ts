import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { bucketsOf, type Grain, grainOf, ReportRange, standardRange } from '@/lib/domain/report';
import { strainParts } from '@/lib/domain/strain';
import type { Workload, WorkloadBucket } from '@/lib/domain/workload';
import { type Day, localDay } from '@/lib/when';
import { asActor, permit } from '../access';
import { daySpan } from '../appointments/slot-facts';
import { audit } from '../audit';

type Span = Readonly<{ from: Day; to: Day }>;
type Row = Omit<WorkloadBucket, 'end' | 'whole'>;

/** Work and strain of the whole clinic in a range, never of one person. Admins only (`forbidden`); audited. */
export async function clinicWorkload(actor: Actor, given: Span): Promise<Workload> {
  permit(actor, 'report.read');
  const { from, to } = ReportRange.parse({ ...given, therapist: null });
  return asActor(actor, async (tx) => {
    const { rows } = await tx.execute<Row>(workloadSql(actor, { from, to }, sql``));
    await audit(tx, actor, { action: 'report.opened', kind: 'workload', facts: { buckets: rows.length } });
    return filled(actor, { from, to }, rows);
  });
}

/** One's own work and strain over the last 13 weeks; nobody else sees it by person. */
export async function ownWorkload(actor: Actor): Promise<Workload> {
  permit(actor, 'client.read');
  const span = standardRange(localDay(new Date(), actor.timeZone));
  return asActor(actor, async (tx) => {
    const { rows } = await tx.execute<Row>(workloadSql(actor, span, sql`and v.staff_id = ${actor.staffId}`));
    return filled(actor, span, rows);
  });
}

function workloadSql(actor: Actor, span: Span, more: SQL): SQL {
  const grain: Grain = grainOf(span);
  const parts = sql.join(
    strainParts.map((part) => {
      const column = sql`w.${sql.identifier(part)}`;
      return sql`${part}::text, json_build_object('n', count(${column})::int, 'mean', avg(${column})::float8)`;
    }),
    sql`, `,
  );
  return sql`
    select greatest(date_trunc(${grain}, w.on_day)::date, ${span.from}::date)::text as start,
      count(*)::int as visits, round(sum(w.seconds) / 60.0)::int as "pressedMinutes",
      json_build_object(${parts}) as parts
    from (select (v.started_at at time zone ${actor.timeZone})::date as on_day, r.thumb, r.wrist, r.shoulder, r.back,
        coalesce((select sum(h.seconds * h.repetitions) from holds h
          where h.clinic_id = v.clinic_id and h.visit_id = v.id), 0) as seconds
      from visits v left join strains r on r.clinic_id = v.clinic_id and r.visit_id = v.id
      where v.clinic_id = ${actor.clinicId} and v.voided_at is null
        and ${daySpan('v.started_at', span.from, span.to, actor.timeZone)} ${more}) w
    group by 1`;
}

const nobody = { n: 0, mean: null } as const;
const noAnswers = { thumb: nobody, wrist: nobody, shoulder: nobody, back: nobody };

/** A week without a visit is a true zero of work, and no answer of strain. */
function filled(actor: Actor, span: Span, rows: readonly Row[]): Workload {
  const grain = grainOf(span);
  const today = localDay(new Date(), actor.timeZone);
  const buckets = bucketsOf({ ...span, therapist: null }, grain, today).map((bucket) => {
    const row = rows.find(({ start }) => start === bucket.start);
    return {
      ...bucket,
      visits: row?.visits ?? 0,
      pressedMinutes: row?.pressedMinutes ?? 0,
      parts: row?.parts ?? noAnswers,
    };
  });
  return { grain, buckets };
}

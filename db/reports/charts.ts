import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import {
  bucketsOf,
  type Grain,
  grainOf,
  type KeptRow,
  type Outcome,
  type PlanStep,
  planSteps,
  ReportRange,
  type VisitCharts,
  type VisitsBucket,
} from '@/lib/domain/report';
import { localDay } from '@/lib/when';
import { asActor, permit } from '../access';
import { audit } from '../audit';
import { numberedRowsSql, plannedRowsSql, visitRowsSql } from './rows-sql';

type Week = { start: string; step: PlanStep; n: number };
type Read = Pick<VisitCharts, 'visits' | 'clients' | 'pain' | 'everFrom' | 'everTo'> & {
  weeks: Week[];
  kept: { step: PlanStep; outcome: Outcome; n: number }[];
};

/**
 * The three charts of a range in one statement. It returns at most 4 counts a week (at most 28 weeks) or month,
 * 12 visit numbers and 24 outcome counts, whatever the size of the clinic. Admins only (`forbidden`).
 */
export async function charts(actor: Actor, given: ReportRange): Promise<VisitCharts> {
  permit(actor, 'report.read');
  const range = ReportRange.parse(given);
  const grain = grainOf(range);
  const today = localDay(new Date(), actor.timeZone);
  return asActor(actor, async (tx) => {
    const found = await tx.execute<{ view: Read }>(chartsSql(actor, range, grain));
    const view = found.rows[0]?.view;
    if (!view) throw new Error('The charts statement returned no row.');
    await audit(tx, actor, { action: 'report.opened', kind: 'charts', facts: { visits: view.visits } });
    const { weeks, kept, ...rest } = view;
    return {
      ...rest,
      grain,
      perWeek: fillWeeks(bucketsOf(range, grain, today), weeks),
      kept: fillKept(kept),
    };
  });
}

function chartsSql(actor: Actor, range: ReportRange, grain: Grain): SQL {
  const list = (rows: SQL) => sql`(select coalesce(json_agg(x), '[]'::json) from (${rows}) x)`;
  const ever = (
    which: 'min' | 'max',
  ) => sql`(select (${sql.raw(which)}(e.started_at) at time zone ${actor.timeZone})::date
    from visits e where e.clinic_id = ${actor.clinicId} and e.voided_at is null)`;
  return sql`
    with seen as materialized (${visitRowsSql(actor, range)}),
      numbered as (${numberedRowsSql(actor, range)}),
      planned as (${plannedRowsSql(actor, range)})
    select json_build_object(
      'visits', (select count(*)::int from seen),
      'clients', (select count(distinct client_id)::int from seen),
      'everFrom', ${ever('min')}, 'everTo', ${ever('max')},
      'weeks', ${list(sql`select greatest(date_trunc(${grain}, on_day)::date, ${range.from}::date) as start, step,
          count(*)::int as n from seen group by 1, 2`)},
      'pain', ${list(painSql)},
      'kept', ${list(sql`select step, outcome, count(*)::int as n from planned group by 1, 2`)}) as view`;
}

/** avg and count skip null, so a score nobody gave is missing and never a zero. */
const painSql = sql`select number::int,
    json_build_object('n', count(before)::int, 'missing', (count(*) - count(before))::int,
      'mean', avg(before)::float8) as before,
    json_build_object('n', count(after)::int, 'missing', (count(*) - count(after))::int,
      'mean', avg(after)::float8) as after,
    json_build_object('n', count(at_first - before)::int, 'mean', avg(at_first - before)::float8,
      'sd', stddev_samp(at_first - before)::float8) as drop
  from numbered group by number order by number`;

/** A week without a visit is a true zero; a week outside the range is not there. */
function fillWeeks(buckets: ReturnType<typeof bucketsOf>, weeks: readonly Week[]): VisitsBucket[] {
  return buckets.map((bucket) => {
    const here = weeks.filter((week) => week.start === bucket.start);
    const of = (step: PlanStep) => here.find((week) => week.step === step)?.n ?? 0;
    const bySteps = {
      weekly: of('weekly'),
      monthly: of('monthly'),
      as_needed: of('as_needed'),
      other: of('other'),
    };
    return { ...bucket, bySteps, visits: here.reduce((sum, { n }) => sum + n, 0) };
  });
}

function fillKept(counts: Read['kept']): KeptRow[] {
  return planSteps.flatMap((step) => {
    const here = counts.filter((count) => count.step === step);
    if (here.length === 0) return [];
    const of = (outcome: Outcome) => here.find((one) => one.outcome === outcome)?.n ?? 0;
    return {
      step,
      kept: of('kept'),
      moved_kept: of('moved_kept'),
      cancelled_by_client: of('cancelled_by_client'),
      cancelled_by_clinic: of('cancelled_by_clinic'),
      missed: of('missed'),
      open: of('open'),
    };
  });
}

import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { ReportRange } from '@/lib/domain/report';
import { takenBack } from '../appointments/cancel';
import { daySpan } from '../appointments/slot-facts';

/** What was agreed last in this episode before the given moment; a void visit agreed nothing. */
const agreedBefore = (clinic: string, episode: string, moment: string): SQL =>
  sql.raw(`(select d.phase from plan_decisions d
    join visits b on b.clinic_id = d.clinic_id and b.id = d.visit_id and b.voided_at is null
    where d.clinic_id = ${clinic} and d.episode_id = ${episode} and b.started_at < ${moment}
    order by b.started_at desc limit 1)`);

const stepOf = (phase: SQL): SQL =>
  sql`case when ${phase} in ('weekly', 'monthly', 'as_needed') then ${phase} else 'other' end`;

const byTherapist = (column: string, range: ReportRange): SQL =>
  range.therapist ? sql`and ${sql.raw(column)} = ${range.therapist}` : sql``;

/** The visits of a range: id, client_id, staff_id, started_at, on_day (clinic's zone), step. Void ones are nowhere. */
export function visitRowsSql(actor: Actor, range: ReportRange): SQL {
  return sql`select v.id, v.client_id, v.staff_id, v.started_at,
      (v.started_at at time zone ${actor.timeZone})::date as on_day,
      ${stepOf(agreedBefore('v.clinic_id', 'v.episode_id', 'v.started_at'))} as step
    from visits v
    where v.clinic_id = ${actor.clinicId} and v.voided_at is null
      and ${daySpan('v.started_at', range.from, range.to, actor.timeZone)} ${byTherapist('v.staff_id', range)}`;
}

/**
 * Visits of the episodes begun in the range, with their number within the episode and their scores: id, client_id,
 * staff_id, started_at, number, before, after, at_first. One group of people is followed from its first visit on;
 * mixing in late visits of older episodes would compare different people.
 */
export function numberedRowsSql(actor: Actor, range: ReportRange): SQL {
  const within = (column: string) => daySpan(column, range.from, range.to, actor.timeZone);
  const score = (measure: string) => sql`(select s.value from scores s
    where s.clinic_id = v.clinic_id and s.visit_id = v.id and s.measure = ${measure})`;
  return sql`select * from (
    select m.*, first_value(m.before) over told as at_first, first_value(m.started_at) over told as begun_at,
      row_number() over told as number
    from (select v.id, v.episode_id, v.client_id, v.staff_id, v.started_at,
        ${score('pain_now')} as before, ${score('pain_now_after')} as after
      from visits v
      where v.clinic_id = ${actor.clinicId} and v.voided_at is null and v.client_id in (
        select r.client_id from visits r where r.clinic_id = ${actor.clinicId} and r.voided_at is null
          and ${within('r.started_at')})) m
    window told as (partition by m.episode_id order by m.started_at, m.id)) t
    where t.number <= 12 and ${within('t.begun_at')} and ${within('t.started_at')} ${byTherapist('t.staff_id', range)}`;
}

/**
 * Appointments of the range whose time is past: id, client_id, staff_id, starts_at, visit_id, step, outcome. One
 * taken back within minutes of booking was never planned. Moves are known from the audit.
 */
export function plannedRowsSql(actor: Actor, range: ReportRange): SQL {
  const moved = sql`exists (select 1 from audit_events e where e.clinic_id = a.clinic_id
    and e.client_id = a.client_id and e.object_id = a.id and e.action = 'appointment.moved')`;
  const planned = sql`(select d.phase from plan_decisions d where d.clinic_id = a.clinic_id
    and d.visit_id = a.planned_in_visit_id)`;
  const agreed = agreedBefore('a.clinic_id', 'coalesce(v.episode_id, a.episode_id)', 'a.starts_at');
  return sql`select a.id, a.client_id, a.staff_id, a.starts_at, v.id as visit_id,
      ${stepOf(sql`coalesce(${planned}, ${agreed})`)} as step,
      case when a.status in ('missed', 'cancelled_by_client', 'cancelled_by_clinic') then a.status
        when v.id is null and a.status <> 'done' then 'open'
        when ${moved} then 'moved_kept' else 'kept' end as outcome
    from appointments a
    left join visits v on v.clinic_id = a.clinic_id and v.appointment_id = a.id and v.voided_at is null
    where a.clinic_id = ${actor.clinicId} and a.starts_at < now()
      and ${daySpan('a.starts_at', range.from, range.to, actor.timeZone)} ${byTherapist('a.staff_id', range)}
      and not (a.status = 'cancelled_by_clinic' and a.episode_id is null and a.cancel_reason = ${takenBack})`;
}

import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '@/lib/domain/actor';
import type { DayRow } from '@/lib/domain/appointment';
import { CadenceConfig } from '@/lib/domain/cadence';
import type { CalendarFacts, CalendarMark, DuePlan, HeldTime } from '@/lib/domain/calendar';
import { notFound } from '@/lib/errors';
import { addDays, type Day } from '@/lib/when';
import { asActor, permit, readPrepared } from '../access';
import { clientJson, rowsBetweenSql } from './day-sql';
import { daySpan, instant } from './slot-facts';

/** `of`: one therapist's or room's rows by id, else everyone's; the times others hold are read in any case. */
export type CalendarRange = Readonly<{ from: Day; to: Day; of: string }>;

/** Plans due this many days before or after the days shown are looked at; their windows are no longer. */
const aroundDays = 14;
/** The longest step of a plan: a last visit before this is nobody's who is due now. */
const longestStepDays = 84;
const plansAtMost = 40;

type Read = Readonly<{
  cadence: Partial<CadenceConfig>;
  rooms: CalendarFacts['rooms'];
  rows: readonly DayRow[];
  marks: Readonly<Record<string, CalendarMark>>;
  held: readonly HeldTime[];
  due: readonly DuePlan[];
}>;

/** Days of the calendar: appointments with their plans, the times held by anyone, and plans due with no date. One statement. */
export async function calendar(actor: Actor, range: CalendarRange): Promise<CalendarFacts> {
  permit(actor, 'client.read');
  const now = new Date().toISOString();
  return asActor(actor, async (tx) => {
    const [found] = await readPrepared<{ read: Read }>(tx, 'calendar', readSql(actor, range, now));
    if (!found) throw notFound('This clinic');
    const { rows, marks, cadence, ...read } = found.read;
    return {
      now,
      cadence: CadenceConfig.parse(cadence),
      rows: rows.map((row) => ({ ...row, ...(marks[row.appointmentId ?? ''] ?? unmarked(row)) })),
      ...read,
    };
  });
}

/** A visit that came without an appointment. */
const unmarked = (row: DayRow): CalendarMark => ({
  holdsUntil: row.endsAt,
  turnoverMinutes: 0,
  outsideReason: null,
  intervalDays: null,
  sinceDay: null,
  done: 0,
  ahead: 0,
  told: false,
});

function readSql(actor: Actor, { from, to, of }: CalendarRange, now: string): SQL {
  const { clinicId, timeZone } = actor;
  const id = z.uuid().safeParse(of).data ?? null;
  // An id that is nobody's here narrows nothing away: the page then shows everyone.
  const whose = (staff: string, room: string | null) => sql`(${sql.raw(staff)} = ${id}::uuid
    or ${room ? sql.raw(room) : sql`null::uuid`} = ${id}::uuid
    or not exists (select 1 from staff x where x.clinic_id = k.clinic_id and x.id = ${id}::uuid)
      and not exists (select 1 from rooms x where x.clinic_id = k.clinic_id and x.id = ${id}::uuid))`;
  return sql`
    select json_build_object('cadence', k.cadence,
      'rooms', (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) order by r.name), '[]'::json)
        from rooms r where r.clinic_id = k.clinic_id and r.closed_at is null),
      'rows', ${rowsBetweenSql(clinicId, from, to, timeZone, whose)},
      'marks', (select coalesce(json_object_agg(a.id, ${markJson(timeZone)}), '{}'::json) from appointments a
        join clients c on c.clinic_id = a.clinic_id and c.id = a.client_id
        left join episodes e on e.clinic_id = a.clinic_id and e.id = a.episode_id
        where a.clinic_id = k.clinic_id and ${daySpan('a.starts_at', from, to, timeZone)} and ${whose('a.staff_id', 'a.room_id')}),
      'held', (select coalesce(json_agg(json_build_object('appointmentId', a.id, 'clientId', c.id,
          'name', coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name, 'staffId', a.staff_id, 'roomId', a.room_id,
          'startsAt', ${instant('a.starts_at')}, 'endsAt', ${instant('a.ends_at')}, 'holdsUntil', ${instant('a.holds_until')})
          order by a.starts_at), '[]'::json)
        from appointments a join clients c on c.clinic_id = a.clinic_id and c.id = a.client_id
        where a.clinic_id = k.clinic_id and a.status in ('booked', 'arrived', 'in_treatment', 'done')
          and ${daySpan('a.starts_at', from, to, timeZone)}),
      'due', ${dueSql(actor, from, to, now)}) as read
    from clinics k where k.clinic_id = ${clinicId}`;
}

/** `CalendarMark` of an appointment `a` with its client `c` and problem `e`. */
function markJson(zone: string): SQL {
  const day = (column: string) => sql`(${sql.raw(column)} at time zone ${zone})::date`;
  // The problem is asked together with its client: both indexes begin with the client.
  const visits = sql.raw(`from visits v where v.clinic_id = a.clinic_id and v.client_id = a.client_id
    and v.episode_id = a.episode_id and v.voided_at is null`);
  const dates = sql.raw(`from appointments b where b.clinic_id = a.clinic_id and b.client_id = a.client_id
    and b.episode_id = a.episode_id and b.status in ('booked', 'arrived')`);
  const stepBegan = sql.raw(`coalesce((select max(w.started_at) from visits w
    join plan_decisions d on d.clinic_id = w.clinic_id and d.visit_id = w.id
    where w.clinic_id = a.clinic_id and w.client_id = a.client_id and w.episode_id = a.episode_id
      and w.voided_at is null and d.phase <> e.phase), '-infinity')`);
  return sql`json_build_object('holdsUntil', ${instant('a.holds_until')},
    'turnoverMinutes', (extract(epoch from a.holds_until - a.ends_at) / 60)::int,
    'outsideReason', a.outside_reason, 'intervalDays', e.interval_days,
    'sinceDay', greatest((select ${day('max(v.started_at)')} ${visits} and v.started_at < a.starts_at
        and v.appointment_id is distinct from a.id),
      (select ${day('max(b.starts_at)')} ${dates} and b.starts_at < a.starts_at)),
    'done', (select count(*)::int ${visits} and v.started_at > ${stepBegan}),
    'ahead', (select count(*)::int ${dates}),
    'told', c.email is not null and coalesce((select n.given from client_consents n where n.clinic_id = c.clinic_id
        and n.client_id = c.id and n.kind = 'messages' order by n.created_at desc limit 1), false)
      and exists (select 1 from mail_settings m where m.clinic_id = a.clinic_id and m.sending = 'on'))`;
}

/** Open plans with a step in days whose next visit is due around the days shown and has no date: `DuePlan[]`. */
function dueSql({ clinicId, timeZone }: Actor, from: Day, to: Day, now: string): SQL {
  const seenFrom = addDays(from, -aroundDays - longestStepDays);
  return sql`(select coalesce(json_agg(json_build_object('episodeId', d.id, 'client', d.client, 'phase', d.phase,
      'intervalDays', d.interval_days, 'lastTreatedDay', d.last_day, 'usual', d.usual)), '[]'::json)
    from (select e.id, e.phase, e.interval_days, s.last_day, ${clientJson} as client, u.usual
      from (select v.episode_id, (max(v.started_at) at time zone ${timeZone})::date as last_day from visits v
        where v.clinic_id = ${clinicId} and v.voided_at is null and ${daySpan('v.started_at', seenFrom, to, timeZone)}
        group by v.episode_id) s
      join episodes e on e.clinic_id = ${clinicId} and e.id = s.episode_id and e.closed_at is null and e.paused_at is null
        and e.phase in ('weekly', 'fortnightly', 'monthly')
        and s.last_day + e.interval_days between ${addDays(from, -aroundDays)}::date and ${addDays(to, aroundDays)}::date
      join clients c on c.clinic_id = e.clinic_id and c.id = e.client_id and c.archived_at is null
      join lateral (select json_build_object('startsAt', ${instant('a.starts_at')}, 'staffId', a.staff_id,
          'roomId', a.room_id, 'serviceId', w.id, 'minutes', w.minutes, 'turnoverMinutes', w.turnover_minutes) as usual
        from appointments a join services w on w.clinic_id = a.clinic_id and w.id = a.service_id and w.closed_at is null
        where a.clinic_id = e.clinic_id and a.client_id = e.client_id and a.status in ('arrived', 'in_treatment', 'done')
        order by a.starts_at desc limit 1) u on true
      where not exists (select 1 from appointments b where b.clinic_id = e.clinic_id and b.client_id = e.client_id
        and b.status in ('booked', 'arrived', 'in_treatment') and b.starts_at > ${now}::timestamptz - interval '12 hours'
        and (b.episode_id = e.id or b.episode_id is null))
      order by s.last_day + e.interval_days, e.id limit ${plansAtMost}) d)`;
}

import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { daySpan, instant } from './slot-facts';

/** `DayRow['client']` as JSON, of clients aliased `c`. */
export const clientJson = sql.raw(`json_build_object('id', c.id, 'givenName', c.given_name,
  'familyName', c.family_name, 'preferredName', c.preferred_name, 'birthDate', c.birth_date, 'phone', c.phone)`);

const visitJson = sql`case when v.id is null then null else json_build_object('id', v.id, 'staffId', v.staff_id,
  'startedAt', ${instant('v.started_at')}, 'endedAt', ${instant('v.ended_at')}, 'signedAt', ${instant('v.signed_at')}) end`;

const episodeJson = sql.raw(`case when e.id is null then null else json_build_object('id', e.id,
  'problem', e.problem, 'phase', e.phase) end`);

const openEpisodes = sql.raw(`(select coalesce(json_agg(json_build_object('id', o.id, 'problem', o.problem)
  order by o.opened_at desc), '[]'::json) from episodes o
  where o.clinic_id = c.clinic_id and o.client_id = c.id and o.closed_at is null)`);

const visitNumber = sql.raw(`coalesce(v.number, 1 + (select coalesce(max(n.number), 0) from visits n
  where n.clinic_id = c.clinic_id and n.client_id = c.id and n.voided_at is null))`);

const laterInSeries = sql.raw(`(select count(*)::int from appointments l where l.clinic_id = a.clinic_id
  and l.series_id = a.series_id and l.status = 'booked' and l.starts_at > a.starts_at)`);

/** `DayRow[]` of one day as a JSON expression: appointments, and visits that came without one, by time. */
export function dayRowsSql(clinicId: string, day: string, zone: string): SQL {
  return rowsBetweenSql(clinicId, day, day, zone, () => sql`true`);
}

/** The same of several days, both included. `whose` narrows by the columns of therapist and room; a visit has no room. */
export function rowsBetweenSql(
  clinicId: string,
  from: string,
  to: string,
  zone: string,
  whose: (staff: string, room: string | null) => SQL,
): SQL {
  return sql`(select coalesce(json_agg(d.line order by d.at, d.staff_name), '[]'::json) from (
    select a.starts_at as at, s.name as staff_name, json_build_object(
      'appointmentId', a.id, 'status', a.status, 'sequence', a.sequence,
      'laterInSeries', ${laterInSeries}, 'startsAt', ${instant('a.starts_at')}, 'endsAt', ${instant('a.ends_at')},
      'arrivedAt', ${instant('a.arrived_at')}, 'cancelReason', a.cancel_reason, 'client', ${clientJson},
      'staffId', s.id, 'staffName', s.name, 'roomId', r.id, 'roomName', r.name, 'serviceId', w.id, 'serviceName', w.name,
      'minutes', (extract(epoch from a.ends_at - a.starts_at) / 60)::int, 'episode', ${episodeJson},
      'openEpisodes', ${openEpisodes}, 'visit', ${visitJson}, 'visitNumber', ${visitNumber}) as line
    from appointments a
    join clients c on c.clinic_id = a.clinic_id and c.id = a.client_id
    join staff s on s.clinic_id = a.clinic_id and s.id = a.staff_id
    join rooms r on r.clinic_id = a.clinic_id and r.id = a.room_id
    join services w on w.clinic_id = a.clinic_id and w.id = a.service_id
    left join visits v on v.clinic_id = a.clinic_id and v.appointment_id = a.id and v.voided_at is null
    left join episodes e on e.clinic_id = a.clinic_id and e.id = coalesce(v.episode_id, a.episode_id)
    where a.clinic_id = ${clinicId} and ${daySpan('a.starts_at', from, to, zone)} and ${whose('a.staff_id', 'a.room_id')}
    union all
    select v.started_at, s.name, json_build_object(
      'appointmentId', null, 'status', 'in_treatment', 'sequence', 0, 'laterInSeries', 0, 'startsAt', ${instant('v.started_at')},
      'endsAt', ${instant("coalesce(v.ended_at, v.started_at + interval '1 hour')")}, 'arrivedAt', null,
      'cancelReason', null, 'client', ${clientJson}, 'staffId', s.id, 'staffName', s.name, 'roomId', null,
      'roomName', null, 'serviceId', null, 'serviceName', null, 'minutes', 60, 'episode', ${episodeJson}, 'openEpisodes', '[]'::json,
      'visit', ${visitJson}, 'visitNumber', v.number)
    from visits v
    join clients c on c.clinic_id = v.clinic_id and c.id = v.client_id
    join staff s on s.clinic_id = v.clinic_id and s.id = v.staff_id
    join episodes e on e.clinic_id = v.clinic_id and e.id = v.episode_id
    where v.clinic_id = ${clinicId} and v.appointment_id is null and v.voided_at is null
      and ${daySpan('v.started_at', from, to, zone)} and ${whose('v.staff_id', null)}) d)`;
}

import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { visitBefore } from '../plans/events-sql';
import { careJson, knownPointsSql, pointJson, toleranceJson, zoneJson } from '../visits/facts-sql';

const instant = (column: string): SQL =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const many = (fields: SQL, order: string, from: SQL): SQL =>
  sql`(select coalesce(json_agg(${fields} order by ${sql.raw(order)}), '[]'::json) ${from})`;
const score = (measure: string): SQL =>
  sql`(select r.value from scores r where r.clinic_id = v.clinic_id and r.visit_id = v.id and r.measure = ${measure})`;
const findings = (condition: string): SQL =>
  sql`(select count(*)::int from findings f where f.clinic_id = v.clinic_id and f.visit_id = v.id and ${sql.raw(condition)})`;

const detailsJson = sql`json_build_object('id', c.id, 'archived', c.archived_at is not null, 'givenName', c.given_name,
  'familyName', c.family_name, 'preferredName', c.preferred_name, 'birthDate', c.birth_date, 'phone', c.phone,
  'email', c.email, 'address', c.address, 'emergencyName', c.emergency_name, 'emergencyPhone', c.emergency_phone,
  'guardianName', c.guardian_name, 'guardianPhone', c.guardian_phone, 'notes', c.notes, 'bodyShape', c.body_shape)`;

function recordSql(zone: string): SQL {
  const day = (column: string) => sql`(${sql.raw(column)} at time zone ${zone})::date`;
  return sql`
    'client', ${detailsJson},
    'consents', ${many(
      sql`json_build_object('kind', k.kind, 'given', k.given, 'onDay', k.on_day, 'takenBy', s.name)`,
      'k.kind desc',
      sql`from (select distinct on (r.kind) r.* from client_consents r where r.clinic_id = c.clinic_id
          and r.client_id = c.id order by r.kind, r.created_at desc, r.id desc) k
        join staff s on s.clinic_id = k.clinic_id and s.id = k.taken_by`,
    )},
    'flags', ${many(
      sql`json_build_object('id', r.id, 'flag', r.flag, 'note', r.note, 'onDay', ${day('r.created_at')})`,
      'r.created_at, r.id',
      sql`from client_flags r where r.clinic_id = c.clinic_id and r.client_id = c.id and r.ended_at is null`,
    )},
    'zones', ${many(
      zoneJson(sql`, 'onDay', ${day('r.created_at')}`),
      'r.created_at, r.id',
      sql`from client_zones r where r.clinic_id = c.clinic_id and r.client_id = c.id and r.ended_at is null`,
    )},
    'endedZones', ${many(
      zoneJson(sql`, 'onDay', ${day('r.created_at')}, 'endedDay', ${day('r.ended_at')}`),
      'r.ended_at desc, r.id',
      sql`from client_zones r where r.clinic_id = c.clinic_id and r.client_id = c.id and r.ended_at is not null`,
    )},
    'episodes', ${many(
      sql`json_build_object('id', r.id, 'problem', r.problem, 'goal', r.goal, 'wellness', r.wellness,
        'openedDay', ${day('r.opened_at')}, 'closedDay', ${day('r.closed_at')}, 'closeReason', r.close_reason,
        'pausedDay', ${day('r.paused_at')}, 'phase', r.phase, 'intervalDays', r.interval_days)`,
      'r.closed_at desc nulls first, r.opened_at desc',
      sql`from episodes r where r.clinic_id = c.clinic_id and r.client_id = c.id`,
    )}`;
}

function visitsSql(zone: string): SQL {
  const day = (column: string) => sql`(${sql.raw(column)} at time zone ${zone})::date`;
  return sql`
    'visits', ${many(
      sql`json_build_object('id', v.id, 'number', v.number, 'episodeId', v.episode_id, 'staffId', v.staff_id,
        'staffName', s.name, 'onDay', ${day('v.started_at')}, 'signed', v.signed_at is not null,
        'amendments', (select count(*)::int from amendments m where m.clinic_id = v.clinic_id and m.visit_id = v.id),
        'voided', v.voided_at is not null, 'voidReason', v.void_reason,
        'points', ${findings(`f.change not in ('gone', 'not_checked')`)}, 'gone', ${findings(`f.change = 'gone'`)},
        'fresh', ${findings(`f.change = 'new'`)}, 'painAvg7d', ${score('pain_avg_7d')},
        'globalChange', ${score('global_change')}, 'outcome', q.outcome, 'afterEffects', q.after_effects,
        'flareDays', q.flare_days, 'familiarPain', q.familiar_pain)`,
      'v.started_at desc',
      sql`from visits v join staff s on s.clinic_id = v.clinic_id and s.id = v.staff_id
        left join screenings q on q.clinic_id = v.clinic_id and q.visit_id = v.id
        where v.clinic_id = c.clinic_id and v.client_id = c.id`,
    )},
    'appointments', ${many(
      sql`json_build_object('id', a.id, 'episodeId', a.episode_id, 'startsAt', ${instant('a.starts_at')},
        'arrivedAt', ${instant('a.arrived_at')}, 'onDay', ${day('a.starts_at')}, 'status', a.status,
        'staffName', s.name, 'roomName', m.name)`,
      'a.starts_at',
      sql`from appointments a join staff s on s.clinic_id = a.clinic_id and s.id = a.staff_id
        join rooms m on m.clinic_id = a.clinic_id and m.id = a.room_id
        where a.clinic_id = c.clinic_id and a.client_id = c.id and a.status <> 'done'`,
    )},
    'decisions', ${many(
      sql`json_build_object('visitId', d.visit_id, 'episodeId', d.episode_id, 'phase', d.phase, 'intervalDays', d.interval_days,
        'flags', d.flags, 'reason', d.reason, 'overridden', d.phase <> d.proposed_phase)`,
      'v.started_at',
      sql`from visits v join plan_decisions d on d.clinic_id = v.clinic_id and d.visit_id = v.id
        where v.clinic_id = c.clinic_id and v.client_id = c.id and v.voided_at is null`,
    )},
    'planEvents', ${many(
      sql`json_build_object('episodeId', p.episode_id, 'kind', p.kind, 'onDay', ${day('p.made_at')}, 'afterVisitId', ${visitBefore})`,
      'p.made_at, p.id',
      sql`from plan_events p join episodes e on e.clinic_id = p.clinic_id and e.id = p.episode_id
        where e.clinic_id = c.clinic_id and e.client_id = c.id and p.kind in ('cleared', 'as_needed', 'closed', 'reopened')`,
    )},
    'handout', (select json_build_object('visitId', h.visit_id, 'onDay', ${day('h.issued_at')})
      from visits v join handouts h on h.clinic_id = v.clinic_id and h.visit_id = v.id
      where v.clinic_id = c.clinic_id and v.client_id = c.id and v.voided_at is null order by h.issued_at desc limit 1),
    'running', (select json_build_object('visitId', n.id, 'number', n.number, 'staffId', n.staff_id, 'staffName', s.name)
      from staff s where s.clinic_id = n.clinic_id and s.id = n.staff_id)`;
}

function bodySql(zone: string): SQL {
  const before = sql`coalesce(n.started_at, 'infinity'::timestamptz)`;
  const firstFelt = sql`(select f.felt from findings f join visits v on v.clinic_id = f.clinic_id and v.id = f.visit_id
    where f.clinic_id = r.clinic_id and f.point_id = r.id and f.change <> 'not_checked' and v.voided_at is null order by v.started_at limit 1)`;
  const latest = sql`(select f.change from findings f join visits v on v.clinic_id = f.clinic_id and v.id = f.visit_id
    where f.clinic_id = r.clinic_id and f.point_id = r.id and f.change <> 'not_checked' and v.voided_at is null and v.started_at < ${before}
    order by v.started_at desc limit 1)`;
  return sql`
    'known', ${knownPointsSql(sql`c.clinic_id`, sql`c.id`, before, zone)},
    'gone', ${many(pointJson, 'r.letter', sql`from trigger_points r where r.clinic_id = c.clinic_id and r.client_id = c.id and ${latest} = 'gone'`)},
    'firstFelt', (select coalesce(json_object_agg(r.id, ${firstFelt}), '{}'::json) from trigger_points r
      where r.clinic_id = c.clinic_id and r.client_id = c.id),
    'last', (select json_build_object('visitId', v.id, 'number', v.number, 'onDay', (v.started_at at time zone ${zone})::date,
        'staffName', s.name,
        'tolerance', (select ${toleranceJson} from tolerances r where r.clinic_id = v.clinic_id and r.visit_id = v.id),
        'care', (select ${careJson} from home_care r where r.clinic_id = v.clinic_id and r.visit_id = v.id),
        'painNow', ${score('pain_now')}, 'painAvg7d', ${score('pain_avg_7d')},
        'outcome', (select r.outcome from screenings r where r.clinic_id = v.clinic_id and r.visit_id = v.id))
      from visits v join staff s on s.clinic_id = v.clinic_id and s.id = v.staff_id
      where v.clinic_id = c.clinic_id and v.client_id = c.id and v.voided_at is null and v.started_at < ${before}
      order by v.started_at desc limit 1)`;
}

/** One statement that reads the whole start card as `ClientCard` JSON; no row for an unknown id. */
export function cardSql(clinicId: string, clientId: string, zone: string): SQL {
  return sql`
    select json_build_object(${recordSql(zone)}, ${visitsSql(zone)}, ${bodySql(zone)}, 'cadence', k.cadence) as card
    from clients c join clinics k on k.clinic_id = c.clinic_id
    left join lateral (select v.* from visits v where v.clinic_id = c.clinic_id and v.client_id = c.id
      and v.signed_at is null and v.voided_at is null
      and (v.started_at at time zone ${zone})::date = (now() at time zone ${zone})::date
      order by v.started_at desc limit 1) n on true
    where c.clinic_id = ${clinicId} and c.id = ${clientId}`;
}

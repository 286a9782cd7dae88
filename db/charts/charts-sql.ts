import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { findingJson, markJson, pointJson, zoneJson } from '../visits/facts-sql';

const clientJson = sql`json_build_object('id', c.id, 'givenName', c.given_name, 'familyName', c.family_name,
  'preferredName', c.preferred_name, 'birthDate', c.birth_date, 'bodyShape', c.body_shape)`;

/** One visit `v` of staff `s` as a `ChartVisit`; `more` adds keys. */
const visitJson = (
  zone: string,
  more: SQL = sql``,
): SQL => sql`json_build_object('id', v.id, 'number', v.number,
  'onDay', (v.started_at at time zone ${zone})::date, 'staffName', s.name, 'signed', v.signed_at is not null,
  'points', (select coalesce(json_agg(json_build_object(
      'point', (select ${pointJson} from trigger_points r where r.clinic_id = p.clinic_id and r.id = p.id),
      'finding', (select ${findingJson} from findings r
        where r.clinic_id = f.clinic_id and r.visit_id = f.visit_id and r.point_id = f.point_id)) order by p.letter), '[]'::json)
    from findings f join trigger_points p on p.clinic_id = f.clinic_id and p.id = f.point_id
    where f.clinic_id = v.clinic_id and f.visit_id = v.id),
  'marks', (select coalesce(json_agg(${markJson} order by r.id), '[]'::json) from marks r
    where r.clinic_id = v.clinic_id and r.visit_id = v.id)${more})`;

/** One statement that reads `ClientCharts`; no row for an unknown id. */
export const clientChartsSql = (clinicId: string, clientId: string, zone: string): SQL => sql`
  select json_build_object('client', ${clientJson},
    'zones', (select coalesce(json_agg(${zoneJson()} order by r.created_at, r.id), '[]'::json) from client_zones r
      where r.clinic_id = c.clinic_id and r.client_id = c.id and r.ended_at is null),
    'visits', (select coalesce(json_agg(${visitJson(zone)} order by v.started_at, v.id), '[]'::json)
      from visits v join staff s on s.clinic_id = v.clinic_id and s.id = v.staff_id
      where v.clinic_id = c.clinic_id and v.client_id = c.id and v.voided_at is null),
    'missed', (select coalesce(json_agg(json_build_object('id', a.id, 'onDay', (a.starts_at at time zone ${zone})::date,
        'status', a.status) order by a.starts_at), '[]'::json) from appointments a
      where a.clinic_id = c.clinic_id and a.client_id = c.id and a.status in ('missed', 'cancelled_by_client')
        and a.starts_at < now())) as charts
  from clients c where c.clinic_id = ${clinicId} and c.id = ${clientId}`;

/** One statement that reads `ChartOfVisit`; no row for an unknown id. */
export const visitChartSql = (clinicId: string, visitId: string, zone: string): SQL => sql`
  select json_build_object('client', ${clientJson},
    'visit', ${visitJson(zone, sql`, 'voidReason', v.void_reason`)},
    'zones', (select coalesce(json_agg(${zoneJson()} order by r.created_at, r.id), '[]'::json) from client_zones r
      where r.clinic_id = v.clinic_id and r.client_id = v.client_id
        and (r.marked_in_visit_id = v.id or r.created_at <= coalesce(v.ended_at, now()))
        and (r.ended_at is null or r.ended_at > coalesce(v.ended_at, now())))) as chart
  from visits v join clients c on c.clinic_id = v.clinic_id and c.id = v.client_id
  join staff s on s.clinic_id = v.clinic_id and s.id = v.staff_id
  where v.clinic_id = ${clinicId} and v.id = ${visitId}`;

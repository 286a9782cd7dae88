import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** Keys of one stored row as the ops name them. */
const spot = `'view', r.view, 'x', r.x, 'y', r.y, 'side', r.side, 'figureVersion', r.figure_version`;

export const pointJson = sql.raw(
  `json_build_object('pointId', r.id, 'letter', r.letter, 'muscleCode', r.muscle_code, ${spot})`,
);
export const findingJson =
  sql.raw(`json_build_object('pointId', r.point_id, 'change', r.change, ${spot}, 'state', r.state,
  'felt', r.felt, 'feltAfter', r.felt_after, 'qualities', r.qualities, 'pressureLevel', r.pressure_level,
  'ceiling', r.ceiling, 'note', r.note)`);
export const holdJson = sql.raw(`json_build_object('holdId', r.id, 'pointId', r.point_id,
  'startedAt', to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'technique', r.technique,
  'contact', r.contact, 'seconds', r.seconds, 'repetitions', r.repetitions, 'restSeconds', r.rest_seconds,
  'pressureLevel', r.pressure_level, 'pressureValue', r.pressure_value, 'pressureUnit', r.pressure_unit,
  'clientRating', r.client_rating, 'feltStart', r.felt_start, 'feltPeak', r.felt_peak, 'feltEnd', r.felt_end,
  'sensations', r.sensations, 'stopReason', r.stop_reason, 'zoneReason', r.zone_reason)`);
export const markJson =
  sql.raw(`json_build_object('markId', r.id, 'layer', r.layer, 'kind', r.kind, ${spot}, 'regionCode', r.region_code,
  'muscleCode', r.muscle_code, 'stroke', r.stroke, 'penWidth', r.pen_width, 'intensity', r.intensity,
  'qualities', r.qualities, 'pointId', r.point_id)`);
const drawn = `'view', r.view, 'x', r.x, 'y', r.y, 'stroke', r.stroke, 'penWidth', r.pen_width, 'figureVersion', r.figure_version`;
const chartZoneJson = sql`json_build_object('zoneId', r.id, 'kind', r.kind, ${sql.raw(drawn)}, 'side', r.side,
  'rule', r.rule, 'reason', r.reason)`;
/** One row of client_zones as a `ClientZoneView`; `more` adds keys. */
export const zoneJson = (
  more: SQL = sql``,
): SQL => sql`json_build_object('id', r.id, 'kind', r.kind, 'place', r.place,
  'side', r.side, 'rule', r.rule, 'reason', r.reason,
  'drawn', case when r.view is not null then json_build_object(${sql.raw(drawn)}) end${more})`;
export const thresholdJson =
  sql.raw(`json_build_object('thresholdId', r.id, 'pointId', r.point_id, 'moment', r.moment,
  'value', r.value, 'unit', r.unit, 'tipAreaCm2', r.tip_area_cm2, 'toleranceValue', r.tolerance_value,
  'device', r.device, 'readings', r.readings)`);
export const screeningJson = sql.raw(`json_build_object('answers', r.answers, 'consentGiven', r.consent_given,
  'consentNote', r.consent_note, 'afterEffects', r.after_effects, 'flareDays', r.flare_days, 'familiarPain', r.familiar_pain)`);
export const toleranceJson = sql.raw(
  `json_build_object('targetLow', r.target_low, 'targetHigh', r.target_high, 'ceiling', r.ceiling)`,
);
export const careJson =
  sql.raw(`json_build_object('heatOk', r.heat_ok, 'selfPressPointId', r.self_press_point_id,
  'selfPressSeconds', r.self_press_seconds, 'selfPressTimes', r.self_press_times, 'stretch', r.stretch)`);

const strainJson = sql.raw(
  `json_build_object('thumb', r.thumb, 'wrist', r.wrist, 'shoulder', r.shoulder, 'back', r.back)`,
);

const keyed = (table: string, key: string, value: SQL, clinic: SQL, visit: SQL) =>
  sql`(select coalesce(json_object_agg(r.${sql.raw(key)}, ${value}), '{}'::json) from ${sql.raw(table)} r
       where r.clinic_id = ${clinic} and r.visit_id = ${visit})`;
const single = (table: string, value: SQL, clinic: SQL, visit: SQL) =>
  sql`(select ${value} from ${sql.raw(table)} r where r.clinic_id = ${clinic} and r.visit_id = ${visit})`;

/** SQL of one visit's `VisitFacts` as JSON, in a single statement. */
export function factsSql(clinic: SQL, visit: SQL): SQL {
  return sql`json_build_object(
    'screening', ${single('screenings', screeningJson, clinic, visit)},
    'scores', ${keyed('scores', 'measure', sql`r.value`, clinic, visit)},
    'points', (select coalesce(json_object_agg(r.id, ${pointJson}), '{}'::json) from trigger_points r
               where r.clinic_id = ${clinic} and r.found_in_visit_id = ${visit}),
    'findings', ${keyed('findings', 'point_id', findingJson, clinic, visit)},
    'marks', ${keyed('marks', 'id', markJson, clinic, visit)},
    'zones', (select coalesce(json_object_agg(r.id, ${chartZoneJson}), '{}'::json) from client_zones r
              where r.clinic_id = ${clinic} and r.marked_in_visit_id = ${visit} and not exists (
                select 1 from visits w where w.clinic_id = r.clinic_id and w.id = r.marked_in_visit_id
                  and r.ended_at <= coalesce(w.ended_at, 'infinity'))),
    'endedZones', (select coalesce(json_object_agg(r.id, true), '{}'::json) from client_zones r
                   where r.clinic_id = ${clinic} and r.ended_in_visit_id = ${visit}),
    'holds', ${keyed('holds', 'id', holdJson, clinic, visit)},
    'thresholds', ${keyed('thresholds', 'id', thresholdJson, clinic, visit)},
    'tolerance', ${single('tolerances', toleranceJson, clinic, visit)},
    'care', ${single('home_care', careJson, clinic, visit)},
    'strain', ${single('strains', strainJson, clinic, visit)},
    'texts', (select coalesce(json_object_agg(r.slot, json_build_object('text', r.text, 'opId', r.op_id)), '{}'::json)
              from visit_texts r where r.clinic_id = ${clinic} and r.visit_id = ${visit}),
    'signature', null)`;
}

/** A ceiling holds until another is set, so the newest one said stands beside the newest finding. */
const lastFindingJson = (before: SQL): SQL => sql`(${findingJson}::jsonb || jsonb_build_object('ceiling', (
    select g.ceiling from findings g
    join visits w on w.clinic_id = g.clinic_id and w.id = g.visit_id and w.voided_at is null
    where g.clinic_id = r.clinic_id and g.point_id = r.point_id and g.ceiling is not null and w.started_at < ${before}
    order by w.started_at desc limit 1)))`;

/**
 * SQL of the client's `KnownPoint[]` before a moment: points whose latest sighting is not "gone", with that
 * finding, its holds and the last eight sightings. Void visits do not count.
 */
export function knownPointsSql(clinic: SQL, client: SQL, before: SQL, zone: string): SQL {
  return sql`(select coalesce(json_agg(k.known order by k.letter), '[]'::json) from (
    select p.letter, json_build_object(
      'point', (select ${pointJson} from trigger_points r where r.clinic_id = p.clinic_id and r.id = p.id),
      'last', (select ${lastFindingJson(before)} from findings r where r.clinic_id = f.clinic_id and r.visit_id = f.visit_id and r.point_id = p.id),
      'lastVisitId', f.visit_id,
      'lastDay', (f.started_at at time zone ${zone})::date,
      'lastHolds', (select coalesce(json_agg(${holdJson} order by r.id), '[]'::json) from holds r
                    where r.clinic_id = p.clinic_id and r.visit_id = f.visit_id and r.point_id = p.id),
      'sightings', (select coalesce(json_agg(json_build_object('visitId', s.id, 'number', s.number,
                      'onDay', (s.started_at at time zone ${zone})::date, 'felt', s.felt, 'change', s.change)
                      order by s.started_at), '[]'::json)
                    from (select w.id, w.number, w.started_at, g.felt, g.change from findings g
                          join visits w on w.clinic_id = g.clinic_id and w.id = g.visit_id and w.voided_at is null
                          where g.clinic_id = p.clinic_id and g.point_id = p.id and g.change <> 'not_checked' and w.started_at < ${before}
                          order by w.started_at desc limit 8) s)) as known
    from trigger_points p
    join lateral (select g.clinic_id, g.visit_id, g.change, w.started_at from findings g
                  join visits w on w.clinic_id = g.clinic_id and w.id = g.visit_id and w.voided_at is null
                  where g.clinic_id = p.clinic_id and g.point_id = p.id and g.change <> 'not_checked' and w.started_at < ${before}
                  order by w.started_at desc limit 1) f on true
    where p.clinic_id = ${clinic} and p.client_id = ${client} and f.change <> 'gone') k)`;
}

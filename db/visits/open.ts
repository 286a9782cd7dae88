import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { VisitView } from '@/lib/domain/visit-view';
import { notFound } from '@/lib/errors';
import { asActor, permit, readPrepared, type Tx } from '../access';
import { audit } from '../audit';
import { careJson, factsSql, knownPointsSql, markJson, toleranceJson, zoneJson } from './facts-sql';

const instant = (column: string): SQL =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Reads one visit whole in a single statement. Throws `not_found` for another clinic's or an unknown id. */
export async function readVisit(tx: Tx, actor: Actor, visitId: string): Promise<VisitView> {
  const zone = actor.timeZone;
  const clinic = sql`v.clinic_id`;
  const [found] = await readPrepared<{ view: VisitView }>(
    tx,
    'visit.read',
    sql`
    select json_build_object(
      'visit', json_build_object('id', v.id, 'number', v.number, 'clientId', v.client_id, 'episodeId', v.episode_id,
        'appointmentId', v.appointment_id, 'staffId', v.staff_id, 'staffName', s.name, 'staffAdvanced', s.advanced, 'startedAt', ${instant('v.started_at')},
        'endedAt', ${instant('v.ended_at')}, 'signedAt', ${instant('v.signed_at')}, 'voidedAt', ${instant('v.voided_at')},
        'voidReason', v.void_reason, 'onDay', (v.started_at at time zone ${zone})::date),
      'client', json_build_object('givenName', c.given_name, 'familyName', c.family_name,
        'preferredName', c.preferred_name, 'birthDate', c.birth_date, 'bodyShape', c.body_shape),
      'episode', json_build_object('problem', e.problem, 'goal', e.goal, 'wellness', e.wellness, 'phase', e.phase,
        'intervalDays', e.interval_days),
      'flags', (select coalesce(json_agg(json_build_object('flag', r.flag, 'note', r.note) order by r.created_at), '[]'::json)
        from client_flags r where r.clinic_id = v.clinic_id and r.client_id = v.client_id and r.ended_at is null),
      'zones', (select coalesce(json_agg(${zoneJson()} order by r.created_at), '[]'::json)
        from client_zones r where r.clinic_id = v.clinic_id and r.client_id = v.client_id
          and r.marked_in_visit_id is distinct from v.id and r.created_at <= coalesce(v.ended_at, now())
          and (r.ended_at is null or r.ended_in_visit_id = v.id or r.ended_at > v.ended_at)),
      'lastMarks', (select coalesce(json_agg(${markJson} order by r.id), '[]'::json) from marks r
        where r.clinic_id = v.clinic_id and r.layer = 'pain' and r.visit_id = (select l.id from visits l
          where l.clinic_id = v.clinic_id and l.client_id = v.client_id and l.voided_at is null and l.started_at < v.started_at
          order by l.started_at desc limit 1)),
      'letters', (select coalesce(json_agg(r.letter order by r.letter), '[]'::json) from trigger_points r
        where r.clinic_id = v.clinic_id and r.client_id = v.client_id),
      'known', ${knownPointsSql(clinic, sql`v.client_id`, sql`v.started_at`, zone)},
      'last', (select json_build_object('visitId', l.id, 'number', l.number, 'onDay', (l.started_at at time zone ${zone})::date,
          'staffName', ls.name,
          'tolerance', (select ${toleranceJson} from tolerances r where r.clinic_id = l.clinic_id and r.visit_id = l.id),
          'care', (select ${careJson} from home_care r where r.clinic_id = l.clinic_id and r.visit_id = l.id),
          'painNow', (select r.value from scores r where r.clinic_id = l.clinic_id and r.visit_id = l.id and r.measure = 'pain_now'),
          'painAvg7d', (select r.value from scores r where r.clinic_id = l.clinic_id and r.visit_id = l.id and r.measure = 'pain_avg_7d'),
          'outcome', (select r.outcome from screenings r where r.clinic_id = l.clinic_id and r.visit_id = l.id))
        from visits l join staff ls on ls.clinic_id = l.clinic_id and ls.id = l.staff_id
        where l.clinic_id = v.clinic_id and l.client_id = v.client_id and l.voided_at is null and l.started_at < v.started_at
        order by l.started_at desc limit 1),
      'facts', ${factsSql(clinic, sql`v.id`)},
      'upTo', (select coalesce(max(r.seq), 0) from ops r where r.clinic_id = v.clinic_id and r.visit_id = v.id)) as view
    from visits v
    join clients c on c.clinic_id = v.clinic_id and c.id = v.client_id
    join episodes e on e.clinic_id = v.clinic_id and e.id = v.episode_id
    join staff s on s.clinic_id = v.clinic_id and s.id = v.staff_id
    where v.clinic_id = ${actor.clinicId} and v.id = ${visitId}`,
  );
  const view = found?.view;
  if (!view) throw notFound('This visit');
  return view;
}

/** Opens a visit for reading or work; the reading is audited. */
export async function open(actor: Actor, visitId: string): Promise<VisitView> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const view = await readVisit(tx, actor, visitId);
    await audit(tx, actor, {
      action: 'visit.opened',
      kind: 'visit',
      id: visitId,
      clientId: view.visit.clientId,
    });
    return view;
  });
}

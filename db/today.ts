import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { DayRow } from '@/lib/domain/appointment';
import { CadenceConfig } from '@/lib/domain/cadence';
import { forgottenAfterMinutes } from '@/lib/domain/day-row';
import { type DriftFacts, drifting, lapsed, notCounted } from '@/lib/domain/drift';
import { nextRow, type TodayView, type UnsignedNote } from '@/lib/domain/today';
import type { KnownPoint } from '@/lib/domain/visit-view';
import { notFound } from '@/lib/errors';
import { localDay } from '@/lib/when';
import { asActor, permit, readPrepared, type Tx } from './access';
import { clientJson, dayRowsSql } from './appointments/day-sql';
import { instant } from './appointments/slot-facts';
import { knownPointsSql } from './visits/facts-sql';

/** Problems nobody touched for longer are history, not today's work. */
const memoryDays = 182;
/** Finished problems of the last weeks are named in the foot line. */
const finishedDays = 84;

type Read = Readonly<{
  scope: TodayView['scope'];
  rows: readonly DayRow[];
  notes: readonly UnsignedNote[];
  cadence: Partial<CadenceConfig>;
  finished: number;
  problems: readonly DriftFacts[];
}>;

/**
 * Today as one person sees it: everyone's day, whom the Next card shows with their last map, one's own unsigned
 * notes, and who drifts by the plan. Two statements.
 */
export async function today(actor: Actor): Promise<TodayView> {
  permit(actor, 'client.read');
  const now = new Date();
  const day = localDay(now, actor.timeZone);
  return asActor(actor, async (tx) => {
    const read = await readDay(tx, actor, day);
    const at = now.toISOString();
    const row = nextRow(read.rows, actor.staffId, at);
    const config = CadenceConfig.parse(read.cadence);
    return {
      day,
      now: at,
      scope: read.scope,
      me: { staffId: actor.staffId, name: actor.name },
      rows: read.rows,
      next: row && { row, known: await lastMap(tx, actor, row) },
      notes: read.notes,
      drifting: drifting(read.problems, day, config),
      lapsed: lapsed(read.problems, day, config),
      notCounted: notCounted(read.problems, read.finished, day, config),
    };
  });
}

async function readDay(tx: Tx, actor: Actor, day: string): Promise<Read> {
  const [found] = await readPrepared<{ read: Read }>(
    tx,
    'today.day',
    sql`
    select json_build_object('scope', s.today_scope, 'cadence', k.cadence,
      'rows', ${dayRowsSql(actor.clinicId, day, actor.timeZone)},
      'notes', ${notesSql(actor)},
      'finished', (select count(*)::int from episodes e where e.clinic_id = k.clinic_id
        and e.closed_at > now() - make_interval(days => ${finishedDays})),
      'problems', ${problemsSql(actor, day)}) as read
    from clinics k join staff s on s.clinic_id = k.clinic_id and s.id = ${actor.staffId}
    where k.clinic_id = ${actor.clinicId}`,
  );
  const read = found?.read;
  if (!read) throw notFound('This clinic');
  return read;
}

async function lastMap(tx: Tx, actor: Actor, row: DayRow): Promise<KnownPoint[]> {
  const before = sql`coalesce(${row.visit?.startedAt ?? null}::timestamptz, now())`;
  const known = knownPointsSql(
    sql`${actor.clinicId}::uuid`,
    sql`${row.client.id}::uuid`,
    before,
    actor.timeZone,
  );
  const [found] = await readPrepared<{ known: KnownPoint[] }>(tx, 'today.map', sql`select ${known} as known`);
  return found?.known ?? [];
}

/** One's own visits that are over and not signed, or whose signature was not taken, oldest first, with what nobody confirmed in them. */
function notesSql(actor: Actor): SQL {
  const latest = sql.raw(`(select f.change from findings f
    join visits w on w.clinic_id = f.clinic_id and w.id = f.visit_id and w.voided_at is null
    where f.clinic_id = p.clinic_id and f.point_id = p.id and f.change <> 'not_checked' and w.started_at < v.started_at
    order by w.started_at desc limit 1)`);
  const careBefore = sql.raw(`(select coalesce(h.heat_ok, false) or h.self_press_point_id is not null
    from visits w join home_care h on h.clinic_id = w.clinic_id and h.visit_id = w.id
    where w.clinic_id = v.clinic_id and w.id = (select l.id from visits l where l.clinic_id = v.clinic_id
      and l.client_id = v.client_id and l.voided_at is null and l.started_at < v.started_at
      order by l.started_at desc limit 1))`);
  return sql`(select coalesce(json_agg(json_build_object('visitId', v.id, 'client', ${clientJson},
      'startedAt', ${instant('v.started_at')}, 'signRefused', v.sign_refused_why, 'unconfirmed',
      (select count(*)::int from trigger_points p where p.clinic_id = v.clinic_id and p.client_id = v.client_id
        and ${latest} <> 'gone' and not exists (select 1 from findings f
          where f.clinic_id = p.clinic_id and f.point_id = p.id and f.visit_id = v.id))
      + case when coalesce(${careBefore}, false) and not exists (select 1 from home_care h
          where h.clinic_id = v.clinic_id and h.visit_id = v.id) then 1 else 0 end) order by v.started_at), '[]'::json)
    from visits v join clients c on c.clinic_id = v.clinic_id and c.id = v.client_id
    where v.clinic_id = ${actor.clinicId} and v.staff_id = ${actor.staffId} and v.signed_at is null and v.voided_at is null
      and (v.ended_at is not null or v.sign_refused_at is not null or v.started_at < now() - make_interval(mins => ${forgottenAfterMinutes})))`;
}

/**
 * Open problems with a visit or a lost appointment in the last half year, as the drift rule reads them. `kept` are
 * the visits since the plan came into its phase; a call counts until the next visit or booking.
 */
function problemsSql(actor: Actor, day: string): SQL {
  const { clinicId, timeZone } = actor;
  const onDay = (column: string) => sql`(${sql.raw(column)} at time zone ${timeZone})::date`;
  const remembered = rememberedFrom(day, timeZone);
  return sql`(
    with seen as (
      select v.episode_id, max(v.started_at) as last_at,
        bool_or(v.ended_at is null and v.started_at > now() - make_interval(mins => ${forgottenAfterMinutes})) as running
      from visits v
      where v.clinic_id = ${clinicId} and v.voided_at is null and v.started_at > ${remembered}
      group by v.episode_id),
    lost as (
      select a.episode_id, max(a.starts_at) as last_at, (array_agg(a.status order by a.starts_at desc))[1] as status,
        max(a.changed_at) as changed_at, count(*) filter (where a.status = 'missed')::int as missed
      from appointments a left join seen s on s.episode_id = a.episode_id
      where a.clinic_id = ${clinicId} and a.starts_at > ${remembered}
        and a.status in ('missed', 'cancelled_by_client', 'cancelled_by_clinic')
        and a.episode_id is not null and a.starts_at > coalesce(s.last_at, '-infinity')
      group by a.episode_id),
    coming as (
      select a.episode_id, a.client_id from appointments a
      where a.clinic_id = ${clinicId} and a.starts_at >= (${day}::date::timestamp at time zone ${timeZone})
        and a.status in ('booked', 'arrived', 'in_treatment'))
    select coalesce(json_agg(json_build_object('episodeId', e.id, 'client', ${clientJson}, 'phase', e.phase,
      'intervalDays', e.interval_days, 'paused', e.paused_at is not null, 'lastTreatedDay', ${onDay('seen.last_at')},
      'keptDays', ${keptDaysSql(timeZone, remembered)},
      'decidedDay', (select ${onDay('max(d.decided_at)')} from plan_decisions d
        where d.clinic_id = e.clinic_id and d.episode_id = e.id),
      'booked', coalesce(seen.running, false)
        or exists (select 1 from coming o where o.episode_id = e.id or (o.episode_id is null and o.client_id = e.client_id)),
      'lost', case when lost.last_at is null then null else json_build_object('onDay', ${onDay('lost.last_at')},
        'kind', case lost.status when 'missed' then 'missed' when 'cancelled_by_client' then 'by_client' else 'by_clinic' end,
        'inRow', greatest(lost.missed, 1)) end,
      'contact', (select json_build_object('outcome', t.outcome, 'onDay', ${onDay('t.made_at')}, 'againOn', t.again_on)
        from contacts t where t.clinic_id = e.clinic_id and t.episode_id = e.id
          and t.made_at > greatest(seen.last_at, lost.changed_at, '-infinity')
        order by t.made_at desc, t.id desc limit 1))), '[]'::json)
    from episodes e
    join clients c on c.clinic_id = e.clinic_id and c.id = e.client_id and c.archived_at is null
    left join seen on seen.episode_id = e.id
    left join lost on lost.episode_id = e.id
    where e.clinic_id = ${clinicId} and e.closed_at is null
      and (seen.last_at is not null or lost.last_at is not null or e.paused_at is not null or e.phase = 'referred'))`;
}

/** The first moment that still counts for somebody who drifts today. */
const rememberedFrom = (day: string, timeZone: string): SQL =>
  sql`((${day}::date - ${memoryDays}::int)::timestamp at time zone ${timeZone})`;

/** Days of the last visits since the plan came into the phase it is in, newest first. */
function keptDaysSql(timeZone: string, remembered: SQL): SQL {
  return sql`(select coalesce(json_agg(k.on_day order by k.on_day desc), '[]'::json) from (
    select (v.started_at at time zone ${timeZone})::date as on_day from visits v
    where v.clinic_id = e.clinic_id and v.episode_id = e.id and v.voided_at is null
      and v.started_at > ${remembered}
      and v.started_at > coalesce((select max(d.decided_at) from plan_decisions d
        where d.clinic_id = e.clinic_id and d.episode_id = e.id and d.phase <> e.phase), '-infinity')
    order by v.started_at desc limit 6) k)`;
}

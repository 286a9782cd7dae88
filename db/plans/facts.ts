import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { CadenceConfig, type CadencePhase, type CadenceStep, nextStep } from '@/lib/domain/cadence';
import type { CadenceInput } from '@/lib/domain/cadence-input';
import { type PlanDecision, type PlanHistory, planInput, proposeExtension } from '@/lib/domain/plan';
import type { PlanDecided, PlanOffer } from '@/lib/domain/plan-step';
import { notFound } from '@/lib/errors';
import type { Tx } from '../access';
import { instant } from '../appointments/slot-facts';
import { visitBefore } from './events-sql';

type StoredDecision = Omit<PlanDecided, 'booked'> &
  Readonly<{ inputPhase: CadencePhase; inputIntervalDays: number | null }>;

/** One visit and the recorded history of its episode up to it, read in one statement. */
export type PlanFacts = Readonly<{
  visit: Readonly<{
    id: string;
    clientId: string;
    episodeId: string;
    staffId: string;
    onDay: string;
    signed: boolean;
    voided: boolean;
  }>;
  /** The appointment this visit came from: the hour and service the client is used to. */
  appointment: Readonly<{ startsAt: string; serviceId: string }> | null;
  who: string;
  episode: Readonly<{ closed: boolean; paused: boolean; phase: CadencePhase; intervalDays: number | null }>;
  cadence: Partial<CadenceConfig>;
  history: PlanHistory;
  /** Appointments of the episode to come, earliest first. */
  ahead: readonly Readonly<{
    id: string;
    onDay: string;
    startsAt: string;
    staffName: string;
    roomName: string;
    plannedHere: boolean;
    /** ISO instant of the last change the client has to know. */
    changedAt: string;
  }>[];
  decision: StoredDecision | null;
  services: readonly Readonly<{ id: string; name: string; minutes: number; fee: string }>[];
}>;

const rows = (row: SQL, order: string, from: SQL): SQL =>
  sql`(select coalesce(json_agg(${row} order by ${sql.raw(order)}), '[]'::json) ${from})`;
const score = (measure: string): SQL =>
  sql`(select r.value from scores r where r.clinic_id = h.clinic_id and r.visit_id = h.id and r.measure = ${measure})`;

function historySql(zone: string): SQL {
  const day = (column: string) => sql`(${sql.raw(column)} at time zone ${zone})::date`;
  // Stopped or held in the screening means nobody was treated; only what happened up to this visit counts.
  const halted = sql.raw(`coalesce(q.outcome in ('stop', 'hold'), false)`);
  return sql`json_build_object('wellness', e.wellness,
    'events', ${rows(
      sql`json_build_object('kind', p.kind, 'onDay', ${day('p.made_at')}, 'afterVisitId', ${visitBefore})`,
      'p.made_at, p.id',
      sql`from plan_events p where p.clinic_id = v.clinic_id and p.episode_id = v.episode_id
        and p.kind in ('cleared', 'as_needed', 'closed', 'reopened') and p.made_at <= v.started_at`,
    )},
    'visits', ${rows(
      sql`json_build_object('id', h.id, 'onDay', ${day('h.started_at')}, 'treated', not ${halted}, 'redFlag', ${halted},
        'painAvg7d', ${score('pain_avg_7d')}, 'globalChange', ${score('global_change')}, 'familiarPain', q.familiar_pain,
        'adverseEvent', case when q.after_effects in ('moderate', 'serious') then q.after_effects else 'none' end,
        'flareDays', coalesce(q.flare_days, 0))`,
      'h.started_at, h.id',
      sql`from visits h left join screenings q on q.clinic_id = h.clinic_id and q.visit_id = h.id
        where h.clinic_id = v.clinic_id and h.episode_id = v.episode_id and h.voided_at is null and h.started_at <= v.started_at`,
    )},
    'decisions', ${rows(
      sql`json_build_object('visitId', h.id, 'phase', d.phase, 'intervalDays', d.interval_days, 'flags', d.flags,
        'reason', d.reason, 'overridden', d.proposed_phase = 'review' and d.phase <> 'review')`,
      'h.started_at, h.id',
      sql`from visits h join plan_decisions d on d.clinic_id = h.clinic_id and d.visit_id = h.id
        where h.clinic_id = v.clinic_id and h.episode_id = v.episode_id and h.voided_at is null and h.started_at <= v.started_at`,
    )},
    'missed', ${rows(
      sql`json_build_object('onDay', ${day('a.starts_at')}, 'kind', case a.status when 'missed' then 'no_show'
        when 'cancelled_by_client' then 'client_cancel' else 'clinic_cancel' end)`,
      'a.starts_at',
      sql`from appointments a where a.clinic_id = v.clinic_id and a.episode_id = v.episode_id
        and a.status in ('missed', 'cancelled_by_client', 'cancelled_by_clinic') and a.starts_at < v.started_at`,
    )})`;
}

/** Throws `not_found` for another clinic's or an unknown visit. */
export async function readPlanFacts(tx: Tx, actor: Actor, visitId: string): Promise<PlanFacts> {
  const zone = actor.timeZone;
  const day = (column: string) => sql`(${sql.raw(column)} at time zone ${zone})::date`;
  const found = await tx.execute<{ facts: PlanFacts }>(sql`
    select json_build_object(
      'visit', json_build_object('id', v.id, 'clientId', v.client_id, 'episodeId', v.episode_id, 'staffId', v.staff_id,
        'onDay', ${day('v.started_at')}, 'signed', v.signed_at is not null, 'voided', v.voided_at is not null),
      'appointment', (select json_build_object('startsAt', ${instant('a.starts_at')}, 'serviceId', a.service_id)
        from appointments a where a.clinic_id = v.clinic_id and a.id = v.appointment_id),
      'who', coalesce(c.preferred_name, c.given_name),
      'episode', json_build_object('closed', e.closed_at is not null, 'paused', e.paused_at is not null,
        'phase', e.phase, 'intervalDays', e.interval_days),
      'cadence', k.cadence,
      'history', ${historySql(zone)},
      'ahead', ${rows(
        sql`json_build_object('id', a.id, 'onDay', ${day('a.starts_at')}, 'startsAt', ${instant('a.starts_at')},
          'staffName', s.name, 'roomName', r.name, 'plannedHere', a.planned_in_visit_id is not distinct from v.id,
          'changedAt', ${instant('a.changed_at')})`,
        'a.starts_at',
        sql`from appointments a join staff s on s.clinic_id = a.clinic_id and s.id = a.staff_id
          join rooms r on r.clinic_id = a.clinic_id and r.id = a.room_id
          where a.clinic_id = v.clinic_id and a.episode_id = v.episode_id and a.starts_at > v.started_at
            and a.status in ('booked', 'arrived') and a.id is distinct from v.appointment_id`,
      )},
      'decision', (select json_build_object('phase', d.phase, 'intervalDays', d.interval_days, 'reason', d.reason,
          'paused', e.paused_at is not null, 'inputPhase', d.input ->> 'phase',
          'inputIntervalDays', (d.input ->> 'intervalDays')::int)
        from plan_decisions d where d.clinic_id = v.clinic_id and d.visit_id = v.id),
      'services', ${rows(
        sql`json_build_object('id', w.id, 'name', w.name, 'minutes', w.minutes, 'fee', w.fee)`,
        'w.id',
        sql`from services w where w.clinic_id = v.clinic_id and w.closed_at is null`,
      )}) as facts
    from visits v
    join clients c on c.clinic_id = v.clinic_id and c.id = v.client_id
    join episodes e on e.clinic_id = v.clinic_id and e.id = v.episode_id
    join clinics k on k.clinic_id = v.clinic_id
    where v.clinic_id = ${actor.clinicId} and v.id = ${visitId}`);
  const facts = found.rows[0]?.facts;
  if (!facts) throw notFound('This visit');
  return facts;
}

export type Weighed = Readonly<{
  config: CadenceConfig;
  input: CadenceInput;
  step: CadenceStep;
  offer: PlanOffer;
}>;

/** What the rule proposes at this visit. A void visit is in no history, so it proposes nothing of its own. */
export function weigh({ visit, cadence, history }: PlanFacts): Weighed {
  const config = CadenceConfig.parse(cadence);
  const input = planInput(history, visit.onDay, config);
  const step = nextStep(input);
  const extension = step.phase === 'review' && proposeExtension(input).phase === 'weekly';
  const { redFlag, phase: from } = input;
  return { config, input, step, offer: { from, step, extension, redFlag, config } };
}

/** The flags a decision is stored with: an extension is known by its own. */
export function flagsOf({ input, step }: Weighed, phase: PlanDecision['phase']): CadenceStep['flags'] {
  if (step.phase === 'review' && phase === 'weekly') return proposeExtension(input).flags;
  if (input.phase === 'referred' && phase === 'intake') return ['cleared'];
  return step.flags;
}

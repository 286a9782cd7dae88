import 'server-only';
import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { PlanRecord } from '@/lib/domain/plan-story';
import { notFound } from '@/lib/errors';
import { asActor, permit } from '../access';

/** Who decided what about a client's plans, when, on which facts; beside the card it makes the plan's story. */
export async function record(actor: Actor, clientId: string): Promise<PlanRecord> {
  permit(actor, 'client.read');
  const day = (column: string) => sql`(${sql.raw(column)} at time zone ${actor.timeZone})::date`;
  return asActor(actor, async (tx) => {
    const found = await tx.execute<{ record: PlanRecord }>(sql`
      select json_build_object(
        'decisions', (select coalesce(json_agg(json_build_object('visitId', d.visit_id, 'input', d.input,
            'proposedPhase', d.proposed_phase, 'proposedIntervalDays', d.proposed_interval_days, 'by', s.name)
            order by d.decided_at), '[]'::json)
          from visits v join plan_decisions d on d.clinic_id = v.clinic_id and d.visit_id = v.id
          join staff s on s.clinic_id = d.clinic_id and s.id = d.decided_by
          where v.clinic_id = c.clinic_id and v.client_id = c.id and v.voided_at is null),
        'events', (select coalesce(json_agg(json_build_object('id', p.id, 'episodeId', p.episode_id, 'kind', p.kind,
            'reason', p.reason, 'onDay', ${day('p.made_at')}, 'by', s.name) order by p.made_at, p.id), '[]'::json)
          from plan_events p join episodes e on e.clinic_id = p.clinic_id and e.id = p.episode_id
          join staff s on s.clinic_id = p.clinic_id and s.id = p.made_by
          where e.clinic_id = c.clinic_id and e.client_id = c.id)) as record
      from clients c where c.clinic_id = ${actor.clinicId} and c.id = ${clientId}`);
    const record = found.rows[0]?.record;
    if (!record) throw notFound('This client');
    return record;
  });
}

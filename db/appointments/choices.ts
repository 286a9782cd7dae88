import 'server-only';
import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { BookingChoices } from '@/lib/domain/appointment';
import { notFound } from '@/lib/errors';
import { asActor, permit } from '../access';
import { standingOf } from '../messages/recipient';
import { clientJson } from './day-sql';
import { instant, treatingSql } from './slot-facts';

/** What a booking is put together from: the client, their open problems, services, and who treats; the asker may. */
export async function choices(actor: Actor, clientId: string): Promise<BookingChoices> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const found = await tx.execute<{ choices: Omit<BookingChoices, 'messages'> }>(sql`
      select json_build_object(
        'client', ${clientJson}, 'archived', c.archived_at is not null,
        'episodes', (select coalesce(json_agg(json_build_object('id', e.id, 'problem', e.problem, 'phase', e.phase,
            'intervalDays', e.interval_days, 'lastTreatedDay', (select (max(v.started_at) at time zone ${actor.timeZone})::date
              from visits v where v.clinic_id = e.clinic_id and v.episode_id = e.id and v.voided_at is null))
            order by e.opened_at desc), '[]'::json)
          from episodes e where e.clinic_id = c.clinic_id and e.client_id = c.id and e.closed_at is null),
        'services', (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'minutes', v.minutes,
            'fee', v.fee) order by v.id), '[]'::json)
          from services v where v.clinic_id = c.clinic_id and v.closed_at is null),
        'staff', (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name), '[]'::json)
          from staff s where s.clinic_id = c.clinic_id and ${treatingSql(actor.staffId)}),
        'usualStaffId', (select a.staff_id from appointments a where a.clinic_id = c.clinic_id and a.client_id = c.id
          and a.status in ('arrived', 'in_treatment', 'done') order by a.starts_at desc limit 1),
        'booked', (select coalesce(json_agg(json_build_object('id', a.id, 'startsAt', ${instant('a.starts_at')},
            'staffName', s.name) order by a.starts_at), '[]'::json)
          from appointments a join staff s on s.clinic_id = a.clinic_id and s.id = a.staff_id
          where a.clinic_id = c.clinic_id and a.client_id = c.id and a.status = 'booked' and a.starts_at > now())) as choices
      from clients c where c.clinic_id = ${actor.clinicId} and c.id = ${clientId}`);
    const made = found.rows[0]?.choices;
    if (!made) throw notFound('This client');
    return { ...made, messages: await standingOf(tx, actor, clientId) };
  });
}

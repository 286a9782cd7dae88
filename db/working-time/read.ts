import 'server-only';
import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { type WorkingDay, type WorkingTimes, workingDays } from '@/lib/domain/working-time';
import { notFound } from '@/lib/errors';
import { addDays, type Day } from '@/lib/when';
import { asActor, permit, readPrepared, type Tx } from '../access';
import { offSql, ownHoursSql, treatingSql } from '../appointments/slot-facts';

/**
 * The days from `from` on: when the clinic is open, when each therapist works, and what is off. Everyone reads it.
 * Therapists who are suspended are left out.
 */
export async function week(
  actor: Actor,
  range: Readonly<{ from: Day; days: number }>,
): Promise<WorkingDay[]> {
  permit(actor, 'client.read');
  const { from, days } = range;
  const times = await asActor(actor, (tx) => readTimes(tx, actor, from, addDays(from, days - 1)));
  return workingDays(from, days, times, actor.timeZone);
}

async function readTimes(tx: Tx, actor: Actor, from: Day, to: Day): Promise<WorkingTimes> {
  const [found] = await readPrepared<{ times: WorkingTimes }>(
    tx,
    'working-time.week',
    sql`select json_build_object(
      'clinic', (select coalesce(json_agg(json_build_object('weekday', w.weekday,
          'opens', to_char(w.opens, 'HH24:MI'), 'closes', to_char(w.closes, 'HH24:MI')) order by w.weekday), '[]'::json)
        from working_hours w where w.clinic_id = k.clinic_id),
      'staff', (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id), '[]'::json)
        from staff s where s.clinic_id = k.clinic_id and ${treatingSql(null)}),
      'own', ${ownHoursSql},
      'off', ${offSql(from, to, actor.timeZone)}) as times
    from clinics k where k.clinic_id = ${actor.clinicId}`,
  );
  if (!found) throw notFound('This clinic');
  return found.times;
}

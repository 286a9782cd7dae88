import { sql } from 'drizzle-orm';
import { asActor } from '@/db/access';
import type { YearClinic } from './clinic';

/** What must never be true on any day of the year; each answers how often it is. */
const broken = (now: string) => ({
  'two at once for one therapist or room': sql`select count(*) from appointments a join appointments b
    on b.clinic_id = a.clinic_id and b.id > a.id and (b.staff_id = a.staff_id or b.room_id = a.room_id)
    and tstzrange(a.starts_at, a.holds_until) && tstzrange(b.starts_at, b.holds_until)
    where a.status in ('booked', 'arrived', 'in_treatment', 'done')
      and b.status in ('booked', 'arrived', 'in_treatment', 'done')`,
  'a client in two places': sql`select count(*) from appointments a join appointments b
    on b.clinic_id = a.clinic_id and b.id > a.id and b.client_id = a.client_id
    and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    where a.status in ('booked', 'arrived', 'in_treatment', 'done')
      and b.status in ('booked', 'arrived', 'in_treatment', 'done')`,
  'a date ahead in re-evaluation, referral or after the end': sql`select count(*) from appointments a
    join episodes e on e.clinic_id = a.clinic_id and e.id = a.episode_id
    where a.status = 'booked' and a.starts_at > ${now}::timestamptz and e.phase in ('review', 'referred', 'closed')`,
  'more weekly dates ahead than the plan allows': sql`select count(*) from (select a.episode_id from appointments a
    join episodes e on e.clinic_id = a.clinic_id and e.id = a.episode_id and e.phase = 'weekly'
    where a.status = 'booked' and a.starts_at > ${now}::timestamptz group by a.episode_id having count(*) > 4) m`,
  'a monthly interval out of its steps': sql`select count(*) from plan_decisions d
    where d.phase = 'monthly' and d.interval_days not in (14, 28, 35, 42)`,
  'a missing score read as a score': sql`select count(*) from plan_decisions d
    join scores s on s.clinic_id = d.clinic_id and s.visit_id = d.visit_id and s.measure = 'pain_avg_7d'
    where s.value is null and d.input ->> 'painToday' is not null`,
  'two treated visits of one problem within two days': sql`select count(*) from visits a join visits b
    on b.clinic_id = a.clinic_id and b.episode_id = a.episode_id and b.id > a.id
    and abs(extract(epoch from b.started_at - a.started_at)) < 172800`,
  'a visit of an appointment that did not happen': sql`select count(*) from visits v join appointments a
    on a.clinic_id = v.clinic_id and a.id = v.appointment_id where a.status not in ('in_treatment', 'done')`,
});

/** Every invariant that does not hold now, with how often. */
export async function brokenNow(clinic: YearClinic): Promise<string[]> {
  const found: string[] = [];
  await asActor(clinic.admin, async (tx) => {
    for (const [what, query] of Object.entries(broken(new Date().toISOString()))) {
      const { rows } = await tx.execute<{ count: string }>(query);
      if (rows[0]?.count !== '0') found.push(`${what}: ${rows[0]?.count}`);
    }
  });
  return found;
}

import 'server-only';
import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { DayView } from '@/lib/domain/appointment';
import { type Day, isoWeekday } from '@/lib/when';
import { asActor, permit } from '../access';
import { dayRowsSql } from './day-sql';

/** One day of the clinic, everyone's: appointments of any state in order, and visits that came without one. */
export async function day(actor: Actor, onDay: Day): Promise<DayView> {
  permit(actor, 'client.read');
  const weekday = isoWeekday(onDay);
  return asActor(actor, async (tx) => {
    const found = await tx.execute<Pick<DayView, 'hours' | 'rows'>>(sql`
      select (select json_build_object('opens', to_char(w.opens, 'HH24:MI'), 'closes', to_char(w.closes, 'HH24:MI'))
          from working_hours w where w.clinic_id = ${actor.clinicId} and w.weekday = ${weekday}) as hours,
        ${dayRowsSql(actor.clinicId, onDay, actor.timeZone)} as rows`);
    return { day: onDay, hours: found.rows[0]?.hours ?? null, rows: found.rows[0]?.rows ?? [] };
  });
}

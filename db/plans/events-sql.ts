import 'server-only';
import { sql } from 'drizzle-orm';

/** The visit of the episode that was the latest when the plan event `p` was made; void visits are in no plan. */
export const visitBefore = sql.raw(`(select b.id from visits b where b.clinic_id = p.clinic_id
  and b.episode_id = p.episode_id and b.voided_at is null and b.started_at <= p.made_at
  order by b.started_at desc, b.id desc limit 1)`);

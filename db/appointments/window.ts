import 'server-only';
import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { CadenceConfig, type CadencePhase } from '@/lib/domain/cadence';
import { bookingWindow, dueOn } from '@/lib/domain/plan';
import { AppError } from '@/lib/errors';
import { type Day, daysBetween, localDay } from '@/lib/when';
import type { Tx } from '../access';
import type { Row } from './rows';

type Standing = {
  phase: CadencePhase;
  intervalDays: number | null;
  cadence: Partial<CadenceConfig>;
  before: Day | null;
};

/** The date that moves; of a new one only the problem is known. */
export type InPlan = Pick<Row, 'episodeId'> & Partial<Pick<Row, 'id' | 'seriesId' | 'startsAt'>>;

/**
 * Whether the day lies outside the window of its plan, counted from the visit or date before it. Such a day needs a
 * reason; without one it throws `invalid`. No rhythm that runs, the same day, or a window already over: inside.
 */
export async function requireWindow(
  tx: Tx,
  actor: Actor,
  row: InPlan,
  to: Readonly<{ startsAt: string; rest: 'keep' | 'shift'; reason: string | null }>,
  now: Date,
): Promise<boolean> {
  const day = localDay(to.startsAt, actor.timeZone);
  if (!row.episodeId || (row.startsAt && day === localDay(row.startsAt, actor.timeZone))) return false;
  const standing = await read(tx, actor, row, to);
  const { intervalDays, before } = standing ?? { intervalDays: null, before: null };
  const dueDay = dueOn(before, intervalDays);
  if (!standing || !dueDay || !intervalDays || !before) return false;
  const { phase, cadence } = standing;
  const window = bookingWindow({ dueDay, phase, intervalDays }, CadenceConfig.parse(cadence));
  if ((day >= window.from && day <= window.to) || window.to < localDay(now, actor.timeZone)) return false;
  if (to.reason) return true;
  const late = day > window.to;
  const edge = daysBetween(before, late ? window.to : window.from);
  throw new AppError(
    'invalid',
    `That is day ${daysBetween(before, day)}, and the window of this plan ${late ? 'ends' : 'begins'} on day ${edge}. Say why.`,
    { reason: 'Say why it lies outside the window.' },
  );
}

async function read(
  tx: Tx,
  actor: Actor,
  row: InPlan,
  to: Readonly<{ startsAt: string; rest: 'keep' | 'shift' }>,
): Promise<Standing | null> {
  const day = (column: string) => sql`max((${sql.raw(column)} at time zone ${actor.timeZone})::date)`;
  // Dates that go along lie behind it again afterwards.
  const staying =
    to.rest === 'shift' && row.seriesId && row.startsAt
      ? sql`and not (a.series_id is not distinct from ${row.seriesId}::uuid and a.starts_at > ${row.startsAt}::timestamptz)`
      : sql``;
  const found = await tx.execute<Standing>(sql`
    select e.phase, e.interval_days as "intervalDays", k.cadence,
      greatest(
        (select ${day('v.started_at')} from visits v where v.clinic_id = e.clinic_id and v.episode_id = e.id
          and v.voided_at is null and v.started_at < ${to.startsAt}::timestamptz),
        (select ${day('a.starts_at')} from appointments a where a.clinic_id = e.clinic_id and a.episode_id = e.id
          and a.id is distinct from ${row.id ?? null}::uuid and a.status in ('booked', 'arrived', 'in_treatment')
          and a.starts_at < ${to.startsAt}::timestamptz ${staying})) as before
    from episodes e join clinics k on k.clinic_id = e.clinic_id
    where e.clinic_id = ${actor.clinicId} and e.id = ${row.episodeId} and e.closed_at is null
      and e.paused_at is null`);
  return found.rows[0] ?? null;
}

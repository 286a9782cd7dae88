import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { CadenceConfig } from '@/lib/domain/cadence';
import type { WorkingHours } from '@/lib/domain/clinic';
import type { BusyTime } from '@/lib/domain/slots';
import type { StaffHours, TimeOff } from '@/lib/domain/working-time';
import { notFound } from '@/lib/errors';
import type { Tx } from '../access';

type Named = Readonly<{ id: string; name: string }>;
export type SlotService = Named & Readonly<{ minutes: number; turnoverMinutes: number; fee: string }>;

/** Everything free times are worked out from, read in one statement. Instants are ISO strings. */
export type SlotFacts = Readonly<{
  hours: readonly WorkingHours[];
  service: SlotService;
  staff: readonly Named[];
  rooms: readonly Named[];
  staffHours: readonly StaffHours[];
  /** Appointments, and time off of a therapist, a room or the clinic. */
  busy: readonly BusyTime[];
  /** The client's latest kept appointment: the hour, therapist and room they are used to. */
  usual: Readonly<{ startsAt: string; staffId: string; roomId: string }> | null;
  lastTreatedDay: string | null;
  plan: Readonly<{ phase: string; intervalDays: number | null }> | null;
  cadence: Partial<CadenceConfig>;
}>;

export type SlotWish = Readonly<{
  clientId: string;
  episodeId: string | null;
  /** Null: anyone who treats. */
  staffId: string | null;
  /** Null: the clinic's first open service. */
  serviceId: string | null;
  /** Days between which busy times matter, both included. */
  from: string;
  to: string;
  /** An appointment that does not count as taken: it is about to leave. */
  moving?: string | null | undefined;
}>;

const rows = (row: SQL, order: string, from: SQL): SQL =>
  sql`(select coalesce(json_agg(${row} order by ${sql.raw(order)}), '[]'::json) ${from})`;

/** The clinic's day as a span of instants, also where midnight does not exist. */
export function daySpan(column: string, from: string, to: string, zone: string): SQL {
  const at = sql.raw(column);
  return sql`${at} >= (${from}::date::timestamp at time zone ${zone})
    and ${at} < ((${to}::date + 1)::timestamp at time zone ${zone})`;
}

/** Instants as ISO text in UTC. */
export const instant = (column: string): SQL =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** `k` is the clinic. Own weeks of everyone, as `StaffHours[]`. */
export const ownHoursSql = sql.raw(`(select coalesce(json_agg(json_build_object('staffId', h.staff_id,
    'weekday', h.weekday, 'opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI'))
    order by h.staff_id, h.weekday, h.opens), '[]'::json)
  from staff_hours h where h.clinic_id = k.clinic_id)`);

/**
 * `k` is the clinic. What reaches into the days from one to another, as `TimeOff[]`; it may have begun long before.
 * A day more at both ends: where midnight comes twice, the database and we may mean another one.
 */
export function offSql(from: string, to: string, zone: string): SQL {
  return sql`(select coalesce(json_agg(json_build_object('id', o.id, 'kind', o.kind, 'staffId', o.staff_id,
      'roomId', o.room_id, 'startsAt', ${instant('o.starts_at')}, 'endsAt', ${instant('o.ends_at')}, 'note', o.note)
      order by o.starts_at, o.id), '[]'::json)
    from time_off o where o.clinic_id = k.clinic_id and o.removed_at is null
      and o.starts_at < ((${to}::date + 2)::timestamp at time zone ${zone})
      and o.ends_at > ((${from}::date - 1)::timestamp at time zone ${zone}))`;
}

const holding = sql.raw(`a.status in ('booked', 'arrived', 'in_treatment', 'done')`);

/** Staff who treat: therapists, admins who have ever had an appointment, and whoever is asked for by name. */
export const treatingSql = (
  asked: string | null,
): SQL => sql`s.suspended_at is null and (s.role = 'therapist' or s.id = ${asked}::uuid or exists (
  select 1 from appointments t where t.clinic_id = s.clinic_id and t.staff_id = s.id)
  or not exists (select 1 from staff o where o.clinic_id = s.clinic_id and o.role = 'therapist' and o.suspended_at is null))`;

/** Throws `not_found` for another clinic's client, problem or service. */
export async function readSlotFacts(tx: Tx, actor: Actor, wish: SlotWish): Promise<SlotFacts> {
  const { clientId, episodeId, serviceId, from, to } = wish;
  type Read = Omit<SlotFacts, 'service'> & { service: SlotService | null; off: readonly TimeOff[] };
  const found = await tx.execute<{ facts: Read }>(sql`
    select json_build_object(
      'cadence', k.cadence,
      'hours', ${rows(
        sql`json_build_object('weekday', w.weekday, 'opens', to_char(w.opens, 'HH24:MI'), 'closes', to_char(w.closes, 'HH24:MI'))`,
        'w.weekday',
        sql`from working_hours w where w.clinic_id = k.clinic_id`,
      )},
      'service', (select json_build_object('id', v.id, 'name', v.name, 'minutes', v.minutes,
          'turnoverMinutes', v.turnover_minutes, 'fee', v.fee)
        from services v where v.clinic_id = k.clinic_id and v.closed_at is null
          and (${serviceId}::uuid is null or v.id = ${serviceId}) order by v.id limit 1),
      'staff', ${rows(
        sql`json_build_object('id', s.id, 'name', s.name)`,
        's.name, s.id',
        sql`from staff s where s.clinic_id = k.clinic_id and ${treatingSql(wish.staffId)}`,
      )},
      'rooms', ${rows(
        sql`json_build_object('id', r.id, 'name', r.name)`,
        'r.name',
        sql`from rooms r where r.clinic_id = k.clinic_id and r.closed_at is null`,
      )},
      'staffHours', ${ownHoursSql},
      'off', ${offSql(from, to, actor.timeZone)},
      'busy', ${rows(
        sql`json_build_object('staffId', case when a.client_id = c.id then null else a.staff_id end,
          'roomId', case when a.client_id = c.id then null else a.room_id end,
          'startsAt', ${instant('a.starts_at')}, 'holdsUntil', ${instant('a.holds_until')})`,
        'a.starts_at',
        sql`from appointments a where a.clinic_id = k.clinic_id and ${holding}
          and a.id is distinct from ${wish.moving ?? null}::uuid and ${daySpan('a.starts_at', from, to, actor.timeZone)}`,
      )},
      'usual', (select json_build_object('startsAt', ${instant('a.starts_at')}, 'staffId', a.staff_id,
          'roomId', a.room_id)
        from appointments a where a.clinic_id = k.clinic_id and a.client_id = c.id
          and a.status in ('arrived', 'in_treatment', 'done') order by a.starts_at desc limit 1),
      'lastTreatedDay', (select (max(v.started_at) at time zone ${actor.timeZone})::date from visits v
        where v.clinic_id = k.clinic_id and v.client_id = c.id and v.voided_at is null
          and (${episodeId}::uuid is null or v.episode_id = ${episodeId})),
      'plan', (select json_build_object('phase', e.phase, 'intervalDays', e.interval_days) from episodes e
        where e.clinic_id = k.clinic_id and e.client_id = c.id and e.id = ${episodeId})) as facts
    from clinics k join clients c on c.clinic_id = k.clinic_id and c.id = ${clientId}
    where k.clinic_id = ${actor.clinicId}`);
  const facts = found.rows[0]?.facts;
  if (!facts) throw notFound('This client');
  if (episodeId && !facts.plan) throw notFound('This problem');
  const { off, service, ...rest } = facts;
  if (!service) throw notFound('This service');
  const offTimes = off.map(({ staffId, roomId, startsAt, endsAt }) => ({
    staffId,
    roomId,
    startsAt,
    holdsUntil: endsAt,
  }));
  return { ...rest, service, busy: [...facts.busy, ...offTimes] };
}

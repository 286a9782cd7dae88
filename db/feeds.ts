import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { notFound } from '@/lib/errors';
import { appointmentCalendar, type CalendarAppointment, type CalendarClinic } from '@/lib/interop/ical';
import { asActor, inTransaction, permit, type Tx } from './access';
import { instant } from './appointments/slot-facts';
import { audit } from './audit';
import { lockClient, sameClient } from './clients/one-client';
import { clients } from './schema/clients';
import { staff } from './schema/clinics';
import { calendarFeeds } from './schema/schedule';
import { newToken, tokenHash } from './secrets';
import { reserveFeedTry } from './sign-in-limiter';

/** The link that stands for a client. Its secret is nowhere: only who has the link can say it. ISO instants. */
export type CalendarFeed = Readonly<{
  madeAt: string;
  madeBy: string;
  /** The day's first reading of the last day it was read; null: never. */
  readAt: string | null;
}>;

export type FeedReading =
  | Readonly<{ state: 'found'; calendar: string }>
  /** Unknown or revoked, the same; `waitSeconds` above 0 when too many of these came from one place. */
  | Readonly<{ state: 'unknown'; waitSeconds: number }>;

/** How far back a feed reaches, and how long a cancelled date stays in it to be taken out of the client's calendar. */
const pastDays = 90;
const cancelledDays = 30;
const mostDates = 400;

/** Makes the client's calendar link, answered once. A link made before stops working. */
export async function make(actor: Actor, clientId: string): Promise<{ path: string }> {
  permit(actor, 'client.write');
  return asActor(actor, async (tx) => {
    await lockClient(tx, actor, clientId);
    const replaced = await end(tx, actor, clientId);
    const id = uuidv7();
    const token = newToken();
    const { clinicId, staffId } = actor;
    await tx
      .insert(calendarFeeds)
      .values({ clinicId, id, clientId, tokenHash: tokenHash(token), createdBy: staffId });
    const facts = { replaced: replaced > 0 };
    await audit(tx, actor, { action: 'feed.made', kind: 'feed', id, clientId, facts });
    return { path: `/calendar/${token}.ics` };
  });
}

/** Ends the client's calendar link; it reads like one that never was. Nothing to end changes nothing. */
export async function revoke(actor: Actor, clientId: string): Promise<void> {
  permit(actor, 'client.write');
  await asActor(actor, async (tx) => {
    await lockClient(tx, actor, clientId);
    const ended = await end(tx, actor, clientId);
    if (ended > 0) await audit(tx, actor, { action: 'feed.revoked', kind: 'feed', clientId });
  });
}

/** The link that works now, without its secret; null when the client has none. */
export async function of(actor: Actor, clientId: string): Promise<CalendarFeed | null> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({ feed: calendarFeeds, madeBy: staff.name })
      .from(clients)
      .leftJoin(calendarFeeds, and(eq(calendarFeeds.clientId, clients.id), live(actor, clientId)))
      .leftJoin(staff, and(eq(staff.clinicId, clients.clinicId), eq(staff.id, calendarFeeds.createdBy)))
      .where(sameClient(actor, clientId));
    if (!row) throw notFound('This client');
    return row.feed && row.madeBy !== null
      ? { madeAt: row.feed.createdAt, madeBy: row.madeBy, readAt: row.feed.readAt }
      : null;
  });
}

/**
 * The calendar behind a link, for whoever holds it. A link that works is always answered: guesses at 256 bits find
 * none, so only they are slowed down, and a guesser cannot keep clients from their dates.
 */
export async function read(token: string, from: string): Promise<FeedReading> {
  const hash = tokenHash(token);
  const calendar = await inTransaction({ gate_feed: hash.toString('hex') }, async (tx) => {
    const [feed] = await tx
      .select()
      .from(calendarFeeds)
      .where(and(eq(calendarFeeds.tokenHash, hash), isNull(calendarFeeds.revokedAt)));
    if (!feed) return null;
    await tx.execute(sql`select set_config('app.clinic_id', ${feed.clinicId}, true)`);
    await tx
      .update(calendarFeeds)
      .set({ readAt: sql`now()` })
      .where(
        and(
          eq(calendarFeeds.clinicId, feed.clinicId),
          eq(calendarFeeds.id, feed.id),
          sql`(${calendarFeeds.readAt} is null or ${calendarFeeds.readAt} < now() - interval '1 day')`,
        ),
      );
    return calendarOf(tx, feed);
  });
  return calendar
    ? { state: 'found', calendar }
    : { state: 'unknown', waitSeconds: await reserveFeedTry(from) };
}

async function calendarOf(tx: Tx, feed: typeof calendarFeeds.$inferSelect): Promise<string | null> {
  type Row = { clinic: CalendarClinic; dates: CalendarAppointment[] };
  const { rows } = await tx.execute<Row>(sql`
    select json_build_object('name', k.name, 'address', k.address, 'phone', k.phone, 'timeZone', k.time_zone) as clinic,
      (select coalesce(json_agg(json_build_object('id', d.id, 'startsAt', ${instant('d.starts_at')},
          'endsAt', ${instant('d.ends_at')}, 'sequence', d.sequence, 'changedAt', ${instant('d.changed_at')},
          'cancelled', d.status in ('cancelled_by_client', 'cancelled_by_clinic')) order by d.starts_at, d.id), '[]'::json)
        from (select a.* from appointments a
          where a.clinic_id = k.clinic_id and a.client_id = ${feed.clientId}
            and a.starts_at > now() - make_interval(days => ${pastDays})
            and (a.status not in ('cancelled_by_client', 'cancelled_by_clinic') or a.starts_at > now()
              or a.changed_at > now() - make_interval(days => ${cancelledDays}))
          order by a.starts_at desc limit ${mostDates}) d) as dates
    from clinics k where k.clinic_id = ${feed.clinicId}`);
  const [found] = rows;
  return found ? appointmentCalendar(found.clinic, found.dates, { as: 'feed' }) : null;
}

const live = (actor: Actor, clientId: string) =>
  and(
    eq(calendarFeeds.clinicId, actor.clinicId),
    eq(calendarFeeds.clientId, clientId),
    isNull(calendarFeeds.revokedAt),
  );

async function end(tx: Tx, actor: Actor, clientId: string): Promise<number> {
  const ended = await tx
    .update(calendarFeeds)
    .set({ revokedAt: sql`now()` })
    .where(live(actor, clientId))
    .returning({ id: calendarFeeds.id });
  return ended.length;
}

import 'server-only';
import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { ClientCard, PointStory } from '@/lib/domain/client-card';
import { notFound } from '@/lib/errors';
import { asActor, permit, readPrepared } from '../access';
import { audit } from '../audit';
import { findingJson, holdJson, markJson, pointJson, thresholdJson } from '../visits/facts-sql';
import { cardSql } from './card-sql';

/** Opens one client with everything the start card shows: one statement, and the audit row of the reading. */
export async function open(actor: Actor, clientId: string): Promise<ClientCard> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const read = cardSql(actor.clinicId, clientId, actor.timeZone);
    const [found] = await readPrepared<{ card: ClientCard }>(tx, 'client.card', read);
    const card = found?.card;
    if (!card) throw notFound('This client');
    await audit(tx, actor, { action: 'client.opened', kind: 'client', id: clientId, clientId });
    return card;
  });
}

/** The story of one of the client's points. Throws `not_found`, also for a point of another client. */
export async function point(actor: Actor, clientId: string, pointId: string): Promise<PointStory> {
  permit(actor, 'client.read');
  const day = (column: string) => sql`(${sql.raw(column)} at time zone ${actor.timeZone})::date`;
  return asActor(actor, async (tx) => {
    const found = await tx.execute<{ story: PointStory }>(sql`
      select json_build_object(
        'client', json_build_object('id', c.id, 'givenName', c.given_name, 'familyName', c.family_name,
          'preferredName', c.preferred_name, 'bodyShape', c.body_shape),
        'point', ${pointJson},
        'sightings', (select coalesce(json_agg(json_build_object('visitId', v.id, 'number', v.number,
            'onDay', ${day('v.started_at')}, 'staffId', s.id, 'staffName', s.name, 'signed', v.signed_at is not null,
            'finding', (select ${findingJson} from findings r
              where r.clinic_id = f.clinic_id and r.visit_id = f.visit_id and r.point_id = f.point_id),
            'holds', (select coalesce(json_agg(${holdJson} order by r.id), '[]'::json) from holds r
              where r.clinic_id = f.clinic_id and r.visit_id = f.visit_id and r.point_id = f.point_id),
            'thresholds', (select coalesce(json_agg(${thresholdJson} order by r.moment desc, r.id), '[]'::json) from thresholds r
              where r.clinic_id = f.clinic_id and r.visit_id = f.visit_id and r.point_id = f.point_id),
            'feltAt', (select coalesce(json_agg(${markJson} order by r.id), '[]'::json) from marks r
              where r.clinic_id = f.clinic_id and r.visit_id = f.visit_id and r.point_id = f.point_id and r.layer = 'referral'))
            order by v.started_at), '[]'::json)
          from findings f join visits v on v.clinic_id = f.clinic_id and v.id = f.visit_id and v.voided_at is null
          join staff s on s.clinic_id = v.clinic_id and s.id = v.staff_id
          where f.clinic_id = r.clinic_id and f.point_id = r.id),
        'missedDays', (select coalesce(json_agg(${day('a.starts_at')} order by a.starts_at), '[]'::json) from appointments a
          where a.clinic_id = c.clinic_id and a.client_id = c.id and a.status in ('missed', 'cancelled_by_client')
            and a.starts_at < now())) as story
      from trigger_points r join clients c on c.clinic_id = r.clinic_id and c.id = r.client_id
      where r.clinic_id = ${actor.clinicId} and r.id = ${pointId} and r.client_id = ${clientId}`);
    const story = found.rows[0]?.story;
    if (!story) throw notFound('This point');
    await audit(tx, actor, { action: 'client.opened', kind: 'point', id: pointId, clientId });
    return story;
  });
}

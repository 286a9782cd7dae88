import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { ClientSearch } from '@/lib/domain/client-search';

export const rowsAtMost = 40;
/** Terms are cut here by the trigger that keeps them. */
const termLength = 40;

/** Words of a name folded as the names are folded: without accents, case and apostrophes. */
export const foldedWordsSql = (words: string): SQL =>
  sql`select word from regexp_split_to_table(fold_name(${words}), '[^[:alnum:]]+') as word where word <> ''`;

/** Clients with a term that begins so. Ordered comparison only: LIKE would keep the index off under row security. */
function withTerm(clinicId: string, readings: readonly string[]): SQL {
  const ranges = readings
    .map((text) => text.slice(0, termLength))
    .map((text) => sql`(t.term >= ${text} and t.term < ${`${text}\uffff`})`);
  return sql`c.id in (select t.client_id from client_terms t
    where t.clinic_id = ${clinicId} and (${sql.join(ranges, sql` or `)}))`;
}

/** Ids of the clients that match every part, the names that begin with the first word first. */
export function matchesSql(
  actor: Actor,
  words: readonly string[],
  search: ClientSearch,
  archived: boolean,
): SQL {
  const conditions = [
    ...words.map((word) => withTerm(actor.clinicId, [word])),
    ...search.numbers.map((readings) => withTerm(actor.clinicId, readings)),
    ...(search.birthDays ? [sql`c.birth_date = any(${sql.param([...search.birthDays])}::date[])`] : []),
  ];
  const first = words[0] ?? '';
  return sql`select c.id, row_number() over (order by
      (starts_with(fold_name(c.family_name), ${first}) or starts_with(fold_name(c.given_name), ${first})
        or starts_with(fold_name(c.preferred_name), ${first})) desc,
      fold_name(c.family_name), fold_name(c.given_name), c.id) as place
    from clients c
    where c.clinic_id = ${actor.clinicId} and (c.archived_at is not null) = ${archived}
      and ${sql.join(conditions, sql` and `)}
    order by place limit ${rowsAtMost}`;
}

/** `ClientRow` columns of the chosen ids, in their order; visit days are looked up for these few only. */
export function rowsSql(actor: Actor, chosen: SQL): SQL {
  const day = (moment: string) => sql`(${sql.raw(moment)} at time zone ${actor.timeZone})::date`;
  return sql`with chosen as (${chosen})
    select c.id, c.given_name as "givenName", c.family_name as "familyName", c.preferred_name as "preferredName",
      c.birth_date as "birthDate", c.phone, c.archived_at is not null as archived,
      (select max(${day('v.started_at')}) from visits v
        where v.clinic_id = c.clinic_id and v.client_id = c.id and v.voided_at is null) as "lastDay",
      (select min(${day('a.starts_at')}) from appointments a
        where a.clinic_id = c.clinic_id and a.client_id = c.id and a.status in ('booked', 'arrived')
          and a.ends_at > now()) as "nextDay"
    from chosen join clients c on c.clinic_id = ${actor.clinicId} and c.id = chosen.id
    order by chosen.place`;
}

/** Whom this person opened last, newest first; looks only at the latest thousands of audit rows of the clinic. */
export const latelySql = (actor: Actor): SQL =>
  sql`select o.client_id as id, row_number() over (order by max(o.id) desc) as place
    from (select a.id, a.client_id, a.staff_id, a.action from audit_events a
          where a.clinic_id = ${actor.clinicId} order by a.id desc limit 4000) o
    join clients k on k.clinic_id = ${actor.clinicId} and k.id = o.client_id and k.archived_at is null
    where o.staff_id = ${actor.staffId} and o.action in ('client.opened', 'client.registered')
    group by o.client_id order by place limit 8`;

/** The first clients by family name. */
export const firstSql = (actor: Actor, archived: boolean): SQL =>
  sql`select k.id, row_number() over (order by fold_name(k.family_name), fold_name(k.given_name), k.id) as place
    from clients k where k.clinic_id = ${actor.clinicId} and (k.archived_at is not null) = ${archived}
    order by place limit ${rowsAtMost}`;

import 'server-only';
import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { ClientDetails } from '@/lib/domain/client';
import {
  type ClientRow,
  type ClientSearch,
  type ClientStart,
  phoneTail,
  readSearch,
} from '@/lib/domain/client-search';
import { asActor, permit, type Tx } from '../access';
import { firstSql, foldedWordsSql, latelySql, matchesSql, rowsSql } from './search-sql';

async function foldedWords(tx: Tx, search: ClientSearch): Promise<string[]> {
  if (search.words === '') return [];
  const { rows } = await tx.execute<{ word: string }>(foldedWordsSql(search.words));
  return rows.map((row) => row.word);
}

/**
 * Clients that match every part of what was typed: words from any place in a name (accents and case do not
 * count), phone digits, birth date. At most 40, names that begin so first.
 */
export async function find(actor: Actor, typed: string, { archived = false } = {}): Promise<ClientRow[]> {
  permit(actor, 'client.read');
  const search = readSearch(typed);
  return asActor(actor, async (tx) => {
    const words = await foldedWords(tx, search);
    if (words.length === 0 && search.numbers.length === 0 && search.birthDays === null) return [];
    const chosen = matchesSql(actor, words, search, archived);
    return (await tx.execute<ClientRow>(rowsSql(actor, chosen))).rows;
  });
}

/** What the list shows before anything is typed. */
export async function recent(actor: Actor, { archived = false } = {}): Promise<ClientStart> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const lately = archived ? [] : (await tx.execute<ClientRow>(rowsSql(actor, latelySql(actor)))).rows;
    const first = (await tx.execute<ClientRow>(rowsSql(actor, firstSql(actor, archived)))).rows;
    const count = await tx.execute<{ total: number }>(sql`select count(*)::int as total from clients
      where clinic_id = ${actor.clinicId} and (archived_at is not null) = ${archived}`);
    const seen = new Set(lately.map((row) => row.id));
    return { lately, others: first.filter((row) => !seen.has(row.id)), total: count.rows[0]?.total ?? 0 };
  });
}

/** People already registered who may be the same: same folded name and birth date, or the same phone digits. */
export async function duplicates(
  actor: Actor,
  details: Pick<ClientDetails, 'givenName' | 'familyName' | 'birthDate' | 'phone'>,
): Promise<ClientRow[]> {
  permit(actor, 'client.read');
  const tail = phoneTail(details.phone);
  const samePhone = tail
    ? sql`or c.id in (select t.client_id from client_terms t where t.clinic_id = ${actor.clinicId} and t.term = ${tail})`
    : sql``;
  const chosen = sql`select c.id, row_number() over (order by c.archived_at nulls first, c.created_at) as place
    from clients c where c.clinic_id = ${actor.clinicId} and (
      (c.birth_date = ${details.birthDate} and fold_name(c.given_name) = fold_name(${details.givenName})
        and fold_name(c.family_name) = fold_name(${details.familyName})) ${samePhone})
    order by place limit 5`;
  return asActor(actor, async (tx) => (await tx.execute<ClientRow>(rowsSql(actor, chosen))).rows);
}

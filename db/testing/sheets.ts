import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { HandoutDocument } from '@/lib/handout/document';
import { asActor } from '../access';

/** A frozen sheet as its row holds it. */
export async function stored(actor: Actor, handoutId: string) {
  const found = await asActor(actor, (tx) =>
    tx.execute<{ document: HandoutDocument; html: string; sha256: Buffer; bytes: number }>(
      sql`select document, html, sha256, bytes from handouts where id = ${handoutId}`,
    ),
  );
  const [row] = found.rows;
  if (!row) throw new Error('The sheet was not stored.');
  return row;
}

/** What a page says, without its markup. */
export const wordsOn = (page: string): string => page.slice(page.indexOf('<body>')).replace(/<[^>]+>/g, ' ');

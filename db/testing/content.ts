import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { BlockId } from '@/lib/handout/block';
import { type Block, textToPrint } from '@/lib/handout/content';
import type { Language } from '@/lib/handout/language';
import { localDay } from '@/lib/when';
import { asActor } from '../access';
import * as content from '../content';

/** One block as the clinic holds it. */
export async function blockOf(actor: Actor, id: BlockId): Promise<Block> {
  const block = (await content.read(actor)).find((one) => one.id === id);
  if (!block) throw new Error(`There is no ${id}.`);
  return block;
}

/** Its newest text in a language. */
export function textOf(block: Block, language: Language = 'en') {
  const text = block.texts[language]?.[0];
  if (!text) throw new Error(`${block.id} has no text in ${language}.`);
  return text;
}

export const newestOf = async (actor: Actor, blockId: BlockId, language: Language = 'en') =>
  textOf(await blockOf(actor, blockId), language);

/** Which text a sheet of a language would print today. */
export async function printed(actor: Actor, blockId: BlockId, language: Language = 'en') {
  const today = localDay(new Date(), actor.timeZone);
  const text = textToPrint(await blockOf(actor, blockId), language, today);
  return text && { language: text.language, version: text.version };
}

/** What the audit says of the sheet's texts, oldest first. */
export async function contentAudit(actor: Actor) {
  const { rows } = await asActor(actor, (tx) =>
    tx.execute<{ action: string; facts: object }>(
      sql`select action, facts from audit_events where action like 'block.%' order by id`,
    ),
  );
  return rows;
}

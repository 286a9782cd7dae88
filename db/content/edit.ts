import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { AppError, notFound } from '@/lib/errors';
import type { BlockId } from '@/lib/handout/block';
import { wordingFaults } from '@/lib/handout/check-wording';
import type { BlockEdit } from '@/lib/handout/content-input';
import { type Language, languages } from '@/lib/handout/language';
import { localTime } from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { staff } from '../schema/clinics';
import { blockVersions } from '../schema/content';
import { lockBlocks } from './texts';

/** What the database takes of one text, in characters of JSON with its spaces. */
const longest = 18_000;

/**
 * Writes new words for a block in one language as its next version, not reviewed yet; the approved version prints
 * until the new one is approved. A translation is one of the newest English words. Throws invalid with what is wrong
 * in `fields.wording`, conflict when somebody wrote another version meanwhile: nothing of either is lost.
 */
export async function edit(actor: Actor, input: BlockEdit): Promise<{ blockId: BlockId; version: number }> {
  permit(actor, 'block.review');
  const { blockId, language, wording, reason } = input;
  const faults = wordingFaults(blockId, language, wording);
  if (JSON.stringify(wording).length > longest) faults.push('This is more than a sheet can hold.');
  if (faults.length > 0)
    throw new AppError('invalid', 'These words cannot stand on a sheet yet.', { wording: faults.join(' ') });
  return asActor(actor, async (tx) => {
    await lockBlocks(tx, actor, [blockId]);
    const english = await newestOf(tx, actor, blockId, 'en');
    const newest = language === 'en' ? english : await newestOf(tx, actor, blockId, language);
    const base = newest ?? english;
    if (!base) throw notFound('This block');
    if (base.version !== input.basedOn) throw changedMeanwhile(actor, base);
    // Words that still hold for a newer English text are saved once more, as a translation of that one.
    const stillHolds =
      newest !== null && newest.ofVersion !== (english?.version ?? null) && language !== 'en';
    if (!stillHolds && sameWords(base.wording, wording))
      throw new AppError('invalid', 'These are the words it has already.', {
        wording: 'Change something, or leave it as it is.',
      });
    const version = (newest?.version ?? 0) + 1;
    await tx.insert(blockVersions).values({
      clinicId: actor.clinicId,
      blockId,
      language,
      version,
      ofVersion: language === 'en' ? null : (english?.version ?? null),
      wording,
      reason,
      madeBy: actor.staffId,
    });
    await audit(tx, actor, {
      action: 'block.edited',
      kind: 'block',
      facts: { block: blockId, language, version },
    });
    return { blockId, version };
  });
}

type Newest = Readonly<
  Pick<typeof blockVersions.$inferSelect, 'language' | 'version' | 'ofVersion' | 'wording' | 'madeAt'> & {
    by: string | null;
  }
>;

async function newestOf(tx: Tx, actor: Actor, blockId: BlockId, language: Language): Promise<Newest | null> {
  const { clinicId, version, ofVersion, wording, madeAt } = blockVersions;
  const [row] = await tx
    .select({ language: blockVersions.language, version, ofVersion, wording, madeAt, by: staff.name })
    .from(blockVersions)
    .leftJoin(staff, and(eq(staff.clinicId, clinicId), eq(staff.id, blockVersions.madeBy)))
    .where(
      and(
        eq(clinicId, actor.clinicId),
        eq(blockVersions.blockId, blockId),
        eq(blockVersions.language, language),
      ),
    )
    .orderBy(desc(version))
    .limit(1);
  return row ?? null;
}

/** The database keeps the keys of JSON in an order of its own. */
function sameWords(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((one, at) => sameWords(one, after[at]));
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return before === after;
  const [left, right] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameWords(left[key], right[key]));
}

function changedMeanwhile(actor: Actor, { language, version, madeAt, by }: Newest): AppError {
  const text = `${languages[language]} version ${version}`;
  const who = by ? `${by} wrote ${text} at ${localTime(madeAt, actor.timeZone)}` : `There is ${text}`;
  return new AppError(
    'conflict',
    `${who}, after you opened this text. Your words are still here: copy them, load the page again and write them over that version.`,
  );
}

import 'server-only';
import { sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { AppError } from '@/lib/errors';
import type { BlockId, BlockWording } from '@/lib/handout/block';
import type { BlockText, Review, TextRef } from '@/lib/handout/content';
import type { Language } from '@/lib/handout/language';
import type { Day } from '@/lib/when';
import { readPrepared, type Tx } from '../access';

type Row = {
  block: BlockId;
  language: Language;
  version: number;
  of_version: number | null;
  wording: BlockWording;
  made_by: string | null;
  decision: 'approved' | 'review_again' | null;
  reviewer: string | null;
  reason: string | null;
  reviewed_on: Day | null;
  expires_on: Day | null;
};
export type KeptText = BlockText & Readonly<{ blockId: BlockId }>;

/**
 * By block and language the newest version, and behind it the newest one that was ever approved: a version that an
 * approved one has taken the place of never comes back, also when its successor has to be read again.
 */
export async function textsOf(tx: Tx, { clinicId }: Pick<Actor, 'clinicId'>): Promise<KeptText[]> {
  const rows = await readPrepared<Row>(
    tx,
    'content.texts',
    sql`with said as (
      select v.*, exists (select 1 from text_reviews r where (r.clinic_id, r.block_id, r.language, r.version)
        = (v.clinic_id, v.block_id, v.language, v.version) and r.decision = 'approved') as given
      from block_versions v where v.clinic_id = ${clinicId}
    ), placed as (
      select *, max(version) over w as newest, max(version) filter (where given) over w as standing
      from said window w as (partition by block_id, language)
    )
    select p.block_id as block, p.language, p.version, p.of_version, p.wording, s.name as made_by,
      r.decision, r.reviewer, r.reason, r.reviewed_on::text, r.expires_on::text
    from placed p
    left join staff s on s.clinic_id = p.clinic_id and s.id = p.made_by
    left join lateral (select * from text_reviews r where (r.clinic_id, r.block_id, r.language, r.version)
      = (p.clinic_id, p.block_id, p.language, p.version) order by r.decided_at desc, r.id desc limit 1) r on true
    where p.version in (p.newest, p.standing)
    order by p.block_id, p.language, p.version desc`,
  );
  return rows.map((row) => ({
    blockId: row.block,
    language: row.language,
    version: row.version,
    ofVersion: row.of_version,
    wording: row.wording,
    madeBy: row.made_by,
    review: reviewOf(row),
  }));
}

/** A text's standing by the newest thing said of it. */
export function reviewOf(
  said: Pick<Row, 'decision' | 'reviewer' | 'reason' | 'reviewed_on' | 'expires_on'>,
): Review {
  if (said.decision === 'approved' && said.reviewed_on && said.expires_on)
    return { state: 'reviewed', by: said.reviewer ?? '', on: said.reviewed_on, expires: said.expires_on };
  return { state: 'not_reviewed', why: said.decision === null ? null : said.reason };
}

/** Inside a write: one change of a block's texts at a time, so that nobody approves over words just changed. */
export async function lockBlocks(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`select 1 from blocks where clinic_id = ${actor.clinicId}
    and block_id = any(${sql.param([...new Set(ids)])}) order by block_id for update`);
}

/**
 * The named texts once each, locked, when every one is the newest of its language or (with `standing`) the one whose
 * approval counts; throws conflict when one is neither.
 */
export async function lockTexts(
  tx: Tx,
  actor: Actor,
  named: readonly TextRef[],
  which: 'newest' | 'standing',
): Promise<TextRef[]> {
  const ids = named.map(({ blockId }) => blockId);
  await lockBlocks(tx, actor, ids);
  const texts = await textsOf(tx, actor);
  const allowed = texts.filter((text, at) => which === 'standing' || keyOf(texts[at - 1]) !== keyOf(text));
  const found = (text: TextRef) =>
    allowed.some((one) => keyOf(one) === keyOf(text) && one.version === text.version);
  if (!named.every(found))
    throw new AppError(
      'conflict',
      'A text has changed since this page was opened. Load it again and read it.',
    );
  return [...new Map(named.map((text) => [`${keyOf(text)} ${text.version}`, text])).values()];
}

/** Texts of one block in one language follow each other, the newest first. */
const keyOf = (text: Omit<TextRef, 'version'> | undefined) => `${text?.blockId} ${text?.language}`;

import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { reviewDays } from '@/lib/handout/content';
import { addDays, type Day, momentReached } from '@/lib/when';
import { seedContent } from '../content/seed';
import { textsOf } from '../content/texts';
import { textReviews } from '../schema/content';
import type { Scene } from './open-clinic';
import { insertAll } from './write-rows';

/** Nobody: the demo shows what a clinic looks like whose texts were read, and says that hers were not. */
export const reviewer = 'Asha Menon, physiotherapist (invented for this demo)';

const readDaysAgo = 120;
const runsOutIn = 9;

/** The sheet's texts, read when the clinic opened: one is soon to be read again, one translation waits for its reader. */
export async function readTexts({ tx, people, today, zone }: Scene): Promise<void> {
  const { clinicId, staffId } = people.bronagh;
  await seedContent(tx, clinicId);
  const reviewedOn = addDays(today, -readDaysAgo);
  const expires = (blockId: string): Day =>
    blockId === 'HO-09' ? addDays(today, runsOutIn) : addDays(reviewedOn, reviewDays);
  const texts = await textsOf(tx, { clinicId });
  await insertAll(
    tx,
    textReviews,
    texts
      .filter(({ blockId, language }) => blockId !== 'HO-09' || language !== 'fr')
      .map(({ blockId, language, version }) => ({
        clinicId,
        id: uuidv7(),
        blockId,
        language,
        version,
        decision: 'approved' as const,
        reviewer,
        reviewedOn,
        expiresOn: expires(blockId),
        decidedBy: staffId,
        decidedAt: momentReached(reviewedOn, '08:10', zone),
      })),
  );
}

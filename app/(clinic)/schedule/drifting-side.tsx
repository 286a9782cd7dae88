import { DriftingShort } from '@/components/schedule/calendar/drifting-short';
import * as day from '@/db/today';
import type { Actor } from '@/lib/domain/actor';

/** Who has gone past their plan, read after the calendar itself stands. */
export async function DriftingSide({ actor }: { actor: Actor }) {
  const { drifting, notCounted } = await day.today(actor);
  return <DriftingShort drifting={drifting} notCounted={notCounted} />;
}

import { unstable_rethrow } from 'next/navigation';
import { log } from '@/app/_server/log';
import { DriftingShort } from '@/components/schedule/calendar/drifting-short';
import * as day from '@/db/today';
import type { Actor } from '@/lib/domain/actor';

/** Who has gone past their plan, read after the calendar itself stands; without it the calendar still works. */
export async function DriftingSide({ actor }: { actor: Actor }) {
  try {
    const { drifting, notCounted } = await day.today(actor);
    return <DriftingShort drifting={drifting} notCounted={notCounted} />;
  } catch (error) {
    unstable_rethrow(error);
    log.error(
      { name: error instanceof Error ? error.name : 'unknown', at: 'drifting' },
      'unexpected failure',
    );
    return (
      <p role="alert" className="pt-5 text-ink-soft text-sm">
        Who is drifting could not be read. The calendar itself is complete; Today has the list.
      </p>
    );
  }
}

import { requireActor } from '@/app/_server/actor';
import { DayBoard } from '@/components/schedule/day-board';
import { KeepFresh } from '@/components/schedule/keep-fresh';
import { Page } from '@/components/shell/page';
import * as appointments from '@/db/appointments';
import { Day, distance, localDay, sayLongDay } from '@/lib/when';
import { arrive, cancel, miss, move, start, undo } from './actions';

type Props = { searchParams: Promise<{ day?: string | string[] }> };

const actions = { arrive, miss, undo, move, cancel, start };

export default async function SchedulePage({ searchParams }: Props) {
  const [actor, asked] = await Promise.all([requireActor(), searchParams]);
  const now = new Date();
  const today = localDay(now, actor.timeZone);
  const day = Day.safeParse(asked.day).data ?? today;
  const view = await appointments.day(actor, day);
  const { hours } = view;
  return (
    <Page
      title={sayLongDay(day)}
      meta={distance(day, today)}
      sub={hours ? `Open ${hours.opens} to ${hours.closes}` : 'Closed'}
    >
      <DayBoard
        view={view}
        today={today}
        now={now.toISOString()}
        zone={actor.timeZone}
        staffId={actor.staffId}
        actions={actions}
      />
      <KeepFresh />
    </Page>
  );
}

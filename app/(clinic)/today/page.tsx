import { Plus, Search } from 'lucide-react';
import { requireActor } from '@/app/_server/actor';
import { arrive, cancel, miss, move, start, uncancel, undo } from '@/app/(clinic)/schedule/actions';
import { KeepDay } from '@/components/offline/keep-cards';
import { KeepFresh } from '@/components/schedule/keep-fresh';
import { Page } from '@/components/shell/page';
import { DayList } from '@/components/today/day-list';
import { DriftCard } from '@/components/today/drift-card';
import { NextCard } from '@/components/today/next-card';
import { NotesToSign } from '@/components/today/notes-to-sign';
import { TabletHints } from '@/components/today/tablet-hints';
import { ButtonLink } from '@/components/ui/button';
import * as day from '@/db/today';
import { lineId } from '@/lib/domain/day-row';
import { greeting } from '@/lib/domain/today';
import { localTime, sayLongDay } from '@/lib/when';
import { choose, provePin } from './actions';
import { writeCall } from './contact-actions';

const actions = { arrive, miss, undo, move, cancel, uncancel, start };

export default async function TodayPage() {
  const actor = await requireActor();
  const view = await day.today(actor);
  const zone = actor.timeZone;
  return (
    <Page
      title={sayLongDay(view.day).replace(/ \d{4}$/, '')}
      sub={greeting(view, localTime(view.now, zone))}
      aside={
        <>
          <ButtonLink href="/clients" square aria-label="Find a client">
            <Search aria-hidden="true" />
          </ButtonLink>
          <ButtonLink href="/clients/new">
            <Plus aria-hidden="true" />
            Client
          </ButtonLink>
        </>
      }
    >
      <TabletHints staffId={actor.staffId} provePin={provePin} />
      <div className="grid items-start gap-6 wide:grid-cols-[minmax(0,1fr)_352px]">
        <div className="min-w-0">
          <NextCard view={view} zone={zone} actions={actions} />
          <DayList
            view={view}
            hereId={view.next && lineId(view.next.row)}
            zone={zone}
            actions={actions}
            choose={choose}
          />
        </div>
        <div className="grid gap-5">
          <NotesToSign notes={view.notes} today={view.day} zone={zone} />
          <DriftCard
            drifting={view.drifting}
            lapsed={view.lapsed}
            notCounted={view.notCounted}
            day={view.day}
            made={writeCall}
          />
        </div>
      </div>
      <KeepFresh />
      <KeepDay staffId={actor.staffId} day={view.day} now={view.now} zone={zone} rows={view.rows} />
    </Page>
  );
}

import type { Route } from 'next';
import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { linkReach } from '@/app/_server/link-reach';
import { CalendarLink } from '@/components/clients/calendar-link';
import { RecordConsents } from '@/components/clients/record-consents';
import { RecordFlags } from '@/components/clients/record-flags';
import { RecordMessages } from '@/components/clients/record-messages';
import { RecordProblems } from '@/components/clients/record-problems';
import { RecordZones } from '@/components/clients/record-zones';
import { Page } from '@/components/shell/page';
import * as clients from '@/db/clients';
import * as feeds from '@/db/feeds';
import * as messages from '@/db/messages';
import { clientName, datesAhead } from '@/lib/domain/client-card';
import { localDay } from '@/lib/when';
import { addFlag, addZones, endFlag, endZone, openEpisode, recordConsent } from './actions';
import { makeLink, revokeLink } from './calendar-actions';
import { episodeActions } from './episode-actions';

type Props = { params: Promise<{ clientId: string }> };

export default async function RecordPage({ params }: Props) {
  const actor = await requireActor();
  const clientId = idOf((await params).clientId);
  const [card, link, told] = await orNotFound(
    Promise.all([
      clients.open(actor, clientId),
      feeds.of(actor, clientId),
      messages.ofClient(actor, clientId),
    ]),
  );
  const now = new Date();
  const same = { clientId, today: localDay(now, actor.timeZone) };
  const ahead = datesAhead(card, now, actor.timeZone);
  return (
    <Page
      title="Record"
      meta={clientName(card.client)}
      back={{ href: `/clients/${clientId}` as Route, label: 'Back to the client' }}
    >
      <div className="grid items-start gap-4 wide:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <RecordFlags {...same} flags={card.flags} add={addFlag} end={endFlag} />
          <RecordZones {...same} zones={card.zones} ended={card.endedZones} add={addZones} end={endZone} />
        </div>
        <div className="grid min-w-0 gap-4">
          <RecordProblems
            {...same}
            episodes={card.episodes}
            ahead={ahead}
            open={openEpisode}
            actions={episodeActions}
          />
          <RecordConsents {...same} consents={card.consents} record={recordConsent} />
          <RecordMessages given={told} today={same.today} zone={actor.timeZone} />
          <CalendarLink
            {...same}
            link={link}
            reach={linkReach()}
            zone={actor.timeZone}
            make={makeLink}
            revoke={revokeLink}
          />
        </div>
      </div>
    </Page>
  );
}

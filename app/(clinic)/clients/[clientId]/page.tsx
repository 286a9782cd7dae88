import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { start } from '@/app/(clinic)/schedule/actions';
import { AboutCard } from '@/components/clients/about-card';
import { ClientBar } from '@/components/clients/client-bar';
import { TakeCare, TodayState } from '@/components/clients/client-header';
import { ClientMenu } from '@/components/clients/client-menu';
import { PlanCards } from '@/components/clients/plan-card';
import { StartCard } from '@/components/clients/start-card';
import { VisitsCard } from '@/components/clients/visits-card';
import { KeepClient } from '@/components/offline/keep-cards';
import { Page } from '@/components/shell/page';
import * as clients from '@/db/clients';
import { cardPlans } from '@/lib/domain/card-plan';
import { appointmentToday, clientName } from '@/lib/domain/client-card';
import { ageOn, localDay, sayFullDate } from '@/lib/when';
import { archive, restore } from './actions';

type Props = { params: Promise<{ clientId: string }> };

export default async function ClientPage({ params }: Props) {
  const actor = await requireActor();
  const clientId = idOf((await params).clientId);
  const card = await orNotFound(clients.open(actor, clientId));
  const { client } = card;
  const today = localDay(new Date(), actor.timeZone);
  const appointment = appointmentToday(card, today);
  const born = `${ageOn(client.birthDate, today)} · born ${sayFullDate(client.birthDate)}`;
  return (
    <Page
      title={clientName(client)}
      meta={client.phone ? `${born} · ${client.phone}` : born}
      back={{ href: '/clients', label: 'Back to clients' }}
      aside={
        <>
          <TodayState today={appointment} running={card.running !== null} zone={actor.timeZone} />
          <ClientMenu clientId={clientId} archived={client.archived} archive={archive} restore={restore} />
        </>
      }
      bar={<ClientBar card={card} appointment={appointment} startVisit={start} />}
    >
      <div className="grid gap-4">
        <TakeCare flags={card.flags} notes={client.notes} />
        <StartCard card={card} today={today} />
        <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,604fr)_minmax(0,420fr)]">
          <PlanCards plans={cardPlans(card, today)} clientId={clientId} />
          <VisitsCard card={card} today={today} />
        </div>
        <AboutCard card={card} today={today} />
      </div>
      {appointment || card.running ? <KeepClient staffId={actor.staffId} day={today} card={card} /> : null}
    </Page>
  );
}

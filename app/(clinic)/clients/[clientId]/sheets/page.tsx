import type { Route } from 'next';
import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { sheetPrinted } from '@/app/(clinic)/visits/[visitId]/handout-actions';
import { ClientSheets } from '@/components/handout/client-sheets';
import { Page } from '@/components/shell/page';
import * as clients from '@/db/clients';
import * as handouts from '@/db/handouts';
import { clientName } from '@/lib/domain/client-card';
import { localDay } from '@/lib/when';

type Props = { params: Promise<{ clientId: string }> };

/** Every sheet a client was given: any of them prints again as it was. */
export default async function ClientSheetsPage({ params }: Props) {
  const actor = await requireActor();
  const clientId = idOf((await params).clientId);
  const [card, sheets] = await Promise.all([
    orNotFound(clients.open(actor, clientId)),
    handouts.list(actor, clientId),
  ]);
  return (
    <Page
      title={`Sheets of ${clientName(card.client)}`}
      back={{ href: `/clients/${clientId}` as Route, label: 'Back to the client' }}
    >
      <ClientSheets
        sheets={sheets}
        today={localDay(new Date(), actor.timeZone)}
        timeZone={actor.timeZone}
        printed={sheetPrinted}
      />
    </Page>
  );
}

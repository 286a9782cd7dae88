import { UserPlus } from 'lucide-react';
import { requireActor } from '@/app/_server/actor';
import { ClientSearch } from '@/components/clients/client-search';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button';
import * as clients from '@/db/clients';
import { localDay } from '@/lib/when';

export default async function ClientsPage() {
  const actor = await requireActor();
  const start = await clients.recent(actor);
  return (
    <Page
      title="Clients"
      aside={
        <ButtonLink href="/clients/new" variant="main">
          <UserPlus aria-hidden="true" />
          New client
        </ButtonLink>
      }
    >
      <ClientSearch start={start} today={localDay(new Date(), actor.timeZone)} />
    </Page>
  );
}

import type { Route } from 'next';
import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { Page } from '@/components/shell/page';
import { MoveForm, PickClient } from '@/components/visit/move-visit';
import * as clients from '@/db/clients';
import * as visits from '@/db/visits';
import { moveToClient } from '../actions';

type Props = {
  params: Promise<{ visitId: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
};

export default async function MoveVisitPage({ params, searchParams }: Props) {
  const [actor, { visitId }, { to }] = await Promise.all([requireActor(), params, searchParams]);
  const [view, start, card] = await Promise.all([
    orNotFound(visits.open(actor, idOf(visitId))),
    clients.recent(actor),
    typeof to === 'string' ? orNotFound(clients.open(actor, idOf(to))) : null,
  ]);
  const { id, clientId } = view.visit;
  return (
    <Page
      title="Move this visit to another client"
      sub="Only what was first recorded in it moves along. The other client's record stays as it was."
      back={{ href: `/visits/${id}` as Route, label: 'Back to the visit' }}
      width="reading"
    >
      {card ? (
        <MoveForm
          visitId={id}
          client={{
            id: card.client.id,
            name: `${card.client.preferredName ?? card.client.givenName} ${card.client.familyName}`,
            birthDate: card.client.birthDate,
          }}
          problems={card.episodes.filter(({ closedDay }) => closedDay === null)}
          action={moveToClient}
        />
      ) : (
        <PickClient visitId={id} start={start} notThis={clientId} />
      )}
    </Page>
  );
}

import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { AmendForm } from '@/components/clients/amend-form';
import * as clients from '@/db/clients';
import { clientName } from '@/lib/domain/client-card';
import { localDay } from '@/lib/when';
import { amend } from '../actions';

type Props = { params: Promise<{ clientId: string }> };

export default async function EditClientPage({ params }: Props) {
  const actor = await requireActor();
  const clientId = idOf((await params).clientId);
  const { client } = await orNotFound(clients.open(actor, clientId));
  const { id, archived: _archived, ...details } = client;
  const today = localDay(new Date(), actor.timeZone);
  return <AmendForm clientId={id} name={clientName(client)} now={details} today={today} action={amend} />;
}

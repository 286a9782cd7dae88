import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { NoteReading } from '@/components/note/note-reading';
import * as notes from '@/db/notes';
import * as visits from '@/db/visits';
import { localDay } from '@/lib/when';
import { amendNote } from './actions';

type Props = { params: Promise<{ visitId: string }> };

/** The note of a visit for reading: as signed, with its amendments; an open one leads into its visit. */
export default async function NotePage({ params }: Props) {
  const [actor, { visitId }] = await Promise.all([requireActor(), params]);
  const id = idOf(visitId);
  const [view, note] = await orNotFound(Promise.all([visits.open(actor, id), notes.open(actor, id)]));
  const { client, visit } = view;
  // Where it is written and signed: what is not signed yet is not read here.
  if (!note.signed && !visit.voidedAt) redirect(`/visits/${id}?step=sign`);
  return (
    <NoteReading
      clientName={`${client.preferredName ?? client.givenName} ${client.familyName}`}
      clientPage={`/clients/${visit.clientId}` as Route}
      visitPage={`/visits/${id}?step=sign` as Route}
      chartPage={`/visits/${id}/chart` as Route}
      voidReason={visit.voidReason}
      signed={note.signed}
      today={localDay(new Date(), actor.timeZone)}
      timeZone={actor.timeZone}
      amend={amendNote}
    />
  );
}

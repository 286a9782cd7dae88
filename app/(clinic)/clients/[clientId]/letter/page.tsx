import type { Route } from 'next';
import { z } from 'zod';
import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { LetterDeskView } from '@/components/letter/letter-desk';
import * as letters from '@/db/letters';
import { localDay } from '@/lib/when';

type Props = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

/** A progress letter to someone outside the clinic: composed, read, printed; nothing of it is kept. */
export default async function LetterPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const clientId = idOf((await params).clientId);
  const episodeId = z.uuid().safeParse((await searchParams).problem).data ?? null;
  const desk = await orNotFound(letters.compose(actor, { clientId, episodeId }));
  return (
    <LetterDeskView
      {...desk}
      back={`/clients/${clientId}` as Route}
      here={`/clients/${clientId}/letter` as Route}
      today={localDay(new Date(), actor.timeZone)}
    />
  );
}

import type { Route } from 'next';
import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { PointStoryView } from '@/components/clients/point-story';
import { Page } from '@/components/shell/page';
import { LetterDisc } from '@/components/ui/letter-disc';
import * as clients from '@/db/clients';
import { titleOfPoint } from '@/lib/domain/card-words';
import { clientName } from '@/lib/domain/client-card';
import { localDay } from '@/lib/when';

type Props = { params: Promise<{ clientId: string; pointId: string }> };

export default async function PointPage({ params }: Props) {
  const actor = await requireActor();
  const ids = await params;
  const clientId = idOf(ids.clientId);
  const story = await orNotFound(clients.point(actor, clientId, idOf(ids.pointId)));
  return (
    <Page
      title={
        <span className="flex items-center gap-3">
          <LetterDisc letter={story.point.letter} size={40} />
          {titleOfPoint(story.point)}
        </span>
      }
      meta={clientName(story.client)}
      back={{ href: `/clients/${clientId}` as Route, label: 'Back to the client' }}
    >
      <PointStoryView story={story} today={localDay(new Date(), actor.timeZone)} />
    </Page>
  );
}

import type { Route } from 'next';
import { z } from 'zod';
import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { PlanChoices } from '@/components/clients/plan-choices';
import { PlanStoryView } from '@/components/clients/plan-story';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import * as clients from '@/db/clients';
import * as plans from '@/db/plans';
import { clientName, datesAhead } from '@/lib/domain/client-card';
import { planStory } from '@/lib/domain/plan-story';
import { localDay } from '@/lib/when';
import { episodeActions } from '../record/episode-actions';

type Props = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

/** The plan of one of the client's problems, with every decision and its facts. */
export default async function PlanPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const clientId = idOf((await params).clientId);
  const asked = z.uuid().safeParse((await searchParams).problem).data;
  const [card, record] = await Promise.all([
    orNotFound(clients.open(actor, clientId)),
    orNotFound(plans.record(actor, clientId)),
  ]);
  const episode = card.episodes.find((one) => one.id === asked) ?? card.episodes[0];
  const now = new Date();
  const today = localDay(now, actor.timeZone);
  return (
    <Page
      title={episode ? `Plan: ${episode.problem}` : 'Plan'}
      meta={clientName(card.client)}
      back={{ href: `/clients/${clientId}` as Route, label: 'Back to the client' }}
    >
      {episode ? (
        <>
          <PlanChoices clientId={clientId} episodes={card.episodes} chosen={episode.id} />
          <PlanStoryView
            key={episode.id}
            story={planStory(card, record, episode, today)}
            ahead={datesAhead(card, now, actor.timeZone)[episode.id] ?? []}
            actions={episodeActions}
            today={today}
          />
        </>
      ) : (
        <EmptyState
          title="No problem is being treated"
          action={
            <ButtonLink href={`/clients/${clientId}/record#problems` as Route}>Open a problem</ButtonLink>
          }
        >
          The first visit opens one, or write it down now.
        </EmptyState>
      )}
    </Page>
  );
}

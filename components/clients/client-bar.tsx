import { ArrowRight, CalendarPlus, GitCompareArrows, Printer } from 'lucide-react';
import type { Route } from 'next';
import { ActionBar } from '@/components/shell/action-bar';
import { Button, ButtonLink } from '@/components/ui/button';
import { StartVisit, type StartVisitAction } from '@/components/visit/start-visit';
import type { CardAppointment, ClientCard } from '@/lib/domain/client-card';

type ClientBarProps = { card: ClientCard; appointment: CardAppointment | null; startVisit: StartVisitAction };

/** Book, sheets, and the next step under the right thumb. An archived client has none of them. */
export function ClientBar({ card, appointment, startVisit }: ClientBarProps) {
  const { client, handout, running } = card;
  const open = card.episodes.filter((episode) => episode.closedDay === null);
  const counted = card.visits.filter((visit) => !visit.voided).map((visit) => visit.number);
  const sheet = handout ? (
    <ButtonLink href={`/clients/${client.id}/sheets` as Route} size={56} prefetch={false}>
      <Printer aria-hidden="true" />
      Sheets
    </ButtonLink>
  ) : null;
  const compare = <CompareVisits clientId={client.id} visits={counted.length} />;
  if (client.archived)
    return (
      <ActionBar
        start={
          <>
            {compare}
            {sheet}
          </>
        }
      >
        This client is archived. Bring it back from the menu.
      </ActionBar>
    );
  return (
    <ActionBar
      start={
        <>
          {compare}
          <ButtonLink href={`/schedule/book?client=${client.id}` as Route} size={56}>
            <CalendarPlus aria-hidden="true" />
            Book
          </ButtonLink>
          {sheet}
        </>
      }
    >
      {running ? (
        <ButtonLink href={`/visits/${running.visitId}` as Route} variant="main" size={56}>
          Back to visit {running.number}
          <ArrowRight aria-hidden="true" />
        </ButtonLink>
      ) : (
        <StartVisit
          clientId={client.id}
          number={Math.max(0, ...counted) + 1}
          appointmentId={appointment && appointment.status !== 'in_treatment' ? appointment.id : null}
          bookedEpisodeId={appointment?.episodeId ?? null}
          episodes={open.map(({ id, problem }) => ({ id, problem }))}
          action={startVisit}
          refusal="toast"
        />
      )}
    </ActionBar>
  );
}

/** Two visits are needed; with fewer the sleeping button says so. */
function CompareVisits({ clientId, visits }: { clientId: string; visits: number }) {
  if (visits < 2)
    return (
      <Button size={56} disabled>
        <GitCompareArrows aria-hidden="true" />
        <span>
          Compare visits
          <span className="block font-normal text-xs">from the second visit on</span>
        </span>
      </Button>
    );
  return (
    <ButtonLink href={`/clients/${clientId}/compare` as Route} size={56} prefetch={false}>
      <GitCompareArrows aria-hidden="true" />
      Compare visits
    </ButtonLink>
  );
}

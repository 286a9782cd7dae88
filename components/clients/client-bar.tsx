import { ArrowRight, CalendarPlus, Printer } from 'lucide-react';
import type { Route } from 'next';
import { ActionBar } from '@/components/shell/action-bar';
import { ButtonLink } from '@/components/ui/button';
import { StartVisit, type StartVisitAction } from '@/components/visit/start-visit';
import type { CardAppointment, ClientCard } from '@/lib/domain/client-card';

type ClientBarProps = { card: ClientCard; appointment: CardAppointment | null; startVisit: StartVisitAction };

/** Book, print, and the next step under the right thumb. An archived client has none of them. */
export function ClientBar({ card, appointment, startVisit }: ClientBarProps) {
  const { client, handout, running } = card;
  const open = card.episodes.filter((episode) => episode.closedDay === null);
  const counted = card.visits.filter((visit) => !visit.voided).map((visit) => visit.number);
  const sheet = handout ? (
    <ButtonLink href={`/visits/${handout.visitId}?step=handout` as Route} size={56}>
      <Printer aria-hidden="true" />
      Print sheet
    </ButtonLink>
  ) : null;
  if (client.archived)
    return <ActionBar start={sheet}>This client is archived. Bring it back from the menu.</ActionBar>;
  return (
    <ActionBar
      start={
        <>
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

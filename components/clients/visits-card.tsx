import { BadgeCheck, Ban, PenLine, PersonStanding } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { Pill } from '@/components/ui/pill';
import { visitSentence } from '@/lib/domain/card-words';
import type { CardVisit, ClientCard } from '@/lib/domain/client-card';
import { sayDate } from '@/lib/when';

const rowsAtFirst = 6;

/** Newest first. A void visit keeps its row, struck out, with the reason. */
export function VisitsCard({ card, today }: { card: ClientCard; today: string }) {
  const done = card.visits.filter((visit) => !visit.voided && visit.id !== card.running?.visitId).length;
  const missed = card.appointments.filter((one) => one.status === 'missed').length;
  const row = (visit: CardVisit) => (
    <VisitRow key={visit.id} visit={visit} running={visit.id === card.running?.visitId} today={today} />
  );
  const more = card.visits.slice(rowsAtFirst);
  return (
    <Card
      title={<span className="text-[1.25rem]">Visits</span>}
      aside={`${done} done${missed > 0 ? `, ${missed} missed` : ''}`}
      className="min-w-0"
    >
      {card.visits.length === 0 ? (
        <p className="text-ink-soft">No visits yet.</p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {card.visits.slice(0, rowsAtFirst).map(row)}
        </ul>
      )}
      {more.length > 0 ? (
        <details className="group border-line border-t">
          <summary className="flex min-h-touch items-center font-bold text-accent-strong group-open:hidden">
            {more.length} earlier {more.length === 1 ? 'visit' : 'visits'}
          </summary>
          <ul className="divide-y divide-line">{more.map(row)}</ul>
        </details>
      ) : null}
    </Card>
  );
}

function VisitRow({ visit, running, today }: { visit: CardVisit; running: boolean; today: string }) {
  const href = visit.signed ? `/visits/${visit.id}/note` : `/visits/${visit.id}`;
  const struck = visit.voided ? 'line-through decoration-2' : '';
  return (
    <li className="flex items-start gap-1">
      <Link
        href={href as Route}
        className="flex min-h-touch min-w-0 flex-1 flex-wrap items-center gap-x-3 rounded-s py-1 hover:bg-sunken"
      >
        <b className={`min-w-[64px] font-semibold ${struck}`}>{sayDate(visit.onDay, today)}</b>
        <span className={`mr-auto text-base text-ink-soft ${struck}`}>
          {running ? `Visit ${visit.number}, under way` : visitSentence(visit)}
        </span>
        <State visit={visit} />
        {visit.voided ? (
          <span className="basis-full pb-1 text-sm text-ink-soft break-words">{visit.voidReason}</span>
        ) : null}
      </Link>
      <Link
        href={`/visits/${visit.id}/chart` as Route}
        prefetch={false}
        aria-label={`Body chart of visit ${visit.number}`}
        className="flex size-12 shrink-0 items-center justify-center rounded-m text-accent-strong hover:bg-accent-soft"
      >
        <PersonStanding aria-hidden="true" className="size-5" />
      </Link>
    </li>
  );
}

function State({ visit }: { visit: CardVisit }) {
  if (visit.voided) return <Pill icon={<Ban />}>Void</Pill>;
  if (!visit.signed)
    return (
      <Pill icon={<PenLine />} tone="warn">
        Not signed
      </Pill>
    );
  return (
    <Pill icon={<BadgeCheck />} tone="good">
      {visit.amendments > 0 ? 'Signed, amended' : 'Signed'}
    </Pill>
  );
}

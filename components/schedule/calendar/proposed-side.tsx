import { CalendarPlus, Phone } from 'lucide-react';
import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { type Ghost, type Proposed, windowBar } from '@/lib/domain/calendar-ghosts';
import { clientName } from '@/lib/domain/client-card';
import { type Day, isoWeekday } from '@/lib/when';

type ProposedSideProps = {
  proposed: readonly Proposed[];
  chosen: string | null;
  days: readonly Day[];
  /** Drifting clients, read a moment later. */
  drifting: ReactNode;
  onChoose: (episodeId: string) => void;
  onAgree: (ghost: Ghost) => void;
};

/** What plans ask for in these days, and who has gone past theirs. */
export function ProposedSide({ proposed, chosen, days, drifting, onChoose, onAgree }: ProposedSideProps) {
  return (
    <>
      <h2>Proposed, not booked</h2>
      <p className="mt-0.5 mb-2.5 text-ink-soft text-sm">
        {proposed.length > 0
          ? 'Plans ask for these. Nobody is booked until they say yes.'
          : 'No plan asks for another date in these days.'}
      </p>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
        {proposed.map((one) => (
          <li key={one.plan.episodeId}>
            <ProposedCard {...{ one, days, onChoose, onAgree }} chosen={one.plan.episodeId === chosen} />
          </li>
        ))}
      </ul>
      {drifting}
    </>
  );
}

type CardProps = Pick<ProposedSideProps, 'days' | 'onChoose' | 'onAgree'> & {
  one: Proposed;
  chosen: boolean;
};

function ProposedCard({ one: { plan, ghosts }, days, chosen, onChoose, onAgree }: CardProps) {
  const name = clientName(plan.client);
  const first = ghosts[0];
  return (
    <div
      className={`rounded-m border bg-surface ${chosen ? 'border-accent outline outline-accent' : 'border-line'}`}
    >
      <button
        type="button"
        aria-pressed={chosen}
        onClick={() => onChoose(plan.episodeId)}
        className="block min-h-touch w-full rounded-m px-3 pt-2 pb-2.5 text-left"
      >
        <span className="block break-words font-semibold text-[1.0625rem]">{name}</span>
        <span className="block text-ink-soft text-sm">
          {plan.says} {plan.likes}
        </span>
        <WindowBar plan={plan} days={days} />
      </button>
      {chosen ? (
        <div className="flex gap-2 px-3 pb-3">
          {first ? (
            <Button
              variant="main"
              className="min-w-0 flex-1 whitespace-nowrap px-1!"
              onClick={() => onAgree(first)}
            >
              <Phone aria-hidden="true" />
              Agree slot
            </Button>
          ) : (
            <p className="flex-1 self-center text-ink-soft text-sm">No free time here in its window.</p>
          )}
          <ButtonLink
            square
            href={`/schedule/book?client=${plan.client.id}&episode=${plan.episodeId}` as Route}
            aria-label={`Other times for ${name}`}
          >
            <CalendarPlus aria-hidden="true" />
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}

const letters = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];

/** The window of the plan over the days shown, the dot on its due day. */
function WindowBar({ plan, days }: { plan: Proposed['plan']; days: readonly Day[] }) {
  const bar = windowBar(plan, days);
  if (!bar || days.length < 2) return null;
  const percent = (share: number) => `${share * 100}%`;
  return (
    <span aria-hidden="true" className="mt-2 block">
      <span className="relative block h-2.5">
        <span
          className="absolute top-[2px] h-1.5 rounded-full bg-accent/35"
          style={{ left: percent(bar.from), width: percent(bar.to - bar.from) }}
        />
        {bar.due === null ? null : (
          <span
            className="absolute top-0 -ml-[5px] size-2.5 rounded-full bg-accent"
            style={{ left: percent(bar.due) }}
          />
        )}
      </span>
      <span className="flex text-center text-ink-soft text-xs">
        {days.map((day) => (
          <span key={day} className={`flex-1 ${day === plan.dueDay ? 'font-bold text-ink' : ''}`}>
            {letters[isoWeekday(day) - 1]}
          </span>
        ))}
      </span>
    </span>
  );
}

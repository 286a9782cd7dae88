import { CalendarX2, Check, MoveRight } from 'lucide-react';
import { Chip } from '@/components/ui/chip';
import type { BlockWeek } from '@/lib/domain/appointment';
import { type Day, sayDay } from '@/lib/when';

type WeeksChoiceProps = {
  weeks: number;
  /** How many may be booked in one go. */
  most: number;
  /** Null while they are looked up. */
  later: readonly BlockWeek[] | null;
  today: Day;
  disabled?: boolean | undefined;
  /** The first date is chosen, so that the others can be looked up. */
  chosen: boolean;
  onWeeks: (weeks: number) => void;
};

/** One date, or a weekly block with every date shown before it is booked. */
export function WeeksChoice(props: WeeksChoiceProps) {
  const { weeks, most, later, today, disabled, chosen, onWeeks } = props;
  if (most < 2) return null;
  const choices = Array.from({ length: most }, (_, n) => n + 1);
  return (
    <section aria-label="How many weeks" className="grid gap-2.5">
      <div className="flex flex-wrap gap-2">
        {choices.map((count) => (
          <Chip
            key={count}
            pressed={weeks === count}
            check
            disabled={disabled}
            onClick={() => onWeeks(count)}
          >
            {count === 1 ? 'This one' : `${count} weeks`}
          </Chip>
        ))}
      </div>
      {weeks > 1 && chosen ? (
        <ul aria-live="polite" aria-busy={later === null} className="grid gap-1">
          {later === null ? <li className="text-ink-soft">Looking at the other weeks</li> : null}
          {(later ?? []).slice(0, weeks - 1).map((week) => (
            <Week key={week.dueDay} week={week} today={today} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Week({ week: { offer, asUsual, dueDay }, today }: { week: BlockWeek; today: Day }) {
  const Icon = offer ? (asUsual ? Check : MoveRight) : CalendarX2;
  return (
    <li className={`flex items-start gap-2.5 ${asUsual ? '' : 'rounded-m bg-warn-soft px-3 py-2'}`}>
      <Icon aria-hidden="true" className={`mt-0.5 size-5 shrink-0 ${asUsual ? 'text-good' : 'text-warn'}`} />
      {offer ? (
        <span>
          <b className="font-semibold">{offer.says}</b>
          {` · ${offer.staffName.split(' ')[0]} · ${offer.roomName}`}
          {asUsual ? '' : '. The usual time is taken; this is the nearest free one.'}
        </span>
      ) : (
        <span>
          <b className="font-semibold">{`About ${sayDay(dueDay, today)}`}</b>
          {': nothing is free that week. It is left out.'}
        </span>
      )}
    </li>
  );
}

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
  return (
    <div className="grid gap-2.5 empty:hidden">
      <WeekChips {...props} />
      <WeekDates {...props} />
    </div>
  );
}

type WeekChipsProps = Pick<WeeksChoiceProps, 'weeks' | 'most' | 'disabled' | 'onWeeks'>;

/** How many weeks are booked in one go. */
export function WeekChips({ weeks, most, disabled, onWeeks }: WeekChipsProps) {
  if (most < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend of its own
    <div role="group" aria-label="How many weeks" className="flex flex-wrap gap-2">
      {Array.from({ length: most }, (_, n) => n + 1).map((count) => (
        <Chip key={count} pressed={weeks === count} disabled={disabled} onClick={() => onWeeks(count)}>
          {count === 1 ? 'This one' : `${count} weeks`}
        </Chip>
      ))}
    </div>
  );
}

/** The later dates as they would be booked. */
export function WeekDates({ weeks, later, today, chosen }: Omit<WeeksChoiceProps, 'most' | 'onWeeks'>) {
  if (weeks === 1 || !chosen) return null;
  return (
    <ul aria-live="polite" aria-busy={later === null} aria-label="The weeks after" className="grid gap-1">
      {later === null ? <li className="text-ink-soft">Looking at the other weeks</li> : null}
      {(later ?? []).slice(0, weeks - 1).map((week) => (
        <Week key={week.dueDay} week={week} today={today} />
      ))}
    </ul>
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

import { ChevronRight } from 'lucide-react';
import type { DayRow } from '@/lib/domain/appointment';
import { clientName } from '@/lib/domain/client-card';
import { rowReason, rowState } from '@/lib/domain/day-row';
import { localTime, type Zone } from '@/lib/when';
import { RowState } from './row-state';

type DayRowLineProps = {
  row: DayRow;
  now: string;
  zone: Zone;
  /** Said after the reason: therapist, room. */
  aside?: string | null | undefined;
  /** The line the Next card speaks of. */
  here?: boolean | undefined;
  /** Opens the visit, or what can be done with the appointment. */
  onOpen: () => void;
};

const over = new Set(['done_signed', 'done_unsigned', 'missed', 'cancelled']);

/** One line of the day; the whole of it is the target. */
export function DayRowLine({ row, now, zone, aside, here, onOpen }: DayRowLineProps) {
  const state = rowState(row, now);
  const soft = over.has(state);
  const time = localTime(row.startsAt, zone);
  return (
    <li
      className={
        here
          ? 'relative -mx-3.5 rounded-m bg-accent-soft px-3.5'
          : 'relative border-line border-t first:border-t-0'
      }
    >
      <button
        type="button"
        onClick={onOpen}
        className="grid min-h-[57px] w-full grid-cols-[66px_minmax(0,1fr)_auto_34px] items-center py-1.5 text-left max-tablet:grid-cols-[58px_minmax(0,1fr)_24px]"
      >
        <span
          className={`text-lg ${soft ? 'text-ink-soft' : 'font-semibold'} ${state === 'cancelled' ? 'line-through' : ''}`}
        >
          {time}
        </span>
        <span className="min-w-0 pr-3 leading-snug">
          <span className={`block truncate text-[1.09375rem] font-semibold ${soft ? 'text-ink-soft' : ''}`}>
            {clientName(row.client)}
          </span>
          <span className="block truncate text-sm text-ink-soft">
            {[rowReason(row), aside].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className="max-tablet:col-start-2 max-tablet:row-start-2">
          <RowState row={row} now={now} />
        </span>
        <ChevronRight
          aria-hidden="true"
          className="size-5 justify-self-end text-ink-soft max-tablet:col-start-3 max-tablet:row-start-1"
        />
      </button>
    </li>
  );
}

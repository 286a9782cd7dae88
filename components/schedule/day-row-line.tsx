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
  /** In a column: the state stands under the words. */
  narrow?: boolean | undefined;
  /** Said after the reason: therapist, room. */
  aside?: string | null | undefined;
  /** The line the Next card speaks of. */
  here?: boolean | undefined;
  /** Opens the visit, or what can be done with the appointment. */
  onOpen: () => void;
};

const stacked = {
  row: 'grid-cols-[68px_minmax(0,1fr)_24px]',
  state: 'col-span-2 col-start-2 row-start-2',
  chevron: 'col-start-3 row-start-1',
};
const wide = {
  row: 'grid-cols-[66px_minmax(0,1fr)_auto_34px] max-tablet:grid-cols-[58px_minmax(0,1fr)_24px]',
  state: 'max-tablet:col-start-2 max-tablet:row-start-2',
  chevron: 'max-tablet:col-start-3 max-tablet:row-start-1',
};

const over = new Set(['done_signed', 'done_unsigned', 'missed', 'cancelled']);

/** One line of the day; the whole of it is the target. */
export function DayRowLine({ row, now, zone, narrow, aside, here, onOpen }: DayRowLineProps) {
  const state = rowState(row, now);
  const soft = over.has(state);
  const time = localTime(row.startsAt, zone);
  const places = narrow ? stacked : wide;
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
        className={`grid min-h-[57px] w-full items-center py-1.5 text-left ${places.row}`}
      >
        <span
          className={`text-lg ${soft ? 'text-ink-soft' : 'font-semibold'} ${state === 'cancelled' ? 'line-through' : ''}`}
        >
          {time}
        </span>
        <span className="min-w-0 pr-3 leading-snug">
          <span
            className={`block break-words text-[1.09375rem] font-semibold ${soft ? 'text-ink-soft' : ''}`}
          >
            {clientName(row.client)}
          </span>
          <span className={`block text-sm text-ink-soft ${narrow ? '' : 'truncate'}`}>
            {[rowReason(row), aside].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className={places.state}>
          <RowState row={row} now={now} />
        </span>
        <ChevronRight
          aria-hidden="true"
          className={`size-5 justify-self-end text-ink-soft print:hidden ${places.chevron}`}
        />
      </button>
    </li>
  );
}

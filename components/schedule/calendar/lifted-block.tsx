import type { CalendarRow } from '@/lib/domain/calendar';
import type { Drop } from '@/lib/domain/calendar-drop';
import { type GridHours, hourPx, timeOf, topOf } from '@/lib/domain/calendar-grid';
import { clientName } from '@/lib/domain/client-card';
import { blockPlace } from './block-place';
import { DropCard } from './drop-card';

type LiftedBlockProps = {
  row: CalendarRow;
  drop: Drop;
  hours: GridHours;
  /** The card opens towards the middle of the grid. */
  towards: 'left' | 'right';
};

const cardPx = 150;

/** The appointment in the hand, over the place it would take. */
export function LiftedBlock({ row, drop, hours, towards }: LiftedBlockProps) {
  const { minute, minutes } = drop.spot;
  const refused = drop.verdict === 'refused';
  const top = topOf(minute, hours);
  const below = top < cardPx;
  const height = ((minutes + row.turnoverMinutes) * hourPx) / 60;
  return (
    <>
      <div
        aria-hidden="true"
        data-lifted
        style={blockPlace(minute, minutes + row.turnoverMinutes, hours)}
        className={`pointer-events-none absolute z-30 flex -rotate-[1.2deg] flex-col overflow-clip rounded-[9px] border leading-[1.25] shadow-lg motion-reduce:rotate-0 ${refused ? 'border-danger bg-danger text-on-danger' : 'border-accent bg-accent text-on-accent'}`}
      >
        <span className="min-h-0 flex-1 overflow-hidden px-1.5 pt-1">
          <span className="block truncate font-semibold text-[0.9375rem]">{clientName(row.client)}</span>
          <span className="block whitespace-nowrap text-xs tracking-tight">
            {timeOf(minute)}–{timeOf(minute + minutes)}
          </span>
        </span>
        {row.turnoverMinutes > 0 ? (
          <span
            className="turn-over shrink-0 bg-ground"
            style={{ height: (row.turnoverMinutes * hourPx) / 60 }}
          />
        ) : null}
      </div>
      <DropCard
        drop={drop}
        style={{
          [towards === 'left' ? 'right' : 'left']: 0,
          ...(below ? { top: top + height + 10 } : { top: top - 10, transform: 'translateY(-100%)' }),
        }}
      />
    </>
  );
}

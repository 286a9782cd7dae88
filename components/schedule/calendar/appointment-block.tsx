import { GripVertical } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { CalendarRow } from '@/lib/domain/calendar';
import { type GridHours, hourPx, minuteOf, shownMinutes } from '@/lib/domain/calendar-grid';
import type { Lane } from '@/lib/domain/calendar-lanes';
import { type BlockLook, blockLook, planWords, stateShort } from '@/lib/domain/calendar-words';
import { clientName } from '@/lib/domain/client-card';
import { lineId } from '@/lib/domain/day-row';
import { initialsOf } from '@/lib/person-name';
import { localDay, localTime, sayDay, type Zone } from '@/lib/when';
import { BlockLine } from './block-line';
import { blockPlace } from './block-place';

export type BlockHandlers = Readonly<{
  onPointerDown: (event: PointerEvent<HTMLElement>, row: CalendarRow) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, row: CalendarRow) => void;
  onOpen: (row: CalendarRow) => void;
}>;

type BlockProps = BlockHandlers & {
  row: CalendarRow;
  now: string;
  zone: Zone;
  hours: GridHours;
  lane: Lane;
  movable: boolean;
  /** Held over another place: what stays here is where it was. */
  lifted: boolean;
  /** One block of the calendar is in the tab order; arrow keys reach the others. */
  inTabOrder: boolean;
  /** Therapist or room, where the column does not say it. */
  aside: string | null;
};

const looks: Record<BlockLook, string> = {
  weekly: 'border-accent/30 bg-accent-soft',
  single: 'border-accent/70 bg-surface',
  new: 'border-line-strong bg-surface',
  past: 'border-line bg-sunken text-ink-soft',
  off: 'border-line bg-ground text-ink-soft [&_[data-name]]:line-through',
};

/** One appointment. Its name, its plan, and under it the hatched strip in which the room is made ready. */
export function AppointmentBlock(props: BlockProps) {
  const { row, now, zone, hours, lane, movable, lifted, inTabOrder, aside } = props;
  const { minutes, turnover } = shownMinutes(row);
  const place = blockPlace(minuteOf(row.startsAt, zone), minutes + turnover, hours, lane);
  const look = lifted
    ? 'border-[1.5px] border-dotted border-line-strong bg-ground text-ink-soft'
    : looks[blockLook(row, now)];
  const tall = (minutes * hourPx) / 60 >= 58;
  return (
    <button
      type="button"
      data-appointment={lineId(row)}
      tabIndex={inTabOrder ? 0 : -1}
      aria-label={blockWords(row, now, zone)}
      aria-describedby={movable ? 'calendar-keys' : undefined}
      onPointerDown={(event) => props.onPointerDown(event, row)}
      onKeyDown={(event) => props.onKeyDown(event, row)}
      onClick={() => props.onOpen(row)}
      style={place}
      className={`group/block @container absolute z-10 flex flex-col overflow-clip rounded-[9px] border text-left leading-[1.2] shadow-card focus-visible:z-20 ${movable ? 'cursor-grab' : ''} ${look}`}
    >
      <span className="min-h-0 w-full flex-1 overflow-hidden px-2 pt-1 @max-[110px]:px-1.5 @max-[72px]:px-1">
        <span
          data-name
          className={`font-semibold text-[0.9375rem] break-words @max-[72px]:hidden ${movable && !lifted ? 'pointer-coarse:pr-3.5' : ''} ${tall ? 'line-clamp-2' : 'line-clamp-1'} ${lifted ? 'font-normal' : ''}`}
        >
          {clientName(row.client)}
        </span>
        <span data-name className="hidden font-semibold text-xs @max-[72px]:block">
          {initialsOf(clientName(row.client))}
        </span>
        <span className="block text-xs @max-[72px]:hidden">
          {lifted ? `was ${localTime(row.startsAt, zone)}` : <BlockLine row={row} now={now} />}
        </span>
        {aside && minutes >= 75 ? (
          <span className="block truncate text-ink-soft text-xs">{aside}</span>
        ) : null}
      </span>
      {turnover > 0 && !lifted ? (
        <span
          aria-hidden="true"
          className="turn-over w-full shrink-0 border-line border-t"
          style={{ height: (turnover * hourPx) / 60 }}
        />
      ) : null}
      {movable && !lifted ? <Handles minutes={turnover} /> : null}
    </button>
  );
}

/** Where a finger takes hold: everywhere else on a block it scrolls the page. A mouse may take the whole block. */
function Handles({ minutes }: { minutes: number }) {
  return (
    <>
      <span
        aria-hidden="true"
        data-grip
        className="absolute inset-y-0 right-0 hidden w-12 touch-none items-start justify-end pt-1 pr-0.5 text-ink-soft pointer-coarse:flex @max-[72px]:w-1/2"
      >
        <GripVertical className="size-4" />
      </span>
      <span
        aria-hidden="true"
        data-resize
        className="absolute right-12 bottom-0 left-0 flex h-4 cursor-ns-resize touch-none items-end justify-center pointer-coarse:left-auto pointer-coarse:h-12 pointer-coarse:w-12 @max-[72px]:hidden"
        style={{ paddingBottom: Math.max(2, (minutes * hourPx) / 60 - 3) }}
      >
        <span className="h-1 w-7 rounded-full bg-line-strong opacity-0 group-hover/block:opacity-100 group-focus-visible/block:opacity-100 pointer-coarse:opacity-100" />
      </span>
    </>
  );
}

function blockWords(row: CalendarRow, now: string, zone: Zone): string {
  const today = localDay(now, zone);
  const day = localDay(row.startsAt, zone);
  const { dots, words } = planWords(row);
  return [
    clientName(row.client),
    day === today ? 'today' : sayDay(day, today),
    `${localTime(row.startsAt, zone)} to ${localTime(row.endsAt, zone)}`,
    stateShort(row, now) ?? (dots ? `${words}, ${dots.done} of ${dots.agreed}` : words),
  ].join(', ');
}

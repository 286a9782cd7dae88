import type { Route } from 'next';
import type { Ref } from 'react';
import type { CalendarColumn as Column } from '@/lib/domain/calendar-columns';
import type { Drop } from '@/lib/domain/calendar-drop';
import type { Ghost } from '@/lib/domain/calendar-ghosts';
import { hourPx, minuteOf, timeOf, topOf } from '@/lib/domain/calendar-grid';
import type { CrowdLayout } from '@/lib/domain/calendar-lanes';
import { type Day, localDay, localTime } from '@/lib/when';
import { CalendarColumn, type ColumnShared, NowLine } from './calendar-column';
import type { Lifted } from './use-lift';

type CalendarGridProps = ColumnShared & {
  scroller: Ref<HTMLDivElement>;
  label: string;
  columns: readonly Column[];
  /** What each column shows and counts, by its key. */
  crowds: ReadonlyMap<string, CrowdLayout>;
  roomier: (column: Column) => Route;
  ghosts: readonly Ghost[];
  lifted: Lifted | null;
  drop: Drop | null;
  today: Day;
  /** Days a narrow screen shows. */
  near: ReadonlySet<Day>;
  /** A day alone names no date over its columns. */
  single: boolean;
};

const nobody: CrowdLayout = { lanes: new Map(), more: [] };

/** Not seen, and still there: the block that is moved by keys keeps the keys. */
const folded =
  'max-wide:w-0 max-wide:min-w-0 max-wide:flex-none max-wide:overflow-hidden max-wide:border-0 max-wide:p-0';

const gutter = 'sticky left-0 z-[25] w-[54px] shrink-0 bg-ground';

/**
 * Days or people side by side over one clock. Our own grid: the usual calendar library has no keyboard drag, no free
 * columns for therapists and rooms, and draws nothing before its script runs.
 */
export function CalendarGrid(props: CalendarGridProps) {
  const { scroller, label, columns, crowds, roomier, ghosts, lifted, drop, today, near, single, ...shared } =
    props;
  const { hours, now, zone } = shared;
  const height = ((hours.last - hours.first) * hourPx) / 60;
  const width = (column: Column) =>
    `relative flex-1 border-line border-l ${single ? 'min-w-[130px]' : 'min-w-[100px]'} ${near.has(column.day) ? '' : isHome(column) ? folded : 'max-wide:hidden'}`;
  const lastNear = columns.findLast((column) => near.has(column.day));
  const isLastNear = (column: Column) => !single && column === lastNear;
  const isHome = (column: Column) =>
    lifted !== null && column.rows.some((row) => row.appointmentId === lifted.row.appointmentId);
  const liftedFor = (column: Column) =>
    lifted && (lifted.column === column.key || isHome(column)) ? lifted : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region that scrolls by itself has to be named and reachable
    <div
      ref={scroller}
      role="region"
      aria-label={label}
      className="relative min-h-0 flex-1 scroll-pt-14 scroll-pl-14 overflow-auto overscroll-contain select-none"
    >
      <div className="sticky top-0 z-30 flex min-w-fit border-line border-b bg-ground">
        <span className={gutter} />
        {columns.map((column) => (
          <div key={column.key} className={`${width(column)} flex items-center gap-1.5 py-1.5 pr-1 pl-1.5`}>
            <ColumnTitle column={column} isToday={!single && column.day === today} />
          </div>
        ))}
      </div>
      <div className="flex min-w-fit" style={{ height }}>
        <HourGutter {...shared} isToday={columns.some(({ day }) => day === today)} />
        {columns.map((column, at) => (
          <section
            key={column.key}
            data-column={column.key}
            aria-label={`${column.label}, ${countWords(column.count)}`}
            className={`${width(column)} bg-surface last:border-r`}
          >
            <HourLines hours={hours} />
            <CalendarColumn
              {...shared}
              column={column}
              crowd={crowds.get(column.key) ?? nobody}
              roomier={roomier(column)}
              ghosts={ghosts.filter((ghost) => isIn(ghost, column, zone))}
              lifted={liftedFor(column)}
              drop={drop && lifted?.column === column.key ? drop : null}
              isPast={column.day < today}
              towards={at >= columns.length / 2 || isLastNear(column) ? 'left' : 'right'}
            />
            {column.day === today ? <NowLine now={now} zone={zone} hours={hours} /> : null}
          </section>
        ))}
      </div>
    </div>
  );
}

function isIn(ghost: Ghost, column: Column, zone: string): boolean {
  if (localDay(ghost.startsAt, zone) !== column.day) return false;
  return (
    (column.staffId === null || column.staffId === ghost.staffId) &&
    (column.roomId === null || column.roomId === ghost.roomId)
  );
}

const countWords = (count: number) =>
  count === 0 ? 'no appointments' : count === 1 ? '1 appointment' : `${count} appointments`;

function ColumnTitle({ column, isToday }: { column: Column; isToday: boolean }) {
  const { title, date, count } = column;
  return (
    <>
      <span
        aria-hidden="true"
        className={date === null ? 'min-w-0 truncate font-semibold' : 'text-base text-ink-soft'}
      >
        {title}
      </span>
      {date === null ? null : (
        <span
          aria-hidden="true"
          className={`font-bold text-lg ${isToday ? 'rounded-[9px] bg-accent px-1.5 py-0.5 text-on-accent' : ''}`}
        >
          {date}
        </span>
      )}
      <span aria-hidden="true" className="ml-auto text-ink-soft text-sm">
        {count === 0 ? '' : count}
      </span>
    </>
  );
}

function HourLines({ hours }: Pick<ColumnShared, 'hours'>) {
  return hoursIn(hours).map((minute) => (
    <span
      key={minute}
      aria-hidden="true"
      style={{ top: topOf(minute, hours) }}
      className="pointer-events-none absolute inset-x-0 z-[4] border-line border-t"
    />
  ));
}

/** The hours at the left, and over them the time it is. */
function HourGutter({
  hours,
  now,
  zone,
  isToday,
}: Pick<ColumnShared, 'hours' | 'now' | 'zone'> & { isToday: boolean }) {
  const minute = minuteOf(now, zone);
  const shown = isToday && minute >= hours.first && minute <= hours.last ? minute : null;
  return (
    <div aria-hidden="true" className={`${gutter} text-right text-ink-soft text-xs`}>
      {hoursIn(hours)
        .filter((hour) => shown === null || Math.abs(hour - shown) > 16)
        .map((hour) => (
          <span key={hour} style={{ top: topOf(hour, hours) - 10 }} className="absolute right-1.5">
            {timeOf(hour)}
          </span>
        ))}
      {shown === null ? null : (
        <span style={{ top: topOf(shown, hours) - 10 }} className="absolute right-1.5 font-bold text-danger">
          {localTime(now, zone)}
        </span>
      )}
    </div>
  );
}

function hoursIn({ first, last }: ColumnShared['hours']): number[] {
  const count = Math.ceil((last - first) / 60);
  return Array.from({ length: count }, (_, n) => first + n * 60).filter((minute) => minute > first);
}

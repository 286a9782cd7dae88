import type { Route } from 'next';
import { type MouseEvent, memo } from 'react';
import type { CalendarColumn as Column } from '@/lib/domain/calendar-columns';
import { type Drop, isMovable } from '@/lib/domain/calendar-drop';
import type { Ghost } from '@/lib/domain/calendar-ghosts';
import { type GridHours, hourPx, minuteOf, snapMinutes, topOf } from '@/lib/domain/calendar-grid';
import type { CrowdLayout } from '@/lib/domain/calendar-lanes';
import { lineId } from '@/lib/domain/day-row';
import { firstNameOf } from '@/lib/person-name';
import type { Zone } from '@/lib/when';
import { AppointmentBlock, type BlockHandlers } from './appointment-block';
import { GhostBlock } from './ghost-block';
import { LiftedBlock } from './lifted-block';
import { MoreBlock } from './more-block';
import type { Lifted } from './use-lift';

export type ColumnShared = BlockHandlers &
  Readonly<{
    hours: GridHours;
    now: string;
    zone: Zone;
    chosen: string | null;
    /** The block that is in the tab order. */
    focusId: string | null;
    /** Names beside an appointment where the column does not say them. */
    says: 'staff' | 'room' | 'both';
    onGhost: (ghost: Ghost) => void;
    /** A minute of the day, or null where none was pointed at. */
    onEmpty: (column: Column, minute: number | null) => void;
  }>;

type CalendarColumnProps = ColumnShared & {
  column: Column;
  crowd: CrowdLayout;
  /** Where those have room who have none here. */
  roomier: Route;
  ghosts: readonly Ghost[];
  lifted: Lifted | null;
  /** What letting go here would do; null while the hand is elsewhere. */
  drop: Drop | null;
  isPast: boolean;
  towards: 'left' | 'right';
};

/** One column of the grid: working time, empty places, appointments, and what is held over it. */
export const CalendarColumn = memo(function CalendarColumn(props: CalendarColumnProps) {
  const { column, crowd, roomier, ghosts, lifted, drop, isPast, towards, hours, now, zone, focusId, says } =
    props;
  return (
    <>
      <ShutBands column={column} hours={hours} />
      {isPast ? null : (
        <button
          type="button"
          aria-label={`New appointment, ${column.label}`}
          onClick={(event) => props.onEmpty(column, pointedAt(event, hours))}
          className="absolute inset-0 z-[5] cursor-cell focus-visible:-outline-offset-3"
        />
      )}
      {ghosts.map((ghost) => (
        <GhostBlock
          key={ghost.key}
          ghost={ghost}
          strong={ghost.plan.episodeId === props.chosen}
          hours={hours}
          zone={zone}
          onOpen={props.onGhost}
        />
      ))}
      {column.rows.map((row) => {
        const lane = crowd.lanes.get(lineId(row));
        return lane ? (
          <AppointmentBlock
            key={lineId(row)}
            row={row}
            now={now}
            zone={zone}
            hours={hours}
            lane={lane}
            movable={isMovable(row, now)}
            lifted={lifted?.row.appointmentId === row.appointmentId && row.appointmentId !== null}
            inTabOrder={focusId === lineId(row)}
            aside={asideOf(row, says)}
            onPointerDown={props.onPointerDown}
            onKeyDown={props.onKeyDown}
            onOpen={props.onOpen}
          />
        ) : null;
      })}
      {crowd.more.map((more) => (
        <MoreBlock
          key={more.ids.join()}
          more={more}
          label={column.label}
          href={roomier}
          hours={hours}
          zone={zone}
        />
      ))}
      {drop && lifted ? <LiftedBlock row={lifted.row} drop={drop} hours={hours} towards={towards} /> : null}
    </>
  );
});

function asideOf(row: Column['rows'][number], says: ColumnShared['says']): string | null {
  const staff = firstNameOf(row.staffName);
  if (says === 'staff') return staff;
  return says === 'room' ? row.roomName : [staff, row.roomName].filter(Boolean).join(', ');
}

/** The quarter of an hour a finger or mouse pointed at; by keyboard there is none. */
function pointedAt(event: MouseEvent<HTMLElement>, hours: GridHours): number | null {
  if (event.detail === 0) return null;
  const { top } = event.currentTarget.getBoundingClientRect();
  const exact = hours.first + ((event.clientY - top) * 60) / hourPx;
  return Math.floor(exact / snapMinutes) * snapMinutes;
}

function ShutBands({ column, hours }: { column: Column; hours: GridHours }) {
  return column.shut
    .map((band) => ({
      ...band,
      from: Math.max(band.from, hours.first),
      until: Math.min(band.until, hours.last),
    }))
    .filter(({ from, until }) => from < until)
    .map(({ from, until, says }) => (
      <div
        key={from}
        style={{ top: topOf(from, hours), height: ((until - from) * hourPx) / 60 }}
        className="absolute inset-x-0 overflow-hidden bg-sunken px-2 text-ink-soft text-xs"
      >
        {/* Over the hour lines; a short break has one line and no room above it. */}
        <span
          className={`pointer-events-none relative z-[5] bg-sunken break-words ${until - from < 45 ? 'block truncate leading-[15px]' : 'mt-1 inline-block'}`}
        >
          {says}
        </span>
      </div>
    ));
}

type NowLineProps = { now: string; zone: Zone; hours: GridHours };

/** Where the day stands, in the column of today. */
export function NowLine({ now, zone, hours }: NowLineProps) {
  const minute = minuteOf(now, zone);
  if (minute < hours.first || minute > hours.last) return null;
  return (
    <span
      aria-hidden="true"
      style={{ top: topOf(minute, hours) - 1 }}
      className="pointer-events-none absolute inset-x-0 z-20 border-danger border-t-[2.5px] before:absolute before:-top-[6px] before:-left-[5px] before:size-[10px] before:rounded-full before:bg-danger"
    />
  );
}

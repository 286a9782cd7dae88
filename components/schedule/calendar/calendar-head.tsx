'use client';

import { CalendarSearch, ChevronDown, ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import { type CalendarOf, type CalendarView, calendarHref, calendarViews } from '@/lib/domain/calendar';
import { addDays, Day } from '@/lib/when';

export type CalendarAsked = Readonly<{ view: CalendarView; day: Day; of: CalendarOf }>;
type Named = Readonly<{ id: string; name: string }>;

type CalendarHeadProps = {
  title: string;
  /** The days a narrow screen shows, when it shows fewer. */
  narrowTitle?: string | undefined;
  asked: CalendarAsked;
  today: Day;
  staffId: string;
  staff: readonly Named[];
  rooms: readonly Named[];
  /** The first and last day a narrow screen shows of a week. */
  near: Readonly<{ first: Day; last: Day }>;
  onNew: () => void;
};

const views = (Object.keys(calendarViews) as CalendarView[]).map((value) => ({
  value,
  label: calendarViews[value],
}));

/** Which days, whose, and how: every choice is an address, so that it can be sent and comes back. */
export function CalendarHead(props: CalendarHeadProps) {
  const { title, narrowTitle = title, asked, today, near, onNew } = props;
  const router = useRouter();
  const [waiting, begin] = useTransition();
  const go = (to: Partial<CalendarAsked>) =>
    begin(() => router.push(calendarHref({ ...asked, ...to }) as Route, { scroll: false }));
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-2" aria-busy={waiting}>
      <h1 className={`mr-auto min-w-[190px] ${waiting ? 'animate-breathe' : ''}`}>
        <span className="max-wide:hidden">{title}</span>
        <span className="wide:hidden">{narrowTitle}</span>
      </h1>
      <nav aria-label="Days" className="flex gap-2">
        {asked.view === 'week' ? (
          <>
            <Step
              asked={asked}
              day={addDays(asked.day, -7)}
              label="Week before"
              className="max-wide:hidden"
            />
            <Step asked={asked} day={addDays(near.first, -3)} label="Days before" className="wide:hidden" />
            <Step
              asked={asked}
              day={addDays(asked.day, 7)}
              label="Week after"
              on
              className="max-wide:hidden"
            />
            <Step asked={asked} day={addDays(near.last, 1)} label="Days after" on className="wide:hidden" />
          </>
        ) : (
          <>
            <Step asked={asked} day={addDays(asked.day, -1)} label="Day before" />
            <Step asked={asked} day={addDays(asked.day, 1)} label="Day after" on />
          </>
        )}
        <ButtonLink href={calendarHref({ ...asked, day: null }) as Route} className="px-4">
          Today
        </ButtonLink>
        <DayJump day={asked.day} today={today} onDay={(day) => go({ day })} />
      </nav>
      {asked.view === 'list' ? null : <WhoseSelect {...props} onChange={(of) => go({ of })} />}
      <Segmented
        label="View"
        hideLabel
        tone="paper"
        hug
        value={asked.view}
        onChange={(view) => go({ view })}
        options={views}
      />
      <Button variant="main" onClick={onNew} className="px-4">
        <Plus aria-hidden="true" />
        <span className="max-[1240px]:sr-only">Appointment</span>
      </Button>
    </header>
  );
}

type StepProps = { asked: CalendarAsked; day: Day; label: string; on?: boolean; className?: string };

function Step({ asked, day, label, on, className }: StepProps) {
  return (
    <ButtonLink
      href={calendarHref({ ...asked, day }) as Route}
      square
      aria-label={label}
      className={className}
      prefetch={false}
    >
      {on ? <ChevronRight aria-hidden="true" /> : <ChevronLeft aria-hidden="true" />}
    </ButtonLink>
  );
}

type DayJumpProps = { day: Day; today: Day; onDay: (day: Day) => void };

/** A date field behind an icon: the whole square opens the calendar of the browser. */
function DayJump({ day, onDay }: DayJumpProps) {
  return (
    <span className="relative flex size-12 items-center justify-center rounded-m border-[1.5px] border-line-strong bg-surface has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
      <CalendarSearch aria-hidden="true" className="size-5" />
      <input
        type="date"
        aria-label="Go to a day"
        key={day}
        defaultValue={day}
        onClick={(event) => event.currentTarget.showPicker()}
        onChange={(event) => {
          const next = Day.safeParse(event.currentTarget.value);
          if (next.success && next.data >= '2000-01-01') onDay(next.data);
        }}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </span>
  );
}

type WhoseSelectProps = Pick<CalendarHeadProps, 'asked' | 'staffId' | 'staff' | 'rooms'> & {
  onChange: (of: CalendarOf) => void;
};

function WhoseSelect({ asked, staffId, staff, rooms, onChange }: WhoseSelectProps) {
  const keyOf = (id: string) => (id === staffId ? 'mine' : id);
  const columns = asked.view === 'day';
  return (
    <label className="relative block">
      <span className="sr-only">Whose calendar</span>
      <select
        value={asked.of}
        onChange={(event) => onChange(event.currentTarget.value as CalendarOf)}
        className="min-h-touch w-[190px] appearance-none truncate rounded-m border-[1.5px] border-line-strong bg-surface py-1.5 pr-9 pl-3.5 font-semibold text-base"
      >
        <option value="everyone">{columns ? 'All therapists' : 'Everyone'}</option>
        {columns ? <option value="rooms">All rooms</option> : null}
        <optgroup label="Therapists">
          {staff.map((one) => (
            <option key={one.id} value={keyOf(one.id)}>
              {one.name}
            </option>
          ))}
        </optgroup>
        <optgroup label="Rooms">
          {rooms.map((room) => (
            <option key={room.id} value={room.id}>
              {room.name}
            </option>
          ))}
        </optgroup>
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute top-3.5 right-3 size-5" />
    </label>
  );
}

'use client';

import { useState } from 'react';
import type { DayView } from '@/lib/domain/appointment';
import { type Day, distance, type Zone } from '@/lib/when';
import { type CalendarAsked, CalendarHead } from './calendar/calendar-head';
import { NewAppointment } from './calendar/new-appointment';
import type { DayActions } from './day-actions';
import { DayBoard } from './day-board';

type DayListProps = {
  title: string;
  asked: CalendarAsked;
  view: DayView;
  today: Day;
  now: string;
  zone: Zone;
  staffId: string;
  actions: DayActions;
};

/** The day as lists: who comes, in what state, and what to do about it. */
export function DayList({ title, asked, view, today, now, zone, staffId, actions }: DayListProps) {
  const [adding, setAdding] = useState(false);
  const { hours, day } = view;
  return (
    <main className="w-full max-w-[1600px] flex-1 px-5 pt-3.5 pb-7 max-tablet:px-3 max-tablet:pt-7">
      <CalendarHead
        title={title}
        asked={asked}
        today={today}
        staffId={staffId}
        staff={[]}
        rooms={[]}
        near={{ first: day, last: day }}
        onNew={() => setAdding(true)}
      />
      <p className="mb-4 text-ink-soft">
        {distance(day, today)} · {hours ? `open ${hours.opens} to ${hours.closes}` : 'closed'}
      </p>
      <DayBoard view={view} now={now} zone={zone} staffId={staffId} actions={actions} />
      {adding ? (
        <NewAppointment
          place={{ startsAt: null, day: day < today ? null : day, staffId: null }}
          today={today}
          zone={zone}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </main>
  );
}

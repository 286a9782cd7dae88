import { cookies } from 'next/headers';
import { Suspense } from 'react';
import { requireActor } from '@/app/_server/actor';
import { Calendar } from '@/components/schedule/calendar/calendar';
import { RememberView } from '@/components/schedule/calendar/remember-view';
import { DayList } from '@/components/schedule/day-list';
import { KeepFresh } from '@/components/schedule/keep-fresh';
import { SkeletonRows } from '@/components/ui/skeleton';
import * as appointments from '@/db/appointments';
import * as workingTime from '@/db/working-time';
import {
  askedCalendar,
  CalendarAsk,
  calendarCookie,
  daysOf,
  nearDays,
  sayDays,
  shownDays,
} from '@/lib/domain/calendar';
import { addDays, localDay } from '@/lib/when';
import { arrive, book, cancel, miss, move, start, uncancel, undo } from './actions';
import { DriftingSide } from './drifting-side';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const actions = { arrive, miss, undo, move, cancel, uncancel, start, book };

export default async function SchedulePage({ searchParams }: Props) {
  const [actor, query, jar] = await Promise.all([requireActor(), searchParams, cookies()]);
  const zone = actor.timeZone;
  const today = localDay(new Date(), zone);
  const asked = askedCalendar(CalendarAsk.parse(query), jar.get(calendarCookie)?.value, today);
  const { from, days } = daysOf(asked.view, asked.day);
  const shared = { today, zone, staffId: actor.staffId, actions };
  if (asked.view === 'list') {
    const view = await appointments.day(actor, asked.day);
    return (
      <>
        <DayList
          {...shared}
          asked={asked}
          view={view}
          now={new Date().toISOString()}
          title={sayDays(from, from, today)}
        />
        <RememberView view={asked.view} of={asked.of} />
        <KeepFresh />
      </>
    );
  }
  const week = await workingTime.week(actor, { from, days });
  // Who does not treat has no calendar of their own: everyone's is theirs.
  const treats = week.some((day) => day.staff.some((one) => one.staffId === actor.staffId));
  const of = asked.of !== 'mine' ? asked.of : treats ? actor.staffId : 'everyone';
  const to = addDays(from, days - 1);
  const facts = await appointments.calendar(actor, { from, to, of });
  const used = new Set([today, ...facts.rows.map((row) => localDay(row.startsAt, zone))]);
  const shown = asked.view === 'week' ? shownDays(week, used) : week;
  const names = shown.map((one) => one.day);
  return (
    <>
      <Calendar
        key={`${asked.view}:${from}:${of}`}
        {...shared}
        asked={of === 'everyone' ? { ...asked, of } : asked}
        title={sayDays(names[0] ?? from, names.at(-1) ?? to, today)}
        of={of}
        facts={facts}
        days={shown}
        near={nearDays(names, asked.day)}
        drifting={
          <Suspense key="drifting" fallback={<SkeletonRows rows={2} label="Looking for drifting clients" />}>
            <DriftingSide actor={actor} />
          </Suspense>
        }
      />
      <RememberView view={asked.view} of={asked.of} />
      <KeepFresh />
    </>
  );
}

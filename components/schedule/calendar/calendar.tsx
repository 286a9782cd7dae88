'use client';

import type { Route } from 'next';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { AppointmentSheet } from '@/components/schedule/appointment-sheet';
import type { DayActions } from '@/components/schedule/day-actions';
import { Dialog } from '@/components/ui/dialog';
import { type CalendarFacts, calendarHref, sayDays } from '@/lib/domain/calendar';
import { columnsOf, gridSpan } from '@/lib/domain/calendar-columns';
import { type CalendarBook, dropOn } from '@/lib/domain/calendar-drop';
import { duePlansOf, type Ghost, proposedOf } from '@/lib/domain/calendar-ghosts';
import { lineId } from '@/lib/domain/day-row';
import type { WorkingDay } from '@/lib/domain/working-time';
import type { Day, Zone } from '@/lib/when';
import { AgreeSlot, type BookAction } from './agree-slot';
import { CalendarFoot } from './calendar-foot';
import { CalendarGrid } from './calendar-grid';
import { type CalendarAsked, CalendarHead } from './calendar-head';
import { DropQuestions } from './drop-questions';
import { EmptyNote } from './empty-note';
import { NewAppointment } from './new-appointment';
import { ProposedSide } from './proposed-side';
import { useCalendarHand } from './use-calendar-hand';
import { useCrowds } from './use-crowds';
import { useMoves } from './use-moves';
import { useNear } from './use-near';
import { useNow } from './use-now';

export type CalendarProps = {
  title: string;
  asked: CalendarAsked;
  /** Whose: one's own said as an id. */
  of: string;
  facts: CalendarFacts;
  /** The days read, and those drawn. */
  days: readonly WorkingDay[];
  near: readonly Day[];
  today: Day;
  zone: Zone;
  staffId: string;
  actions: DayActions & Readonly<{ book: BookAction }>;
  drifting: ReactNode;
};

/** The calendar of a day or a week. */
export function Calendar(props: CalendarProps) {
  const { title, asked, of, facts, days, today, zone, staffId, actions, drifting } = props;
  const [said, say] = useState('');
  const moves = useMoves(facts, actions.move, say);
  const now = useNow(facts.now);
  const [opened, setOpened] = useState<string | null>(null);
  const [agreeing, setAgreeing] = useState<Ghost | null>(null);
  const [drawer, setDrawer] = useState(false);
  const book: CalendarBook = { ...facts, now, today, zone, days, held: moves.held };
  // Worked out once for what was read, not at every step of a drag.
  const columns = useMemo(
    () => columnsOf({ view: asked.view, of, days, rooms: facts.rooms, rows: moves.rows, zone }),
    [asked.view, of, days, facts.rooms, moves.rows, zone],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const crowds = useCrowds(scroller, columns);
  const { near, turnTo } = useNear(
    days.map((one) => one.day),
    props.near,
  );
  const hours = useMemo(() => gridSpan(days, moves.rows, zone), [days, moves.rows, zone]);
  const proposed = useMemo(
    () => proposedOf(duePlansOf(facts.due, of), { ...facts, today, zone, days }),
    [facts, of, today, zone, days],
  );
  const [picked, choose] = useState<string | null>(null);
  const chosen = proposed.some(({ plan }) => plan.episodeId === picked)
    ? picked
    : (proposed[0]?.plan.episodeId ?? null);
  const hand = useCalendarHand({
    scroller,
    columns,
    crowds,
    near,
    turnTo,
    hours,
    zone,
    now,
    book,
    moves,
    say,
    onOpen: setOpened,
  });
  const { lifted } = hand;
  const drop = lifted?.spot ? dropOn(lifted.row, lifted.spot, book) : null;
  const row = moves.rows.find((one) => lineId(one) === opened);
  const people = days[0]?.staff.map((one) => ({ id: one.staffId, name: one.name })) ?? [];
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name;
  const side = (
    <ProposedSide
      proposed={proposed}
      chosen={chosen}
      days={days.map((one) => one.day)}
      drifting={drifting}
      onChoose={choose}
      onAgree={(ghost) => {
        setDrawer(false);
        setAgreeing(ghost);
      }}
    />
  );
  return (
    <main className="flex h-dvh min-h-[560px] flex-col px-5 pt-3.5 pb-2 max-tablet:px-3 max-tablet:pt-7">
      <CalendarHead
        title={title}
        narrowTitle={sayDays(near[0] ?? asked.day, near.at(-1) ?? asked.day, today)}
        asked={asked}
        today={today}
        staffId={staffId}
        staff={people}
        rooms={facts.rooms}
        near={{ first: near[0] ?? asked.day, last: near.at(-1) ?? asked.day }}
        onNew={() => hand.newAt({ startsAt: null, day: asked.day < today ? null : asked.day, staffId: null })}
      />
      <p id="calendar-keys" className="sr-only">
        Enter to move it with the arrow keys, Space to open it.
      </p>
      <p role="status" className="sr-only">
        {hand.saidDrop(drop) ?? said}
      </p>
      <div className="flex min-h-0 flex-1 gap-4">
        <div className="relative flex min-w-0 flex-1 flex-col">
          <CalendarGrid
            {...hand.handlers}
            scroller={scroller}
            label={title}
            columns={columns}
            crowds={crowds}
            roomier={({ day }) =>
              calendarHref({ ...asked, view: asked.view === 'week' ? 'day' : 'list', day }) as Route
            }
            ghosts={proposed.flatMap((one) =>
              one.ghosts.filter((ghost) => ghost.order === 1 || one.plan.episodeId === chosen),
            )}
            lifted={lifted}
            drop={drop}
            today={today}
            near={new Set(near)}
            single={asked.view === 'day'}
            hours={hours}
            now={now}
            zone={zone}
            chosen={chosen}
            says={
              asked.view === 'day' ? (of === 'rooms' ? 'staff' : 'room') : of === 'everyone' ? 'both' : 'room'
            }
            onGhost={setAgreeing}
          />
          {moves.rows.length === 0 ? (
            <EmptyNote days={days} onNew={() => hand.newAt({ startsAt: null, day: null, staffId: null })} />
          ) : null}
          <CalendarFoot day={asked.day} proposed={proposed.length} onDrawer={() => setDrawer(true)} />
        </div>
        <aside
          aria-label="Proposed and drifting"
          className="w-[246px] shrink-0 overflow-y-auto overscroll-contain border-line border-l pl-4 max-wide:hidden"
        >
          {side}
        </aside>
      </div>
      {drawer ? (
        <Dialog open onClose={() => setDrawer(false)} title="Proposed and drifting">
          {side}
        </Dialog>
      ) : null}
      {row ? (
        <AppointmentSheet {...{ row, now, zone, staffId, actions }} onClose={() => setOpened(null)} />
      ) : null}
      {hand.place ? (
        <NewAppointment place={hand.place} today={today} zone={zone} onClose={() => hand.newAt(null)} />
      ) : null}
      {agreeing ? (
        <AgreeSlot
          ghost={agreeing}
          where={[nameOf(people, agreeing.staffId), nameOf(facts.rooms, agreeing.roomId)]
            .filter(Boolean)
            .join(', ')}
          {...{ today, zone }}
          book={actions.book}
          onClose={() => setAgreeing(null)}
        />
      ) : null}
      {hand.asked ? (
        <DropQuestions
          asked={hand.asked}
          pending={moves.pending}
          onMove={hand.answer}
          onBack={hand.putBack}
        />
      ) : null}
    </main>
  );
}

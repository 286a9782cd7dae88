'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CalendarRow } from '@/lib/domain/calendar';
import type { CalendarColumn } from '@/lib/domain/calendar-columns';
import { type CalendarBook, type Drop, dropOn, type Spot, sayDrop } from '@/lib/domain/calendar-drop';
import { type GridHours, minuteOf, momentAt, topOf } from '@/lib/domain/calendar-grid';
import type { CrowdLayout } from '@/lib/domain/calendar-lanes';
import { lineId } from '@/lib/domain/day-row';
import { type Day, localDay, type Zone } from '@/lib/when';
import { type AskedDrop, needsAnswers } from './drop-questions';
import { liftKeys } from './lift-keys';
import type { NewPlace } from './new-appointment';
import { useLift } from './use-lift';
import type { DropAnswers, useMoves } from './use-moves';

type Hand = Readonly<{
  scroller: RefObject<HTMLDivElement | null>;
  columns: readonly CalendarColumn[];
  /** What each column shows, by its key. */
  crowds: ReadonlyMap<string, CrowdLayout>;
  /** The days a narrow screen shows, and the way to another one. */
  near: readonly Day[];
  turnTo: (day: Day) => void;
  hours: GridHours;
  zone: Zone;
  now: string;
  book: CalendarBook;
  moves: ReturnType<typeof useMoves>;
  say: (words: string) => void;
  onOpen: (id: string) => void;
}>;

/** What hands do with the grid, by mouse, finger or keys: open, lift, drop, and point at an empty place. */
export function useCalendarHand(props: Hand) {
  const { scroller, columns, crowds, near, turnTo, hours, zone, now, book, moves, say, onOpen } = props;
  const router = useRouter();
  const [place, newAt] = useState<NewPlace | null>(null);
  const [asked, setAsked] = useState<AskedDrop | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const toFocus = useRef<string | null>(null);
  const fresh = useRef({ book, moves });
  fresh.current = { book, moves };

  const sendOff = useCallback(async (row: CalendarRow, drop: Drop, answers: DropAnswers) => {
    const message = await fresh.current.moves.send(row, drop, answers);
    setAsked(message ? { row, drop, message } : null);
  }, []);
  const letGo = useCallback(
    (row: CalendarRow, spot: Spot) => {
      const drop = dropOn(row, spot, fresh.current.book);
      toFocus.current = lineId(row);
      const refused = drop.verdict === 'refused' || !drop.startsAt;
      if (drop.verdict === 'same' || refused) turnTo(localDay(row.startsAt, zone));
      if (drop.verdict === 'same') return;
      if (refused || !drop.startsAt) return say(`${drop.title}. Put back where it was.`);
      if (needsAnswers({ row, drop })) return setAsked({ row, drop, message: null });
      void sendOff(row, drop, { startsAt: drop.startsAt, rest: 'keep', reason: null });
    },
    [say, sendOff, turnTo, zone],
  );
  const lift = useLift({ scroller, columns, hours, zone, onDrop: letGo });
  const inOrder = columns
    .flatMap(({ key, rows }) => rows.filter((row) => crowds.get(key)?.lanes.has(lineId(row))))
    .sort(byTime);
  const focusId = tabStop(inOrder, focused, near, now, zone);

  const focus = useCallback(
    (id: string) => {
      setFocused(id);
      const row = fresh.current.moves.rows.find((one) => lineId(one) === id);
      if (row) turnTo(localDay(row.startsAt, zone));
      const name = CSS.escape(id);
      const stands = `[data-appointment="${name}"], [data-holds~="${name}"]`;
      const block = scroller.current?.querySelector<HTMLElement>(stands);
      block?.focus();
      return block === document.activeElement;
    },
    [scroller, turnTo, zone],
  );
  // What was dropped stands in another column now: the focus goes with it.
  useEffect(() => {
    if (!toFocus.current || lift.lifted || asked) return;
    const id = toFocus.current;
    toFocus.current = null;
    if (document.activeElement === document.body || scroller.current?.contains(document.activeElement))
      void focus(id);
  });
  useScrollToNow(scroller, hours, zone, now, columns);

  const { lifted, show } = lift;
  const byKeys = lifted?.by === 'keys';
  const heldDay = byKeys ? lifted.spot?.day : undefined;
  // Carried to a day beside the screen: the days move along.
  useEffect(() => {
    if (heldDay) turnTo(heldDay);
  }, [heldDay, turnTo]);
  // A press anywhere means that the keys have let go.
  useEffect(() => {
    if (!byKeys) return;
    const drop = () => show(null);
    window.addEventListener('pointerdown', drop, { once: true });
    return () => window.removeEventListener('pointerdown', drop);
  }, [byKeys, show]);
  const handlers = {
    onPointerDown: lift.take,
    onKeyDown: liftKeys({
      lifted,
      show,
      columns,
      inOrder,
      hours,
      zone,
      now,
      onDrop: letGo,
      onFocus: (id) => {
        // On a day beside the screen it can take the focus once that day is shown.
        if (!focus(id)) toFocus.current = id;
      },
      say,
    }),
    onOpen: (row: CalendarRow) =>
      row.visit ? router.push(`/visits/${row.visit.id}` as Route) : onOpen(lineId(row)),
    onEmpty: (column: CalendarColumn, minute: number | null) => newAt(placeOf(column, minute, now, zone)),
    focusId,
  };
  return {
    lifted,
    handlers,
    place,
    newAt,
    asked,
    answer: (answers: DropAnswers) => {
      if (asked) void sendOff(asked.row, asked.drop, answers);
    },
    putBack: () => {
      if (asked) turnTo(localDay(asked.row.startsAt, zone));
      setAsked(null);
      say('Put back where it was.');
    },
    /** By keyboard each step is said; by hand the card stands beside the hand. */
    saidDrop: (drop: Drop | null) =>
      lifted?.by === 'keys' && drop && drop.verdict !== 'same' ? sayDrop(lifted.row, drop) : null,
  };
}

/** The block that Tab reaches: the one last in hand, else the next to come of the days on a narrow screen. */
function tabStop(
  inOrder: readonly CalendarRow[],
  focused: string | null,
  near: readonly Day[],
  now: string,
  zone: Zone,
): string | null {
  const here = inOrder.filter((row) => near.includes(localDay(row.startsAt, zone)));
  const known = here.some((row) => lineId(row) === focused);
  const first = [...here, ...inOrder].find((row) => row.endsAt > now) ?? here[0] ?? inOrder[0];
  return known ? focused : first ? lineId(first) : null;
}

const byTime = (a: CalendarRow, b: CalendarRow) =>
  a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.staffName.localeCompare(b.staffName);

function placeOf(column: CalendarColumn, minute: number | null, now: string, zone: Zone): NewPlace {
  const { day, staffId } = column;
  const moment = minute === null ? null : momentAt(day, minute, zone);
  const startsAt = moment?.kind === 'one' ? moment.at : moment?.kind === 'twice' ? moment.earlier : null;
  return { startsAt: startsAt && startsAt > now ? startsAt : null, day, staffId };
}

/** A tall day opens near its present: at the line of now, else at its first appointment. */
function useScrollToNow(
  scroller: React.RefObject<HTMLDivElement | null>,
  hours: GridHours,
  zone: Zone,
  now: string,
  columns: readonly CalendarColumn[],
): void {
  const shown = `${columns[0]?.key}/${columns.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each set of days, not at every minute
  useEffect(() => {
    const today = localDay(now, zone);
    const hasToday = columns.some((column) => column.day === today);
    const starts = columns.flatMap((column) => column.rows.map((row) => minuteOf(row.startsAt, zone)));
    const minute = hasToday ? minuteOf(now, zone) - 120 : Math.min(...starts) - 30;
    if (Number.isFinite(minute)) scroller.current?.scrollTo({ top: Math.max(0, topOf(minute, hours)) });
  }, [shown]);
}

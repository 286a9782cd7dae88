'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DayActions } from '@/components/schedule/day-actions';
import { useFormAction } from '@/components/shell/use-form-action';
import { useToast } from '@/components/ui/toast';
import { undoMinutes } from '@/lib/domain/appointment';
import type { CalendarFacts, CalendarRow, HeldTime } from '@/lib/domain/calendar';
import { type Drop, movedBackReason } from '@/lib/domain/calendar-drop';

/** What a person answered when the drop needed more than the place. */
export type DropAnswers = Readonly<{ startsAt: string; rest: 'keep' | 'shift'; reason: string | null }>;

type Place = Pick<CalendarRow, 'startsAt' | 'endsAt' | 'holdsUntil' | 'minutes' | 'staffId'> &
  Readonly<{ roomId: string }>;
type Shown = Readonly<{ rows: readonly CalendarRow[]; held: readonly HeldTime[] }>;

type Moves = Shown &
  Readonly<{
    /** Sends a drop; answers the words in which the clinic asks for a reason, null when nothing is open. */
    send: (row: CalendarRow, drop: Drop, answers: DropAnswers) => Promise<string | null>;
    pending: boolean;
  }>;

const undoSeconds = undoMinutes * 60;

/** Shows a move at once and puts it back with the clinic's sentence when it was refused. Undo is a move back. */
export function useMoves(
  facts: CalendarFacts,
  action: DayActions['move'],
  say: (words: string) => void,
): Moves {
  const router = useRouter();
  const toast = useToast();
  const { run, pending } = useFormAction(action);
  const [places, setPlaces] = useState<Readonly<Record<string, Place>>>({});
  const sending = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the clinic says now goes over what was shown meanwhile
  useEffect(() => {
    if (!sending.current) setPlaces({});
  }, [facts]);

  const put = useCallback((id: string, place: Place | null) => {
    setPlaces(({ [id]: _, ...others }) => (place ? { ...others, [id]: place } : others));
  }, []);

  const move = useCallback(
    async (id: string, place: Place, input: Parameters<typeof run>[0]) => {
      sending.current = true;
      put(id, place);
      const result = await run(input);
      sending.current = false;
      if (!result?.ok) put(id, null);
      router.refresh();
      return result;
    },
    [run, put, router],
  );

  const send = useCallback(
    async (row: CalendarRow, drop: Drop, { startsAt, rest, reason }: DropAnswers) => {
      const id = row.appointmentId;
      if (!id) return null;
      const { staffId, roomId, spot } = drop;
      const to = { appointmentId: id, staffId, roomId, startsAt, minutes: spot.minutes, rest, reason };
      const result = await move(id, placeAt(row, drop, startsAt), { ...to, sequence: row.sequence });
      if (!result) {
        say('One moment: the last move is still on its way.');
        return null;
      }
      if (!result.ok) {
        if (result.fields.reason && reason === null) return result.message;
        say(result.message);
        toast({ text: result.message, tone: 'danger' });
        return null;
      }
      say(`Moved to ${drop.says}.`);
      const back = {
        appointmentId: id,
        staffId: row.staffId,
        roomId: row.roomId ?? roomId,
        startsAt: row.startsAt,
        minutes: row.minutes,
        sequence: result.value.sequence,
        rest,
        reason: row.outsideReason ?? movedBackReason,
      };
      toast({
        text: `Moved to ${drop.says}`,
        seconds: undoSeconds,
        undo: {
          run: async () => {
            const undone = await move(id, { ...row, roomId: row.roomId ?? roomId }, back);
            const words = undone?.ok ? 'Back where it was.' : (undone?.message ?? 'Not taken back.');
            say(words);
            toast(undone?.ok ? { text: words } : { text: words, tone: 'danger' });
          },
        },
      });
      return null;
    },
    [move, say, toast],
  );

  const shown = useMemo(() => withPlaces(facts, places), [facts, places]);
  return { ...shown, send, pending };
}

function placeAt(row: CalendarRow, drop: Drop, startsAt: string): Place {
  const from = Date.parse(startsAt);
  const after = (minutes: number) => new Date(from + minutes * 60_000).toISOString();
  const { minutes } = drop.spot;
  return {
    startsAt,
    endsAt: after(minutes),
    holdsUntil: after(minutes + row.turnoverMinutes),
    minutes,
    staffId: drop.staffId,
    roomId: drop.roomId,
  };
}

function withPlaces(facts: CalendarFacts, places: Readonly<Record<string, Place>>): Shown {
  const placed = <T extends { appointmentId: string | null }>(one: T): T => ({
    ...one,
    ...places[one.appointmentId ?? ''],
  });
  return { rows: facts.rows.map(placed), held: facts.held.map(placed) };
}

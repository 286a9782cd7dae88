'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useFormAction } from '@/components/shell/use-form-action';
import { useToast } from '@/components/ui/toast';
import { type AppointmentView, type DayRow, type SlotOffer, undoMinutes } from '@/lib/domain/appointment';
import { movedBackReason } from '@/lib/domain/calendar-drop';
import type { FormResult } from '@/lib/form-result';
import { type Day, saySlot, type Zone } from '@/lib/when';
import type { DayActions } from './day-actions';

/** What a move has to know of the appointment: a line of the day or of the calendar. */
export type MovedRow = Pick<
  DayRow,
  'startsAt' | 'staffId' | 'staffName' | 'roomId' | 'minutes' | 'sequence' | 'laterInSeries'
> &
  Readonly<{ client: Readonly<{ id: string }>; episode: Readonly<{ id: string }> | null }>;

type Wish = Readonly<{
  /** Null: where it is, only another length. */
  to: Pick<SlotOffer, 'startsAt' | 'staffId' | 'roomId'> | null;
  minutes: number;
  rest: 'keep' | 'shift';
  reason: string;
}>;

type Moving = Readonly<{
  row: MovedRow;
  appointmentId: string;
  today: Day;
  zone: Zone;
  action: DayActions['move'];
  onDone: () => void;
}>;

type Failure = Extract<FormResult<AppointmentView>, { ok: false }>;

/** Sends a move and keeps the way back for three minutes. */
export function useMoving({ row, appointmentId, today, zone, action, onDone }: Moving) {
  const router = useRouter();
  const toast = useToast();
  const { run, pending } = useFormAction(action);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asksReason, setAsksReason] = useState(false);

  async function send({ to, minutes, rest, reason }: Wish) {
    const here = { startsAt: row.startsAt, staffId: row.staffId, roomId: row.roomId ?? '' };
    const { startsAt, staffId, roomId } = to ?? here;
    const { sequence } = row;
    const place = { appointmentId, startsAt, staffId, roomId, minutes, rest, reason: reason.trim() || null };
    const result = await run({ ...place, sequence });
    if (!result) return null;
    setFailure(result.ok ? null : result);
    if (!result.ok) {
      setAsksReason((before) => before || 'reason' in result.fields);
      return result;
    }
    const back = { appointmentId, ...here, minutes: row.minutes, rest, reason: movedBackReason };
    toast({
      text: `Moved to ${saySlot(result.value.startsAt, zone, today)}`,
      seconds: undoMinutes * 60,
      undo: { run: () => void moveBack({ ...back, sequence: result.value.sequence }) },
    });
    router.refresh();
    onDone();
    return result;
  }

  async function moveBack(place: Parameters<typeof run>[0]) {
    const undone = await run(place);
    toast(
      undone?.ok
        ? { text: 'Back where it was' }
        : { text: undone?.message ?? 'It was not moved back.', tone: 'danger' },
    );
    router.refresh();
  }

  return { send, pending, failure, asksReason };
}

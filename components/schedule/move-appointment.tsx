'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { AppointmentView, DayRow, SlotOffer } from '@/lib/domain/appointment';
import { type Day, localDay, saySlot, type Zone } from '@/lib/when';
import type { DayActions } from './day-actions';
import { DayTimes } from './day-times';
import { useFreeTimes } from './use-free-times';

type MoveAppointmentProps = {
  row: DayRow;
  appointmentId: string;
  serviceId: string;
  today: Day;
  zone: Zone;
  action: DayActions['move'];
  onBack: () => void;
  onDone: () => void;
};

/** Another time for the same appointment, with the same therapist: there is one before and one after. */
export function MoveAppointment(props: MoveAppointmentProps) {
  const { row, appointmentId, serviceId, today, zone, action, onBack, onDone } = props;
  const router = useRouter();
  const toast = useToast();
  const [day, setDay] = useState(() => laterDay(localDay(row.startsAt, zone), today));
  const [picked, setPicked] = useState<SlotOffer | null>(null);
  const { free, message, again } = useFreeTimes({
    clientId: row.client.id,
    episodeId: row.episode?.id ?? null,
    staffId: row.staffId,
    serviceId,
    day,
  });
  const settle = useCallback(
    (moved: AppointmentView) => {
      toast({ text: `Moved to ${saySlot(moved.startsAt, zone, today)}` });
      router.refresh();
      onDone();
    },
    [toast, router, onDone, zone, today],
  );
  const moving = useFormAction(action, settle);

  async function take() {
    if (!picked) return;
    const { startsAt, staffId, roomId } = picked;
    const result = await moving.run({ appointmentId, startsAt, staffId, roomId });
    if (result?.ok) return;
    setPicked(null);
    again();
  }

  return (
    <div className="grid gap-4">
      <DayTimes
        day={day}
        today={today}
        zone={zone}
        free={free}
        chosen={picked}
        onDay={(next) => {
          setDay(next);
          setPicked(null);
        }}
        onPick={setPicked}
      />
      <FormMessage message={moving.message ?? message} />
      <div className="sticky bottom-0 -mb-5 flex flex-wrap justify-end gap-3 bg-surface py-3">
        <Button size={56} onClick={onBack}>
          Keep it
        </Button>
        <Button variant="main" size={56} disabled={!picked} pending={moving.pending} onClick={take}>
          {picked ? `Move to ${picked.says}` : 'Choose a time'}
        </Button>
      </div>
    </div>
  );
}

function laterDay(a: Day, b: Day): Day {
  return [a, b].sort().at(-1) ?? a;
}

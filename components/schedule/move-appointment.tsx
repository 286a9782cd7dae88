'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { Segmented } from '@/components/ui/segmented';
import type { SlotOffer } from '@/lib/domain/appointment';
import { type Day, localDay, type Zone } from '@/lib/when';
import { ChooseRow } from './choose-row';
import type { DayActions } from './day-actions';
import { DayTimes } from './day-times';
import { OutsideReason } from './outside-reason';
import { useFreeTimes } from './use-free-times';
import { type MovedRow, useMoving } from './use-moving';

type MoveAppointmentProps = {
  row: MovedRow;
  appointmentId: string;
  serviceId: string;
  today: Day;
  zone: Zone;
  action: DayActions['move'];
  onBack: () => void;
  onDone: () => void;
};

const anyone = 'anyone';

/** Another time or length for the same appointment, and whether the rest of its series goes along. */
export function MoveAppointment(props: MoveAppointmentProps) {
  const { row, appointmentId, serviceId, today, zone, action, onBack, onDone } = props;
  const router = useRouter();
  const [day, setDay] = useState(() => laterDay(localDay(row.startsAt, zone), today));
  const [picked, setPicked] = useState<SlotOffer | null>(null);
  const [whose, setWhose] = useState(row.staffId);
  const [minutes, setMinutes] = useState(row.minutes);
  const [rest, setRest] = useState<'keep' | 'shift'>('keep');
  const [reason, setReason] = useState('');
  const { free, message, again } = useFreeTimes({
    clientId: row.client.id,
    episodeId: row.episode?.id ?? null,
    staffId: whose === anyone ? null : whose,
    serviceId,
    day,
    moving: appointmentId,
    minutes,
  });
  const { send, pending, failure, asksReason } = useMoving({
    row,
    appointmentId,
    today,
    zone,
    action,
    onDone,
  });
  const longer = minutes !== row.minutes;

  async function take() {
    const result = await send({ to: picked, minutes, rest, reason });
    // A reason is still missing: the time stays chosen. Otherwise it may be gone, and the others are shown.
    if (!result || result.ok || result.fields.reason) return;
    setPicked(null);
    again();
  }
  function keep() {
    // After a refusal it may be somewhere else by now.
    if (failure) router.refresh();
    onBack();
  }
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value);
    setPicked(null);
  };

  return (
    <div className="grid gap-4">
      <ChooseRow
        label="Therapist"
        value={whose}
        onChange={choose(setWhose)}
        options={[
          { value: row.staffId, label: row.staffName },
          { value: anyone, label: 'Whoever is free' },
        ]}
      />
      <ChooseRow
        label="Length"
        value={String(minutes)}
        onChange={choose((value) => setMinutes(Number(value)))}
        options={lengths(row.minutes).map((one) => ({ value: String(one), label: `${one} min` }))}
      />
      <DayTimes
        day={day}
        today={today}
        zone={zone}
        free={free}
        chosen={picked}
        onDay={choose(setDay)}
        onPick={setPicked}
      />
      {/* What else has to be said stays in view, however many times the day has. */}
      <div className="sticky -bottom-5 z-10 -mb-5 grid gap-3 border-line border-t bg-surface pt-3 pb-5">
        {row.laterInSeries > 0 && picked ? (
          <Segmented
            label={row.laterInSeries === 1 ? 'The date after it' : `The ${row.laterInSeries} dates after it`}
            value={rest}
            onChange={setRest}
            options={[
              { value: 'keep', label: 'Stay', sub: 'where they are' },
              { value: 'shift', label: 'Go along', sub: 'by the same days and time' },
            ]}
          />
        ) : null}
        {asksReason ? (
          <OutsideReason
            value={reason}
            onChange={setReason}
            error={reason ? undefined : failure?.fields.reason}
          />
        ) : null}
        <FormMessage message={failure?.message ?? message} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button size={56} onClick={keep}>
            Keep it
          </Button>
          <Button variant="main" size={56} disabled={!picked && !longer} pending={pending} onClick={take}>
            {picked ? `Move to ${picked.says}` : longer ? `Make it ${minutes} minutes` : 'Choose a time'}
          </Button>
        </div>
      </div>
    </div>
  );
}

function lengths(now: number): number[] {
  return [...new Set([30, 45, 60, 75, 90, now])].sort((a, b) => a - b);
}

function laterDay(a: Day, b: Day): Day {
  return [a, b].sort().at(-1) ?? a;
}

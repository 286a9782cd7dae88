'use client';

import { CalendarPlus } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AppointmentSheet } from '@/components/schedule/appointment-sheet';
import type { DayActions } from '@/components/schedule/day-actions';
import { DayRowLine } from '@/components/schedule/day-row-line';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented } from '@/components/ui/segmented';
import type { DayRow } from '@/lib/domain/appointment';
import { lineId } from '@/lib/domain/day-row';
import type { TodayView } from '@/lib/domain/today';
import type { Zone } from '@/lib/when';

type DayListProps = {
  view: Pick<TodayView, 'rows' | 'now' | 'scope' | 'me'>;
  /** Appointment or visit the Next card speaks of. */
  hereId: string | null;
  zone: Zone;
  actions: DayActions;
  choose: FormAction<{ scope: TodayView['scope'] }, void>;
};

/** The day, mine or everyone's; the choice is remembered per person. */
export function DayList({ view, hereId, zone, actions, choose }: DayListProps) {
  const { rows, now, me } = view;
  const router = useRouter();
  const [scope, setScope] = useState(view.scope);
  const [opened, setOpened] = useState<string | null>(null);
  const { run } = useFormAction(choose);
  const shown = rows.filter(
    (row) => scope === 'everyone' || (row.visit?.staffId ?? row.staffId) === me.staffId,
  );
  const row = rows.find((one) => lineId(one) === opened);
  return (
    <section aria-labelledby="the-day" className="mt-3.5">
      <header className="mb-2 flex min-h-touch items-center justify-between gap-4">
        <h2 id="the-day">The day</h2>
        <Segmented
          label="Whose day"
          hideLabel
          value={scope}
          onChange={(next) => {
            setScope(next);
            run({ scope: next });
          }}
          options={[
            { value: 'mine', label: 'Mine' },
            { value: 'everyone', label: 'Everyone' },
          ]}
          className="w-[236px] gap-0"
        />
      </header>
      {shown.length === 0 ? <NobodyToday mine={scope === 'mine' && rows.length > 0} /> : null}
      <ul>
        {shown.map((one) => (
          <DayRowLine
            key={lineId(one)}
            row={one}
            now={now}
            zone={zone}
            aside={one.staffId === me.staffId ? null : staffAndRoom(one)}
            here={lineId(one) === hereId}
            onOpen={() =>
              one.visit ? router.push(`/visits/${one.visit.id}` as Route) : setOpened(lineId(one))
            }
          />
        ))}
      </ul>
      {row ? (
        <AppointmentSheet
          row={row}
          now={now}
          zone={zone}
          staffId={me.staffId}
          actions={actions}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </section>
  );
}

/** "Henrik, Room 1": whose line it is. */
const staffAndRoom = (row: DayRow): string =>
  [row.staffName.split(' ')[0], row.roomName].filter(Boolean).join(', ');

function NobodyToday({ mine }: { mine: boolean }) {
  return (
    <EmptyState
      icon={<CalendarPlus />}
      title={mine ? 'Nobody is booked with you today' : 'Nobody is booked today'}
      action={<ButtonLink href="/clients">Find a client to book</ButtonLink>}
    >
      {mine ? 'Everyone shows the day of the clinic.' : 'Find a client to book a time or start a visit.'}
    </EmptyState>
  );
}

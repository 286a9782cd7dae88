'use client';

import { Printer } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented } from '@/components/ui/segmented';
import type { DayRow, DayView } from '@/lib/domain/appointment';
import { lineId } from '@/lib/domain/day-row';
import type { Zone } from '@/lib/when';
import { AppointmentSheet } from './appointment-sheet';
import type { DayActions } from './day-actions';
import { DayRowLine } from './day-row-line';

type DayBoardProps = {
  view: DayView;
  now: string;
  zone: Zone;
  staffId: string;
  actions: DayActions;
};

type Grouping = 'therapist' | 'room';

/** One day as lists: a column for each therapist or room. */
export function DayBoard({ view, now, zone, staffId, actions }: DayBoardProps) {
  const router = useRouter();
  const [by, setBy] = useState<Grouping>('therapist');
  const [opened, setOpened] = useState<string | null>(null);
  const row = view.rows.find((one) => lineId(one) === opened);
  const columns = columnsOf(view.rows, by);
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center gap-3 max-wide:gap-2 print:hidden">
        <Segmented
          label="Columns"
          hideLabel
          value={by}
          onChange={setBy}
          options={[
            { value: 'therapist', label: 'Therapists' },
            { value: 'room', label: 'Rooms' },
          ]}
          className="ml-auto w-64 max-wide:w-52 gap-0"
        />
        <ButtonLink
          href={`/schedule/print?day=${view.day}` as Route}
          prefetch={false}
          className="max-wide:px-3.5"
        >
          <Printer aria-hidden="true" />
          Print
        </ButtonLink>
      </div>
      {columns.length === 0 ? <NobodyBooked view={view} /> : null}
      <div className="grid items-start gap-5 tablet:grid-cols-[repeat(auto-fit,minmax(310px,1fr))] print:block">
        {columns.map(({ title, rows }) => (
          <section
            key={title}
            aria-label={title}
            className="min-w-0 rounded-l border border-line bg-surface px-5 pt-3.5 pb-2 print:mb-6 print:border-0 print:p-0"
          >
            <header className="flex items-baseline justify-between gap-4 pb-1.5">
              <h2>{title}</h2>
              <span className="text-ink-soft text-sm">{countWords(rows)}</span>
            </header>
            <ul>
              {rows.map((one) => (
                <DayRowLine
                  key={lineId(one)}
                  row={one}
                  now={now}
                  zone={zone}
                  narrow
                  aside={by === 'therapist' ? one.roomName : one.staffName.split(' ')[0]}
                  onOpen={() =>
                    one.visit ? router.push(`/visits/${one.visit.id}` as Route) : setOpened(lineId(one))
                  }
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {row ? (
        <AppointmentSheet
          row={row}
          now={now}
          zone={zone}
          staffId={staffId}
          actions={actions}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}

function columnsOf(rows: readonly DayRow[], by: Grouping): { title: string; rows: DayRow[] }[] {
  const groups = new Map<string, DayRow[]>();
  for (const row of rows) {
    const title = by === 'therapist' ? row.staffName : (row.roomName ?? 'Without a room');
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([title, list]) => ({ title, rows: list }));
}

function countWords(rows: readonly DayRow[]): string {
  const off = rows.filter((row) => row.status === 'missed' || row.status.startsWith('cancelled')).length;
  const on = rows.length - off;
  return `${on} ${on === 1 ? 'visit' : 'visits'}${off > 0 ? `, ${off} not kept` : ''}`;
}

function NobodyBooked({ view }: { view: DayView }) {
  const { hours } = view;
  return (
    <EmptyState
      title={hours ? 'No appointments on this day' : 'The clinic is closed on this day'}
      action={<ButtonLink href="/clients">Find a client to book</ButtonLink>}
    >
      {hours ? `Open ${hours.opens} to ${hours.closes}.` : 'Working hours are in the clinic settings.'}
    </EmptyState>
  );
}

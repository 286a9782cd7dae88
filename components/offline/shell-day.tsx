'use client';

import { CloudOff } from 'lucide-react';
import { useState } from 'react';
import { StartCard } from '@/components/clients/start-card';
import { DayRowLine } from '@/components/schedule/day-row-line';
import { Lost } from '@/components/shell/lost';
import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { clientName } from '@/lib/domain/client-card';
import { lineId } from '@/lib/domain/day-row';
import { localTime, sayLongDay } from '@/lib/when';
import type { KeptClient, KeptDay } from './day-cards';
import { SealedHere } from './sealed-here';
import type { KeptOp } from './tablet-store';

type ShellDayProps = {
  /** Null when Today was not opened on this tablet. */
  day: KeptDay | null;
  /** Visits that can be opened here. */
  drafts: ReadonlySet<string>;
  kept: readonly KeptOp[];
};

/** Today as it was read last: who comes when, and the visits that can go on without the network. */
export function ShellDay({ day, drafts, kept }: ShellDayProps) {
  const [now] = useState(() => new Date().toISOString());
  const waiting = kept.filter(({ aside }) => aside === null).length;
  if (!day)
    return (
      <Page title="Today">
        <EmptyState icon={<CloudOff />} title="Today’s list is not on this tablet">
          It is kept here once Today was opened with the network.
        </EmptyState>
        <SealedHere count={waiting} />
      </Page>
    );
  return (
    <Page
      title={sayLongDay(day.day).replace(/ \d{4}$/, '')}
      sub={`As it stood at ${localTime(day.now, day.zone)}.`}
      aside={<SealedHere count={waiting} />}
    >
      <ul>
        {day.rows.map((row) => (
          <DayRowLine
            key={lineId(row)}
            row={row}
            now={now}
            zone={day.zone}
            aside={row.visit && drafts.has(row.visit.id) ? 'open on this tablet' : null}
            here={row.visit !== null && drafts.has(row.visit.id)}
            onOpen={() =>
              window.location.assign(row.visit ? `/visits/${row.visit.id}` : `/clients/${row.client.id}`)
            }
          />
        ))}
      </ul>
    </Page>
  );
}

/** The start card of a client who comes today, to read only. */
export function ShellClient({ client: { card, day } }: { client: KeptClient }) {
  return (
    <Page title={clientName(card.client)} back={{ href: '/today', label: 'Back to today' }}>
      <StartCard card={card} today={day} />
    </Page>
  );
}

/** A page, or a visit, that this tablet does not keep for the person. */
export function ShellElsewhere() {
  return (
    <Lost
      title="This page needs the network"
      action={
        <a
          href="/today"
          className="flex min-h-14 items-center rounded-m bg-accent px-6 font-semibold text-on-accent"
        >
          Today on this tablet
        </a>
      }
    >
      <p>The clinic cannot be reached just now. Visits opened on this tablet today go on without it.</p>
    </Lost>
  );
}

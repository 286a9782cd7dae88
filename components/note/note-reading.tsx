'use client';

import { Ban, PenLine, PersonStanding } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { ActionBar } from '@/components/shell/action-bar';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { SignedNoteView } from '@/lib/domain/note-view';
import type { Day, Zone } from '@/lib/when';
import type { AmendAction } from './amend-dialog';
import { SignedNotePage } from './signed-note';
import { SignedNoteTools } from './signed-note-tools';

type NoteReadingProps = {
  clientName: string;
  clientPage: Route;
  visitPage: Route;
  chartPage: Route;
  /** Set when the visit was struck out. */
  voidReason: string | null;
  /** Null when the visit was struck out before anyone signed it. */
  signed: SignedNoteView | null;
  today: Day;
  timeZone: Zone;
  amend: AmendAction;
};

/** A signed note by itself, outside of the workspace. */
export function NoteReading(props: NoteReadingProps) {
  const { clientName, clientPage, visitPage, chartPage, voidReason, signed, today, timeZone, amend } = props;
  const router = useRouter();
  return (
    <Page
      title={clientName}
      back={{ href: clientPage, label: 'Back to the client' }}
      width="reading"
      bar={
        <ActionBar
          start={
            <ButtonLink href={chartPage} size={56} prefetch={false}>
              <PersonStanding aria-hidden="true" />
              Body chart
            </ButtonLink>
          }
        >
          <ButtonLink href={visitPage} size={56}>
            Open the visit
          </ButtonLink>
          {signed ? (
            <SignedNoteTools signed={signed} amend={amend} onAmended={() => router.refresh()} />
          ) : null}
        </ActionBar>
      }
    >
      {voidReason ? (
        <p className="mb-4 flex items-center gap-2.5 rounded-m bg-danger-soft px-4 py-3 font-semibold text-danger">
          <Ban aria-hidden="true" className="size-5 shrink-0" />
          This visit is void: {voidReason}
        </p>
      ) : null}
      {signed ? (
        <SignedNotePage signed={signed} clientName={clientName} today={today} timeZone={timeZone} />
      ) : (
        <EmptyState icon={<PenLine />} title="No note was signed">
          Open the visit to read what is recorded in it.
        </EmptyState>
      )}
    </Page>
  );
}

'use client';

import { History, MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import type { SignedNoteView } from '@/lib/domain/note-view';
import { type Day, sayDate, saySlot, type Zone } from '@/lib/when';
import { type AmendAction, AmendDialog } from './amend-dialog';
import { Amendments } from './amendments';
import { SignedNotePage } from './signed-note';

type LastNoteCardProps = {
  last: SignedNoteView;
  clientName: string;
  today: Day;
  timeZone: Zone;
  amend: AmendAction;
  onAmended: () => void;
};

/** The note before this one, frozen, with what was amended since. */
export function LastNoteCard({ last, clientName, today, timeZone, amend, onAmended }: LastNoteCardProps) {
  const [open, setOpen] = useState<'read' | 'amend' | null>(null);
  const close = () => setOpen(null);
  return (
    <Card icon={<History />} title={`Last note, ${sayDate(last.note.onDay, today)}`}>
      <p className="text-ink-soft">
        Signed {saySlot(last.signedAt, timeZone, today)}, {last.signedBy}. Frozen.
      </p>
      {last.amendments.length > 0 ? (
        <div className="mt-2.5">
          <Amendments amendments={last.amendments} today={today} timeZone={timeZone} />
        </div>
      ) : null}
      <div className="mt-3 grid auto-cols-fr grid-flow-col gap-2">
        <Button onClick={() => setOpen('read')}>Read it</Button>
        {last.mayAmend ? (
          <Button onClick={() => setOpen('amend')}>
            <MessageSquarePlus aria-hidden="true" />
            Amend it
          </Button>
        ) : null}
      </div>
      <Dialog
        open={open === 'read'}
        onClose={close}
        size="large"
        title={`Note of ${sayDate(last.note.onDay, today)}`}
      >
        <SignedNotePage signed={last} clientName={clientName} today={today} timeZone={timeZone} />
      </Dialog>
      {open === 'amend' ? (
        <AmendDialog signed={last} action={amend} onClose={close} onAmended={onAmended} />
      ) : null}
    </Card>
  );
}

'use client';

import { MessageSquarePlus, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { SignedNoteView } from '@/lib/domain/note-view';
import { type AmendAction, AmendDialog } from './amend-dialog';

type SignedNoteToolsProps = { signed: SignedNoteView; amend: AmendAction; onAmended: () => void };

/** What can still be done with a signed note: amend it, print it. */
export function SignedNoteTools({ signed, amend, onAmended }: SignedNoteToolsProps) {
  const [amending, setAmending] = useState(false);
  return (
    <>
      {signed.mayAmend ? (
        <Button size={56} onClick={() => setAmending(true)}>
          <MessageSquarePlus aria-hidden="true" />
          Amend
        </Button>
      ) : null}
      <Button size={56} onClick={() => window.print()}>
        <Printer aria-hidden="true" />
        Print
      </Button>
      {amending ? (
        <AmendDialog
          signed={signed}
          action={amend}
          onClose={() => setAmending(false)}
          onAmended={onAmended}
        />
      ) : null}
    </>
  );
}

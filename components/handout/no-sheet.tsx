'use client';

import { SkipForward } from 'lucide-react';
import { useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import { type NoSheet, type NoSheetReason, noSheetReasons } from '@/lib/handout/issue';

type NoSheetProps = { visitId: string; action: FormAction<NoSheet, unknown>; onSaid: () => void };

/** The client leaves without a sheet: one tap on the reason says so. */
export function NoSheetButton({ visitId, action, onSaid }: NoSheetProps) {
  const [open, setOpen] = useState(false);
  const show = useToast();
  const { run, pending, message } = useFormAction(action, () => {
    setOpen(false);
    show({ text: 'No sheet today. That is noted.' });
    onSaid();
  });
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        <SkipForward aria-hidden="true" />
        No sheet today
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="No sheet today"
        sub="Why? It can still be printed later."
      >
        <div className="grid gap-2.5">
          {(Object.keys(noSheetReasons) as NoSheetReason[]).map((reason) => (
            <Button key={reason} size={56} disabled={pending} onClick={() => run({ visitId, reason })}>
              {noSheetReasons[reason]}
            </Button>
          ))}
          <FormMessage message={message} />
        </div>
      </Dialog>
    </>
  );
}

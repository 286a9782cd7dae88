'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';

type ZoneReasonProps = {
  title: string;
  words: string;
  verb?: string | undefined;
  onReason: (reason: string) => void;
  onClose: () => void;
};

/** A hold inside a no-press zone is written down only with its reason, and the reason is audited. */
export function ZoneReason({ title, words, verb = 'Add hold', onReason, onClose }: ZoneReasonProps) {
  const [reason, setReason] = useState('');
  const short = reason.trim().length < 3;
  return (
    <Dialog open onClose={onClose} title="No press here" sub={`${title} lies in a no-press zone (${words}).`}>
      <Form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!short) onReason(reason.trim());
        }}
      >
        <TextField
          label="Why was it pressed?"
          hint="At least three letters. It stands in the audit list."
          value={reason}
          maxLength={400}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Leave it out</Button>
          <Button type="submit" variant="danger" disabled={short}>
            {verb}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

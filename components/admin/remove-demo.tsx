'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { FormMessage } from '@/components/ui/form-message';

type RemoveDemoProps = { action: FormAction<Record<string, never>, { setupCode: string | null }> };

export function RemoveDemo({ action }: RemoveDemoProps) {
  const [asked, setAsked] = useState(false);
  // The code travels in the fragment, which no server and no log sees.
  const form = useFormAction(action, ({ setupCode }) => {
    window.location.assign(`/setup#${setupCode ?? ''}`);
  });
  return (
    <Card title="Demo clinic" tone="danger" className="wide:col-span-2">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <p className="min-w-64 flex-1">
          Nobody here is real. Removing the demo clinic deletes its clients, visits, staff and logins, and
          opens the page where your own clinic is set up.
        </p>
        <Button variant="danger" size={56} onClick={() => setAsked(true)}>
          <Trash2 aria-hidden="true" />
          Remove the demo clinic
        </Button>
      </div>
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title="Remove the demo clinic?"
        sub="All of it goes, for everyone, and cannot be brought back. Demo visits you added yourself go too."
        footer={
          <>
            <Button size={56} onClick={() => setAsked(false)}>
              Keep it
            </Button>
            <Button variant="danger" size={56} pending={form.pending} onClick={() => form.run({})}>
              Remove all of it
            </Button>
          </>
        }
      >
        <FormMessage message={form.message} />
      </Dialog>
    </Card>
  );
}

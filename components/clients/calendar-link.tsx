'use client';

import { CalendarDays, TriangleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { CopyOnce } from '@/components/ui/copy-once';
import { Dialog } from '@/components/ui/dialog';
import { FormMessage } from '@/components/ui/form-message';
import { type CalendarLinkRef, type LinkReach, reachWords } from '@/lib/domain/calendar-link';
import { localDay, sayDay, type Zone } from '@/lib/when';
import { FormDialog } from './form-dialog';
import { RecordPart, RecordRow } from './record-list';

type CalendarLinkProps = {
  clientId: string;
  /** The link that works now, without its secret; ISO instants. */
  link: Readonly<{ madeAt: string; madeBy: string; readAt: string | null }> | null;
  reach: LinkReach;
  today: string;
  zone: Zone;
  make: FormAction<CalendarLinkRef, { path: string }>;
  revoke: FormAction<CalendarLinkRef, unknown>;
};

/** The client's dates in the client's own calendar, by a link that can be taken back. */
export function CalendarLink({ clientId, link, reach, today, zone, make, revoke }: CalendarLinkProps) {
  const onDay = (moment: string) => sayDay(localDay(moment, zone), today);
  const note = reachWords[reach];
  return (
    <RecordPart
      id="calendar"
      title="Calendar link"
      empty=""
      aside={<MakeLink clientId={clientId} make={make} again={link !== null} />}
    >
      <li className="grid gap-2 py-3">
        <p className="flex items-start gap-2.5">
          <CalendarDays aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-ink-soft" />
          <span>
            Puts the client’s appointments into the client’s own calendar and keeps them right. It shows day,
            time, and the clinic’s name, address and phone. No problem, no therapist, no client’s name.
          </span>
        </p>
        {note ? (
          <p className="flex items-start gap-2.5 rounded-m bg-warn-soft p-3">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-warn" />
            <span>{note}</span>
          </p>
        ) : null}
      </li>
      {link ? (
        <RecordRow
          main={`Link made ${onDay(link.madeAt)} by ${link.madeBy}`}
          sub={link.readAt ? `Last read ${onDay(link.readAt)}` : 'Not read by a calendar yet'}
        >
          <FormDialog
            opener="Revoke"
            title="Revoke the calendar link?"
            sub="The client’s calendar gets no new dates and no changes any more. Dates already in it may stay."
            send="Revoke link"
            saved="Link revoked"
            action={revoke}
            read={() => ({ clientId })}
          />
        </RecordRow>
      ) : (
        <RecordRow
          main="No link yet"
          sub="Whoever has a link can read these dates, so hand it to the client."
        />
      )}
    </RecordPart>
  );
}

type MakeLinkProps = Pick<CalendarLinkProps, 'clientId' | 'make'> & { again: boolean };

function MakeLink({ clientId, make, again }: MakeLinkProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const shown = useCallback((made: { path: string }) => setPath(made.path), []);
  const form = useFormAction(make, shown);
  const close = () => {
    setOpen(false);
    if (path) router.refresh();
    setPath(null);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{again ? 'New link' : 'Make link'}</Button>
      {open ? (
        <Dialog
          open
          onClose={close}
          title={path ? 'The calendar link' : again ? 'Make a new calendar link?' : 'Make a calendar link?'}
          sub={path || !again ? undefined : 'The link made before stops working.'}
          footer={
            path ? (
              <Button variant="main" onClick={close}>
                Done
              </Button>
            ) : (
              <>
                <Button onClick={close}>Cancel</Button>
                <Button variant="main" pending={form.pending} onClick={() => form.run({ clientId })}>
                  Make link
                </Button>
              </>
            )
          }
        >
          <div className="grid gap-4">
            {path ? (
              <CopyOnce
                label="For the client’s calendar"
                value={new URL(path, window.location.origin).toString()}
                note="In the calendar program: “Add calendar by link” or “Subscribe”. It reads the link by itself a few times a day."
              />
            ) : (
              <p>It is shown once, to be handed to the client. It can be revoked at any time.</p>
            )}
            <FormMessage message={form.message} />
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

'use client';

import { Archive, ArchiveRestore, ClipboardList, Ellipsis, FileText, Pencil } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useCallback, useId, useRef, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';

type StandingAction = FormAction<{ clientId: string }, void>;
type ClientMenuProps = {
  clientId: string;
  archived: boolean;
  archive: StandingAction;
  restore: StandingAction;
};

const row =
  'flex min-h-touch w-full items-center gap-3 rounded-m px-3.5 text-left font-semibold hover:bg-sunken [&_svg]:size-5';

/** Everything that is not needed at every visit. */
export function ClientMenu({ clientId, archived, archive, restore }: ClientMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);

  function place(button: HTMLButtonElement) {
    const { bottom } = button.getBoundingClientRect();
    menu.current?.style.setProperty('top', `${Math.max(8, bottom + 8)}px`);
  }

  const ask = () => {
    menu.current?.hidePopover();
    setAsking(true);
  };
  return (
    <>
      <Button
        square
        aria-label="More about this client"
        popoverTarget={id}
        onPointerDown={(event) => place(event.currentTarget)}
        onKeyDown={(event) => place(event.currentTarget)}
      >
        <Ellipsis aria-hidden="true" />
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="fixed inset-auto top-20 right-7 m-0 w-[300px] rounded-l border border-line bg-surface p-2.5 text-ink shadow-card max-tablet:right-4"
      >
        <Link href={`/clients/${clientId}/edit` as Route} className={row}>
          <Pencil aria-hidden="true" />
          Edit details
        </Link>
        <Link href={`/clients/${clientId}/record` as Route} className={row}>
          <ClipboardList aria-hidden="true" />
          Flags, zones, problems
        </Link>
        <Link href={`/clients/${clientId}/letter` as Route} className={row} prefetch={false}>
          <FileText aria-hidden="true" />
          Progress letter
        </Link>
        <button type="button" className={row} onClick={ask}>
          {archived ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
          {archived ? 'Bring back' : 'Archive'}
        </button>
      </div>
      {asking ? (
        <StandingDialog
          clientId={clientId}
          archived={archived}
          action={archived ? restore : archive}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

type StandingDialogProps = {
  clientId: string;
  archived: boolean;
  action: StandingAction;
  onClose: () => void;
};

function StandingDialog({ clientId, archived, action, onClose }: StandingDialogProps) {
  const router = useRouter();
  const toast = useToast();
  const done = useCallback(() => {
    toast({ text: archived ? 'Back on the list' : 'Archived', seconds: 5 });
    onClose();
    router.refresh();
  }, [archived, onClose, router, toast]);
  const form = useFormAction(action, done);
  return (
    <Dialog
      open
      onClose={onClose}
      title={archived ? 'Bring this client back?' : 'Archive this client?'}
      sub={
        archived
          ? 'The client is on the list again and can be booked.'
          : 'The client leaves the list. Nothing is deleted, and it can be undone here.'
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="main" pending={form.pending} onClick={() => form.run({ clientId })}>
            {archived ? 'Bring back' : 'Archive'}
          </Button>
        </>
      }
    >
      <FormMessage message={form.message} />
    </Dialog>
  );
}

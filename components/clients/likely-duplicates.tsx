'use client';

import { Phone, UserRound } from 'lucide-react';
import type { Route } from 'next';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormMessage } from '@/components/ui/form-message';
import { clientName } from '@/lib/domain/client-card';
import type { ClientRow } from '@/lib/domain/client-search';
import { ageOn, sayFullDate } from '@/lib/when';

type LikelyDuplicatesProps = {
  rows: readonly ClientRow[];
  today: string;
  pending: boolean;
  message: string | null;
  onClose: () => void;
  onSomeoneElse: () => void;
};

/** Shown before anything is saved: who is registered already and may be the same person. */
export function LikelyDuplicates(props: LikelyDuplicatesProps) {
  const { rows, today, pending, message, onClose, onSomeoneElse } = props;
  const several = rows.length > 1;
  return (
    <Dialog
      open={rows.length > 0}
      onClose={onClose}
      title="Registered already?"
      sub={
        several
          ? 'These clients have the same name and birth date, or the same phone number.'
          : 'This client has the same name and birth date, or the same phone number.'
      }
      footer={
        <>
          <Button onClick={onClose}>Back to the form</Button>
          <Button variant="main" pending={pending} onClick={onSomeoneElse}>
            It is someone else
          </Button>
        </>
      }
    >
      <ul className="grid grid-cols-1 gap-3">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-m bg-sunken p-4">
            <div className="mr-auto min-w-0 basis-56">
              <p className="flex items-start gap-2 font-semibold text-[1.125rem]">
                <UserRound aria-hidden="true" className="mt-1 size-5 shrink-0 text-ink-soft" />
                <span className="min-w-0 break-words">{clientName(row)}</span>
              </p>
              <p className="text-sm text-ink-soft">
                {ageOn(row.birthDate, today)} · born {sayFullDate(row.birthDate)}
                {row.archived ? ' · archived' : ''}
              </p>
              {row.phone ? (
                <p className="flex items-center gap-1.5 text-sm text-ink-soft">
                  <Phone aria-hidden="true" className="size-4 shrink-0" />
                  {row.phone}
                </p>
              ) : null}
            </div>
            <ButtonLink href={`/clients/${row.id}` as Route}>Open this one</ButtonLink>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <FormMessage message={message} />
      </div>
    </Dialog>
  );
}

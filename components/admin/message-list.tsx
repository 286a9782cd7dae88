'use client';

import { CircleCheck, CircleDashed, CircleHelp, CircleSlash, CircleX, Mail } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { FormMessage } from '@/components/ui/form-message';
import { Pill, type PillTone } from '@/components/ui/pill';
import { useToast } from '@/components/ui/toast';
import { type MessageState, messageStateWords } from '@/lib/domain/message';

/** A message with its time in words. */
export type ListedMessage = Readonly<{
  id: string;
  clientId: string;
  clientName: string;
  state: MessageState;
  subject: string;
  to: string;
  why: string | null;
  attempts: number;
  when: string;
}>;

export type ListedDesk = Readonly<{
  unsure: readonly ListedMessage[];
  failed: readonly ListedMessage[];
  waiting: readonly ListedMessage[];
  past: readonly ListedMessage[];
}>;

export type MessageActions = Readonly<{
  again: FormAction<{ id: string }, unknown>;
  drop: FormAction<{ id: string }, unknown>;
}>;

type MessageListProps = { desk: ListedDesk; actions: MessageActions };

/** Messages by what they need: a person, time, or nothing. */
export function MessageList({ desk, actions }: MessageListProps) {
  const { unsure, failed, waiting, past } = desk;
  if (unsure.length + failed.length + waiting.length + past.length === 0)
    return (
      <Card flush>
        <EmptyState icon={<Mail />} title="No messages yet">
          Once mail is on, they appear 3 minutes after a date is booked, moved or cancelled for a client who
          agreed to messages.
        </EmptyState>
      </Card>
    );
  return (
    <>
      <Part title="May have been sent" rows={unsure} actions={actions}>
        The mail server had these and nobody knows what it did. Ask the client, or send again: at worst it
        comes twice.
      </Part>
      <Part title="Not sent" rows={failed} actions={actions}>
        The client knows nothing of these. Mend the address or the mail server and send again, or call.
      </Part>
      <Part title="Waiting" rows={waiting} />
      <Part title="Sent lately" rows={past} />
    </>
  );
}

type PartProps = {
  title: string;
  rows: readonly ListedMessage[];
  actions?: MessageActions | undefined;
  children?: ReactNode | undefined;
};

function Part({ title, rows, actions, children }: PartProps) {
  if (rows.length === 0) return null;
  return (
    <Card flush title={title} aside={`${rows.length}`}>
      {children ? <p className="max-w-[70ch] px-5 pb-2 text-ink-soft text-sm">{children}</p> : null}
      <ul>
        {rows.map((row) => (
          <Row key={row.id} row={row} actions={actions} />
        ))}
      </ul>
    </Card>
  );
}

const looks: Readonly<Record<MessageState, Readonly<{ icon: ReactNode; tone: PillTone }>>> = {
  waiting: { icon: <CircleDashed />, tone: 'plain' },
  handing_over: { icon: <CircleDashed />, tone: 'info' },
  sent: { icon: <CircleCheck />, tone: 'good' },
  failed: { icon: <CircleX />, tone: 'danger' },
  unsure: { icon: <CircleHelp />, tone: 'warn' },
  dropped: { icon: <CircleSlash />, tone: 'plain' },
};

function Row({ row, actions }: { row: ListedMessage; actions: MessageActions | undefined }) {
  const { clientId, clientName, state, subject, to, why, attempts, when } = row;
  const look = looks[state];
  return (
    <li className="grid gap-2 border-line border-t px-5 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-72">
          <p className="break-words font-semibold">{subject}</p>
          <p className="break-words text-ink-soft text-sm">
            <Link
              href={`/clients/${clientId}/record` as Route}
              className="inline-flex min-h-touch items-center font-semibold text-accent-strong underline"
            >
              {clientName}
            </Link>{' '}
            <span className="inline-block">
              · {to} · {when}
              {attempts > 1 ? ` · ${attempts} tries` : ''}
            </span>
          </p>
          {why ? <p className="break-words text-sm">{why}</p> : null}
        </div>
        <Pill icon={look.icon} tone={look.tone}>
          {messageStateWords[state]}
        </Pill>
      </div>
      {actions ? <RowActions row={row} actions={actions} /> : null}
    </li>
  );
}

function RowActions({ row, actions }: { row: ListedMessage; actions: MessageActions }) {
  const say = useToast();
  const again = useFormAction(actions.again, () => say({ text: 'The message is on its way again.' }));
  const drop = useFormAction(actions.drop, () => say({ text: 'Nothing more is done about it.' }));
  const about = `${row.subject}, ${row.clientName}`;
  return (
    <div className="grid gap-2">
      <FormMessage message={again.message ?? drop.message} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          variant="quiet"
          pending={drop.pending}
          aria-label={`${row.state === 'unsure' ? 'Leave it' : 'Drop'}: ${about}`}
          onClick={() => drop.run({ id: row.id })}
        >
          {row.state === 'unsure' ? 'Leave it' : 'Drop'}
        </Button>
        <Button
          pending={again.pending}
          aria-label={`Send again: ${about}`}
          onClick={() => again.run({ id: row.id })}
        >
          Send again
        </Button>
      </div>
    </div>
  );
}

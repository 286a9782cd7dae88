'use client';

import { EllipsisVertical } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { useId, useState } from 'react';
import { ThemeToggle } from '@/components/shell/theme-toggle';
import type { FormAction } from '@/components/shell/use-form-action';
import type { VisitReassign, VisitVoid } from '@/lib/domain/visit';
import { stepsDone } from './step-done';
import { DiscardDialog, EndVisit, ReassignDialog, VoidDialog } from './visit-correct';
import { useVisit } from './visit-store';

/** Server actions of the page; each answers in words and never moves the page by itself. */
export type VisitActions = Readonly<{
  discard: FormAction<{ visitId: string }, unknown>;
  end: FormAction<{ visitId: string }, unknown>;
  strikeOut: FormAction<VisitVoid, unknown>;
  reassign: FormAction<VisitReassign, unknown>;
}>;

type VisitMenuProps = {
  me: Readonly<{ staffId: string; admin: boolean }>;
  colleagues: readonly Readonly<{ id: string; name: string }>[];
  actions: VisitActions;
};

const row = 'flex min-h-touch w-full items-center rounded-m px-3.5 text-left font-semibold hover:bg-sunken';
type Asked = 'discard' | 'void' | 'reassign' | null;

/** Rare things: a native popover that opens without a script and closes on Escape or a tap beside it. */
export function VisitMenu({ me, colleagues, actions }: VisitMenuProps) {
  const { view, mine } = useVisit();
  const [asked, setAsked] = useState<Asked>(null);
  const id = useId();
  const { visit } = view;
  const open = visit.signedAt === null && visit.voidedAt === null;
  const may = mine || me.admin;
  const empty = !Object.values(stepsDone(view, {})).some(Boolean);
  const ask = (what: Asked) => {
    document.getElementById(id)?.hidePopover();
    setAsked(what);
  };
  const close = () => setAsked(null);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label="More about this visit"
        className="flex size-12 shrink-0 items-center justify-center rounded-m text-accent-strong hover:bg-accent-soft"
      >
        <EllipsisVertical aria-hidden="true" className="size-6" />
      </button>
      <div
        id={id}
        popover="auto"
        className="fixed inset-auto top-16 right-4 m-0 w-[300px] rounded-l border border-line bg-surface p-2.5 text-ink shadow-card"
      >
        <ThemeToggle shape="row" className="w-full" />
        <Link className={row} href={`/visits/${visit.id}/chart` as Route} prefetch={false}>
          Body chart to read and print
        </Link>
        {open && mine && visit.endedAt === null ? <EndVisit action={actions.end} className={row} /> : null}
        {open && mine && empty ? (
          <button type="button" className={row} onClick={() => ask('discard')}>
            Discard this visit
          </button>
        ) : null}
        {open && may ? (
          <Link className={row} href={`/visits/${visit.id}/move` as Route}>
            Wrong client
          </Link>
        ) : null}
        {open && me.admin ? (
          <button type="button" className={row} onClick={() => ask('reassign')}>
            Give to another therapist
          </button>
        ) : null}
        {visit.voidedAt === null && may ? (
          <button type="button" className={`${row} text-danger`} onClick={() => ask('void')}>
            Void this visit
          </button>
        ) : null}
      </div>
      {asked === 'discard' ? <DiscardDialog action={actions.discard} onClose={close} /> : null}
      {asked === 'void' ? <VoidDialog action={actions.strikeOut} onClose={close} /> : null}
      {asked === 'reassign' ? (
        <ReassignDialog action={actions.reassign} colleagues={colleagues} onClose={close} />
      ) : null}
    </>
  );
}

'use client';

import { FileText, Printer } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { NextStep, VisitBar } from '@/components/visit/visit-bar';
import type { StepProps } from '@/components/visit/visit-steps';
import { useVisit } from '@/components/visit/visit-store';
import type { HandoutChoices } from '@/lib/handout/facts';
import { type HandoutDesk, noSheetReasons } from '@/lib/handout/issue';
import { NoSheetButton } from './no-sheet';
import type { HandoutActions, usePrintSheet } from './use-print-sheet';

type PrintBarProps = {
  desk: HandoutDesk;
  printing: ReturnType<typeof usePrintSheet>;
  newest: () => HandoutChoices;
  /** The sheet can be made and fits its paper. */
  ready: boolean;
  leaveOut: HandoutActions['leaveOut'];
  onSaid: () => void;
  goTo: StepProps['goTo'];
};

/** No sheet, PDF, Print: one tap each. Once there is a sheet or a reason for none, the next step leads on. */
export function PrintBar({ desk, printing, newest, ready, leaveOut, onSaid, goTo }: PrintBarProps) {
  const { view } = useVisit();
  const { offer } = printing.frozen;
  const visitId = view.visit.id;
  const done = desk.issued.length > 0 || desk.noSheet !== null;
  return (
    <VisitBar>
      {printing.waiting ? (
        <>
          <p role="status" className="text-sm">
            Goes on as soon as everything is saved in the clinic.
          </p>
          <Button onClick={printing.giveUp}>Do not wait</Button>
        </>
      ) : null}
      {!done && desk.mayIssue && !printing.waiting ? (
        <NoSheetButton visitId={visitId} action={leaveOut} onSaid={onSaid} />
      ) : null}
      {desk.noSheet ? (
        <p className="text-sm text-ink-soft">No sheet today: {noSheetReasons[desk.noSheet].toLowerCase()}.</p>
      ) : null}
      {desk.mayIssue ? (
        <Button
          size={56}
          disabled={printing.pending || !ready}
          onClick={() => void printing.openPdf(visitId, newest)}
        >
          <FileText aria-hidden="true" />
          PDF
        </Button>
      ) : null}
      {desk.mayIssue && !offer ? (
        <Button
          variant={done ? 'outline' : 'main'}
          size={56}
          pending={printing.pending}
          disabled={!ready}
          onClick={() => void printing.print(visitId, newest)}
        >
          <Printer aria-hidden="true" />
          Print sheet
        </Button>
      ) : null}
      {offer ? (
        <Button variant="main" size={56} onClick={offer.take}>
          <Printer aria-hidden="true" />
          {offer.label}
        </Button>
      ) : null}
      {done || !desk.mayIssue ? <NextStep to="sign" goTo={goTo} /> : null}
    </VisitBar>
  );
}

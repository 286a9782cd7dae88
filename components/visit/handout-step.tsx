'use client';

import { Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { ComposeRows } from '@/components/handout/compose-rows';
import { HomeCareFields } from '@/components/handout/home-care-fields';
import { IssuedSheets } from '@/components/handout/issued-sheets';
import { NoSheetButton } from '@/components/handout/no-sheet';
import { OwnWords } from '@/components/handout/own-words';
import { fitsPaper, SheetPane } from '@/components/handout/sheet-pane';
import { useChoices } from '@/components/handout/use-choices';
import { type HandoutActions, usePrintSheet } from '@/components/handout/use-print-sheet';
import { useSheet } from '@/components/handout/use-sheet';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FormMessage } from '@/components/ui/form-message';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { BlockId } from '@/lib/handout/block';
import type { HandoutDocument } from '@/lib/handout/document';
import { type HandoutDesk, noSheetReasons } from '@/lib/handout/issue';
import { StepBody } from './step-body';
import { type ClinicRead, useClinicRead } from './use-clinic-read';
import { NextStep, VisitBar } from './visit-bar';
import type { StepProps } from './visit-steps';
import { useVisit } from './visit-store';

export type HandoutStepProps = StepProps & { actions: HandoutActions };

/** What the client takes home: composed by rule from this visit, shown as it prints, frozen before it prints. */
export function HandoutStep(props: HandoutStepProps) {
  const { view } = useVisit();
  const read = useClinicRead<HandoutDesk>(`/api/v1/visits/${view.visit.id}/handout`);
  if (read.value) return <SheetDesk {...props} desk={read.value} reload={read.again} />;
  return (
    <>
      <StepBody title="Handout">
        {read.problem ? (
          <EmptyState
            title="The sheet cannot be made yet"
            action={<Button onClick={() => void read.again()}>Try again</Button>}
          >
            {read.problem}
          </EmptyState>
        ) : (
          <SkeletonRows rows={11} rowClassName="h-[49px]" label="Composing the sheet" />
        )}
      </StepBody>
      <VisitBar>
        <NextStep to="sign" goTo={props.goTo} />
      </VisitBar>
    </>
  );
}

type DeskProps = HandoutStepProps & { desk: HandoutDesk; reload: ClinicRead<HandoutDesk>['again'] };

function SheetDesk({ desk, reload, actions, clinic, today, goTo }: DeskProps) {
  const { view, frozen } = useVisit();
  const frame = useRef<HTMLIFrameElement>(null);
  const { choices, toggle, setPaper, setOwnSentence } = useChoices(view.visit.id, {
    latest: desk.latest,
    paper: clinic.paper,
  });
  const { sheet, problem } = useSheet(view, desk, choices);
  const printing = usePrintSheet(frame, actions, () => void reload());
  const [chosen, setChosen] = useState<BlockId | null>(null);
  const [height, setHeight] = useState<number | null>(null);
  const rows = sheet?.document.rows ?? [];
  const things = sheet?.document.toDo.rows.length ?? 0;
  const fit = sheet ? fitWords(sheet.document, height) : null;
  const done = desk.issued.length > 0 || desk.noSheet !== null;
  return (
    <>
      <StepBody title="Handout" fill>
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,536px)_minmax(0,1fr)] max-wide:grid-cols-[minmax(0,1fr)_minmax(0,44%)] max-tablet:grid-cols-1">
          <div className="min-h-0 overflow-y-auto border-line border-r px-7 pt-4 pb-6 max-wide:px-5">
            {desk.mayIssue && !frozen ? <HomeCareFields /> : null}
            <header className="flex items-baseline justify-between gap-4 pb-2">
              <h2>What is on the sheet</h2>
              <p className="text-sm text-ink-soft">{things} of 3 things to do</p>
            </header>
            <ComposeRows
              rows={rows}
              today={today}
              chosen={chosen}
              onChoose={setChosen}
              onToggle={desk.mayIssue ? toggle : null}
            />
            {desk.mayIssue ? (
              <OwnWords
                ownSentence={choices.ownSentence ?? ''}
                onOwnSentence={setOwnSentence}
                errors={problem?.fields ?? {}}
              />
            ) : null}
            <IssuedSheets
              issued={desk.issued}
              today={today}
              timeZone={clinic.timeZone}
              onPrint={printing.printFrozen}
            />
          </div>
          <SheetPane
            frame={frame}
            paper={choices.paper}
            onPaper={setPaper}
            html={sheet?.html ?? null}
            frozenId={printing.frozenId}
            onLeaveFrozen={printing.leaveFrozen}
            marked={rows.find(({ id }) => id === chosen)?.blockIds ?? []}
            onLoad={printing.onFrameLoad}
            onMeasure={setHeight}
            fit={problem ? problem.message : fit}
            shortened={sheet?.document.shortened ?? []}
          />
        </div>
      </StepBody>
      <div className="px-5 empty:hidden">
        <FormMessage message={printing.message} />
      </div>
      <VisitBar>
        {printing.waiting ? (
          <>
            <p role="status" className="text-sm">
              Prints as soon as everything is saved in the clinic.
            </p>
            <Button onClick={printing.giveUp}>Do not wait</Button>
          </>
        ) : null}
        {!done && desk.mayIssue && !printing.waiting ? (
          <NoSheetButton visitId={view.visit.id} action={actions.leaveOut} onSaid={() => void reload()} />
        ) : null}
        {desk.noSheet ? (
          <p className="text-sm text-ink-soft">
            No sheet today: {noSheetReasons[desk.noSheet].toLowerCase()}.
          </p>
        ) : null}
        {desk.mayIssue ? (
          <Button
            variant={done ? 'outline' : 'main'}
            size={56}
            pending={printing.pending}
            disabled={fit !== true || problem !== null}
            onClick={() => void printing.print(view.visit.id, choices)}
          >
            <Printer aria-hidden="true" />
            Print sheet
          </Button>
        ) : null}
        {done || !desk.mayIssue ? <NextStep to="sign" goTo={goTo} /> : null}
      </VisitBar>
    </>
  );
}

/** True when the laid-out page fits; else what to switch off. Null until it has been laid out once. */
function fitWords({ fits, rows, toDo, paper }: HandoutDocument, height: number | null): true | string | null {
  if (fits === true && height === null) return null;
  if (fits === true && height !== null && fitsPaper(height, paper)) return true;
  const last = rows.findLast(
    (row) => row.on && !row.locked && toDo.rows.some(({ blockId }) => blockId === row.id),
  );
  const drop = (fits === true ? undefined : rows.find(({ id }) => id === fits.dropBlock)) ?? last;
  return drop ? `Too long: switch off “${drop.title}”` : 'Too long for one page';
}

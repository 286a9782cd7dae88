'use client';

import { useRef, useState } from 'react';
import { ComposeRows } from '@/components/handout/compose-rows';
import { fitOf } from '@/components/handout/fit-words';
import { HeatFrom } from '@/components/handout/heat-from';
import { HomeCareFields } from '@/components/handout/home-care-fields';
import { IssuedSheets } from '@/components/handout/issued-sheets';
import type { LaidOut } from '@/components/handout/laid-out';
import { OwnWords } from '@/components/handout/own-words';
import { PrintBar } from '@/components/handout/print-bar';
import { SheetPane } from '@/components/handout/sheet-pane';
import { useChoices } from '@/components/handout/use-choices';
import { type HandoutActions, usePrintSheet } from '@/components/handout/use-print-sheet';
import { useSheet } from '@/components/handout/use-sheet';
import { WaitingTexts } from '@/components/handout/waiting-texts';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FormMessage } from '@/components/ui/form-message';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';
import type { BlockId } from '@/lib/handout/block';
import type { HandoutDesk } from '@/lib/handout/issue';
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
      {read.problem ? (
        <StepBody title="Handout">
          <EmptyState
            title="The sheet cannot be made yet"
            action={<Button onClick={() => void read.again()}>Try again</Button>}
          >
            {read.problem}
          </EmptyState>
        </StepBody>
      ) : (
        <StepBody title="Handout" fill>
          <div className={columns}>
            <div className="border-line border-r px-7 pt-4 max-wide:px-5">
              <SkeletonRows rows={11} rowClassName="h-[49px]" label="Composing the sheet" />
            </div>
            <div className="flex flex-col items-center gap-3 bg-sunken p-4 max-tablet:hidden">
              <Skeleton className="h-[106px] w-full rounded-m" />
              <Skeleton className="aspect-[210/297] min-h-0 max-w-full flex-1" />
            </div>
          </div>
        </StepBody>
      )}
      <VisitBar>
        <NextStep to="sign" goTo={props.goTo} />
      </VisitBar>
    </>
  );
}

/** The list at the left, the page beside it; one below the other where there is no room for both. */
const columns =
  'grid min-h-0 flex-1 grid-cols-[minmax(0,536px)_minmax(0,1fr)] max-wide:grid-cols-[minmax(0,1fr)_minmax(0,44%)] max-tablet:grid-cols-1';

type DeskProps = HandoutStepProps & { desk: HandoutDesk; reload: ClinicRead<HandoutDesk>['again'] };

function SheetDesk({ desk, reload, actions, clinic, today, goTo }: DeskProps) {
  const { view, frozen } = useVisit();
  const frame = useRef<HTMLIFrameElement>(null);
  const { choices, ...change } = useChoices(view.visit.id, desk, clinic.paper);
  const { sheet, problem } = useSheet(view, desk, choices);
  const printing = usePrintSheet(frame, actions, sheet?.html ?? null, () => void reload());
  const [chosen, setChosen] = useState<BlockId | null>(null);
  const [laid, setLaid] = useState<LaidOut | null>(null);
  const rows = sheet?.document.rows ?? [];
  const fit = problem ? { fits: false, words: problem.message } : sheet ? fitOf(sheet.document, laid) : null;
  return (
    <>
      <StepBody title="Handout" fill>
        <div className={columns}>
          <div className="min-h-0 overflow-y-auto border-line border-r px-7 pt-4 pb-6 max-wide:px-5">
            {desk.mayIssue && !frozen ? <HomeCareFields /> : null}
            <WaitingTexts
              rows={rows}
              language={choices.language}
              approvers={desk.approvers}
              mayApprove={desk.mayReview}
            />
            <header className="flex items-baseline justify-between gap-4 pb-2">
              <h2>What is on the sheet</h2>
              <p className="text-sm text-ink-soft">
                {sheet?.document.toDo?.rows.length ?? 0} of 3 things to do
              </p>
            </header>
            <ComposeRows
              rows={rows}
              today={today}
              chosen={chosen}
              onChoose={setChosen}
              onToggle={desk.mayIssue ? change.toggle : null}
              under={
                desk.mayIssue
                  ? { 'HO-05': <HeatFrom from={choices.heatFrom} onFrom={change.setHeatFrom} /> }
                  : {}
              }
            />
            {desk.mayIssue ? (
              <OwnWords
                language={choices.language}
                ownSentence={choices.ownSentence ?? ''}
                onOwnSentence={change.setOwnSentence}
                errors={problem?.fields ?? {}}
              />
            ) : null}
            <IssuedSheets
              issued={desk.issued}
              today={today}
              timeZone={clinic.timeZone}
              pending={printing.pending}
              onPrint={printing.frozen.print}
            />
          </div>
          <SheetPane
            frame={frame}
            choices={choices}
            choose={desk.mayIssue ? change.choose : null}
            html={sheet?.html ?? null}
            frozenId={printing.frozen.frozenId}
            onLeaveFrozen={printing.frozen.leave}
            marked={rows.find(({ id }) => id === chosen)?.blockIds ?? []}
            onLoad={printing.frozen.onFrameLoad}
            onMeasure={setLaid}
            fit={fit}
            shortened={sheet?.document.shortened ?? []}
          />
        </div>
      </StepBody>
      <div className="px-5 empty:hidden">
        <FormMessage message={printing.message} />
      </div>
      <PrintBar
        desk={desk}
        printing={printing}
        newest={change.newest}
        ready={fit?.fits === true && problem === null}
        leaveOut={actions.leaveOut}
        onSaid={() => void reload()}
        goTo={goTo}
      />
    </>
  );
}

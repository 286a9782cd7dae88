'use client';

import { CalendarCheck, CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import type { PlanProposal } from '@/lib/domain/plan-step';
import { AnotherTime } from './plan/another-time';
import { ChoicePane } from './plan/choice-pane';
import { OtherDialog } from './plan/other-dialog';
import { PlanLine } from './plan/plan-line';
import { PlanReasons } from './plan/plan-reasons';
import { ScoreMissing } from './plan/score-missing';
import { type Choosing, isHeld, useChoosing } from './plan/use-choosing';
import { type Plan, usePlan } from './plan/use-plan';
import { StepBody } from './step-body';
import { NextStep, VisitBar } from './visit-bar';
import type { StepProps } from './visit-steps';
import { useVisit } from './visit-store';

/** Plan and rebook: why, what is proposed, and two taps to a date. */
export function PlanStep({ goTo }: StepProps) {
  const { view, whenSaved } = useVisit();
  const plan = usePlan(view.visit.id, whenSaved);
  if (!plan.proposal) return <Reading message={plan.message} goTo={goTo} onAgain={() => plan.ask({})} />;
  return <Ready plan={plan} proposal={plan.proposal} goTo={goTo} />;
}

type ReadyProps = { plan: Plan; proposal: PlanProposal; goTo: StepProps['goTo'] };

function Ready({ plan, proposal: read, goTo }: ReadyProps) {
  const [again, setAgain] = useState(false);
  const proposal = again ? { ...read, decided: null } : read;
  const choosing = useChoosing(plan, proposal, () => setAgain(false));
  const { open } = choosing;
  const { decided, locked } = proposal;
  const settled = decided !== null || locked !== null;
  const held = isHeld(proposal, choosing.other);
  return (
    <>
      <StepBody title="Plan">
        <PlanLine proposal={proposal} />
        <ScoreMissing proposal={proposal} onScore={() => goTo('score')} />
        <div className="grid items-start gap-x-8 gap-y-6 wide:grid-cols-[404px_minmax(0,1fr)]">
          <PlanReasons proposal={proposal} onOther={settled || held ? undefined : () => open('other')} />
          <ChoicePane
            plan={plan}
            proposal={proposal}
            choosing={choosing}
            onScore={() => goTo('score')}
            onAgain={() => setAgain(true)}
          />
        </div>
      </StepBody>
      <VisitBar>
        {settled || held ? null : (
          <Button variant="quiet" size={56} onClick={() => open('time')}>
            <CalendarDays aria-hidden="true" />
            Another time
          </Button>
        )}
        {settled ? (
          <NextStep to="handout" goTo={goTo} />
        ) : (
          <>
            <Button variant="quiet" size={56} onClick={() => goTo('handout')}>
              Decide later
            </Button>
            {held && proposal.step.phase === 'review' ? (
              <Button size={56} pending={plan.busy} onClick={choosing.accept}>
                Leave in re-evaluation
              </Button>
            ) : null}
            {held ? null : <BookButton choosing={choosing} busy={plan.busy} />}
          </>
        )}
      </VisitBar>
      <PlanDialogs plan={plan} proposal={proposal} choosing={choosing} />
    </>
  );
}

type PlanDialogsProps = { plan: Plan; proposal: PlanProposal; choosing: Choosing };

function PlanDialogs({ plan, proposal, choosing }: PlanDialogsProps) {
  const { dialog, close, instead, pickTime } = choosing;
  if (dialog === null) return null;
  if (dialog === 'time')
    return (
      <AnotherTime
        proposal={proposal}
        serviceId={proposal.service.id}
        freeOn={plan.freeOn}
        onClose={close}
        onPick={pickTime}
      />
    );
  return (
    <OtherDialog
      proposal={proposal}
      first={dialog === 'other' ? null : dialog}
      busy={plan.busy}
      message={plan.message}
      onClose={close}
      onChoose={instead}
    />
  );
}

type BookButtonProps = { choosing: Choosing; busy: boolean };

function BookButton({ choosing: { picked, block, take }, busy }: BookButtonProps) {
  const dates = 1 + (block.dates?.length ?? 0);
  const word = !picked
    ? 'Choose one'
    : picked.kind === 'slot'
      ? dates > 1
        ? `Book ${dates} dates from ${picked.offer.says}`
        : `Book ${picked.offer.says}`
      : 'Agree: as needed';
  return (
    <Button
      variant="main"
      size={56}
      disabled={!picked || block.waiting}
      pending={busy}
      onClick={take}
      className="min-w-64"
    >
      {picked ? <CalendarCheck aria-hidden="true" /> : null}
      {word}
    </Button>
  );
}

type ReadingProps = { message: string | null; goTo: StepProps['goTo']; onAgain: () => void };

function Reading({ message, goTo, onAgain }: ReadingProps) {
  return (
    <>
      <StepBody title="Plan">
        {message ? (
          <Card tone="warn" title="The plan cannot be shown just now">
            <p>{message}</p>
            <Button onClick={onAgain} className="mt-3">
              Try again
            </Button>
          </Card>
        ) : (
          <div aria-busy="true" className="grid gap-5">
            <span className="sr-only">Reading the plan</span>
            <Skeleton className="h-[178px] rounded-l" />
            <div className="grid gap-8 wide:grid-cols-[404px_minmax(0,1fr)]">
              <Skeleton className="h-72 rounded-m" />
              <div className="grid gap-3 tablet:grid-cols-2">
                {['a', 'b', 'c', 'd'].map((key) => (
                  <Skeleton key={key} className="h-[148px] rounded-m" />
                ))}
              </div>
            </div>
          </div>
        )}
      </StepBody>
      <VisitBar>
        <NextStep to="handout" goTo={goTo} />
      </VisitBar>
    </>
  );
}

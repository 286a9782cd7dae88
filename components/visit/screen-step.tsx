'use client';

import { emptyScreening, type Screening } from '@/lib/domain/screening';
import { RedFlags } from './red-flags';
import { ConsentCard, SinceCard } from './screen-answers';
import { ScreenOutcomeBanner } from './screen-outcome';
import { StandingCard } from './standing-card';
import { StepBody } from './step-body';
import { NextStep, VisitBar } from './visit-bar';
import type { StepProps } from './visit-steps';
import { useVisit } from './visit-store';

/** Today's red flags and consent: two taps when nothing has changed. */
export function ScreenStep({ goTo, clinic, today }: StepProps) {
  const { view, put } = useVisit();
  const screening = view.facts.screening ?? emptyScreening;
  const change = (part: Partial<Screening>) => put('screen.put', { ...screening, ...part });
  return (
    <>
      <StepBody title="Screen">
        <div className="grid items-start gap-5 wide:grid-cols-[minmax(0,1fr)_400px] wide:grid-rows-[auto_1fr]">
          <div className="grid gap-5 tablet:max-wide:grid-cols-2 wide:col-start-2">
            <ScreenOutcomeBanner screening={screening} clinic={clinic} goTo={goTo} />
            <ConsentCard screening={screening} onChange={change} />
          </div>
          <div className="wide:col-start-1 wide:row-span-2 wide:row-start-1">
            <RedFlags screening={screening} onChange={(answers) => change({ answers })} />
          </div>
          <div className="grid gap-5 wide:col-start-2">
            {view.last ? (
              <SinceCard screening={screening} onChange={change} last={view.last} today={today} />
            ) : null}
            <StandingCard />
          </div>
        </div>
      </StepBody>
      <VisitBar undo>
        <NextStep to="score" goTo={goTo} />
      </VisitBar>
    </>
  );
}

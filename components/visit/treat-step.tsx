'use client';

import { Hand } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { pointsToday } from '@/lib/domain/visit-view';
import { GentleNote } from './gentle-note';
import { HoldPane } from './hold-pane';
import { SameForAll } from './same-for-all';
import { StepBody } from './step-body';
import { StopRule } from './stop-rule';
import { TargetCard } from './target-card';
import { choose, useDeviceChoice } from './treat/device-choice';
import { OilyScreen } from './treat/oily-screen';
import { TreatCard } from './treat-card';
import { NextStep, VisitBar } from './visit-bar';
import type { StepProps } from './visit-steps';
import { useVisit } from './visit-store';

/** What was pressed: one card per point at the left, the chosen hold at the right. */
export function TreatStep({ goTo, clinic }: StepProps) {
  const { view, frozen } = useVisit();
  const oily = useDeviceChoice('oily-hands');
  const [holdId, setHoldId] = useState<string | null>(null);
  const today = pointsToday(view).filter(({ finding }) => finding.change !== 'gone');
  const hold = holdId ? view.facts.holds[holdId] : undefined;
  if (oily && !frozen && today.length > 0) return <OilyScreen timeZone={clinic.timeZone} goTo={goTo} />;
  return (
    <>
      <StepBody title="Treat" fill>
        <div className="grid min-h-full flex-1 content-start tablet:h-full tablet:content-stretch max-wide:tablet:grid-rows-[minmax(0,9fr)_minmax(0,11fr)] wide:grid-cols-[minmax(0,1fr)_452px]">
          <div className="grid content-start gap-3.5 p-5 tablet:min-h-0 tablet:overflow-y-auto wide:border-line wide:border-r max-tablet:p-4">
            <StopRule />
            <GentleNote />
            {today.length === 0 ? (
              <EmptyState
                icon={<Hand />}
                title="No points to treat yet"
                action={<Button onClick={() => goTo('mark')}>Mark a point</Button>}
              >
                A hold belongs to a point. Mark one first, or confirm one of last visit.
              </EmptyState>
            ) : (
              <>
                <SameForAll points={today} onDone={setHoldId} />
                {today.map((each) => (
                  <TreatCard key={each.point.pointId} {...each} chosen={holdId} onChoose={setHoldId} />
                ))}
              </>
            )}
            <TargetCard />
          </div>
          <aside
            aria-label="Hold"
            className="bg-surface px-[22px] py-3.5 max-wide:border-line max-wide:border-t tablet:min-h-0 tablet:overflow-y-auto max-tablet:px-4"
          >
            <HoldPane key={hold?.holdId ?? ''} hold={hold} onGone={() => setHoldId(null)} />
          </aside>
        </div>
      </StepBody>
      <VisitBar undo>
        {frozen || today.length === 0 ? null : (
          <Button size={56} onClick={() => choose('oily-hands', true)}>
            <Hand aria-hidden="true" />
            Oily hands
          </Button>
        )}
        <NextStep to="rescore" goTo={goTo} />
      </VisitBar>
    </>
  );
}

'use client';

import { Card } from '@/components/ui/card';
import { LetterDisc } from '@/components/ui/letter-disc';
import { PainDisc } from '@/components/ui/pain-disc';
import { PainScale } from '@/components/ui/pain-scale';
import { Stepper } from '@/components/ui/stepper';
import type { Hold } from '@/lib/domain/hold';
import type { Finding, Point } from '@/lib/domain/ops';
import { pointsToday } from '@/lib/domain/visit-view';
import { doseWords } from './dose-words';
import { ceilingOf, highestCeiling, titleOf } from './marking';
import { Pain } from './score-step';
import { StepBody } from './step-body';
import { NextStep, VisitBar } from './visit-bar';
import type { StepProps } from './visit-steps';
import { useVisit } from './visit-store';

/** The same questions again, after treatment. */
export function RescoreStep({ goTo, today }: StepProps) {
  const { view } = useVisit();
  const points = pointsToday(view).filter(({ finding }) => finding.change !== 'gone');
  return (
    <>
      <StepBody title="Re-score">
        <div className="grid items-start gap-5 wide:grid-cols-2">
          <Card>
            <Pain measure="pain_now_after" today={today} />
          </Card>
          {points.length === 0 ? (
            <Card tone="sunken">
              <p className="text-ink-soft">No points were found today, so there is nothing to press again.</p>
            </Card>
          ) : (
            points.map((each) => <PointAfter key={each.point.pointId} {...each} />)
          )}
        </div>
      </StepBody>
      <VisitBar undo>
        <NextStep to="plan" goTo={goTo} />
      </VisitBar>
    </>
  );
}

type PointAfterProps = { point: Point; finding: Finding; holds: readonly Hold[] };

function PointAfter({ point, finding, holds }: PointAfterProps) {
  const { view, put, frozen } = useVisit();
  const change = (part: Partial<Finding>) => put('finding.put', { ...finding, ...part });
  const ceiling = ceilingOf(view, point.pointId);
  return (
    <Card>
      <div className="grid gap-3">
        <header className="flex items-center gap-3">
          <LetterDisc letter={point.letter} />
          <div className="mr-auto min-w-0">
            <h2 className="leading-tight">{titleOf(point, finding)}</h2>
            <p className="text-sm text-ink-soft">
              {holds.length > 0 ? doseWords(holds) : 'not pressed today'}
            </p>
          </div>
          <span className="text-sm text-ink-soft">before</span>
          <PainDisc value={finding.felt} label="Felt before" />
        </header>
        <PainScale
          label="Felt now, same pressure"
          value={finding.feltAfter ?? undefined}
          ceiling={ceiling}
          onChange={(feltAfter) => change({ feltAfter })}
          disabled={frozen}
        />
        <div className="flex items-center justify-between gap-4">
          <span aria-hidden="true" className="text-sm font-semibold">
            Ceiling for next time
          </span>
          <Stepper
            label="Ceiling for next time"
            value={ceiling}
            min={1}
            max={highestCeiling}
            onChange={(next) => change({ ceiling: next })}
            disabled={frozen}
            hideLabel
            className="w-[180px]"
          />
        </div>
      </div>
    </Card>
  );
}

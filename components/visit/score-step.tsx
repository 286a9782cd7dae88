'use client';

import { Card } from '@/components/ui/card';
import { PainScale } from '@/components/ui/pain-scale';
import { type Measure, measures } from '@/lib/domain/score';
import { type Day, sayDay } from '@/lib/when';
import { GlobalChange } from './global-change';
import { StepBody } from './step-body';
import { TypedText } from './typed-text';
import { NextStep, VisitBar } from './visit-bar';
import type { StepProps } from './visit-steps';
import { useVisit } from './visit-store';

/** What the client says, in numbers and in their own words. */
export function ScoreStep({ goTo, today, since }: StepProps) {
  const { view, put } = useVisit();
  const { facts, last } = view;
  const quote = facts.texts.quote;
  return (
    <>
      <StepBody title="Score">
        <div className="grid items-start gap-5 wide:grid-cols-2">
          <div className="grid gap-5">
            <Card>
              <div className="grid gap-5">
                <Pain measure="pain_now" before={last?.painNow} day={last?.onDay} today={today} />
                <Pain measure="pain_avg_7d" before={last?.painAvg7d} day={last?.onDay} today={today} />
                <Pain measure="pain_worst_24h" today={today} />
              </div>
            </Card>
            <Card>
              <TypedText
                label="In the client’s own words"
                text={quote?.text ?? ''}
                maximum={4000}
                onText={(text) => put('text.put', { slot: 'quote', text, baseOpId: quote?.opId ?? null })}
              />
            </Card>
          </div>
          <GlobalChange today={today} since={since} />
        </div>
      </StepBody>
      <VisitBar undo>
        <NextStep to="mark" goTo={goTo} />
      </VisitBar>
    </>
  );
}

type PainProps = {
  measure: Exclude<Measure, 'global_change'>;
  /** The visit before; undefined where it is not compared, null where it was not asked. */
  before?: number | null | undefined;
  day?: Day | undefined;
  today: Day;
};

/** One 0–10 score, with the last visit's beside it for the eye only: it is never copied. */
export function Pain({ measure, before, day, today }: PainProps) {
  const { view, put, frozen } = useVisit();
  const was = day && before !== undefined ? `${sayDay(day, today)}: ${before ?? 'not asked'}` : undefined;
  return (
    <PainScale
      label={measures[measure].label}
      hint={was}
      value={view.facts.scores[measure]}
      onChange={(value) => put('score.put', { measure, value })}
      disabled={frozen}
    />
  );
}

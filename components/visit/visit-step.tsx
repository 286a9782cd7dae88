import { memo } from 'react';
import { HandoutStep, type HandoutStepProps } from './handout-step';
import { MarkStep } from './mark-step';
import { PlanStep } from './plan-step';
import { RescoreStep } from './rescore-step';
import { ScoreStep } from './score-step';
import { ScreenStep } from './screen-step';
import type { SignStepProps } from './sign-draft';
import { SignStep } from './sign-step';
import { TreatStep } from './treat-step';
import type { VisitNote } from './use-visit-note';
import type { StepId, StepProps } from './visit-steps';

/** Server actions of the steps that need the clinic. */
export type StepActions = Readonly<{ handout: HandoutStepProps['actions']; note: SignStepProps['actions'] }>;

type VisitStepProps = StepProps & { step: StepId; note: VisitNote; actions: StepActions };

/** The step on screen; drawn again by what is in it, not by the frame round it. */
export const VisitStep = memo(function VisitStep({ step, note, actions, ...props }: VisitStepProps) {
  switch (step) {
    case 'screen':
      return <ScreenStep {...props} />;
    case 'score':
      return <ScoreStep {...props} />;
    case 'mark':
      return <MarkStep {...props} />;
    case 'treat':
      return <TreatStep {...props} />;
    case 'rescore':
      return <RescoreStep {...props} />;
    case 'plan':
      return <PlanStep {...props} />;
    case 'handout':
      return <HandoutStep {...props} actions={actions.handout} />;
    case 'sign':
      return <SignStep {...props} note={note} actions={actions.note} />;
  }
});

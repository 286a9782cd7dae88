import { HandoutStep, type HandoutStepProps } from './handout-step';
import { MarkStep } from './mark-step';
import { PlanStep } from './plan-step';
import { RescoreStep } from './rescore-step';
import { ScoreStep } from './score-step';
import { ScreenStep } from './screen-step';
import { SignStep, type SignStepProps } from './sign-step';
import { TreatStep } from './treat-step';
import type { StepId, StepProps } from './visit-steps';

/** Server actions of the steps that need the clinic. */
export type StepActions = Readonly<{ handout: HandoutStepProps['actions']; note: SignStepProps['actions'] }>;

type VisitStepProps = StepProps & { step: StepId; actions: StepActions };

/** The step on screen. */
export function VisitStep({ step, actions, ...props }: VisitStepProps) {
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
      return <SignStep {...props} actions={actions.note} />;
  }
}

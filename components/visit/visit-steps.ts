import { z } from 'zod';
import type { Day, Zone } from '@/lib/when';

export const stepIds = ['screen', 'score', 'mark', 'treat', 'rescore', 'plan', 'handout', 'sign'] as const;
export const StepId = z.enum(stepIds);
export type StepId = z.infer<typeof StepId>;

export const stepLabels: Record<StepId, string> = {
  screen: 'Screen',
  score: 'Score',
  mark: 'Mark',
  treat: 'Treat',
  rescore: 'Re-score',
  plan: 'Plan',
  handout: 'Handout',
  sign: 'Sign',
};

/** What the steps say of the clinic itself. */
export type VisitClinic = Readonly<{
  name: string;
  phone: string;
  timeZone: Zone;
  paper: 'a4' | 'letter';
  emergencyNumber: string;
}>;

/** Every step of the workspace is a component with these props; everything else comes from `useVisit()`. */
export type StepProps = Readonly<{
  goTo: (step: StepId) => void;
  clinic: VisitClinic;
  /** The calendar day in the clinic's zone. */
  today: Day;
  /** Start of the running block, against which change is asked; null at the visit that begins one. */
  since: Day | null;
}>;

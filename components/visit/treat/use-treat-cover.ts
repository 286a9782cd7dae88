import { useLockPolicy } from '@/components/shell/lock-policy';
import { pointsToday } from '@/lib/domain/visit-view';
import type { StepId } from '../visit-steps';
import { useVisit } from '../visit-store';
import { useDeviceChoice } from './device-choice';
import { useKeptTiming } from './running-hold';

/** Whether the screen for oily hands covers the visit now; also keeps the tablet open while hands are busy. */
export function useTreatCover(here: StepId): boolean {
  const { view, frozen } = useVisit();
  const oily = useDeviceChoice('oily-hands');
  const { running } = useKeptTiming(view.visit.id);
  const treat = here === 'treat' && !frozen;
  useLockPolicy({ treat, holdRunning: running !== null && !frozen });
  return treat && oily && pointsToday(view).some(({ finding }) => finding.change !== 'gone');
}

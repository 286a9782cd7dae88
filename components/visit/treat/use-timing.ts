import { useEffect, useMemo } from 'react';
import { holdEntries } from '../treating';
import { useVisit } from '../visit-store';
import { type Act, act } from './hold-machine';
import { pressPlans } from './hold-plan';
import { keepTiming, timingOf, useKeptTiming } from './running-hold';
import { atRest, holdHere, mainOf, pointHere } from './timing';

/** The timer of this visit and what stands round it; `does` carries out one tap and says whether all is done. */
export function useTiming() {
  const { view, touch, frozen } = useVisit();
  const visitId = view.visit.id;
  const timing = useKeptTiming(visitId);
  const runningId = timing.running?.holdId ?? null;
  const plans = useMemo(() => pressPlans(view, runningId), [view, runningId]);
  const lost = timing.running !== null && !plans.some(({ pointId }) => pointId === timing.running?.pointId);
  // A visit signed elsewhere, or a point taken away: there is nothing left to time.
  useEffect(() => {
    if (frozen || lost) keepTiming(visitId, atRest);
  }, [frozen, lost, visitId]);
  const does = (doing: Act): boolean => {
    if (frozen) return false;
    const acted = act(timingOf(visitId), plans, doing, new Date().toISOString());
    keepTiming(visitId, acted.timing);
    if (acted.put) touch(holdEntries(view, acted.put));
    return acted.finished;
  };
  return {
    timing,
    plans,
    here: pointHere(timing, plans),
    main: mainOf(timing, plans),
    hold: holdHere(timing, plans),
    does,
  };
}
export type TimingNow = ReturnType<typeof useTiming>;

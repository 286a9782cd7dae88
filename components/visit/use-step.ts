import { useCallback, useEffect, useRef, useState } from 'react';
import { useAfterPaint } from '@/components/ui/use-after-paint';
import { StepId } from './visit-steps';

type Steps = Readonly<{
  /** Asked for last: named in the bar at once. */
  here: StepId;
  /** On screen: a large step takes a moment to draw. */
  shown: StepId;
  goTo: (step: StepId) => void;
}>;

/** The step on screen. It stands in the address, so a reload or a sign-in lands on it; changing it loads nothing. */
export function useStep(first: StepId): Steps {
  const [step, setStep] = useState(first);
  const shown = useAfterPaint(step);
  const moved = useRef(false);
  const goTo = useCallback((next: StepId) => {
    moved.current = true;
    setStep(next);
    window.history.replaceState(null, '', `?step=${next}`);
  }, []);
  // Coming back through the browser's history brings the page as it was first asked for; the address knows better.
  useEffect(() => {
    const asked = StepId.safeParse(new URLSearchParams(window.location.search).get('step'));
    if (asked.success) setStep(asked.data);
  }, []);
  useEffect(() => {
    if (!moved.current || !shown) return;
    document.querySelector<HTMLElement>('[data-step-body]')?.focus({ preventScroll: true });
  }, [shown]);
  return { here: step, shown, goTo };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { StepId } from './visit-steps';

/** The step on screen. It stands in the address, so a reload or a sign-in lands on it; changing it loads nothing. */
export function useStep(first: StepId): [StepId, (step: StepId) => void] {
  const [step, setStep] = useState(first);
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
    if (!moved.current || !step) return;
    document.querySelector<HTMLElement>('[data-step-body]')?.focus({ preventScroll: true });
  }, [step]);
  return [step, goTo];
}

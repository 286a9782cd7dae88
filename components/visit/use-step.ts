import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
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
  const asked = useRef<StepId | null>(null);
  const goTo = useCallback((next: StepId) => {
    asked.current = next;
    setStep(next);
    standAt(next);
  }, []);
  // Coming back through the browser's history brings the page as it was first asked for; the address knows better.
  useEffect(() => {
    const found = stepInAddress();
    if (found) setStep(found);
  }, []);
  // The router puts its own address back whenever it has read the page anew.
  useLayoutEffect(() => {
    if (asked.current) standAt(asked.current);
  });
  useEffect(() => {
    const path = window.location.pathname;
    const changed = () => {
      if (asked.current && window.location.pathname === path) standAt(asked.current);
    };
    // Tablets without it are served by the effect above.
    window.navigation?.addEventListener('currententrychange', changed);
    return () => window.navigation?.removeEventListener('currententrychange', changed);
  }, []);
  useEffect(() => {
    if (!asked.current || !shown) return;
    document.querySelector<HTMLElement>('[data-step-body]')?.focus({ preventScroll: true });
  }, [shown]);
  return { here: step, shown, goTo };
}

const stepInAddress = (): StepId | undefined =>
  StepId.safeParse(new URLSearchParams(window.location.search).get('step')).data;

/**
 * The browser's own way, past the router: told of it, the router takes the next step for another page, and reading the
 * visit anew would end in loading it anew, in the middle of work.
 */
function standAt(step: StepId): void {
  if (stepInAddress() === step) return;
  History.prototype.replaceState.call(window.history, window.history.state, '', `?step=${step}`);
}

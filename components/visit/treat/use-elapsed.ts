import { useEffect, useRef, useState } from 'react';
import { cue } from './cue';

/** Whole seconds since a hold began, counted from its stored start; null while none runs. */
export function useElapsed(startedAt: string | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (startedAt === null) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 200);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [startedAt]);
  if (startedAt === null) return null;
  return Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000));
}

/** One cue when the planned time is reached, two when it is time to ease off. */
export function useCue(elapsed: number | null, aim: number, ease: number, sound: boolean): void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = elapsed;
    if (was === null || elapsed === null || elapsed <= was) return;
    if (was < ease && elapsed >= ease) cue(2, sound);
    else if (was < aim && elapsed >= aim) cue(1, sound);
  }, [elapsed, aim, ease, sound]);
}

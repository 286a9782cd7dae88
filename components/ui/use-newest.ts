import { useCallback, useRef } from 'react';

/** One function for the life of a component that calls the newest one given: what takes it need not be drawn again. */
export function useNewest<Given extends unknown[]>(call: (...given: Given) => void) {
  const newest = useRef(call);
  newest.current = call;
  return useCallback((...given: Given) => newest.current(...given), []);
}

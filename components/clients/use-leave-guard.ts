'use client';

import { useEffect } from 'react';

/** Asks before the page is closed or loaded again while something typed is not saved. */
export function useLeaveGuard(typed: boolean): void {
  useEffect(() => {
    if (!typed) return;
    const stop = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stop);
    return () => removeEventListener('beforeunload', stop);
  }, [typed]);
}

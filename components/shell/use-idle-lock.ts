'use client';

import { useEffect } from 'react';
import { idleLimit } from './lock-policy';
import { isLocked, lockScreen } from './lock-state';

const touches = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
const shared = 'palpate-touched';

/** Locks the screen when nobody touched any tab for the clinic's minutes; also right after the tablet wakes. */
export function useIdleLock(lockMinutes: number | null): void {
  useEffect(() => {
    if (lockMinutes === null) return;
    let last = Date.now();
    let told = 0;
    const touched = () => {
      // After a sleep the first touch may come before the clock is looked at: it finds the screen locked.
      look();
      last = Date.now();
      if (last - told < 5000) return;
      told = last;
      localStorage.setItem(shared, String(last));
    };
    const look = () => {
      const elsewhere = Number(localStorage.getItem(shared) ?? 0);
      if (!isLocked() && Date.now() - Math.max(last, elsewhere) >= idleLimit(lockMinutes)) lockScreen();
    };
    const timer = setInterval(look, 5000);
    for (const touch of touches) window.addEventListener(touch, touched, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const touch of touches) window.removeEventListener(touch, touched, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [lockMinutes]);
}

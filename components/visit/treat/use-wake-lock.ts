import { useEffect } from 'react';

/** Keeps the screen lit while the caller is on it; a browser that cannot leaves it to the tablet's own settings. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async () => {
      if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      const got = await navigator.wakeLock.request('screen').catch(() => null);
      if (over) void got?.release();
      else lock = got;
    };
    // The browser drops it whenever the page is hidden.
    const back = () => void ask();
    void ask();
    document.addEventListener('visibilitychange', back);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', back);
      void lock?.release().catch(() => undefined);
    };
  }, []);
}

'use client';

import { useEffect, useState } from 'react';

/** The clinic's moment, moving on from the one the page was read at: a tablet's own clock may be wrong. */
export function useNow(read: string): string {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const began = performance.now();
    const tick = () => setNow(new Date(Date.parse(read) + performance.now() - began).toISOString());
    tick();
    const timer = setInterval(tick, 30_000);
    return () => clearInterval(timer);
  }, [read]);
  return now;
}

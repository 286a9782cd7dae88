'use client';

import { useEffect, useState } from 'react';

/** Counts down to zero, by the clock on the wall, so that a tablet that slept wakes at the right number. */
export function useSecondsLeft(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    if (seconds <= 0) return;
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}

/** "2:41", beside the word it belongs to; not read out, it would never stop. */
export function SecondsLeft({ left }: { left: number }) {
  return (
    <span aria-hidden="true" className="font-normal tabular-nums">
      {`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}
    </span>
  );
}

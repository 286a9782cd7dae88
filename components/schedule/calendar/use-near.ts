import { useCallback, useState } from 'react';
import { turnedTo } from '@/lib/domain/calendar';
import type { Day } from '@/lib/when';

/** The days a narrow screen shows: those asked for, until something on another day is walked or carried to. */
export function useNear(days: readonly Day[], asked: readonly Day[]) {
  const all = days.join();
  const from = asked.join();
  const [turned, setTurned] = useState<Readonly<{ from: string; near: readonly Day[] }> | null>(null);
  const near = turned?.from === from ? turned.near : asked;
  const turnTo = useCallback(
    (day: Day) =>
      setTurned((last) => {
        const before = last?.from === from ? last.near : from.split(',');
        const next = turnedTo(all.split(','), before, day);
        return next === before ? last : { from, near: next };
      }),
    [all, from],
  );
  return { near, turnTo };
}

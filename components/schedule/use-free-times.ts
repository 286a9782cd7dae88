'use client';

import { useEffect, useState } from 'react';
import { useClinic } from '@/components/shell/use-clinic';
import type { DaySearch, SlotOffer } from '@/lib/domain/appointment';

export type FreeTimes = Readonly<{
  /** Null while they are looked up. */
  free: readonly SlotOffer[] | null;
  message: string | null;
  again: () => void;
}>;

/** Free times of the day asked for; an answer to an earlier question is dropped. */
export function useFreeTimes(search: DaySearch): FreeTimes {
  const send = useClinic();
  const [free, setFree] = useState<readonly SlotOffer[] | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const url = `/api/v1/free-times?${queryOf(search)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same once more
  useEffect(() => {
    let current = true;
    setFree(null);
    void send<{ free: SlotOffer[] }>(url).then((answer) => {
      if (!current) return;
      setFree(answer.ok ? answer.value.free : []);
      setMessage(answer.ok ? null : answer.message);
    });
    return () => {
      current = false;
    };
  }, [send, url, round]);
  return { free, message, again: () => setRound((now) => now + 1) };
}

function queryOf({ clientId, episodeId, staffId, serviceId, day, moving, minutes }: DaySearch): string {
  const query = new URLSearchParams({ client: clientId, service: serviceId, day });
  if (episodeId) query.set('episode', episodeId);
  if (staffId) query.set('staff', staffId);
  if (moving) query.set('moving', moving);
  if (minutes) query.set('minutes', String(minutes));
  return query.toString();
}

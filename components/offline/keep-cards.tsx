'use client';

import { useEffect } from 'react';
import { useSignInAgain } from '@/components/shell/sign-in-again';
import type { DayRow } from '@/lib/domain/appointment';
import type { ClientCard } from '@/lib/domain/client-card';
import type { Day, Zone } from '@/lib/when';
import { keepClient, keepDay } from './day-cards';

type KeepDayProps = { staffId: string; day: Day; now: string; zone: Zone; rows: readonly DayRow[] };

/** Keeps the day's list on this tablet, readable by its person only, for when the network is gone. */
export function KeepDay({ staffId, day, now, zone, rows }: KeepDayProps) {
  const { email } = useSignInAgain();
  useEffect(() => {
    void keepDay(staffId, { day, now, zone, rows, email }).catch(() => undefined);
  }, [staffId, day, now, zone, rows, email]);
  return null;
}

/** Keeps the start card of a client who comes today. */
export function KeepClient({ staffId, day, card }: { staffId: string; day: Day; card: ClientCard }) {
  useEffect(() => {
    void keepClient(staffId, { day, card }).catch(() => undefined);
  }, [staffId, day, card]);
  return null;
}

import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { PressureLevel } from '@/lib/domain/point';
import { atRest, type Timing } from './timing';

// What is being timed, by visit, outside React: it outlives the step, a reload and a lock. Ids, times and pressures
// only: nothing of the client is kept in the clear.

const Kept = z.object({
  pointId: z.string().nullable(),
  running: z.object({ holdId: z.string(), pointId: z.string(), startedAt: z.iso.datetime() }).nullable(),
  heldId: z.string().nullable(),
  ask: z.enum(['after_high', 'why', 'settled']).nullable(),
  left: z.array(z.string()),
  upTo: z.record(z.string(), z.number()),
  levels: z.record(z.string(), PressureLevel),
});

const prefix = 'palpate-timing-';
const open = new Map<string, Timing>();
const listeners = new Set<() => void>();

/** What stands for a visit; as it was left when the page is new. */
export function timingOf(visitId: string): Timing {
  const known = open.get(visitId);
  if (known) return known;
  const read = readKept(visitId);
  open.set(visitId, read);
  return read;
}

function readKept(visitId: string): Timing {
  try {
    const kept = Kept.safeParse(JSON.parse(localStorage.getItem(prefix + visitId) ?? 'null'));
    return kept.success ? { ...atRest, ...kept.data } : atRest;
  } catch {
    return atRest;
  }
}

export function keepTiming(visitId: string, timing: Timing): void {
  open.set(visitId, timing);
  for (const listener of listeners) listener();
  try {
    if (timing === atRest) localStorage.removeItem(prefix + visitId);
    else localStorage.setItem(prefix + visitId, JSON.stringify(Kept.parse(timing)));
  } catch {
    // A full or closed store: the timer goes on as long as the page does.
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is timed in a visit, live; at rest until the page can react. */
export const useKeptTiming = (visitId: string): Timing =>
  useSyncExternalStore(
    subscribe,
    () => timingOf(visitId),
    () => atRest,
  );

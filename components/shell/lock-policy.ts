'use client';

import { useEffect } from 'react';

/** What the person is doing that changes when a tablet locks by itself. */
export type LockPolicy = Readonly<{
  /** The step Treat is in view: hands are oily and the screen shows no name. */
  treat: boolean;
  /** A hold runs: it never locks. */
  holdRunning: boolean;
}>;

const treatMinutes = 20;
const standing = new Set<LockPolicy>();

/** Milliseconds without a touch until the screen locks, given the clinic's minutes; none while a hold runs. */
export function idleLimit(lockMinutes: number, policies: Iterable<LockPolicy> = standing): number {
  let minutes = lockMinutes;
  for (const { treat, holdRunning } of policies) {
    if (holdRunning) return Number.POSITIVE_INFINITY;
    if (treat) minutes = Math.max(minutes, treatMinutes);
  }
  return minutes * 60_000;
}

/** Holds for as long as the caller is on the page; several at once add up. */
export function useLockPolicy({ treat, holdRunning }: LockPolicy): void {
  useEffect(() => {
    const policy = { treat, holdRunning };
    standing.add(policy);
    return () => {
      standing.delete(policy);
    };
  }, [treat, holdRunning]);
}

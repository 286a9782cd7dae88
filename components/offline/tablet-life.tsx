'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Above } from '@/components/shell/above';
import type { Zone } from '@/lib/when';
import { clinicAnswers } from './clinic-reach';
import { deliverLeft, onAnyDelivered } from './device-errand';
import { forgetHandover } from './handover';
import { KeptHere } from './kept-here';
import { leaveRevoked, openOwnDoor } from './own-door';
import { askToPersist, registerWorker } from './register-worker';
import { rememberZone } from './tablet-clock';
import { askClinic } from './tablet-keys';
import { allDrafts, allOps, dropDrafts, type KeptOp } from './tablet-store';
import { standUp } from './tablet-tab';
import { refreshSafe } from './unlock';

const roundMilliseconds = 30_000;
const soonMilliseconds = 3_000;
const draftMilliseconds = 36 * 3_600_000;

openOwnDoor();

/**
 * What every page does for the tablet it is on: keys for keeping touches, the service worker, and bringing to the
 * clinic what earlier pages and other people left here. Says so when something has waited long or was not taken.
 */
export function TabletLife({ zone }: { zone: Zone }) {
  const router = useRouter();
  const kept = useRounds();
  useEffect(() => {
    void begin();
    // A worker that could not be fetched whole is tried again, not only at the next page.
    const timer = setInterval(() => {
      if (!navigator.serviceWorker?.controller) void registerWorker();
    }, roundMilliseconds);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    // Without a way to the clinic a refresh would take the page away instead of leaving it as it was read.
    const read = async () => ((await clinicAnswers()) ? router.refresh() : undefined);
    return onAnyDelivered(() => void read());
  }, [router]);
  useEffect(() => rememberZone(zone), [zone]);
  return (
    <Above>
      <KeptHere kept={kept} zone={zone} />
    </Above>
  );
}

async function begin(): Promise<void> {
  standUp();
  // The clinic itself has opened this page: what the last one left for it is not needed.
  void forgetHandover();
  const keys = await askClinic();
  if (keys?.revoked) return leaveRevoked();
  await Promise.allSettled([refreshSafe(), registerWorker(), askToPersist(), dropOld()]);
}

/** Looks at once, soon after, when the network comes back, and every half minute; answers with what lies here after it. */
export function useRounds(): readonly KeptOp[] {
  const [kept, setKept] = useState<readonly KeptOp[]>([]);
  useEffect(() => {
    let here = true;
    const round = async () => {
      await deliverLeft().catch(() => undefined);
      const ops = await allOps().catch(() => []);
      if (here) setKept(ops);
    };
    void round();
    // A page just left may hold what it kept for a moment longer.
    const soon = setTimeout(round, soonMilliseconds);
    const timer = setInterval(round, roundMilliseconds);
    window.addEventListener('online', round);
    return () => {
      here = false;
      clearTimeout(soon);
      clearInterval(timer);
      window.removeEventListener('online', round);
    };
  }, []);
  return kept;
}

/** Drafts nobody came back to, once all of their entries are in the clinic. */
async function dropOld(): Promise<void> {
  const [drafts, ops] = await Promise.all([allDrafts(), allOps()]);
  const waiting = new Set(ops.map(({ visitId }) => visitId));
  const limit = Date.now() - draftMilliseconds;
  const old = drafts.filter(({ visitId, keptAt }) => Date.parse(keptAt) < limit && !waiting.has(visitId));
  await dropDrafts(old.map(({ visitId }) => visitId));
}

import { z } from 'zod';
import { Owed, owedUnlock, oweUnlock } from '@/components/shell/owed-unlock';
import { SafeContent } from './pin-safe';
import { heldKeys, plainKeys } from './tablet-keys';

/**
 * A PIN given on one page counts on the next: the keys go along in the memory of the service worker, never on a disk,
 * for seconds, to be taken once by the tab that left them. A reload asks for the PIN again.
 */
export const Handover = z.object({ keys: SafeContent, owed: Owed.nullable() });
export type Handover = z.infer<typeof Handover>;

/** What the service worker is told. */
export type HandoverWord = Readonly<{ palpate: 'leave' | 'take'; name: string; handover?: Handover }>;

const nameKey = 'palpate-handover';
const patienceMilliseconds = 1500;
/** Under which the next page of this tab asks; it opens nothing by itself. */
const name = crypto.randomUUID();
/** Of a person who gave the PIN on the page of somebody else, which is left for it. */
let coming: SafeContent | null = null;

/** The keys of the person whose page comes next, apart from those of the page that is left. */
export function comesNext(content: SafeContent): void {
  coming = content;
}

/** Goes to another page of this tablet, which will not ask for the PIN again. */
export async function leaveFor(address: string): Promise<void> {
  await carry().catch(() => undefined);
  window.location.assign(address);
}

/** Every other way from an open page to the next; a locked one hands nothing on. Answers how to stop. */
export function carryOnLeaving(locked: () => boolean): () => void {
  const leaving = () => void (locked() ? undefined : carry().catch(() => undefined));
  window.addEventListener('beforeunload', leaving);
  window.addEventListener('pagehide', leaving);
  return () => {
    window.removeEventListener('beforeunload', leaving);
    window.removeEventListener('pagehide', leaving);
  };
}

/** Puts the keys where the next page of this tab finds them; settles once they are there. */
async function carry(): Promise<void> {
  const held = heldKeys();
  const keys = coming ?? (held ? plainKeys(held) : null);
  if (!keys?.enrolled) return;
  sessionStorage.setItem(nameKey, name);
  await tell({ palpate: 'leave', name, handover: { keys, owed: owedUnlock() } });
}

/** What the page before this one left; whoever asks, it is gone afterwards. */
export async function takeHandover(): Promise<Handover | null> {
  try {
    const left = sessionStorage.getItem(nameKey);
    sessionStorage.removeItem(nameKey);
    if (!left) return null;
    const found = Handover.safeParse(await tell({ palpate: 'take', name: left }));
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (!found.success || page?.type === 'reload') return null;
    if (found.data.owed) oweUnlock(found.data.owed);
    return found.data;
  } catch {
    return null;
  }
}

/** Opened by the clinic: nothing that was left may lie about. */
export async function forgetHandover(): Promise<void> {
  const left = sessionStorage.getItem(nameKey);
  sessionStorage.removeItem(nameKey);
  if (left) await tell({ palpate: 'take', name: left });
}

/** The worker's answer; null where there is none, or an older one that knows nothing of this. */
function tell(word: HandoverWord): Promise<unknown> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return Promise.resolve(null);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), patienceMilliseconds);
    port1.onmessage = ({ data }) => {
      clearTimeout(late);
      port1.close();
      resolve(data);
    };
    worker.postMessage(word, [port2]);
  });
}

import { lockedCookie } from '@/lib/outbox/locked-cookie';
import { setPageCookie } from './page-cookie';
import { forgetOwedUnlock, onRefusedUnlock, openedWithoutClinic, settleUnlock } from './unlock-request';

// One lock for the whole browser: every tab locks and opens with the others.

let locked = false;
const listeners = new Set<() => void>();
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('palpate-lock');

type Said = Readonly<{ locked: true }> | Readonly<{ locked: false; staffId: string }>;

export const isLocked = (): boolean => locked;
export function onLock(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(value: boolean): void {
  if (locked === value) return;
  locked = value;
  for (const listener of listeners) listener();
}

/** Takes the record off the screen now, and tells the clinic; without network the cookie tells it later. */
export function lockScreen(): void {
  if (locked) return;
  forgetOwedUnlock();
  set(true);
  tabs?.postMessage({ locked: true } satisfies Said);
  tellLocked();
}

function tellLocked(): void {
  setPageCookie(lockedCookie, '1', 43_200);
  void fetch('/api/v1/lock', { method: 'POST', keepalive: true }).catch(() => undefined);
}

/** After a PIN or a password: the page is as it was left. */
export function openScreen(staffId: string): void {
  forgetLock();
  set(false);
  tabs?.postMessage({ locked: false, staffId } satisfies Said);
}

/** Signed in anew: nothing is locked any more. */
export function forgetLock(): void {
  setPageCookie(lockedCookie, '', 0);
}

/** Settles once the screen is open; at once when it is. */
export function whenOpen(): Promise<void> {
  if (!locked) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = onLock(() => {
      if (locked) return;
      stop();
      resolve();
    });
  });
}

/** Follows the other tabs; one that somebody else opened asks for `onOther`. Answers how to stop. */
export function followTabs(staffId: string, onOther: () => void): () => void {
  // It stays for the clinic to hear of; a PIN given on this very page has opened the screen all the same.
  if (!openedWithoutClinic() && document.cookie.split('; ').includes(`${lockedCookie}=1`)) set(true);
  const hear = ({ data }: MessageEvent<Said>) => {
    if (data.locked) set(true);
    else if (data.staffId === staffId) set(false);
    else onOther();
  };
  const settle = () => void settleUnlock();
  const stop = onRefusedUnlock(() => (locked ? tellLocked() : lockScreen()));
  tabs?.addEventListener('message', hear);
  window.addEventListener('online', settle);
  return () => {
    tabs?.removeEventListener('message', hear);
    window.removeEventListener('online', settle);
    stop();
  };
}

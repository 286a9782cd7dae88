import type { TabletStanding } from '@/lib/domain/home-screen';
import { askToPersist } from './register-worker';

const putAwayKey = 'palpate-home-hint';

/** How safely this browser keeps what is not sent yet. */
export async function tabletStanding(): Promise<TabletStanding> {
  await askToPersist().catch(() => undefined);
  return {
    installed: standalone(),
    persisted: (await navigator.storage?.persisted?.()) ?? false,
    putAwayAt: localStorage.getItem(putAwayKey),
  };
}

/** Safari on iPad says it in a way of its own. */
const standalone = (): boolean =>
  window.matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true);

export const putAway = (): void => localStorage.setItem(putAwayKey, new Date().toISOString());

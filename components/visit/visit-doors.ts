import type { Op } from '@/lib/domain/ops';
import { type Doors, postOps, type VisitSender } from './visit-sender';

export type BrowserDoors = Doors & Readonly<{ listen: (sender: VisitSender) => () => void }>;

/** The world of one browser tab: the network, timers that can be woken, and the other tabs of this visit. */
export function browserDoors(visitId: string, ask: () => Promise<boolean>): BrowserDoors {
  const sleepers = new Set<() => void>();
  const wake = () => {
    for (const rise of [...sleepers]) rise();
  };
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const rise = () => {
        clearTimeout(timer);
        sleepers.delete(rise);
        resolve();
      };
      const timer = setTimeout(rise, milliseconds);
      sleepers.add(rise);
    });
  let channel: BroadcastChannel | null = null;

  const listen = (sender: VisitSender) => {
    channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`visit ${visitId}`);
    channel?.addEventListener('message', ({ data }: MessageEvent<readonly Op[]>) => {
      for (const op of data) sender.heard(op);
    });
    const hidden = () => {
      if (document.visibilityState === 'hidden') wake();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (sender.state().waiting.length === 0) return;
      wake();
      event.preventDefault();
    };
    window.addEventListener('online', wake);
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', wake);
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', hidden);
      channel?.close();
      channel = null;
    };
  };
  const tell = (ops: readonly Op[]) => channel?.postMessage(ops);
  return { post: postOps, ask, pause, wake, tell, random: Math.random, listen };
}

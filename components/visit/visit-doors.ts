import { inTurn } from '@/components/offline/tablet-tab';
import { type VisitShelf, visitShelf } from '@/components/offline/visit-shelf';
import type { Op, Reach } from '@/lib/domain/ops';
import type { Answer, Doors } from './sender-doors';
import { handOnTyped } from './typed-words';
import { postBatch } from './visit-post';
import type { VisitSender } from './visit-sender';

export type BrowserDoors = Doors &
  Readonly<{ shelf: VisitShelf; listen: (sender: VisitSender) => () => void }>;

type Told = Readonly<{ ops: readonly Op[]; reach: Reach | null }>;

/** The world of one browser tab: the tablet's store, the network, timers that can be woken, and the visit's other tabs. */
export function browserDoors(visitId: string, staffId: string, ask: () => Promise<boolean>): BrowserDoors {
  const shelf = visitShelf(visitId, staffId);
  const { pause, wake } = sleepers();
  let channel: BroadcastChannel | null = null;

  const listen = (sender: VisitSender) => {
    channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`visit entries ${visitId}`);
    channel?.addEventListener('message', ({ data }: MessageEvent<Told>) =>
      sender.heard(data.ops, data.reach),
    );
    const online = () => void sender.begin().then(wake);
    const left = () => {
      handOnTyped();
      wake();
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden') left();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      handOnTyped();
      const { waiting, kept } = sender.state();
      if (waiting.length === 0) return;
      wake();
      // What lies on the tablet is there again when the visit is opened; only what does not is worth a question.
      if (!kept) event.preventDefault();
    };
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('pagehide', left);
    document.addEventListener('visibilitychange', hidden);
    void sender.begin();
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('pagehide', left);
      document.removeEventListener('visibilitychange', hidden);
      channel?.close();
      channel = null;
    };
  };

  /** As it was sealed, so that it counts as its author's whoever is signed in by now; open only if it could not be kept. */
  const post = (ops: readonly Op[]): Promise<Answer> => {
    const sealed = ops.flatMap(({ id }) => shelf.sealedOf(id) ?? []);
    return postBatch(sealed.length === ops.length ? { sealed } : { ops });
  };
  const tell: Doors['tell'] = (ops, reach) => channel?.postMessage({ ops, reach } satisfies Told);
  /** Sealing a full chart takes a while: the touch is seen first. Where no frame is drawn nothing waits for one. */
  const painted = () => Promise.race([frameDrawn(), pause(100)]);
  return { shelf, post, inTurn, ask, pause, wake, painted, tell, random: Math.random, listen };
}

const frameDrawn = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

function sleepers(): Pick<Doors, 'pause' | 'wake'> {
  const asleep = new Set<() => void>();
  const wake = () => {
    for (const rise of [...asleep]) rise();
  };
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const rise = () => {
        clearTimeout(timer);
        asleep.delete(rise);
        resolve();
      };
      const timer = setTimeout(rise, milliseconds);
      asleep.add(rise);
    });
  return { pause, wake };
}

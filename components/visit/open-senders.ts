import type { VisitFacts } from '@/lib/domain/visit-facts';
import { type BrowserDoors, browserDoors } from './visit-doors';
import { VisitSender } from './visit-sender';

export type OpenSender = {
  /** Whose touches it sends; someone else on this tablet gets another one. */
  readonly staffId: string;
  readonly sender: VisitSender;
  readonly doors: BrowserDoors;
  /** The facts from the clinic it last began from. */
  base: VisitFacts;
  mounts: number;
  stop: () => void;
};

const open = new Map<string, OpenSender>();

/**
 * The sender of a visit in this tab. One that still has something to send outlives the page it began on, and is met
 * again when the visit is opened again; on the server each rendering has its own.
 */
export function senderOf(
  visitId: string,
  staffId: string,
  facts: VisitFacts,
  ask: () => Promise<boolean>,
): OpenSender {
  const running = open.get(visitId);
  if (running?.staffId === staffId) return running;
  const doors = browserDoors(visitId, staffId, ask);
  const fresh = {
    staffId,
    sender: new VisitSender(facts, doors),
    doors,
    base: facts,
    mounts: 0,
    stop: () => undefined,
  };
  if (typeof window !== 'undefined') open.set(visitId, fresh);
  return fresh;
}

/** Fresh facts from the clinic; what still waits stays on top of them. */
export function begunFrom(own: OpenSender, facts: VisitFacts): void {
  if (own.base === facts) return;
  own.base = facts;
  own.sender.rebase(facts);
}

/** Listens to the network and to the page being left for as long as anything is shown or waits. */
export function keepOpen(visitId: string, own: OpenSender): () => void {
  if (own.mounts === 0) {
    own.stop();
    own.stop = own.doors.listen(own.sender);
    open.set(visitId, own);
  }
  own.mounts += 1;
  return () => {
    own.mounts -= 1;
    void own.sender.saved().then(() => {
      if (own.mounts > 0) return;
      own.stop();
      own.stop = () => undefined;
      if (open.get(visitId) === own) open.delete(visitId);
    });
  };
}

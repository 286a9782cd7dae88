import { type BrowserDoors, browserDoors } from './visit-doors';
import type { ClinicFacts } from './visit-queue';
import { VisitSender } from './visit-sender';

export type OpenSender = {
  /** Whose touches it sends; someone else on this tablet gets another one. */
  readonly staffId: string;
  readonly sender: VisitSender;
  readonly doors: BrowserDoors;
  /** What was read from the clinic it last began from. */
  base: ClinicFacts;
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
  read: ClinicFacts,
  ask: () => Promise<boolean>,
): OpenSender {
  const running = open.get(visitId);
  if (running?.staffId === staffId) return running;
  const doors = browserDoors(visitId, staffId, ask);
  const fresh = {
    staffId,
    sender: new VisitSender(read, doors),
    doors,
    base: read,
    mounts: 0,
    stop: () => undefined,
  };
  if (typeof window !== 'undefined') open.set(visitId, fresh);
  return fresh;
}

/** What was read from the clinic since; what still waits stays on top of it. */
export function begunFrom(own: OpenSender, read: ClinicFacts): void {
  if (own.base.facts === read.facts) return;
  own.base = read;
  own.sender.rebase(read);
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

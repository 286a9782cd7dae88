import { openedWithoutClinic, settleUnlock } from '@/components/shell/unlock-request';
import { postBatch } from '@/components/visit/visit-post';
import { type Delivered, deliver, type Errand } from './delivery';
import { allOps, type KeptOp, settleOps } from './tablet-store';
import { inTurn, livingTabs, thisTab } from './tablet-tab';

/** Entries without a living tab. Where the browser cannot say which live, the own ones go with their visit. */
async function left(): Promise<readonly KeptOp[]> {
  const [ops, living] = await Promise.all([allOps(), livingTabs()]);
  return ops.filter(({ tab }) => tab !== thisTab && !living?.has(tab));
}

const errand: Errand = {
  left,
  post: (batch) => postBatch({ sealed: batch.map(({ sealed }) => sealed) }),
  settle: (settling) => settleOps(settling, null),
};

const told = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('palpate delivered');
const here = new EventTarget();

/** Brings what other tabs and other people left on this tablet, and tells all tabs when the clinic took some of it. */
export async function deliverLeft(): Promise<Delivered> {
  // Whoever opened this tablet without the clinic is named by it as the one who brings them.
  await settleUnlock().catch(() => null);
  if (openedWithoutClinic()) return { visitIds: [], signedOut: false };
  const delivered = await inTurn(() => deliver(errand));
  if (delivered.visitIds.length > 0) {
    told?.postMessage(delivered.visitIds);
    here.dispatchEvent(new Event('delivered'));
  }
  return delivered;
}

/** Told when entries reached the clinic by another way than their own page, in any tab. */
export function onAnyDelivered(listener: () => void): () => void {
  const hear = () => listener();
  here.addEventListener('delivered', hear);
  told?.addEventListener('message', hear);
  return () => {
    here.removeEventListener('delivered', hear);
    told?.removeEventListener('message', hear);
  };
}

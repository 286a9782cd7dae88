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

/** Brings what other tabs and other people left on this tablet; says in all tabs of which visits the clinic took some. */
export async function deliverLeft(): Promise<Delivered> {
  const delivered = await inTurn(() => deliver(errand));
  if (delivered.visitIds.length > 0) {
    told?.postMessage(delivered.visitIds);
    here.dispatchEvent(new CustomEvent('delivered', { detail: delivered.visitIds }));
  }
  return delivered;
}

/** Told when entries of a visit reached the clinic by another way than its own page. */
export function onDelivered(visitId: string, listener: () => void): () => void {
  const hear = (visitIds: readonly string[]) => (visitIds.includes(visitId) ? listener() : undefined);
  const inTab = (event: Event) => hear((event as CustomEvent<readonly string[]>).detail);
  const elsewhere = ({ data }: MessageEvent<readonly string[]>) => hear(data);
  here.addEventListener('delivered', inTab);
  told?.addEventListener('message', elsewhere);
  return () => {
    here.removeEventListener('delivered', inTab);
    told?.removeEventListener('message', elsewhere);
  };
}

import type { Answer, Settling } from '@/components/visit/sender-doors';
import type { KeptOp } from './tablet-store';

/** The tablet and the clinic as the delivery needs them, passed in for its tests. */
export type Errand = Readonly<{
  /** What lies on the tablet and no living tab sends by itself, in order. */
  left: () => Promise<readonly KeptOp[]>;
  post: (batch: readonly KeptOp[]) => Promise<Answer>;
  settle: (settling: Settling) => Promise<void>;
}>;

export type Delivered = Readonly<{
  /** Visits of which the clinic took something. */
  visitIds: readonly string[];
  /** Nobody is signed in here who could bring them. */
  signedOut: boolean;
}>;

const batchEntries = 50;
const batchCharacters = 400_000;

/**
 * Brings sealed entries to the clinic, visit by visit in the order they were made, whoever made them. A refused one is
 * set aside and the rest goes on; without a road everything stays as it is.
 */
export async function deliver(errand: Errand): Promise<Delivered> {
  const rows = new Map<string, KeptOp[]>();
  for (const op of await errand.left())
    if (op.aside === null) rows.set(op.visitId, [...(rows.get(op.visitId) ?? []), op]);
  const visitIds: string[] = [];
  for (const [visitId, row] of rows) {
    const end = await deliverRow(errand, row);
    if (end.taken) visitIds.push(visitId);
    if (end.state !== 'done') return { visitIds, signedOut: end.state === 'signed_out' };
  }
  return { visitIds, signedOut: false };
}

type RowEnd = Readonly<{ taken: boolean; state: 'done' | 'unreachable' | 'signed_out' }>;

async function deliverRow(errand: Errand, row: readonly KeptOp[]): Promise<RowEnd> {
  let waiting = row;
  let taken = false;
  let single = false;
  while (waiting.length > 0) {
    const batch = oldest(waiting, single);
    const answer = await errand.post(batch).catch((): Answer => ({ state: 'unreachable' }));
    if (answer.state === 'unreadable' && batch.length > 1) {
      single = true;
      continue;
    }
    if (answer.state === 'unreachable' || answer.state === 'signed_out')
      return { taken, state: answer.state };
    const settling = answered(batch, answer);
    // No answer for any of them: asking at once again would only go round.
    if (settling.gone.length + settling.aside.length === 0) return { taken, state: 'unreachable' };
    await errand.settle(settling);
    taken ||= settling.gone.length > 0;
    single = false;
    const settled = new Set([...settling.gone, ...settling.aside.map(({ id }) => id)]);
    waiting = waiting.filter(({ id }) => !settled.has(id));
  }
  return { taken, state: 'done' };
}

function oldest(waiting: readonly KeptOp[], single: boolean): readonly KeptOp[] {
  const batch: KeptOp[] = [];
  let characters = 0;
  for (const op of waiting.slice(0, single ? 1 : batchEntries)) {
    characters += op.sealed.data.length;
    if (batch.length > 0 && characters > batchCharacters) break;
    batch.push(op);
  }
  return batch;
}

function answered(batch: readonly KeptOp[], answer: Answer): Settling {
  if (answer.state === 'unreadable')
    return { gone: [], aside: batch.map(({ id }) => ({ id, message: answer.message })) };
  if (answer.state !== 'answered') return { gone: [], aside: [] };
  const asked = new Set(batch.map(({ id }) => id));
  const gone: string[] = [];
  const aside: { id: string; message: string }[] = [];
  for (const { id, state, message } of answer.results) {
    if (id === null || !asked.has(id)) continue;
    if (state === 'refused') aside.push({ id, message: message ?? 'The clinic did not take this entry.' });
    else gone.push(id);
  }
  return { gone, aside };
}

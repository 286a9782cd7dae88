import type { Op, OpResult, Reach } from '@/lib/domain/ops';
import { applyOp, type VisitFacts } from '@/lib/domain/visit-facts';
import { canonicalJson } from '@/lib/outbox/bytes';

/** An entry the clinic did not take: out of the visit, but kept here in words until someone has seen it. */
export type Refusal = Readonly<{ id: string; message: string; op: Op }>;

/** What this tablet knows of one visit. The order of `waiting` is the order of the touches. */
export type Queue = Readonly<{
  /** Everything the clinic has answered for. */
  settled: VisitFacts;
  /** Settled plus all that waits: what the screen shows. */
  facts: VisitFacts;
  waiting: readonly Op[];
  refused: readonly Refusal[];
  /** Letters the clinic gave instead of the one asked for, by point. */
  letters: Readonly<Record<string, string>>;
  /** The last of the clinic's entries this page knows to be settled; nothing older may replace it. */
  upTo: number;
  /** The clinic has entries that this page has not read. */
  behind: boolean;
}>;

/** Facts as the clinic read them, and up to which of its entries. */
export type ClinicFacts = Readonly<{ facts: VisitFacts; upTo: number }>;

const batchOps = 50;
/** The route takes 1 MB; a drawn line can weigh 24 kB. */
const batchCharacters = 400_000;

export const startQueue = ({ facts, upTo }: ClinicFacts): Queue => ({
  settled: facts,
  facts,
  waiting: [],
  refused: [],
  letters: {},
  upTo,
  behind: false,
});

function lettered(op: Op, letters: Queue['letters']): Op {
  const given = op.kind === 'point.put' ? letters[op.body.pointId] : undefined;
  return op.kind === 'point.put' && given ? { ...op, body: { ...op.body, letter: given } } : op;
}

/** The facts after these entries, each with the letter the clinic gave. */
export const fold = (facts: VisitFacts, ops: readonly Op[], letters: Queue['letters']): VisitFacts =>
  ops.reduce((so, op) => applyOp(so, lettered(op, letters)), facts);

/** Adds touches at the end; the screen shows them at once. */
export function added(queue: Queue, ops: readonly Op[]): Queue {
  return {
    ...queue,
    facts: fold(queue.facts, ops, queue.letters),
    waiting: [...queue.waiting, ...ops],
  };
}

/** What lay on the tablet from before the page was opened. */
export type Recalled = Pick<Queue, 'waiting' | 'refused' | 'letters'> &
  /** As the clinic last answered this tablet. */
  ClinicFacts &
  Readonly<{
    /** What reached the clinic since, without a page that could note it. */
    delivered: readonly Op[];
  }>;

/**
 * Puts what the tablet kept before everything touched since. A page that was read before the clinic's last answer to
 * this tablet, or before its entries came by another way, takes the tablet's word and is behind until it is read anew.
 */
export function resumed(read: Queue, kept: Recalled): Queue {
  const older = read.upTo < kept.upTo;
  const base = older ? kept.facts : read.settled;
  const settled = fold(base, kept.delivered, kept.letters);
  const lacks = kept.delivered.length > 0 && canonicalJson(settled) !== canonicalJson(base);
  const queue = { ...read, settled, upTo: Math.max(read.upTo, kept.upTo) };
  const behind = read.behind || older || lacks;
  const here = new Set(queue.waiting.map(({ id }) => id));
  const told = new Set(queue.refused.map(({ id }) => id));
  const waiting = [...kept.waiting.filter(({ id }) => !here.has(id)), ...queue.waiting];
  const refused = [...kept.refused.filter(({ id }) => !told.has(id)), ...queue.refused];
  const letters = { ...kept.letters, ...queue.letters };
  return { ...queue, waiting, refused, letters, behind, facts: fold(queue.settled, waiting, letters) };
}

/** The oldest entries that fit one sending; `single` sends one alone to find what the clinic cannot read. */
export function nextBatch(waiting: readonly Op[], single = false): readonly Op[] {
  const batch: Op[] = [];
  let characters = 0;
  for (const op of waiting.slice(0, single ? 1 : batchOps)) {
    characters += JSON.stringify(op).length;
    if (batch.length > 0 && characters > batchCharacters) break;
    batch.push(op);
  }
  return batch;
}

/**
 * Takes the clinic's answers. Applied, repeated and merged entries are settled; refused ones leave the visit and are
 * kept in words; an entry without an answer stays in its place and is sent again under the same id. Where the clinic
 * stood beyond what this page knows before them, others have written.
 */
export function answered(
  queue: Queue,
  batch: readonly Op[],
  results: readonly OpResult[],
  reach: Reach | null,
): Queue {
  const byId = new Map(results.map((result) => [result.id, result]));
  const letters = { ...queue.letters };
  const settledOps: Op[] = [];
  const refused: Refusal[] = [];
  for (const op of batch) {
    const result = byId.get(op.id);
    if (!result) continue;
    if (op.kind === 'point.put' && result.letter) letters[op.body.pointId] = result.letter;
    if (result.state === 'refused') refused.push({ id: op.id, op, message: result.message ?? notTaken });
    else settledOps.push(op);
    if (result.state === 'merged') refused.push({ id: op.id, op, message: bothKept });
  }
  const waiting = queue.waiting.filter((op) => !byId.has(op.id));
  const settled = fold(queue.settled, settledOps, letters);
  // Taken in order as they were made: the screen shows this already, and the same object is not drawn again.
  const asMade = settledOps.every((op, at) => op === queue.waiting[at]) && refused.length === 0;
  const renamed = Object.keys(letters).some((id) => letters[id] !== queue.letters[id]);
  return {
    settled,
    facts: asMade && !renamed ? queue.facts : fold(settled, waiting, letters),
    waiting,
    refused: [...queue.refused, ...refused],
    letters,
    ...reachedBy(queue, reach),
  };
}

const reachedBy = ({ upTo, behind }: Queue, reach: Reach | null): Pick<Queue, 'upTo' | 'behind'> =>
  reach ? { upTo: Math.max(upTo, reach.after), behind: behind || reach.before > upTo } : { upTo, behind };

/** The entries of a batch the clinic took, with the letters it gave. */
export const taken = (queue: Queue, batch: readonly Op[], results: readonly OpResult[]): readonly Op[] =>
  batch
    .filter((op) => results.some(({ id, state }) => id === op.id && state !== 'refused'))
    .map((op) => lettered(op, queue.letters));

const notTaken = 'The clinic did not take this entry.';
const bothKept = 'Someone else wrote here too. Both texts are kept; reload the page to see them together.';

/** Facts read from the clinic, unless this page knows newer ones; what still waits here stays on top of them. */
export const rebased = (queue: Queue, { facts, upTo }: ClinicFacts): Queue =>
  upTo < queue.upTo
    ? { ...queue, behind: true }
    : {
        ...queue,
        settled: facts,
        facts: fold(facts, queue.waiting, queue.letters),
        upTo,
        behind: false,
      };

/** Entries another tab of this tablet sent by itself, and where the clinic stood then. */
export function heard(queue: Queue, ops: readonly Op[], reach: Reach | null): Queue {
  const settled = ops.reduce(applyOp, queue.settled);
  const facts = fold(settled, queue.waiting, queue.letters);
  return { ...queue, settled, facts, ...reachedBy(queue, reach) };
}

/** Someone has read why an entry was refused. */
export const dismissed = (queue: Queue, id: string): Queue => ({
  ...queue,
  refused: queue.refused.filter((refusal) => refusal.id !== id),
});

/** Puts a refused entry back at the end of the row, for example after the right person signed in again. */
export function requeued(queue: Queue, id: string): Queue {
  const refusal = queue.refused.find((each) => each.id === id);
  return refusal ? added(dismissed(queue, id), [refusal.op]) : queue;
}

import { z } from 'zod';
import type { Shelf } from '@/components/visit/sender-doors';
import { type ClinicFacts, fold, type Queue, type Recalled } from '@/components/visit/visit-queue';
import type { Op } from '@/lib/domain/ops';
import { emptyFacts } from '@/lib/domain/visit-facts';
import { canonicalJson } from '@/lib/outbox/bytes';
import { openDraft, sealDraft } from '@/lib/outbox/draft';
import { type Sealed, sealOp } from '@/lib/outbox/envelope';
import { ticketMac } from '@/lib/outbox/ticket';
import { type HeldKeys, keysOf } from './tablet-keys';
import {
  draftOf,
  dropDrafts,
  type KeptDraft,
  type KeptOp,
  keepTouch,
  opsOfVisit,
  settleOps,
  takeOver,
} from './tablet-store';
import { livingTabs, standUp, thisTab } from './tablet-tab';

/** Shape of a visit's draft. A tablet that meets another one delivers its entries and reads the visit anew. */
const draftVersion = 1;

/** The part of a draft that changes with every touch. */
export type LiveDraft = Pick<Queue, 'settled' | 'waiting' | 'refused' | 'letters' | 'upTo'>;
const Live = z.object({
  settled: z.looseObject({}),
  waiting: z.array(z.looseObject({ id: z.string() })),
  refused: z.array(z.looseObject({ id: z.string(), message: z.string() })),
  letters: z.record(z.string(), z.string()),
  /** Drafts written before this was noted have none. */
  upTo: z.int().min(0).default(0),
});

export type VisitShelf = Shelf &
  Readonly<{
    /** What the page was opened with; kept at once, so that it opens again without a touch. */
    stand: (base: unknown, queue: () => Queue) => void;
    /** Signed, void or another's: nothing of it needs to be read here any more. */
    leave: () => Promise<void>;
    /** The entry as it lies on the tablet. */
    sealedOf: (id: string) => Sealed | undefined;
  }>;

/** The tablet's store of one visit, under the keys of the person at work. */
export function visitShelf(visitId: string, staffId: string): VisitShelf {
  const sealed = new Map<string, Sealed>();
  let base: unknown = null;
  /** What waits is said by the draft alone: until it was read, writing another would forget it. */
  let read = false;
  const sealBase = sealedOnce(`${visitId} base`);
  const inOrder = queueOf();

  async function draftFrom(keys: HeldKeys, queue: Queue): Promise<KeptDraft | null> {
    if (base === null || !read) return null;
    const { settled, waiting, refused, letters, upTo } = queue;
    const live: LiveDraft = { settled, waiting, refused, letters, upTo };
    return {
      visitId,
      staffId,
      v: draftVersion,
      keptAt: new Date().toISOString(),
      base: await sealBase(keys, base),
      live: await sealDraft(keys.draftKey, live, `${visitId} live`),
    };
  }

  const keep: Shelf['keep'] = (ops, queue) => inOrder(() => write(ops, queue));
  async function write(ops: readonly Op[], queue: Queue): Promise<void> {
    const keys = await keysOf(staffId);
    const keptAt = new Date().toISOString();
    const [draft, ...entries] = await Promise.all([
      draftFrom(keys, queue),
      ...ops.map((op) => sealedFor(keys, op)),
    ]);
    await keepTouch(
      entries.map((entry) => ({ id: entry.id, visitId, staffId, keptAt, tab: thisTab, sealed: entry })),
      draft,
    );
    for (const entry of entries) sealed.set(entry.id, entry);
  }

  const settle: Shelf['settle'] = (settling, queue) =>
    inOrder(async () => {
      await settleOps(settling, await draftFrom(await keysOf(staffId), queue));
      for (const id of settling.gone) sealed.delete(id);
    });

  async function recall(): Promise<Recalled> {
    standUp();
    const [keys, draft, records] = await Promise.all([
      keysOf(staffId),
      draftOf(visitId),
      opsOfVisit(visitId),
    ]);
    const live = draft ? await openLive(keys, draft) : null;
    read = live === null;
    if (!live) return nothingKept;
    const { mine, recalled } = sorted(live, records, await livingTabs());
    const again = await Promise.all(mine.map((record) => resealed(keys, record, live)));
    await takeOver(again, thisTab);
    for (const record of again) sealed.set(record.id, record.sealed);
    read = true;
    return recalled;
  }

  const stand: VisitShelf['stand'] = (next, queue) => {
    if (canonicalJson(next) === canonicalJson(base)) return;
    base = next;
    void settle({ gone: [], aside: [] }, queue()).catch(() => undefined);
  };
  const leave = async () => {
    base = null;
    const draft = await draftOf(visitId).catch(() => undefined);
    if (draft?.staffId === staffId) await dropDrafts([visitId]).catch(() => undefined);
  };
  return { recall, keep, settle, stand, leave, sealedOf: (id) => sealed.get(id) };
}

const nothingKept: Recalled = {
  waiting: [],
  refused: [],
  letters: {},
  facts: emptyFacts,
  upTo: 0,
  delivered: [],
};

/** One after the other, as asked: sealing takes its time, and an older draft must never be written over a newer. */
function queueOf(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Seals a large thing that rarely changes once for each reading of it. */
function sealedOnce(about: string): (keys: HeldKeys, value: unknown) => Promise<KeptDraft['base']> {
  const last = {
    value: null as unknown,
    key: null as CryptoKey | null,
    sealed: null as Promise<KeptDraft['base']> | null,
  };
  return ({ draftKey }, value) => {
    if (last.sealed && last.value === value && last.key === draftKey) return last.sealed;
    const sealed = sealDraft(draftKey, value, about);
    Object.assign(last, { value, key: draftKey, sealed });
    return sealed;
  };
}

const sealedFor = async (keys: HeldKeys, op: Op): Promise<Sealed> =>
  sealOp(keys.publicKey, op, {
    loginId: keys.person.loginId,
    mac: await ticketMac(keys.person.ticketSecret, op),
  });

/** A clinic whose key was replaced cannot open what was sealed before: whoever can read it seals it again. */
async function resealed(keys: HeldKeys, record: KeptOp, live: LiveDraft): Promise<KeptOp> {
  const op = live.waiting.find(({ id }) => id === record.id);
  if (!op || record.sealed.keyId === keys.keyId) return record;
  return { ...record, sealed: await sealedFor(keys, op) };
}

/** The live part of a draft; null when it is of another shape or another person. */
export async function openLive(keys: HeldKeys, draft: KeptDraft): Promise<LiveDraft | null> {
  if (draft.v !== draftVersion || draft.staffId !== keys.person.staffId) return null;
  try {
    const read = Live.safeParse(await openDraft(keys.draftKey, draft.live, `${draft.visitId} live`));
    return read.success ? (read.data as unknown as LiveDraft) : null;
  } catch {
    return null;
  }
}

/** What the page was opened with; null when it cannot be read. */
export async function openBase(keys: HeldKeys, draft: KeptDraft): Promise<unknown> {
  if (draft.v !== draftVersion || draft.staffId !== keys.person.staffId) return null;
  return openDraft(keys.draftKey, draft.base, `${draft.visitId} base`).catch(() => null);
}

/**
 * What the clinic and this tablet agree on: as last answered to this page, and what reached the clinic since by another
 * way, without anyone here who could write it into the draft.
 */
export function agreed(live: LiveDraft, records: readonly KeptOp[]): ClinicFacts {
  const { settled, letters, upTo } = live;
  return { facts: fold(settled, deliveredOf(live, records), letters), upTo };
}

/** What reached the clinic since the draft was written, by another way than its page. */
function deliveredOf(live: LiveDraft, records: readonly KeptOp[]): readonly Op[] {
  const here = new Set(records.map(({ id }) => id));
  return live.waiting.filter(({ id }) => !here.has(id));
}

/**
 * What still waits is what lies in the store and no living tab sends. The draft only says what is in it: entries
 * delivered meanwhile are the clinic's, and one refused meanwhile is told.
 */
export function sorted(
  live: LiveDraft,
  records: readonly KeptOp[],
  living: ReadonlySet<string> | null,
): Readonly<{ mine: readonly KeptOp[]; recalled: Recalled }> {
  const plain = new Map(live.waiting.map((op) => [op.id, op]));
  const free = records.filter(({ tab }) => tab === thisTab || !living?.has(tab));
  const mine = free.filter(({ id, aside }) => plain.has(id) && aside === null);
  const waiting = mine.flatMap(({ id }) => plain.get(id) ?? []);
  const told = new Set(live.refused.map(({ id }) => id));
  const refused = free.flatMap(({ id, aside }) => {
    const op = plain.get(id);
    return op && aside !== null && !told.has(id) ? [{ id, op, message: aside }] : [];
  });
  const { settled: facts, letters, upTo } = live;
  const delivered = deliveredOf(live, records);
  return {
    mine,
    recalled: { waiting, refused: [...live.refused, ...refused], letters, facts, upTo, delivered },
  };
}

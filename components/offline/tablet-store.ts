import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { SealedDraft } from '@/lib/outbox/draft';
import type { Sealed } from '@/lib/outbox/envelope';
import { KeepFailure, sayFailure, within } from './keep-failure';
import type { PinSafe } from './pin-safe';

/** One entry on this tablet that the clinic has not answered for, or has refused. Only the clinic can open it. */
export type KeptOp = Readonly<{
  id: string;
  /** Order in which entries were kept on this tablet. */
  n: number;
  visitId: string;
  staffId: string;
  /** ISO instant. */
  keptAt: string;
  /** The tab that sends it by itself; another one takes over once that tab is gone. */
  tab: string;
  sealed: Sealed;
  /** Why the clinic did not take it; null while it waits. */
  aside: string | null;
}>;

/** What a visit's page needs to open again, readable by its person only. */
export type KeptDraft = Readonly<{
  visitId: string;
  staffId: string;
  /** Shape of what is sealed; another one is not read. */
  v: number;
  keptAt: string;
  /** As the clinic read it, sealed once for every reading. */
  base: SealedDraft;
  /** What changes with every touch. */
  live: SealedDraft;
}>;

/** Today's list and the start cards seen today, by person. */
export type KeptCard = Readonly<{
  key: string;
  staffId: string;
  v: number;
  keptAt: string;
  sealed: SealedDraft;
}>;

interface Shape extends DBSchema {
  ops: { key: string; value: KeptOp; indexes: { n: number; visitId: string } };
  drafts: { key: string; value: KeptDraft };
  cards: { key: string; value: KeptCard };
  keys: { key: string; value: PinSafe };
  meta: { key: string; value: unknown };
}
type StoreName = 'ops' | 'drafts' | 'cards' | 'keys' | 'meta';
type Writing<N extends StoreName[]> = IDBPTransaction<Shape, N, 'readwrite'>;

export const databaseName = 'palpate';
const patienceMilliseconds = 5000;
let opening: Promise<IDBPDatabase<Shape>> | null = null;

function open(): Promise<IDBPDatabase<Shape>> {
  const forget = () => {
    opening = null;
  };
  opening ??= openDB<Shape>(databaseName, 1, {
    upgrade(db) {
      const ops = db.createObjectStore('ops', { keyPath: 'id' });
      ops.createIndex('n', 'n');
      ops.createIndex('visitId', 'visitId');
      db.createObjectStore('drafts', { keyPath: 'visitId' });
      db.createObjectStore('cards', { keyPath: 'key' });
      db.createObjectStore('keys', { keyPath: 'staffId' });
      db.createObjectStore('meta');
    },
    // A newer version of the app, or a wipe, waits for this tab to let go.
    blocking(_from, _to, event) {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
  opening.catch(forget);
  return opening;
}

/** Lets go of the database, so that it can be removed. */
export async function closeStore(): Promise<void> {
  const db = opening;
  opening = null;
  await db?.then(
    (one) => one.close(),
    () => undefined,
  );
}

/** One readwrite transaction, on the disk when it settles. Throws a `KeepFailure` in words; then nothing was written. */
export async function writing<N extends StoreName[]>(
  stores: [...N],
  work: (tx: Writing<[...N]>) => Promise<void>,
): Promise<void> {
  try {
    await within(
      patienceMilliseconds,
      (async () => {
        const tx = (await open()).transaction(stores, 'readwrite', { durability: 'strict' });
        // Both are awaited: a refused write rejects the work first, and the transaction a little later.
        const done = tx.done;
        done.catch(() => undefined);
        try {
          await work(tx as Writing<[...N]>);
        } catch (error) {
          abort(tx);
          throw error;
        }
        await done;
      })(),
    );
  } catch (error) {
    throw error instanceof KeepFailure ? error : new KeepFailure(sayFailure(error), { cause: error });
  }
}

function abort(tx: { abort: () => void }): void {
  try {
    tx.abort();
  } catch {
    // It had ended by itself.
  }
}

/** Reads; an unreadable store is the same as an unwritable one. */
export async function reading<T>(ask: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<T> {
  try {
    return await within(
      patienceMilliseconds,
      open().then((db) => ask(db)),
    );
  } catch (error) {
    throw error instanceof KeepFailure ? error : new KeepFailure(sayFailure(error), { cause: error });
  }
}

export type NewOp = Omit<KeptOp, 'n' | 'aside'>;

/** One touch: its sealed entries at the end of the row, and the draft that shows them, together or not at all. */
export const keepTouch = (ops: readonly NewOp[], draft: KeptDraft | null): Promise<void> =>
  writing(['ops', 'drafts'], async (tx) => {
    const store = tx.objectStore('ops');
    const last = await store.index('n').openKeyCursor(null, 'prev');
    let n = last?.key ?? 0;
    for (const op of ops) {
      n += 1;
      await store.put({ ...op, n, aside: null });
    }
    if (draft) await tx.objectStore('drafts').put(draft);
  });

export type Settling = Readonly<{
  /** Answered for by the clinic, or read by a person. */
  gone: readonly string[];
  aside: readonly Readonly<{ id: string; message: string }>[];
}>;

/** The clinic's answers: what it took leaves the tablet, what it refused stays aside; with the draft after them. */
export const settleOps = ({ gone, aside }: Settling, draft: KeptDraft | null): Promise<void> =>
  writing(['ops', 'drafts'], async (tx) => {
    const store = tx.objectStore('ops');
    for (const id of gone) await store.delete(id);
    for (const { id, message } of aside) {
      const kept = await store.get(id);
      if (kept) await store.put({ ...kept, aside: message });
    }
    if (draft) await tx.objectStore('drafts').put(draft);
  });

/** Takes over entries of tabs that are gone. */
export const takeOver = (records: readonly KeptOp[], tab: string): Promise<void> =>
  writing(['ops'], async (tx) => {
    const store = tx.objectStore('ops');
    for (const { id, sealed } of records) {
      const kept = await store.get(id);
      if (kept) await store.put({ ...kept, tab, sealed });
    }
  });

/** Someone has read why they were refused. */
export const dropOps = (ids: readonly string[]): Promise<void> => settleOps({ gone: ids, aside: [] }, null);

/** Everything kept, in order. */
export const allOps = (): Promise<KeptOp[]> => reading((db) => db.getAllFromIndex('ops', 'n'));
export const opsOfVisit = async (visitId: string): Promise<KeptOp[]> =>
  (await reading((db) => db.getAllFromIndex('ops', 'visitId', visitId))).sort((a, b) => a.n - b.n);

export const draftOf = (visitId: string): Promise<KeptDraft | undefined> =>
  reading((db) => db.get('drafts', visitId));
export const allDrafts = (): Promise<KeptDraft[]> => reading((db) => db.getAll('drafts'));
export const dropDrafts = (visitIds: readonly string[]): Promise<void> =>
  writing(['drafts'], async (tx) => {
    for (const id of visitIds) await tx.objectStore('drafts').delete(id);
  });

export const allCards = (): Promise<KeptCard[]> => reading((db) => db.getAll('cards'));
export const keepCards = (cards: readonly KeptCard[], drop: readonly string[]): Promise<void> =>
  writing(['cards'], async (tx) => {
    for (const key of drop) await tx.objectStore('cards').delete(key);
    for (const card of cards) await tx.objectStore('cards').put(card);
  });

export const safeOf = (staffId: string): Promise<PinSafe | undefined> =>
  reading((db) => db.get('keys', staffId));
export const allSafes = (): Promise<PinSafe[]> => reading((db) => db.getAll('keys'));
/** Reads and changes a safe in one transaction, so that two tabs cannot both use the last try. */
export const changeSafe = (staffId: string, change: (safe: PinSafe | undefined) => PinSafe | null) =>
  writing(['keys'], async (tx) => {
    const store = tx.objectStore('keys');
    const next = change(await store.get(staffId));
    if (next) await store.put(next);
    else await store.delete(staffId);
  });

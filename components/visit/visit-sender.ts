import type { Op, OpResult, Reach } from '@/lib/domain/ops';
import type { Answer, Doors } from './sender-doors';
import * as queues from './visit-queue';

export type Road = 'open' | 'cut' | 'signed_out';
export type SenderState = queues.Queue &
  Readonly<{
    road: Road;
    /** Every entry that waits lies on the tablet: only then may the page say so. */
    kept: boolean;
    /** Why the tablet cannot keep what was touched; null while it can. */
    notKept: string | null;
    /** What lies on the tablet from before has been taken up: only then is nothing else waiting. */
    looked: boolean;
    /** Why it could not be read; null while it can, or has not been tried. */
    notRead: string | null;
  }>;

const gatherMilliseconds = 150;
const longestPauseMilliseconds = 15_000;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** 0.4 s, doubling to 15 s, each somewhere between half and whole of it so that tablets do not knock together. */
export function backoff(failures: number, random: number): number {
  const full = Math.min(longestPauseMilliseconds, 400 * 2 ** Math.min(failures - 1, 8));
  return Math.round(full / 2 + (full / 2) * random);
}

/**
 * Keeps the touches of one visit on the tablet, then sends them: in order, one batch under way at a time, again and
 * again under the same ids until the clinic has answered for each.
 */
export class VisitSender {
  #state: SenderState;
  #doors: Doors;
  #kept = new Set<string>();
  #begun: Promise<void> | null = null;
  #keeping = false;
  #running = false;
  #single = false;
  /** Times in a row the tablet could not be read. */
  #unread = 0;
  #listeners = new Set<() => void>();

  constructor(read: queues.ClinicFacts, doors: Doors) {
    const nothingYet = { road: 'open', kept: true, notKept: null, looked: false, notRead: null } as const;
    this.#state = { ...queues.startQueue(read), ...nothingYet };
    this.#doors = doors;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): SenderState => this.#state;

  /** Takes up what lies on the tablet from before. Asked again it does nothing, unless it failed. */
  begin(): Promise<void> {
    this.#begun ??= this.#recall();
    return this.#begun;
  }

  add(ops: readonly Op[]): void {
    this.#change(queues.added(this.#state, ops));
    void this.#keep();
  }

  heard(ops: readonly Op[], reach: Reach | null): void {
    this.#change(queues.heard(this.#state, ops, reach));
    this.#note();
  }

  /** Facts read anew; older ones than this page knows change nothing. */
  rebase(read: queues.ClinicFacts): void {
    this.#change(queues.rebased(this.#state, read));
    this.#note();
  }

  readonly dismiss = (id: string): void => {
    this.#change(queues.dismissed(this.#state, id));
    this.#note([id]);
  };

  readonly tryAgain = (id: string): void => {
    this.#kept.delete(id);
    this.#change(queues.requeued(this.#state, id));
    void this.#keep();
  };

  /** Sends what waits without gathering; asks for a sign-in again where that was closed. */
  sendNow(): Promise<void> {
    if (this.#state.road === 'signed_out') this.#change(this.#state, { road: 'open' });
    this.#doors.wake();
    void this.#keep();
    return this.#run(0);
  }

  /** Sends what waits and settles once the clinic has all of it. */
  readonly whenSaved = async (): Promise<void> => {
    await this.begin();
    void this.sendNow();
    return this.saved();
  };

  /** Settles once nothing waits any more, without pressing for it. */
  saved(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.#state.waiting.length > 0) return;
        stop();
        resolve();
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  #change(
    queue: queues.Queue,
    change: Partial<Pick<SenderState, 'road' | 'notKept' | 'looked' | 'notRead'>> = {},
  ): void {
    const { road, notKept, looked, notRead } = this.#state;
    const kept = queue.waiting.every(({ id }) => this.#kept.has(id));
    this.#state = { ...queue, road, notKept, looked, notRead, ...change, kept };
    if (kept) this.#state = { ...this.#state, notKept: null };
    for (const listener of this.#listeners) listener();
  }

  async #recall(): Promise<void> {
    try {
      const found = await this.#doors.shelf.recall();
      for (const { id } of found.waiting) this.#kept.add(id);
      this.#change(queues.resumed(this.#state, found), { looked: true, notRead: null });
      this.#unread = 0;
    } catch (error) {
      this.#begun = null;
      this.#change(this.#state, { notRead: wordsOf(error) });
      void this.#lookAgain();
    }
    void this.#run(0);
  }

  async #lookAgain(): Promise<void> {
    this.#unread += 1;
    await this.#doors.pause(backoff(this.#unread, this.#doors.random()));
    await this.begin();
  }

  /** Writes what was touched since the last write, until all of it lies on the tablet or in the clinic. */
  async #keep(): Promise<void> {
    if (this.#keeping) return;
    this.#keeping = true;
    await this.#doors.painted();
    await this.begin();
    for (let failures = 0; ; ) {
      const fresh = this.#state.waiting.filter(({ id }) => !this.#kept.has(id));
      if (fresh.length === 0) break;
      try {
        await this.#doors.shelf.keep(fresh, this.#state);
        failures = 0;
        for (const { id } of fresh) this.#kept.add(id);
        this.#change(this.#state, { notKept: null });
        this.#strike(fresh);
        void this.#run(gatherMilliseconds);
      } catch (error) {
        failures += 1;
        this.#change(this.#state, { notKept: wordsOf(error) });
        // What the tablet cannot hold is all the safer in the clinic.
        void this.#run(0);
        await this.#doors.pause(backoff(failures, this.#doors.random()));
      }
    }
    this.#keeping = false;
  }

  /** Entries the clinic answered for while they were still being written do not wait any more. */
  #strike(written: readonly Op[]): void {
    const waiting = new Set(this.#state.waiting.map(({ id }) => id));
    const gone = written.map(({ id }) => id).filter((id) => !waiting.has(id));
    if (gone.length > 0) this.#note(gone);
  }

  /** Brings the draft up to date; a store that cannot is told apart when the next touch comes. */
  #note(gone: readonly string[] = []): void {
    void this.#doors.shelf.settle({ gone, aside: [] }, this.#state).catch(() => undefined);
  }

  /** The oldest entries that may go: those on the tablet, and those it cannot keep. */
  #ready(): readonly Op[] {
    const { waiting, notKept } = this.#state;
    if (notKept !== null) return waiting;
    const first = waiting.findIndex(({ id }) => !this.#kept.has(id));
    return first < 0 ? waiting : waiting.slice(0, first);
  }

  async #run(gather: number): Promise<void> {
    if (this.#running || this.#state.road === 'signed_out' || this.#ready().length === 0) return;
    this.#running = true;
    let failures = 0;
    await this.#doors.pause(gather);
    while (this.#ready().length > 0) {
      const oldest = this.#state.waiting[0];
      const came = await this.#doors.inTurn(() => this.#sendOne());
      if (came === 'signed_out' && !(await this.#askAgain())) break;
      failures = this.#state.waiting[0] === oldest ? failures + 1 : 0;
      if (failures > 0) await this.#doors.pause(backoff(failures, this.#doors.random()));
    }
    this.#running = false;
  }

  async #sendOne(): Promise<Answer['state']> {
    const batch = queues.nextBatch(this.#ready(), this.#single);
    const answer = await this.#doors.post(batch).catch((): Answer => ({ state: 'unreachable' }));
    switch (answer.state) {
      case 'answered':
        this.#single = false;
        await this.#settle(batch, answer.results, answer.reach ?? null);
        break;
      case 'unreachable':
        this.#change(this.#state, { road: 'cut' });
        break;
      case 'unreadable':
        await this.#aside(batch, answer.message);
        break;
      case 'signed_out':
    }
    return answer.state;
  }

  /** False when there is no use in trying again by itself. */
  async #askAgain(): Promise<boolean> {
    const back = await this.#doors.ask();
    this.#change(this.#state, { road: back ? 'open' : 'signed_out' });
    return back;
  }

  /** Should the page end before this is written, the same entries are asked about again and nothing is doubled. */
  async #settle(
    batch: readonly Op[],
    results: readonly OpResult[],
    reach: Reach | null = null,
  ): Promise<void> {
    const next = queues.answered(this.#state, batch, results, reach);
    this.#change(next, { road: 'open' });
    this.#doors.tell(queues.taken(next, batch, results), reach);
    const refused = new Map(next.refused.map(({ id, message }) => [id, message]));
    const asked = new Set(batch.map(({ id }) => id));
    const gone: string[] = [];
    const aside: { id: string; message: string }[] = [];
    for (const { id, state } of results) {
      if (id === null || !asked.has(id)) continue;
      if (state === 'refused') aside.push({ id, message: refused.get(id) ?? '' });
      else gone.push(id);
    }
    await this.#doors.shelf.settle({ gone, aside }, this.#state).catch(() => undefined);
  }

  /** One entry spoils the batch: send singly until it is found, then set only that one aside. */
  async #aside(batch: readonly Op[], message: string): Promise<void> {
    if (batch.length > 1) this.#single = true;
    else
      await this.#settle(
        batch,
        batch.map(({ id }) => ({ id, state: 'refused', message })),
      );
  }
}

import { z } from 'zod';
import { type Op, type OpResult, opResultStates } from '@/lib/domain/ops';
import type { VisitFacts } from '@/lib/domain/visit-facts';
import * as queues from './visit-queue';

/** What became of one sending. `unreadable`: the clinic could not take the batch as it is. */
export type Answer =
  | Readonly<{ state: 'answered'; results: readonly OpResult[] }>
  | Readonly<{ state: 'unreachable' }>
  | Readonly<{ state: 'signed_out' }>
  | Readonly<{ state: 'unreadable'; message: string }>;

/** The world outside, passed in so that every order of events can be tested. */
export type Doors = Readonly<{
  post: (ops: readonly Op[]) => Promise<Answer>;
  /** Asks the person to sign in again; false when they would not. */
  ask: () => Promise<boolean>;
  /** Waits that many milliseconds, or less when woken. */
  pause: (milliseconds: number) => Promise<void>;
  /** Ends every pause under way: the network is back, or someone is waiting. */
  wake: () => void;
  /** Tells the other tabs of this tablet what the clinic now has. */
  tell: (ops: readonly Op[]) => void;
  random: () => number;
}>;

export type Road = 'open' | 'cut' | 'signed_out';
export type SenderState = queues.Queue & Readonly<{ road: Road }>;

const gatherMilliseconds = 150;
const longestPauseMilliseconds = 15_000;

/** 0.4 s, doubling to 15 s, each somewhere between half and whole of it so that tablets do not knock together. */
export function backoff(failures: number, random: number): number {
  const full = Math.min(longestPauseMilliseconds, 400 * 2 ** Math.min(failures - 1, 8));
  return Math.round(full / 2 + (full / 2) * random);
}

/**
 * Sends the touches of one visit: in order, one batch under way at a time, again and again under the same ids until
 * the clinic has answered for each.
 */
export class VisitSender {
  #state: SenderState;
  #doors: Doors;
  #running = false;
  #single = false;
  #listeners = new Set<() => void>();

  constructor(facts: VisitFacts, doors: Doors) {
    this.#state = { ...queues.startQueue(facts), road: 'open' };
    this.#doors = doors;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): SenderState => this.#state;

  add(ops: readonly Op[]): void {
    this.#change(queues.added(this.#state, ops));
    void this.#run(gatherMilliseconds);
  }

  heard(op: Op): void {
    this.#change(queues.heard(this.#state, op));
  }

  rebase(facts: VisitFacts): void {
    this.#change(queues.rebased(this.#state, facts));
  }

  readonly dismiss = (id: string): void => this.#change(queues.dismissed(this.#state, id));

  readonly tryAgain = (id: string): void => {
    this.#change(queues.requeued(this.#state, id));
    void this.#run(0);
  };

  /** Sends what waits without gathering; asks for a sign-in again where that was closed. */
  sendNow(): Promise<void> {
    if (this.#state.road === 'signed_out') this.#change(this.#state, 'open');
    this.#doors.wake();
    return this.#run(0);
  }

  /** Sends what waits and settles once the clinic has all of it. */
  readonly whenSaved = (): Promise<void> => {
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

  #change(queue: queues.Queue, road: Road = this.#state.road): void {
    this.#state = { ...queue, road };
    for (const listener of this.#listeners) listener();
  }

  async #run(gather: number): Promise<void> {
    if (this.#running || this.#state.road === 'signed_out') return;
    this.#running = true;
    let failures = 0;
    await this.#doors.pause(gather);
    while (this.#state.waiting.length > 0) {
      const oldest = this.#state.waiting[0];
      const onward = await this.#sendOne();
      if (!onward) break;
      failures = this.#state.waiting[0] === oldest ? failures + 1 : 0;
      if (failures > 0) await this.#doors.pause(backoff(failures, this.#doors.random()));
    }
    this.#running = false;
  }

  /** False when there is no use in trying again by itself. */
  async #sendOne(): Promise<boolean> {
    const batch = queues.nextBatch(this.#state, this.#single);
    const answer = await this.#doors.post(batch).catch((): Answer => ({ state: 'unreachable' }));
    switch (answer.state) {
      case 'answered':
        this.#single = false;
        this.#change(queues.answered(this.#state, batch, answer.results), 'open');
        this.#doors.tell(queues.taken(this.#state, batch, answer.results));
        return true;
      case 'unreachable':
        this.#change(this.#state, 'cut');
        return true;
      case 'unreadable':
        this.#aside(batch, answer.message);
        return true;
      case 'signed_out': {
        const back = await this.#doors.ask();
        this.#change(this.#state, back ? 'open' : 'signed_out');
        return back;
      }
    }
  }

  /** One entry spoils the batch: send singly until it is found, then set only that one aside. */
  #aside(batch: readonly Op[], message: string): void {
    if (batch.length > 1) this.#single = true;
    else
      this.#change(
        queues.answered(
          this.#state,
          batch,
          batch.map(({ id }) => ({ id, state: 'refused', message })),
        ),
        'open',
      );
  }
}

const Results = z.object({
  results: z.array(
    z.object({
      id: z.string().nullable(),
      state: z.enum(opResultStates),
      message: z.string().optional(),
      letter: z.string().optional(),
    }),
  ),
});

/** Posts a batch to the clinic. Small ones outlive the page, so closing the browser does not cut them off. */
export async function postOps(ops: readonly Op[]): Promise<Answer> {
  const body = JSON.stringify({ ops });
  const response = await fetch('/api/v1/ops', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: body.length < 60_000,
  });
  if (response.status === 401) return { state: 'signed_out' };
  if (response.status === 400 || response.status === 413)
    return { state: 'unreadable', message: 'The clinic could not read this entry.' };
  if (!response.ok) return { state: 'unreachable' };
  const read = Results.safeParse(await response.json());
  return read.success ? { state: 'answered', results: read.data.results } : { state: 'unreachable' };
}

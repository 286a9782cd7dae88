import type { Op, OpResult, Reach } from '@/lib/domain/ops';
import type * as queues from './visit-queue';

/** What became of one sending. `unreadable`: the clinic could not take the batch as it is. */
export type Answer =
  | Readonly<{
      state: 'answered';
      results: readonly OpResult[];
      /** Where the visit stood in the clinic before and after the batch. */
      reach?: Reach | undefined;
    }>
  | Readonly<{ state: 'unreachable' }>
  | Readonly<{ state: 'signed_out' }>
  | Readonly<{ state: 'unreadable'; message: string }>;

/** What leaves the tablet's store after an answer, and what stays there aside. */
export type Settling = Readonly<{
  gone: readonly string[];
  aside: readonly Readonly<{ id: string; message: string }>[];
}>;

/** The tablet's own store of one visit. Each of these is one step: done wholly or not at all. */
export type Shelf = Readonly<{
  /** What lies here from before; rejects while that cannot be read. */
  recall: () => Promise<queues.Recalled>;
  /** Keeps entries and what the screen shows. Rejects with words when the tablet cannot. */
  keep: (ops: readonly Op[], queue: queues.Queue) => Promise<void>;
  settle: (settling: Settling, queue: queues.Queue) => Promise<void>;
}>;

/** The world outside, passed in so that every order of events can be tested. */
export type Doors = Readonly<{
  shelf: Shelf;
  post: (ops: readonly Op[]) => Promise<Answer>;
  /** Tabs of this tablet send one after the other. */
  inTurn: <T>(send: () => Promise<T>) => Promise<T>;
  /** Asks the person to sign in again; false when they would not. */
  ask: () => Promise<boolean>;
  /** Waits that many milliseconds, or less when woken. */
  pause: (milliseconds: number) => Promise<void>;
  /** Ends every pause under way: the network is back, or someone is waiting. */
  wake: () => void;
  /** Settles when what was touched is on screen. */
  painted: () => Promise<void>;
  /** Tells the other tabs of this tablet what the clinic now has. */
  tell: (ops: readonly Op[], reach: Reach | null) => void;
  random: () => number;
}>;

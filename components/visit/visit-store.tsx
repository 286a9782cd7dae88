'use client';

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { v7 as uuidv7 } from 'uuid';
import { clinicNow } from '@/components/offline/tablet-clock';
import { useSignInAgain } from '@/components/shell/sign-in-again';
import type { Op, OpKind } from '@/lib/domain/ops';
import type { VisitView } from '@/lib/domain/visit-view';
import { begunFrom, keepOpen, senderOf } from './open-senders';
import { anyTyped, handOnTyped, onTyped } from './typed-words';
import { useNewest } from './use-newest';
import { type BodyOf, type Entry, takeBack } from './visit-history';
import { SavingContext, savingOf } from './visit-saving';
import type { SenderState, VisitSender } from './visit-sender';
import type { StepId } from './visit-steps';

/**
 * The open visit. `view.facts` is live: a touch is on screen at once and goes to the clinic by itself, in order.
 *
 *   const { view, put } = useVisit();
 *   put('score.put', { measure: 'pain_now', value: 4 });        // one touch, one undo
 *   touch([{ kind: 'point.put', body }, { kind: 'finding.put', body }]);   // several facts of one touch
 *   await whenSaved();                                           // before anything that needs the clinic to have it
 *
 * Inside `frozen` visits (signed, void, someone else's) put and touch do nothing: draw the facts, not the controls.
 */
export type Visit = Readonly<{
  view: VisitView;
  put: <K extends OpKind>(kind: K, body: BodyOf<K>) => void;
  touch: (entries: readonly Entry[]) => void;
  /** Undo and redo of touches made in the step on screen. */
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  whenSaved: () => Promise<void>;
  newId: () => string;
  /** The visit belongs to the person who is signed in. */
  mine: boolean;
  frozen: boolean;
}>;

const VisitContext = createContext<Visit | null>(null);

export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (!visit) throw new Error('useVisit needs a VisitProvider above it');
  return visit;
}

/** Shows a part of the page the visit as it was: what may come on screen a moment later than the touch. */
export const VisitAsOf = ({ visit, children }: { visit: Visit; children: ReactNode }) => (
  <VisitContext value={visit}>{children}</VisitContext>
);

type VisitProviderProps = {
  /** As the server read it; a fresh one keeps what still waits here on top. */
  initial: VisitView;
  staffId: string;
  step: StepId;
  /** What the page needs to open again without the network; kept on this tablet under the person's key. */
  base: unknown;
  /** Opened from what the tablet keeps. */
  fromTablet?: boolean | undefined;
  children: ReactNode;
};

type Touch = Readonly<{ step: StepId; back: readonly Entry[]; forth: readonly Entry[] }>;
const emptyHistory: Readonly<{ done: readonly Touch[]; undone: readonly Touch[] }> = { done: [], undone: [] };
const maximumTouches = 200;

export function VisitProvider({
  initial,
  staffId,
  step,
  base,
  fromTablet = false,
  children,
}: VisitProviderProps) {
  const visitId = initial.visit.id;
  const mine = initial.visit.staffId === staffId;
  const closed = !mine || initial.visit.signedAt !== null || initial.visit.voidedAt !== null;
  const { sender, state } = useSender(initial, staffId, closed ? null : base);
  // Signed here counts at once; a clinic that refuses the signature opens the visit again.
  const frozen = closed || Boolean(state.facts.signature);
  const [history, setHistory] = useState(emptyHistory);

  const send = useCallback(
    (entries: readonly Entry[]) => {
      const madeAt = clinicNow().toISOString();
      sender.add(entries.map((entry): Op => ({ v: 1, id: uuidv7(), visitId, staffId, madeAt, ...entry })));
    },
    [sender, visitId, staffId],
  );

  const touch = useCallback(
    (entries: readonly Entry[]) => {
      if (frozen || entries.length === 0) return;
      const back = takeBack(sender.state().facts, entries);
      send(entries);
      if (back.length > 0)
        setHistory(({ done }) => ({
          done: [...done.slice(-maximumTouches), { step, back, forth: entries }],
          undone: [],
        }));
    },
    [frozen, sender, send, step],
  );

  const put = useCallback(
    <K extends OpKind>(kind: K, body: BodyOf<K>) => touch([{ kind, body } as unknown as Entry]),
    [touch],
  );

  const last = lastIn(history.done, step);
  const next = lastIn(history.undone, step);
  const undo = useCallback(() => {
    if (!last || frozen) return;
    send(last.back);
    setHistory(({ done, undone }) => ({ done: done.slice(0, -1), undone: [...undone, last] }));
  }, [last, frozen, send]);
  const redo = useCallback(() => {
    if (!next || frozen) return;
    send(next.forth);
    setHistory(({ done, undone }) => ({ done: [...done, next], undone: undone.slice(0, -1) }));
  }, [next, frozen, send]);

  const view = useMemo(() => ({ ...initial, facts: state.facts }), [initial, state.facts]);
  const canUndo = !frozen && last !== null;
  const canRedo = !frozen && next !== null;
  // The same object until a touch changes the visit: on its way to the clinic nothing of it is drawn again.
  const visit = useMemo<Visit>(
    () => ({
      ...{ view, put, touch, undo, redo, canUndo, canRedo, mine, frozen },
      whenSaved: () => {
        handOnTyped();
        return sender.whenSaved();
      },
      newId: uuidv7,
    }),
    [view, put, touch, undo, redo, canUndo, canRedo, mine, frozen, sender],
  );
  const typed = useSyncExternalStore(onTyped, anyTyped, nothingTyped);
  const saving = useMemo(
    () => savingOf(sender, state, { typed, mine, fromTablet }),
    [sender, state, typed, mine, fromTablet],
  );
  useNewest(state.behind && !fromTablet);
  return (
    <VisitContext value={visit}>
      <SavingContext value={saving}>{children}</SavingContext>
    </VisitContext>
  );
}

const nothingTyped = () => false;

/** Sender of this visit for the life of the page, woken by the network and by the page being left. */
function useSender(
  initial: VisitView,
  staffId: string,
  base: unknown,
): { sender: VisitSender; state: SenderState } {
  const { ask } = useSignInAgain();
  const asking = useRef(ask);
  asking.current = ask;
  const visitId = initial.visit.id;
  const [own] = useState(() => senderOf(visitId, staffId, initial, () => asking.current()));
  const { sender } = own;
  const state = useSyncExternalStore(sender.subscribe, sender.state, sender.state);

  useEffect(() => begunFrom(own, initial), [own, initial]);
  useEffect(() => keepOpen(visitId, own), [visitId, own]);
  useEffect(() => {
    const { sender: one, doors } = own;
    // First what lies here from before: a draft written without it would forget it.
    void one.begin().then(() => {
      if (base === null) void one.saved().then(() => doors.shelf.leave());
      else doors.shelf.stand(base, one.state);
    });
  }, [own, base]);
  return { sender, state };
}

function lastIn(touches: readonly Touch[], step: StepId): Touch | null {
  const last = touches.at(-1);
  return last?.step === step ? last : null;
}

import { createContext, useContext } from 'react';
import type { SaveStateName } from '@/components/ui/save-state';
import type { OpKind } from '@/lib/domain/ops';
import type { Refusal } from './visit-queue';
import type { SenderState, VisitSender } from './visit-sender';

/**
 * How far the touches of the open visit have come. It changes several times after each of them, so it is apart from
 * the visit itself: only who shows it is drawn again.
 */
export type Saving = Readonly<{
  saveState: SaveStateName;
  /** Why the tablet cannot keep what was touched, or cannot be read; null while it can. */
  trouble: string | null;
  /** Entries the clinic has not answered for. */
  unsent: number;
  /** The page lives on what the tablet keeps and is read anew only by being opened anew. */
  fromTablet: boolean;
  sendNow: () => void;
  refused: readonly (Refusal & { say: string })[];
  dismissRefused: (id: string) => void;
  retryRefused: (id: string) => void;
}>;

export const SavingContext = createContext<Saving | null>(null);

export function useSaving(): Saving {
  const saving = useContext(SavingContext);
  if (!saving) throw new Error('useSaving needs a VisitProvider above it');
  return saving;
}

export type Page = Readonly<{
  /** Words were typed and not handed on yet. */
  typed: boolean;
  /** The visit belongs to the person who is signed in: nothing else can wait here for it. */
  mine: boolean;
  fromTablet: boolean;
}>;

export const savingOf = (sender: VisitSender, state: SenderState, page: Page): Saving => ({
  saveState: saveStateOf(state, page),
  trouble: state.notKept ?? (state.notRead === null ? null : unread(state.notRead)),
  unsent: state.waiting.length,
  fromTablet: page.fromTablet,
  sendNow: () => void sender.sendNow(),
  refused: state.refused.map((refusal) => ({
    ...refusal,
    say: `${kindWords[refusal.op.kind]}: ${refusal.message}`,
  })),
  dismissRefused: sender.dismiss,
  retryRefused: sender.tryAgain,
});

/** What to do about a failed writing does not hold for a failed reading. */
const unread = (why: string): string =>
  `${why.split('. ')[0]?.replace(/\.$/, '')}. What was entered here earlier may be missing from this page.`;

/** What may be said: the tick only when nothing is typed, nothing waits, the tablet was read and nothing newer is known. */
export function saveStateOf(state: SenderState, { typed, mine }: Page): SaveStateName {
  const { waiting, road, kept, notKept, looked, notRead, behind } = state;
  if (waiting.length > 0 && notKept !== null) return 'not_kept';
  if (mine && notRead !== null) return 'not_read';
  if (typed) return 'writing';
  if (waiting.length > 0) {
    if (!kept) return 'keeping';
    if (road === 'signed_out') return 'trouble';
    return road === 'cut' ? 'on_tablet' : 'sending';
  }
  if (mine && !looked) return 'looking';
  return behind ? 'behind' : 'saved';
}

const kindWords: Record<OpKind, string> = {
  'screen.put': 'Screening',
  'score.put': 'Score',
  'point.put': 'Point',
  'finding.put': 'Finding',
  'finding.remove': 'Finding',
  'mark.put': 'Mark',
  'mark.remove': 'Mark',
  'zone.put': 'No-press zone',
  'zone.remove': 'No-press zone',
  'zone.end': 'No-press zone',
  'hold.put': 'Hold',
  'hold.remove': 'Hold',
  'threshold.put': 'Pressure pain threshold',
  'threshold.remove': 'Pressure pain threshold',
  'tolerance.put': 'Target pressure',
  'care.put': 'Home care',
  'strain.put': 'Strain',
  'text.put': 'Words',
  'visit.sign': 'Signature',
};

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
  /** Why the tablet cannot keep what was touched; null while it can. */
  notKept: string | null;
  /** Entries the clinic has not answered for. */
  unsent: number;
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

export const savingOf = (sender: VisitSender, state: SenderState): Saving => ({
  saveState: saveStateOf(state),
  notKept: state.notKept,
  unsent: state.waiting.length,
  sendNow: () => void sender.sendNow(),
  refused: state.refused.map((refusal) => ({
    ...refusal,
    say: `${kindWords[refusal.op.kind]}: ${refusal.message}`,
  })),
  dismissRefused: sender.dismiss,
  retryRefused: sender.tryAgain,
});

function saveStateOf({ waiting, road, kept, notKept }: SenderState): SaveStateName {
  if (waiting.length === 0) return 'saved';
  if (notKept !== null) return 'not_kept';
  if (!kept) return 'keeping';
  if (road === 'signed_out') return 'trouble';
  return road === 'cut' ? 'on_tablet' : 'sending';
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

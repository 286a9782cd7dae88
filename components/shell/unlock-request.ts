import { rememberOpened } from '@/components/offline/unlock';
import { type ShiftTile, ShiftTiles, UnlockAnswer } from '@/lib/domain/device';
import { offlineDoor } from './offline-door';
import { owedUnlock, oweUnlock } from './owed-unlock';

export type Unlocking =
  | UnlockAnswer
  /** Neither the clinic nor this tablet by itself can say. */
  | Readonly<{ state: 'unreachable' }>;

const unreachable = { state: 'unreachable' } as const;
/** Milliseconds a person waits with a PIN typed before the tablet looks for itself, and how long it then knows that. */
const patience = 6000;
const shortPatience = 1500;
const longPatience = 25_000;
const cutMilliseconds = 20_000;
let cutAt = Number.NEGATIVE_INFINITY;

/** A clinic that was out of reach a moment ago is not waited for as long again. */
const knock = (): AbortSignal =>
  AbortSignal.timeout(performance.now() - cutAt < cutMilliseconds ? shortPatience : patience);

/** Who can be let in on this tablet; by what it keeps itself while the clinic cannot be reached. */
export async function askTiles(): Promise<readonly ShiftTile[] | null> {
  try {
    const answer = await fetch('/api/v1/shifts', { cache: 'no-store', signal: knock() });
    const { tiles } = ShiftTiles.parse(await answer.json());
    cutAt = Number.NEGATIVE_INFINITY;
    return tiles;
  } catch {
    cutAt = performance.now();
    return (await offlineDoor()?.tiles()) ?? null;
  }
}

/** Opens a shift with the PIN: the clinic decides, and the tablet itself only when there is no way to it. */
export async function requestUnlock(staffId: string, pin: string): Promise<Unlocking> {
  const answer = await ask(staffId, pin);
  if (answer.state === 'open') await rememberOpened(staffId, pin).catch(() => undefined);
  if (answer.state !== 'unreachable') return answer;
  const here = await offlineDoor()?.unlock(staffId, pin);
  if (!here) return unreachable;
  if (here.state === 'wrong') return here;
  if (here.state === 'none') return unreachable;
  oweUnlock({ staffId, pin });
  return { state: 'open', staffId };
}

let settling: Promise<boolean | null> | null = null;

/** Asks the clinic for the shift a tablet opened by itself. True: open there too; false: refused; null: nothing owed. */
export function settleUnlock(): Promise<boolean | null> {
  // Several askers share one answer: a second unlock would end the token of the first.
  settling ??= settle().finally(() => {
    settling = null;
  });
  return settling;
}

async function settle(): Promise<boolean | null> {
  const owed = owedUnlock();
  if (!owed) return null;
  // Nobody waits for this one, and each try that is given up ends the token of the one before it.
  const answer = await ask(owed.staffId, owed.pin, AbortSignal.timeout(longPatience));
  if (answer.state === 'unreachable') return null;
  const owedNow = owedUnlock();
  // Locked and opened again while the clinic was asked: its yes to the same person counts, for another it is asked.
  const again = owedNow !== null && owedNow !== owed;
  if (again && (owedNow.staffId !== owed.staffId || answer.state !== 'open')) return settle();
  // Locked while the clinic was asked, and still: it has to hear of that too.
  const open = answer.state === 'open' && owedNow !== null;
  if (owedNow !== null) oweUnlock(null);
  if (!open) for (const listener of refused) listener();
  return open;
}

const refused = new Set<() => void>();

/** Told when a shift that a tablet opened by itself must not stay open. Answers how to stop. */
export function onRefusedUnlock(listener: () => void): () => void {
  refused.add(listener);
  return () => refused.delete(listener);
}

/** The tablet was opened without the clinic, which does not know of it yet. */
export const openedWithoutClinic = (): boolean => owedUnlock() !== null;

export function forgetOwedUnlock(): void {
  oweUnlock(null);
}

async function ask(staffId: string, pin: string, signal = knock()): Promise<Unlocking> {
  try {
    const answer = await fetch('/api/v1/unlock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ staffId, pin }),
      signal,
    });
    const read = UnlockAnswer.safeParse(await answer.json());
    if (!read.success) return unreachable;
    if (read.data.state === 'no_device' && read.data.revoked) offlineDoor()?.revoked();
    return read.data;
  } catch {
    return unreachable;
  }
}

/** What to tell the person; null when the door opened. */
export function sayUnlock(answer: Unlocking): string | null {
  switch (answer.state) {
    case 'open':
      return null;
    case 'wrong':
      return `That is not the PIN. ${answer.left === 1 ? 'One try is' : `${answer.left} tries are`} left.`;
    case 'ended':
      return 'The PIN does not open this any more. Sign in with your password.';
    case 'no_device':
      return 'This tablet is not enrolled any more. Sign in with your password.';
    case 'unreachable':
      return 'The clinic cannot be reached. Check the network and try again.';
  }
}

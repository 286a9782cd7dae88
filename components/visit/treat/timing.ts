import type { Hold } from '@/lib/domain/hold';
import type { PressureLevel } from '@/lib/domain/point';

// Timing holds with oily hands: what stands, and what it means.

/** A point as it is pressed today. */
export type PressPlan = Readonly<{
  pointId: string;
  letter: string;
  /** Today's holds, oldest first; one that runs may be among them. */
  holds: readonly Hold[];
  /** Presses planned today. */
  presses: number;
  /** The next press: its dose, `seconds` being the time aimed at. */
  next: Hold;
  /** Why it is not pressed again today. */
  lock: string | null;
  /** In a no-press zone, and nobody has said why it is pressed. */
  needsReason: boolean;
}>;

/** What the screen asks before it goes on. */
export type Ask = 'after_high' | 'why' | 'settled';
export type Timing = Readonly<{
  /** The tab chosen; null until one was. */
  pointId: string | null;
  running: Readonly<{ holdId: string; pointId: string; startedAt: string }> | null;
  /** Let go last: what is tapped now belongs to it, until the next press. */
  heldId: string | null;
  ask: Ask | null;
  /** Points left as they are today. */
  left: readonly string[];
  /** How many presses a point gets when more than planned were asked for. */
  upTo: Readonly<Record<string, number>>;
  /** Pressure chosen for the next press, by point. */
  levels: Readonly<Record<string, PressureLevel>>;
  /** Why a point in a no-press zone is pressed, until its first hold carries it. */
  reasons: Readonly<Record<string, string>>;
  /** The last act, so that a double tap counts once. */
  last: Readonly<{ what: string; at: string }> | null;
}>;

export const atRest: Timing = {
  pointId: null,
  running: null,
  heldId: null,
  ask: null,
  left: [],
  upTo: {},
  levels: {},
  reasons: {},
  last: null,
};

/** What the one large button does now. */
export type Main =
  | Readonly<{ does: 'press' | 'let_go' }>
  | Readonly<{ does: 'next'; pointId: string }>
  | Readonly<{ does: 'finish' }>
  | Readonly<{ does: 'wait'; askFor: Ask | 'zone' }>;

/** No hold is longer (clinical review §2c), s. */
export const longest = 300;

/** Whole seconds since a hold began, 1 to 300. */
export function heldSeconds(startedAt: string, now: string): number {
  const seconds = Math.round((Date.parse(now) - Date.parse(startedAt)) / 1000);
  return Math.min(longest, Math.max(1, seconds));
}

/** The numbers said during a hold, as far as it keeps them: first, highest, last. */
export function tapsOf({ feltStart, feltPeak, feltEnd }: Hold): number[] {
  if (feltStart === null) return [];
  const top = feltPeak !== null && feltPeak > Math.max(feltStart, feltEnd ?? feltStart) ? [feltPeak] : [];
  const end = feltEnd !== null && (feltEnd !== feltStart || top.length > 0) ? [feltEnd] : [];
  return [feltStart, ...top, ...end];
}

export const feltFrom = (taps: readonly number[]) => ({
  feltStart: taps[0] ?? null,
  feltPeak: taps.length > 0 ? Math.max(...taps) : null,
  feltEnd: taps.at(-1) ?? null,
});

/** Presses of a point that are over: one entry may stand for several equal ones. */
export const pressesDone = (plan: PressPlan, timing: Timing): number =>
  plan.holds
    .filter(({ holdId }) => holdId !== timing.running?.holdId)
    .reduce((sum, { repetitions }) => sum + repetitions, 0);

/** Presses a point gets today: as planned, or up to what was added. */
export const pressesPlanned = (plan: PressPlan, timing: Timing): number =>
  Math.max(plan.presses, timing.upTo[plan.pointId] ?? 0);

export const isOver = (plan: PressPlan, timing: Timing) =>
  plan.lock !== null ||
  timing.left.includes(plan.pointId) ||
  pressesDone(plan, timing) >= pressesPlanned(plan, timing);

/** The point on screen: where a hold runs, else the tab chosen, else the first with something to do. */
export function pointHere(timing: Timing, plans: readonly PressPlan[]): PressPlan | null {
  const wanted = timing.running?.pointId ?? timing.pointId;
  return (
    plans.find(({ pointId }) => pointId === wanted) ??
    plans.find((plan) => !isOver(plan, timing)) ??
    plans[0] ??
    null
  );
}

/** The next point with something to do, in the order of the tabs and round again. */
export function nextPoint(timing: Timing, plans: readonly PressPlan[], here: PressPlan): PressPlan | null {
  const at = plans.indexOf(here);
  const round = [...plans.slice(at + 1), ...plans.slice(0, at)];
  return round.find((plan) => !isOver(plan, timing)) ?? null;
}

export function mainOf(timing: Timing, plans: readonly PressPlan[]): Main {
  if (timing.running) return { does: 'let_go' };
  if (timing.ask) return { does: 'wait', askFor: timing.ask };
  const here = pointHere(timing, plans);
  if (!here) return { does: 'finish' };
  if (!isOver(here, timing)) {
    const unsaid = here.needsReason && !timing.reasons[here.pointId];
    return unsaid ? { does: 'wait', askFor: 'zone' } : { does: 'press' };
  }
  const next = nextPoint(timing, plans, here);
  return next ? { does: 'next', pointId: next.pointId } : { does: 'finish' };
}

/** The hold that felt numbers, a rating or a stop reason belong to now: the one that runs, else the one let go last. */
export function holdHere(timing: Timing, plans: readonly PressPlan[]): Hold | null {
  const { running, heldId } = timing;
  const stored = plans
    .flatMap(({ holds }) => holds)
    .find(({ holdId }) => holdId === (running?.holdId ?? heldId));
  if (stored || !running) return stored ?? null;
  const plan = plans.find(({ pointId }) => pointId === running.pointId);
  if (!plan) return null;
  const { holdId, pointId, startedAt } = running;
  return {
    ...plan.next,
    holdId,
    pointId,
    startedAt,
    pressureLevel: timing.levels[pointId] ?? plan.next.pressureLevel,
    zoneReason: timing.reasons[pointId] ?? plan.next.zoneReason,
  };
}

import { type Hold, lockingReasons, type SensationKind, type StopReason, stopsAt } from '@/lib/domain/hold';
import type { PressureLevel } from '@/lib/domain/point';
import {
  type Ask,
  feltFrom,
  heldSeconds,
  holdHere,
  isOver,
  longest,
  mainOf,
  nextPoint,
  type PressPlan,
  pointHere,
  pressesDone,
  pressesPlanned,
  type Timing,
  tapsOf,
} from './timing';

// What each tap does while holds are timed with oily hands. Pure: the clock, new ids and the stored holds come in.

export type Act =
  | Readonly<{ kind: 'main'; newId: string }>
  | Readonly<{ kind: 'felt'; value: number }>
  | Readonly<{ kind: 'undo' }>
  | Readonly<{ kind: 'stop' }>
  | Readonly<{ kind: 'why'; reason: StopReason | null }>
  | Readonly<{ kind: 'settled'; afterSeconds: number | null }>
  | Readonly<{ kind: 'lighter' }>
  | Readonly<{ kind: 'leave' }>
  | Readonly<{ kind: 'tab'; pointId: string }>
  | Readonly<{ kind: 'level'; level: PressureLevel }>
  | Readonly<{ kind: 'rating'; rating: NonNullable<Hold['clientRating']> }>
  | Readonly<{ kind: 'one_more' }>
  | Readonly<{ kind: 'zone'; reason: string }>;

export type Acted = Readonly<{ timing: Timing; put: Hold | null; finished: boolean }>;

const doubleTapMs = 250;
const settling: Partial<Record<StopReason, SensationKind>> = { tingling: 'tingling', sharp: 'sharp' };

const without = <T>(record: Readonly<Record<string, T>>, key: string) => {
  const { [key]: _gone, ...rest } = record;
  return rest;
};

/** What one tap, key or pedal does. `put` is the hold to store; the same act again within a quarter second is none. */
export function act(timing: Timing, plans: readonly PressPlan[], doing: Act, now: string): Acted {
  const what = whatOf(doing);
  const { last } = timing;
  const since = last ? Date.parse(now) - Date.parse(last.at) : Number.POSITIVE_INFINITY;
  if (last?.what === what && since >= 0 && since < doubleTapMs) return { timing, put: null, finished: false };
  const done = carriedOut({ ...timing, last: { what, at: now } }, plans, doing, now);
  return { put: null, finished: false, ...done };
}

const whatOf = (doing: Act): string => {
  if (doing.kind === 'felt') return `felt ${doing.value}`;
  if (doing.kind === 'tab') return `tab ${doing.pointId}`;
  return doing.kind;
};

type Done = Pick<Acted, 'timing'> & Partial<Acted>;

function carriedOut(timing: Timing, plans: readonly PressPlan[], doing: Act, now: string): Done {
  const here = pointHere(timing, plans);
  const hold = holdHere(timing, plans);
  switch (doing.kind) {
    case 'main':
      return pressed(timing, plans, doing.newId, now);
    case 'felt':
      return hold ? felt(timing, hold, doing.value, now, here) : { timing };
    case 'undo':
      return hold ? unfelt(timing, hold) : { timing };
    case 'stop':
      if (timing.running) return letGo(timing, plans, now, { stopReason: null }, 'why');
      return { timing: hold ? { ...timing, ask: 'why' } : timing };
    case 'why':
      return hold && timing.ask === 'why' ? stoppedFor(timing, hold, doing.reason) : { timing };
    case 'settled':
      return hold && timing.ask === 'settled' ? settledAfter(timing, hold, doing.afterSeconds) : { timing };
    case 'lighter':
      return {
        timing: timing.ask === 'after_high' && here ? lighter({ ...timing, ask: null }, here) : timing,
      };
    case 'leave':
      return here && timing.ask === 'after_high' ? leave(timing, plans, here) : { timing };
    case 'tab':
      return toTab(timing, plans, doing.pointId, now);
    case 'level':
      if (timing.running && hold)
        return { timing, put: { ...soFar(timing, hold, now), pressureLevel: doing.level } };
      return {
        timing: here ? { ...timing, levels: { ...timing.levels, [here.pointId]: doing.level } } : timing,
      };
    case 'rating':
      return hold && !timing.running ? { timing, put: { ...hold, clientRating: doing.rating } } : { timing };
    case 'one_more':
      return { timing: here ? oneMore(timing, here) : timing };
    case 'zone':
      return {
        timing: here ? { ...timing, reasons: { ...timing.reasons, [here.pointId]: doing.reason } } : timing,
      };
  }
}

function pressed(timing: Timing, plans: readonly PressPlan[], newId: string, now: string): Done {
  const main = mainOf(timing, plans);
  if (main.does === 'let_go') return letGo(timing, plans, now);
  if (main.does === 'next') return { timing: { ...timing, pointId: main.pointId, heldId: null } };
  if (main.does === 'finish') return { timing, finished: true };
  const here = pointHere(timing, plans);
  if (main.does === 'wait' || !here) return { timing };
  const { pointId } = here;
  const running = { holdId: newId, pointId, startedAt: now };
  const begun = { ...timing, pointId, running, heldId: null };
  // A press in a no-press zone is in the record, with its reason, from the moment it begins.
  const first = holdHere(begun, plans);
  return { timing: begun, put: first?.zoneReason ? { ...first, seconds: 1 } : null };
}

/** A hold as long as it has lasted by now; one that is over stays as it is. */
const soFar = ({ running }: Timing, hold: Hold, now: string): Hold =>
  running ? { ...hold, seconds: heldSeconds(running.startedAt, now) } : hold;

function letGo(
  timing: Timing,
  plans: readonly PressPlan[],
  now: string,
  part: Partial<Hold> = {},
  ask: Ask | null = null,
): Done {
  const hold = holdHere(timing, plans);
  const { running } = timing;
  const over: Timing = { ...timing, running: null, ask };
  if (!hold || !running) return { timing: over };
  const ended = soFar(timing, hold, now);
  const aim = plans.find(({ pointId }) => pointId === hold.pointId)?.next.seconds ?? longest;
  const stopReason = ended.seconds >= longest ? 'time_limit' : ended.seconds >= aim ? 'planned_end' : null;
  return {
    timing: {
      ...over,
      heldId: hold.holdId,
      levels: without(timing.levels, hold.pointId),
    },
    put: { ...ended, stopReason, ...part },
  };
}

function felt(timing: Timing, hold: Hold, value: number, now: string, here: PressPlan | null): Done {
  const said = { ...hold, ...feltFrom([...tapsOf(hold), value]) };
  if (value < stopsAt) return { timing, put: soFar(timing, said, now) };
  const stopped: Hold = { ...soFar(timing, said, now), stopReason: worseOf(hold.stopReason) };
  return {
    timing: {
      ...timing,
      running: null,
      heldId: hold.holdId,
      ask: timing.ask ?? 'after_high',
      levels: here ? without(timing.levels, here.pointId) : timing.levels,
    },
    put: stopped,
  };
}

/** A reason that locks the point is not talked over by a number. */
const worseOf = (reason: StopReason | null): StopReason =>
  reason !== null && lockingReasons.includes(reason) ? reason : 'pain_high';

function unfelt(timing: Timing, hold: Hold): Done {
  const taps = tapsOf(hold);
  if (taps.length === 0) return { timing };
  const rest = taps.slice(0, -1);
  const calm = hold.stopReason === 'pain_high' && !rest.some((value) => value >= stopsAt);
  return {
    timing: { ...timing, ask: calm && timing.ask === 'after_high' ? null : timing.ask },
    put: { ...hold, ...feltFrom(rest), stopReason: calm ? null : hold.stopReason },
  };
}

function stoppedFor(timing: Timing, hold: Hold, reason: StopReason | null): Done {
  if (reason === null) return { timing: { ...timing, ask: null } };
  const kind = settling[reason];
  const noticed = kind && !hold.sensations.some((each) => each.kind === kind);
  const sensations = noticed
    ? [...hold.sensations, { kind, severity: null, place: null, settled: null, settledAfterSeconds: null }]
    : hold.sensations;
  return {
    timing: { ...timing, ask: kind ? 'settled' : null },
    put: { ...hold, stopReason: reason, sensations },
  };
}

function settledAfter(timing: Timing, hold: Hold, afterSeconds: number | null): Done {
  const kind = hold.stopReason ? settling[hold.stopReason] : undefined;
  const answer = { settled: afterSeconds !== null, settledAfterSeconds: afterSeconds };
  const sensations = hold.sensations.map((each) => (each.kind === kind ? { ...each, ...answer } : each));
  return { timing: { ...timing, ask: null }, put: { ...hold, sensations } };
}

function leave(timing: Timing, plans: readonly PressPlan[], here: PressPlan): Done {
  const left = { ...timing, ask: null, left: [...timing.left, here.pointId] };
  const next = nextPoint(left, plans, here);
  return { timing: next ? { ...left, pointId: next.pointId, heldId: null } : left };
}

/** Another press at less pressure, also where this was the last one planned. */
const lighter = (timing: Timing, here: PressPlan): Timing =>
  isOver(here, timing) ? oneMore(timing, here) : timing;

function toTab(timing: Timing, plans: readonly PressPlan[], pointId: string, now: string): Done {
  // The reason of a stop is said first: it may lock the point.
  if (timing.ask === 'why' || timing.ask === 'settled') return { timing };
  if (pointHere(timing, plans)?.pointId === pointId) return { timing: { ...timing, pointId } };
  const ended = timing.running ? letGo(timing, plans, now) : { timing };
  return { ...ended, timing: { ...ended.timing, pointId, heldId: null, ask: null } };
}

function oneMore(timing: Timing, plan: PressPlan): Timing {
  const { pointId } = plan;
  const begun = pressesDone(plan, timing) + (timing.running ? 1 : 0);
  return {
    ...timing,
    left: timing.left.filter((each) => each !== pointId),
    upTo: { ...timing.upTo, [pointId]: Math.max(pressesPlanned(plan, timing), begun) + 1 },
  };
}

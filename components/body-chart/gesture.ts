/** What touches the glass. */
export type Hand = 'pen' | 'touch' | 'mouse';
export type Tool = 'pin' | 'draw' | 'erase';
/** px inside the panel; pressure 0–100, null where the device has none. */
export type Sample = Readonly<{ x: number; y: number; p: number | null }>;

/** One pointer event, in ms and px. `onMark`: it began on a pin, which answers taps itself. */
export type GestureEvent =
  | Readonly<{ type: 'down'; id: number; hand: Hand; at: number; sample: Sample; onMark: boolean }>
  | Readonly<{ type: 'move'; id: number; at: number; samples: readonly Sample[] }>
  | Readonly<{ type: 'up' | 'cancel'; id: number; at: number }>
  | Readonly<{ type: 'tick'; at: number }>;

/** `pen` is that of the whole chart: a pen on one panel silences the hand that rests on another. */
export type GestureRules = Readonly<{
  tool: Tool;
  zoomed: boolean;
  pen: Readonly<{ seen: boolean; down: boolean }>;
}>;

/** How the picture moves: `about` goes to `about + (dx, dy)` and everything grows by `scale` round it. */
export type CameraMove = Readonly<{ dx: number; dy: number; scale: number; about: { x: number; y: number } }>;

export type GestureEffect =
  | Readonly<{ do: 'ink'; samples: readonly Sample[] }>
  | Readonly<{ do: 'wipe' }>
  | Readonly<{ do: 'stroke'; samples: readonly Sample[] }>
  | Readonly<{ do: 'tap'; spot: Sample }>
  | Readonly<{ do: 'rub'; from: Sample; to: Sample }>
  | Readonly<{ do: 'rubbed' }>
  | Readonly<{ do: 'camera'; move: CameraMove }>
  | Readonly<{ do: 'settle' }>;

type Finger = Readonly<{ id: number; spot: Sample }>;
type Press = Readonly<{
  id: number;
  hand: Hand;
  from: Sample;
  last: Sample;
  at: number;
  /** Farthest from where it began, px. */
  travel: number;
  /** A tap here means nothing to the body. */
  quiet: boolean;
}>;

export type Gesture =
  | Readonly<{ act: 'idle' }>
  | (Readonly<{ act: 'press' | 'pan' | 'rub' }> & Press)
  | (Readonly<{ act: 'line'; samples: readonly Sample[] }> & Press)
  /** The system took the pen away in mid-line; the same pen may come back at once. */
  | (Readonly<{ act: 'lifted'; samples: readonly Sample[]; lostAt: number }> & Press)
  | Readonly<{ act: 'pinch'; fingers: readonly [Finger, Finger] }>;

type Outcome = Readonly<{ state: Gesture; effects: readonly GestureEffect[] }>;

export const IDLE: Gesture = { act: 'idle' };
export const TAP_TRAVEL_PX = 10;
export const TAP_MS = 600;
/** A second finger this soon means a pinch, not a line. */
export const PINCH_MS = 150;
/** How long a line waits for a pen the system took away, and how far off the pen may come back. */
export const RESUME_MS = 400;
const RESUME_PX = 48;

const apart = (a: Sample, b: Sample) => Math.hypot(a.x - b.x, a.y - b.y);
const still = (state: Gesture): Outcome => ({ state, effects: [] });
const done = (...effects: GestureEffect[]): Outcome => ({ state: IDLE, effects });

/** One step of touching a panel. Pure: what it says to do is done by the caller. */
export function step(state: Gesture, event: GestureEvent, rules: GestureRules): Outcome {
  switch (event.type) {
    case 'down':
      return down(state, event, rules);
    case 'move':
      return moved(state, event, rules);
    case 'up':
      return up(state, event);
    case 'cancel':
      return cancelled(state, event);
    case 'tick':
      if (state.act !== 'lifted' || event.at - state.lostAt < RESUME_MS) return still(state);
      return done({ do: 'stroke', samples: state.samples });
  }
}

type Down = Extract<GestureEvent, { type: 'down' }>;

function down(state: Gesture, event: Down, rules: GestureRules): Outcome {
  if (state.act === 'lifted') {
    if (event.hand === 'touch') return still(state);
    if (event.hand === 'pen' && apart(state.last, event.sample) <= RESUME_PX)
      return onLine({ ...state, act: 'line', id: event.id }, [event.sample]);
    const { state: next, effects } = begin(event, rules);
    return { state: next, effects: [{ do: 'stroke', samples: state.samples }, ...effects] };
  }
  if (event.hand === 'touch' && rules.pen.down) return still(state);
  if (state.act === 'idle') return begin(event, rules);
  if (event.hand === 'pen' && isTouch(state)) {
    // The palm came first: what it began was not meant.
    const { state: next, effects } = begin(event, rules);
    return { state: next, effects: [...letGo(state), ...effects] };
  }
  if (event.hand !== 'touch' || state.act === 'pinch' || state.hand !== 'touch') return still(state);
  const marking = state.act === 'line' || state.act === 'rub';
  if (marking && event.at - state.at > PINCH_MS && state.travel >= TAP_TRAVEL_PX) return still(state);
  const fingers = [
    { id: state.id, spot: state.last },
    { id: event.id, spot: event.sample },
  ] as const;
  return { state: { act: 'pinch', fingers }, effects: marking ? [{ do: 'wipe' }] : [] };
}

function begin({ id, hand, at, sample, onMark }: Down, { tool, pen }: GestureRules): Outcome {
  const press: Press = { id, hand, from: sample, last: sample, at, travel: 0, quiet: onMark };
  // Whoever marks with a pen rests a hand on the glass: from then on a finger only moves the picture.
  const moving = hand === 'touch' && pen.seen;
  if (tool === 'draw' && !moving) return still({ act: 'line', ...press, samples: [sample] });
  if (tool === 'erase' && !moving)
    return { state: { act: 'rub', ...press }, effects: [{ do: 'rub', from: sample, to: sample }] };
  return still({ act: 'press', ...press, quiet: onMark || tool !== 'pin' });
}

const isTouch = (state: Gesture) =>
  state.act === 'pinch' || (state.act !== 'idle' && state.act !== 'lifted' && state.hand === 'touch');

function letGo(state: Gesture): GestureEffect[] {
  if (state.act === 'line' || state.act === 'rub') return [{ do: 'wipe' }];
  return state.act === 'pinch' || state.act === 'pan' ? [{ do: 'settle' }] : [];
}

type Move = Extract<GestureEvent, { type: 'move' }>;

function moved(state: Gesture, { id, samples }: Move, rules: GestureRules): Outcome {
  const to = samples.at(-1);
  if (!to || state.act === 'idle') return still(state);
  if (state.act === 'pinch') return pinched(state.fingers, id, to);
  if (state.id !== id) return still(state);
  if (rules.pen.down && state.hand === 'touch') return done(...letGo(state));
  const now = { last: to, travel: Math.max(state.travel, ...samples.map((each) => apart(state.from, each))) };
  switch (state.act) {
    case 'line':
      return onLine(state, samples);
    case 'lifted':
      return onLine({ ...state, act: 'line' }, samples);
    case 'rub': {
      const rubs = samples.map((each, i) => ({
        do: 'rub' as const,
        from: samples[i - 1] ?? state.last,
        to: each,
      }));
      return { state: { ...state, ...now }, effects: rubs };
    }
    case 'press': {
      if (now.travel < TAP_TRAVEL_PX || !rules.zoomed) return still({ ...state, ...now });
      return { state: { ...state, ...now, act: 'pan' }, effects: [slid(state.from, to)] };
    }
    case 'pan':
      return { state: { ...state, ...now }, effects: [slid(state.last, to)] };
  }
}

type Line = Extract<Gesture, { act: 'line' }>;

function onLine(line: Line, more: readonly Sample[]): Outcome {
  const samples = [...line.samples, ...more];
  const travel = Math.max(line.travel, ...more.map((each) => apart(line.from, each)));
  return {
    state: { ...line, samples, travel, last: more.at(-1) ?? line.last },
    effects: [{ do: 'ink', samples }],
  };
}

const slid = (from: Sample, to: Sample): GestureEffect => ({
  do: 'camera',
  move: { dx: to.x - from.x, dy: to.y - from.y, scale: 1, about: from },
});

const middle = ([a, b]: readonly [Finger, Finger]) => ({
  x: (a.spot.x + b.spot.x) / 2,
  y: (a.spot.y + b.spot.y) / 2,
});

function pinched(before: readonly [Finger, Finger], id: number, spot: Sample): Outcome {
  const put = (finger: Finger): Finger => (finger.id === id ? { id, spot } : finger);
  const fingers = [put(before[0]), put(before[1])] as const;
  const [from, to] = [middle(before), middle(fingers)];
  const was = Math.max(1, apart(before[0].spot, before[1].spot));
  const scale = Math.max(1, apart(fingers[0].spot, fingers[1].spot)) / was;
  const move = { dx: to.x - from.x, dy: to.y - from.y, scale, about: from };
  return { state: { act: 'pinch', fingers }, effects: [{ do: 'camera', move }] };
}

type End = Extract<GestureEvent, { type: 'up' | 'cancel' }>;

function up(state: Gesture, { id, at }: End): Outcome {
  if (state.act === 'idle' || state.act === 'lifted') return still(state);
  if (state.act === 'pinch') return oneLeft(state.fingers, id, at);
  if (state.id !== id) return still(state);
  const tapped = state.travel < TAP_TRAVEL_PX && at - state.at < TAP_MS;
  switch (state.act) {
    case 'press':
      return tapped && !state.quiet ? done({ do: 'tap', spot: state.from }) : still(IDLE);
    case 'line': {
      if (state.travel >= TAP_TRAVEL_PX) return done({ do: 'stroke', samples: state.samples });
      return tapped ? done({ do: 'wipe' }, { do: 'tap', spot: state.from }) : done({ do: 'wipe' });
    }
    case 'rub':
      return done({ do: 'rubbed' });
    case 'pan':
      return done({ do: 'settle' });
  }
}

/** After a pinch the finger that stays goes on moving the picture; it never taps. */
function oneLeft(fingers: readonly [Finger, Finger], id: number, at: number): Outcome {
  const left = fingers.find((finger) => finger.id !== id);
  if (!left || fingers.every((finger) => finger.id !== id)) return still({ act: 'pinch', fingers });
  const { spot } = left;
  const pan = { id: left.id, hand: 'touch', from: spot, last: spot, at, travel: TAP_TRAVEL_PX } as const;
  return still({ act: 'pan', ...pan, quiet: true });
}

/** The system took a pointer away. A finger's line was a palm or a gesture of the device; a pen's was meant. */
function cancelled(state: Gesture, event: End): Outcome {
  if (state.act === 'idle' || state.act === 'lifted') return still(state);
  if (state.act === 'pinch') return oneLeft(state.fingers, event.id, event.at);
  if (state.id !== event.id) return still(state);
  if (state.hand !== 'pen') return done(...letGo(state));
  if (state.act === 'rub') return done({ do: 'rubbed' });
  if (state.act !== 'line') return done(...letGo(state));
  return still({ ...state, act: 'lifted', lostAt: event.at });
}

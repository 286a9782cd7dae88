import { expect, test } from 'vitest';
import {
  type Gesture,
  type GestureEffect,
  type GestureEvent,
  type GestureRules,
  type Hand,
  IDLE,
  type Sample,
  step,
} from './gesture';

const bare: GestureRules = { tool: 'draw', zoomed: false, pen: { seen: false, down: false } };
const at = (x: number, y: number, p: number | null = null): Sample => ({ x, y, p });
const down = (id: number, hand: Hand, time: number, sample: Sample, onMark = false): GestureEvent => ({
  type: 'down',
  id,
  hand,
  at: time,
  sample,
  onMark,
});
const move = (id: number, time: number, ...samples: Sample[]): GestureEvent => ({
  type: 'move',
  id,
  at: time,
  samples,
});
const up = (id: number, time: number): GestureEvent => ({ type: 'up', id, at: time });
const cancel = (id: number, time: number): GestureEvent => ({ type: 'cancel', id, at: time });

/** Plays events in turn; the pen is seen and down as the page would keep it. */
function played(events: readonly GestureEvent[], rules: Partial<GestureRules> = {}) {
  let state: Gesture = IDLE;
  const effects: GestureEffect[] = [];
  const pens = new Set<number>();
  let seen = rules.pen?.seen ?? false;
  for (const event of events) {
    if (event.type === 'down' && event.hand === 'pen') {
      pens.add(event.id);
      seen = true;
    }
    const pen = { seen, down: pens.size > 0 || (rules.pen?.down ?? false) };
    const next = step(state, event, { ...bare, ...rules, pen });
    state = next.state;
    effects.push(...next.effects);
    if (event.type === 'up' || event.type === 'cancel') pens.delete(event.id);
  }
  return { state, effects, did: effects.map((effect) => effect.do) };
}
const strokes = (effects: readonly GestureEffect[]) =>
  effects.flatMap((effect) => (effect.do === 'stroke' ? [effect.samples.map(({ x }) => x)] : []));

test('a short still touch is a tap; one that travels or stays is not', () => {
  const tap = (travel: number, ms: number) =>
    played([down(1, 'touch', 0, at(50, 50)), move(1, 20, at(50 + travel, 50)), up(1, ms)], { tool: 'pin' })
      .did;
  expect(tap(9, 599)).toEqual(['tap']);
  expect(tap(10, 100)).toEqual([]);
  expect(tap(0, 600)).toEqual([]);
});

test('in draw mode a line is a stroke with every coalesced point, and a tap is still a spot', () => {
  const line = played([
    down(1, 'mouse', 0, at(0, 0)),
    move(1, 16, at(8, 0), at(16, 0), at(24, 0)),
    up(1, 900),
  ]);
  expect(strokes(line.effects)).toEqual([[0, 8, 16, 24]]);
  expect(played([down(1, 'touch', 0, at(5, 5)), up(1, 80)]).did).toEqual(['wipe', 'tap']);
});

test('a long still press does nothing', () => {
  expect(played([down(1, 'touch', 0, at(5, 5)), up(1, 2000)]).did).toEqual(['wipe']);
  expect(played([down(1, 'touch', 0, at(5, 5)), up(1, 2000)], { tool: 'pin' }).did).toEqual([]);
});

test('while a pen is down every touch is ignored, on this panel and on another', () => {
  const palm = played([
    down(1, 'pen', 0, at(0, 0, 40)),
    down(2, 'touch', 10, at(200, 200)),
    move(2, 20, at(240, 200)),
    move(1, 30, at(30, 0, 60)),
    up(2, 40),
    up(1, 50),
  ]);
  expect(palm.did.filter((each) => each !== 'ink')).toEqual(['stroke']);
  expect(strokes(palm.effects)).toEqual([[0, 30]]);
  const other = played([down(2, 'touch', 0, at(9, 9)), up(2, 50)], { pen: { seen: true, down: true } });
  expect(other.did).toEqual([]);
});

test('a palm that lands before the pen leaves nothing behind', () => {
  const { effects } = played([
    down(2, 'touch', 0, at(200, 200)),
    move(2, 20, at(230, 200)),
    down(1, 'pen', 300, at(0, 0, 40)),
    move(2, 310, at(260, 200)),
    move(1, 320, at(40, 0, 50)),
    up(1, 400),
    up(2, 500),
  ]);
  expect(effects.filter((effect) => effect.do === 'wipe')).toHaveLength(1);
  expect(strokes(effects)).toEqual([[0, 40]]);
});

test('once a pen was seen a finger moves the picture and never marks', () => {
  const seen = { pen: { seen: true, down: false } };
  const drag = [down(1, 'touch', 0, at(0, 0)), move(1, 20, at(30, 0)), up(1, 60)];
  expect(played(drag, { ...seen, zoomed: true }).did).toEqual(['camera', 'settle']);
  expect(played(drag, seen).did).toEqual([]);
  expect(played([down(1, 'touch', 0, at(0, 0)), up(1, 60)], seen).did).toEqual([]);
  expect(played(drag, { ...seen, tool: 'erase' }).did).toEqual([]);
});

test('a second finger within 150 ms turns a line into a pinch; later it is ignored', () => {
  const pinch = (ms: number) =>
    played([
      down(1, 'touch', 0, at(0, 0)),
      move(1, 20, at(20, 0)),
      down(2, 'touch', ms, at(120, 0)),
      move(2, ms + 20, at(220, 0)),
      up(2, ms + 40),
      up(1, ms + 60),
    ]);
  expect(pinch(140).did).toEqual(['ink', 'wipe', 'camera', 'settle']);
  expect(strokes(pinch(160).effects)).toEqual([[0, 20]]);
  expect(pinch(160).did).not.toContain('camera');
});

test('two fingers zoom round their middle and carry the picture along', () => {
  const { effects } = played(
    [
      down(1, 'touch', 0, at(100, 100)),
      down(2, 'touch', 300, at(200, 100)),
      move(2, 320, at(300, 100)),
      up(1, 340),
      move(2, 360, at(320, 110)),
      up(2, 380),
    ],
    { tool: 'pin' },
  );
  expect(effects[0]).toMatchObject({
    do: 'camera',
    move: { scale: 2, about: { x: 150, y: 100 }, dx: 50, dy: 0 },
  });
  expect(effects[1]).toMatchObject({ do: 'camera', move: { scale: 1, dx: 20, dy: 10 } });
  expect(effects.at(-1)).toEqual({ do: 'settle' });
});

test('one finger pans only when the picture is zoomed in', () => {
  const drag = [down(1, 'touch', 0, at(0, 0)), move(1, 20, at(30, 5)), up(1, 60)];
  expect(played(drag, { tool: 'pin', zoomed: true }).effects[0]).toMatchObject({ move: { dx: 30, dy: 5 } });
  expect(played(drag, { tool: 'pin' }).did).toEqual([]);
});

test('a cancelled touch loses its line; a cancelled pen keeps it and may go on', () => {
  const touch = [down(1, 'touch', 0, at(0, 0)), move(1, 20, at(30, 0)), cancel(1, 40)];
  expect(played(touch).did).toEqual(['ink', 'wipe']);
  const pen = [down(1, 'pen', 0, at(0, 0, 30)), move(1, 20, at(30, 0, 50)), cancel(1, 40)];
  expect(played(pen).did).toEqual(['ink']);
  const sameId = played([...pen, move(1, 60, at(40, 0, 50)), up(1, 80)]);
  expect(strokes(sameId.effects)).toEqual([[0, 30, 40]]);
  const backAgain = played([...pen, down(7, 'pen', 90, at(44, 0, 50)), move(7, 95, at(60, 0, 9)), up(7, 99)]);
  expect(strokes(backAgain.effects)).toEqual([[0, 30, 44, 60]]);
});

test('a pen that does not come back, or comes back elsewhere, leaves its line stored', () => {
  const pen = [down(1, 'pen', 0, at(0, 0, 30)), move(1, 20, at(30, 0, 50)), cancel(1, 40)];
  expect(strokes(played([...pen, { type: 'tick', at: 300 }]).effects)).toEqual([]);
  expect(strokes(played([...pen, { type: 'tick', at: 440 }]).effects)).toEqual([[0, 30]]);
  const elsewhere = played([
    ...pen,
    down(1, 'pen', 90, at(300, 300, 50)),
    move(1, 95, at(340, 300, 50)),
    up(1, 99),
  ]);
  expect(strokes(elsewhere.effects)).toEqual([
    [0, 30],
    [300, 340],
  ]);
});

test('erasing rubs along the whole way and ends once', () => {
  const { effects, did } = played(
    [down(1, 'touch', 0, at(0, 0)), move(1, 300, at(10, 0), at(20, 0)), up(1, 400)],
    { tool: 'erase' },
  );
  expect(did).toEqual(['rub', 'rub', 'rub', 'rubbed']);
  expect(effects[2]).toMatchObject({ from: { x: 10 }, to: { x: 20 } });
});

test('a touch that begins on a pin leaves the tap to the pin but can still pan and pinch', () => {
  const rules = { tool: 'pin', zoomed: true } as const;
  expect(played([down(1, 'touch', 0, at(0, 0), true), up(1, 50)], rules).did).toEqual([]);
  expect(played([down(1, 'touch', 0, at(0, 0), true), move(1, 20, at(40, 0)), up(1, 50)], rules).did).toEqual(
    ['camera', 'settle'],
  );
});

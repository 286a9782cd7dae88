import { expect, test } from 'vitest';
import type { Op, OpResult } from '@/lib/domain/ops';
import { emptyFacts } from '@/lib/domain/visit-facts';
import type { Answer, Shelf } from './sender-doors';
import type { ClinicFacts, Queue } from './visit-queue';
import * as queues from './visit-queue';
import { backoff, VisitSender } from './visit-sender';

const visitId = '01890000-0000-7000-8000-000000000001';
const staffId = '01890000-0000-7000-8000-000000000002';
const pointId = '01890000-0000-7000-8000-000000000003';

let made = 0;
const idOf = (n: number) => `01890000-0000-7000-9000-${String(n).padStart(12, '0')}`;
const envelope = () => ({
  v: 1 as const,
  id: idOf(++made),
  visitId,
  staffId,
  madeAt: '2026-03-18T10:00:00.000Z',
});
const score = (value: number): Op => ({
  ...envelope(),
  kind: 'score.put',
  body: { measure: 'pain_now', value },
});
const point = (letter: string): Op => ({
  ...envelope(),
  kind: 'point.put',
  body: {
    pointId,
    letter,
    muscleCode: null,
    view: 'back',
    x: -900,
    y: 1700,
    side: 'left',
    figureVersion: '1.0',
  },
});

/** Long enough for everything that does not wait for anyone. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

type Plan = (ops: readonly Op[], nth: number) => Answer | Promise<Answer>;
const applied = (ops: readonly Op[]): Answer => ({
  state: 'answered',
  results: ops.map(({ id }): OpResult => ({ id, state: 'applied' })),
});

/** A tablet's store that lives longer than a page; it can be told to fail at its nth writing. */
function tabletStore(failsAt: (nth: number) => boolean = () => false) {
  const ops = new Map<string, string | null>();
  let draft: Pick<Queue, 'waiting' | 'refused' | 'letters' | 'settled' | 'upTo'> | null = null;
  let writings = 0;
  const write = async (change: () => void, { waiting, refused, letters, settled: facts, upTo }: Queue) => {
    await new Promise((resolve) => setTimeout(resolve));
    if (failsAt(++writings)) throw new Error('its storage is full.');
    change();
    draft = { waiting, refused, letters, settled: facts, upTo };
  };
  const shelf: Shelf = {
    recall: async () => ({
      waiting: draft?.waiting.filter(({ id }) => ops.get(id) === null) ?? [],
      refused: draft?.refused ?? [],
      letters: draft?.letters ?? {},
      facts: draft?.settled ?? emptyFacts,
      upTo: draft?.upTo ?? 0,
      delivered: draft?.waiting.filter(({ id }) => !ops.has(id)) ?? [],
    }),
    keep: (fresh, queue) =>
      write(() => {
        for (const { id } of fresh) ops.set(id, null);
      }, queue),
    settle: ({ gone, aside }, queue) =>
      write(() => {
        for (const id of gone) ops.delete(id);
        for (const { id, message } of aside) ops.set(id, message);
      }, queue),
  };
  return { shelf, waiting: () => [...ops].filter(([, why]) => why === null).map(([id]) => id), ops };
}

/** A clinic that answers as planned, keeps every id once, and remembers what was sent. */
function clinic(
  plan: Plan = applied,
  answers: { ask?: () => Promise<boolean>; tablet?: ReturnType<typeof tabletStore>; read?: ClinicFacts } = {},
) {
  const sendings: string[][] = [];
  const told: string[] = [];
  let underWay = 0;
  let mostUnderWay = 0;
  const tablet = answers.tablet ?? tabletStore();
  const sender = new VisitSender(answers.read ?? { facts: emptyFacts, upTo: 0 }, {
    shelf: tablet.shelf,
    inTurn: (send) => send(),
    post: async (ops) => {
      mostUnderWay = Math.max(mostUnderWay, ++underWay);
      sendings.push(ops.map(({ id }) => id));
      const nth = sendings.length;
      await new Promise((resolve) => setTimeout(resolve));
      underWay--;
      return plan(ops, nth);
    },
    ask: answers.ask ?? (async () => true),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    wake: () => undefined,
    painted: async () => undefined,
    tell: (ops) => told.push(...ops.map(({ id }) => id)),
    random: () => 0.5,
  });
  return { sender, sendings, told, tablet, most: () => mostUnderWay };
}

test('touches are sent in the order they were made, one sending under way at a time', async () => {
  const { sender, sendings, most } = clinic();
  const ops = Array.from({ length: 130 }, (_, n) => score(n % 11));
  for (const op of ops) sender.add([op]);
  await sender.whenSaved();
  expect(sendings.flat()).toEqual(ops.map(({ id }) => id));
  expect(Math.max(...sendings.map((batch) => batch.length))).toBeLessThanOrEqual(50);
  expect(most()).toBe(1);
});

test('a lost answer sends the same ids again and writes nothing twice', async () => {
  const { sender, sendings, told } = clinic((ops, nth) => {
    if (nth < 3) throw new Error('network');
    return { state: 'answered', results: ops.map(({ id }) => ({ id, state: 'repeated' })) };
  });
  const op = score(4);
  sender.add([op]);
  await sender.whenSaved();
  expect(sendings).toEqual([[op.id], [op.id], [op.id]]);
  expect(told).toEqual([op.id]);
  expect(sender.state().facts.scores.pain_now).toBe(4);
});

test('a touch made while the network is down waits behind the earlier ones and is on screen at once', async () => {
  let down = true;
  const { sender, sendings } = clinic((ops) => (down ? { state: 'unreachable' } : applied(ops)));
  const first = score(3);
  sender.add([first]);
  await Promise.resolve();
  const second = score(5);
  sender.add([second]);
  expect(sender.state().facts.scores.pain_now).toBe(5);
  down = false;
  await sender.whenSaved();
  const order = sendings.flat();
  expect(order.indexOf(first.id)).toBeLessThan(order.indexOf(second.id));
  expect(sender.state().settled.scores.pain_now).toBe(5);
});

test('a refused entry leaves the visit with its reason while the others are saved', async () => {
  const bad = score(9);
  const { sender } = clinic((ops) => ({
    state: 'answered',
    results: ops.map(({ id }) =>
      id === bad.id ? { id, state: 'refused', message: 'Not today.' } : { id, state: 'applied' },
    ),
  }));
  sender.add([score(2)]);
  sender.add([bad]);
  expect(sender.state().facts.scores.pain_now).toBe(9);
  await sender.whenSaved();
  expect(sender.state().facts.scores.pain_now).toBe(2);
  expect(sender.state().refused).toMatchObject([{ id: bad.id, message: 'Not today.' }]);
});

test('a refused entry is kept until it is dismissed or sent again', async () => {
  let strict = true;
  const { sender } = clinic((ops) =>
    strict
      ? { state: 'answered', results: ops.map(({ id }) => ({ id, state: 'refused', message: 'No.' })) }
      : applied(ops),
  );
  const op = score(6);
  sender.add([op]);
  await sender.whenSaved();
  strict = false;
  sender.tryAgain(op.id);
  await sender.whenSaved();
  expect(sender.state().refused).toEqual([]);
  expect(sender.state().facts.scores.pain_now).toBe(6);
});

test('an ended login asks the person and goes on with the same entries', async () => {
  let asked = 0;
  const { sender, sendings } = clinic((ops, nth) => (nth === 1 ? { state: 'signed_out' } : applied(ops)), {
    ask: async () => {
      asked++;
      return true;
    },
  });
  const op = score(1);
  sender.add([op]);
  await sender.whenSaved();
  expect(asked).toBe(1);
  expect(sendings).toEqual([[op.id], [op.id]]);
});

test('someone who will not sign in again is not asked at every touch, and nothing is thrown away', async () => {
  let asked = 0;
  const { sender, sendings } = clinic(() => ({ state: 'signed_out' }), {
    ask: async () => {
      asked++;
      return false;
    },
  });
  sender.add([score(1)]);
  await settled();
  sender.add([score(2)]);
  await settled();
  expect(asked).toBe(1);
  expect(sendings).toHaveLength(1);
  expect(sender.state().road).toBe('signed_out');
  expect(sender.state().waiting).toHaveLength(2);
});

test('one entry the clinic cannot read does not hold up those around it', async () => {
  const bad = score(7);
  const { sender } = clinic((ops) =>
    ops.some(({ id }) => id === bad.id) ? { state: 'unreadable', message: 'Unreadable.' } : applied(ops),
  );
  sender.add([score(3), bad, score(4)]);
  await sender.whenSaved();
  expect(sender.state().facts.scores.pain_now).toBe(4);
  expect(sender.state().refused.map(({ id }) => id)).toEqual([bad.id]);
});

test('an entry the clinic forgot to answer for is sent again', async () => {
  const { sender, sendings } = clinic((ops, nth) =>
    nth === 1 ? { state: 'answered', results: [] } : applied(ops),
  );
  const op = score(8);
  sender.add([op]);
  await sender.whenSaved();
  expect(sendings).toEqual([[op.id], [op.id]]);
});

test('a letter given by the clinic replaces the one asked for, also in touches still waiting', async () => {
  const { sender } = clinic((ops) => ({
    state: 'answered',
    results: ops.map(({ id }) => ({ id, state: 'applied', letter: 'E' })),
  }));
  sender.add([point('D')]);
  await sender.whenSaved();
  sender.add([point('D')]);
  expect(sender.state().facts.points[pointId]?.letter).toBe('E');
  await sender.whenSaved();
});

test('entries taken as they were made leave what is on screen alone, also while newer ones wait', () => {
  const [first, second] = [score(4), point('C')];
  const shown = queues.added(queues.startQueue({ facts: emptyFacts, upTo: 0 }), [first, second]);
  const one = queues.answered(shown, [first], [{ id: first.id, state: 'applied' }], null);
  expect(one.facts).toBe(shown.facts);
  expect(one.settled.scores).toEqual({ pain_now: 4 });
  const given = queues.answered(one, [second], [{ id: second.id, state: 'applied', letter: 'E' }], null);
  expect(given.facts.points[pointId]?.letter).toBe('E');
  // The later of two is answered first: its place in the order is not that of the screen any more.
  const turned = queues.answered(shown, [second], [{ id: second.id, state: 'applied' }], null);
  expect(turned.facts).toEqual(queues.added(turned, []).facts);
});

test('fresh facts from the clinic do not cover what still waits here', () => {
  const { sender } = clinic(() => ({ state: 'signed_out' }), { ask: async () => false });
  sender.add([score(5)]);
  sender.rebase({ facts: { ...emptyFacts, scores: { pain_now: 1, pain_avg_7d: 4 } }, upTo: 1 });
  expect(sender.state().facts.scores).toEqual({ pain_now: 5, pain_avg_7d: 4 });
});

test('pauses grow to a quarter of a minute and never vanish', () => {
  const whole = [1, 2, 3, 4, 5, 6, 7, 20].map((failures) => backoff(failures, 1));
  expect(whole).toEqual([400, 800, 1600, 3200, 6400, 12_800, 15_000, 15_000]);
  expect(backoff(1, 0)).toBe(200);
});

test('nothing goes to the clinic before it lies on the tablet, and the page says which of the two is true', async () => {
  const tablet = tabletStore();
  const seen: boolean[] = [];
  const { sender } = clinic(
    (ops) => {
      seen.push(ops.every(({ id }) => tablet.waiting().includes(id)));
      return applied(ops);
    },
    { tablet },
  );
  sender.add([score(3), point('A')]);
  expect(sender.state().kept).toBe(false);
  await sender.whenSaved();
  await settled();
  expect(seen).toEqual([true]);
  expect(tablet.ops.size).toBe(0);
});

test('a touch is written whole: all its entries in one writing', async () => {
  const tablet = tabletStore((nth) => nth === 1);
  const { sender } = clinic(() => ({ state: 'unreachable' }), { tablet });
  sender.add([point('A'), score(4)]);
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect([0, 2]).toContain(tablet.waiting().length);
  await settled();
  expect(tablet.waiting()).toHaveLength(2);
});

test('a tablet that cannot keep says so, keeps the touch on screen, tries again, and sends it meanwhile', async () => {
  let full = true;
  let down = true;
  const tablet = tabletStore(() => full);
  const { sender, sendings } = clinic((ops) => (down ? { state: 'unreachable' } : applied(ops)), { tablet });
  const op = score(7);
  sender.add([op]);
  await settled();
  expect(sender.state()).toMatchObject({ kept: false, notKept: 'its storage is full.' });
  expect(sender.state().facts.scores.pain_now).toBe(7);
  expect(sendings.length).toBeGreaterThan(0);
  full = false;
  await settled();
  expect(sender.state()).toMatchObject({ kept: true, notKept: null });
  expect(tablet.waiting()).toEqual([op.id]);
  down = false;
  await sender.whenSaved();
  await settled();
  expect(tablet.waiting()).toEqual([]);
});

test('a page that ends between keeping and sending loses nothing: the next one sends it, before new touches', async () => {
  const tablet = tabletStore();
  const first = clinic(() => new Promise<Answer>(() => undefined), { tablet });
  const [one, two] = [score(2), point('A')];
  first.sender.add([one]);
  first.sender.add([two]);
  await settled();
  const next = clinic(applied, { tablet });
  const three = score(5);
  next.sender.add([three]);
  await next.sender.whenSaved();
  expect(next.sendings.flat()).toEqual([one.id, two.id, three.id]);
  expect(next.sender.state().facts).toMatchObject({
    scores: { pain_now: 5 },
    points: { [pointId]: { letter: 'A' } },
  });
});

test('a page that ends after the clinic took an entry asks about it again, and it counts once', async () => {
  const taken = new Set<string>();
  const tablet = tabletStore();
  const cut = clinic(
    (ops) => {
      for (const { id } of ops) taken.add(id);
      return new Promise<Answer>(() => undefined);
    },
    { tablet },
  );
  const op = score(6);
  cut.sender.add([op]);
  await settled();
  expect(taken).toEqual(new Set([op.id]));
  const states: string[] = [];
  const next = clinic(
    (ops) => ({
      state: 'answered',
      results: ops.map(({ id }) => {
        const state = taken.has(id) ? 'repeated' : 'applied';
        states.push(state);
        return { id, state };
      }),
    }),
    { tablet },
  );
  await next.sender.whenSaved();
  await settled();
  expect(states).toEqual(['repeated']);
  expect(tablet.ops.size).toBe(0);
});

test('a refused entry stays on the tablet with its reason until someone has read it, across pages', async () => {
  const tablet = tabletStore();
  const refusing: Plan = (ops) => ({
    state: 'answered',
    results: ops.map(({ id }) => ({ id, state: 'refused', message: 'Signed already.' })),
  });
  const first = clinic(refusing, { tablet });
  const op = score(6);
  first.sender.add([op]);
  await first.sender.whenSaved();
  await settled();
  const next = clinic(applied, { tablet });
  await next.sender.begin();
  expect(next.sender.state().refused).toMatchObject([{ id: op.id, message: 'Signed already.' }]);
  expect(next.sender.state().waiting).toEqual([]);
  next.sender.dismiss(op.id);
  await settled();
  const last = clinic(applied, { tablet });
  await last.sender.begin();
  expect(last.sender.state().refused).toEqual([]);
  expect(tablet.ops.size).toBe(0);
});

test('a store that cannot be read at first is asked again, and then its entries go out', async () => {
  const tablet = tabletStore();
  const first = clinic(() => new Promise<Answer>(() => undefined), { tablet });
  const op = score(1);
  first.sender.add([op]);
  await settled();
  let readable = false;
  const { recall } = tablet.shelf;
  const shelf: Shelf = {
    ...tablet.shelf,
    recall: () => (readable ? recall() : Promise.reject(new Error('locked'))),
  };
  const next = clinic(applied, { tablet: { ...tablet, shelf } });
  await next.sender.begin();
  expect(next.sendings).toEqual([]);
  readable = true;
  await next.sender.begin();
  await next.sender.whenSaved();
  expect(next.sendings.flat()).toEqual([op.id]);
});

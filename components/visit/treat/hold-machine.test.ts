import { expect, test } from 'vitest';
import { Hold } from '@/lib/domain/hold';
import { lockOf } from '../treating';
import { type Act, act } from './hold-machine';
import { atRest, mainOf, type PressPlan, pointHere, pressesDone, type Timing, tapsOf } from './timing';

const ids = ['A', 'B', 'C'].map((_, at) => `01890000-0000-7000-8000-00000000000${at}`);
const [A = '', B = '', C = ''] = ids;
const dose: Hold = {
  holdId: A,
  pointId: A,
  startedAt: null,
  technique: 'pressure_release',
  contact: 'thumb',
  seconds: 45,
  repetitions: 1,
  restSeconds: null,
  pressureLevel: 'medium',
  pressureValue: null,
  pressureUnit: null,
  clientRating: null,
  feltStart: null,
  feltPeak: null,
  feltEnd: null,
  sensations: [],
  stopReason: null,
  zoneReason: null,
};

/** A visit as the screen drives it: a clock, the stored holds, and the tabs A, B and C with two presses each. */
function bench(more: Partial<PressPlan> = {}) {
  let now = Date.parse('2026-11-22T10:19:00.000Z');
  let ids = 0;
  let timing: Timing = atRest;
  const holds = new Map<string, Hold>();
  const plans = (): PressPlan[] =>
    [A, B, C].map((pointId, at) => {
      const mine = [...holds.values()].filter((hold) => hold.pointId === pointId);
      return {
        pointId,
        letter: 'ABC'.charAt(at),
        holds: mine,
        presses: 2,
        next: { ...dose, pointId },
        lock: lockOf(mine),
        needsReason: false,
        ...(at === 0 ? more : {}),
      };
    });
  const tap = (doing: Act) => {
    now += 1000;
    const done = act(timing, plans(), doing, new Date(now).toISOString());
    timing = done.timing;
    if (done.put) holds.set(done.put.holdId, Hold.parse(done.put));
    return done;
  };
  return {
    tap,
    main: () => tap({ kind: 'main', newId: `01890000-0000-7000-9000-${String(ids++).padStart(12, '0')}` }),
    felt: (value: number) => tap({ kind: 'felt', value }),
    wait: (seconds: number) => {
      now += seconds * 1000;
    },
    back: (milliseconds: number) => {
      now -= milliseconds;
    },
    /** What a reload or a lock keeps. */
    reload: () => {
      const { reasons: _reasons, last: _last, ...kept } = timing;
      timing = { ...atRest, ...JSON.parse(JSON.stringify(kept)) };
    },
    state: () => timing,
    does: () => mainOf(timing, plans()),
    here: () => pointHere(timing, plans())?.letter,
    stored: () => [...holds.values()],
    plans,
  };
}

test('one button walks through every press of every point and then finishes', () => {
  const visit = bench();
  const seen: string[] = [];
  for (let taps = 0; taps < 40; taps += 1) {
    seen.push(`${visit.here()} ${visit.does().does}`);
    visit.wait(44);
    if (visit.main().finished) break;
  }
  const point = (letter: string) => ['press', 'let_go', 'press', 'let_go'].map((does) => `${letter} ${does}`);
  expect(seen).toEqual([...point('A'), 'A next', ...point('B'), 'B next', ...point('C'), 'C finish']);
  expect(visit.stored()).toHaveLength(6);
  expect(visit.stored()[0]).toMatchObject({
    seconds: 45,
    stopReason: 'planned_end',
    pressureLevel: 'medium',
  });
  expect(visit.stored()[0]?.startedAt).toMatch(/^2026-11-22T10:19:/);
});

test('a double tap counts once; the same button later counts again', () => {
  const visit = bench();
  visit.main();
  visit.back(800);
  visit.main();
  expect(visit.does().does).toBe('let_go');
  visit.wait(30);
  visit.main();
  expect(visit.stored()).toHaveLength(1);
  expect(visit.stored()[0]?.stopReason).toBeNull();
  visit.felt(5);
  visit.back(900);
  visit.felt(5);
  expect(visit.stored()[0]).toMatchObject({ feltStart: 5, feltEnd: 5 });
});

test('several numbers of one hold are its start, peak and end; undo takes back the last', () => {
  const visit = bench();
  visit.main();
  for (const value of [6, 7, 5]) visit.felt(value);
  expect(visit.stored()[0]).toMatchObject({ feltStart: 6, feltPeak: 7, feltEnd: 5 });
  visit.tap({ kind: 'undo' });
  expect(visit.stored()[0]).toMatchObject({ feltStart: 6, feltPeak: 7, feltEnd: 7 });
  visit.tap({ kind: 'undo' });
  visit.tap({ kind: 'undo' });
  expect(visit.stored()[0]).toMatchObject({ feltStart: null, feltPeak: null, feltEnd: null });
  visit.main();
  visit.felt(4);
  expect(visit.stored()).toHaveLength(1);
  expect(tapsOf(visit.stored()[0] ?? dose)).toEqual([4]);
});

test('no number belongs to anything before the first press and after the next point was taken', () => {
  const visit = bench();
  visit.felt(5);
  visit.tap({ kind: 'undo' });
  visit.tap({ kind: 'stop' });
  visit.tap({ kind: 'rating', rating: 'good' });
  expect(visit.stored()).toEqual([]);
  visit.main();
  visit.main();
  visit.tap({ kind: 'tab', pointId: B });
  visit.felt(6);
  expect(visit.stored().map(({ feltStart }) => feltStart)).toEqual([null]);
});

test.each([8, 9, 10])('%i ends the hold by itself, and the next step is asked', (value) => {
  const visit = bench();
  visit.main();
  visit.wait(19);
  visit.felt(value);
  expect(visit.state().running).toBeNull();
  expect(visit.stored()[0]).toMatchObject({ seconds: 20, stopReason: 'pain_high', feltEnd: value });
  expect(visit.does()).toEqual({ does: 'wait', askFor: 'after_high' });
  visit.main();
  expect(visit.stored()).toHaveLength(1);
  visit.tap({ kind: 'lighter' });
  expect(visit.does().does).toBe('press');
});

test('a slip of the finger above 7 is taken back with undo', () => {
  const visit = bench();
  visit.main();
  visit.felt(6);
  visit.felt(9);
  visit.tap({ kind: 'undo' });
  expect(visit.stored()[0]).toMatchObject({ feltPeak: 6, stopReason: null });
  expect(visit.state().ask).toBeNull();
});

test('lighter gives another press also where the last one planned was too much; leave goes on', () => {
  const visit = bench();
  visit.main();
  visit.main();
  visit.main();
  visit.felt(8);
  visit.tap({ kind: 'lighter' });
  expect(visit.does().does).toBe('press');
  visit.main();
  visit.felt(8);
  visit.tap({ kind: 'leave' });
  expect(visit.here()).toBe('B');
  visit.tap({ kind: 'tab', pointId: A });
  expect(visit.does()).toEqual({ does: 'next', pointId: B });
});

test.each([
  ['client_stop', false, null],
  ['therapist_strain', false, null],
  ['sharp', true, 'settled'],
  ['tingling', true, 'settled'],
  ['pulse', true, null],
  ['faint', true, null],
] as const)('stopped for %s: the point is locked %s, and then is asked %s', (reason, locked, ask) => {
  const visit = bench();
  visit.main();
  visit.tap({ kind: 'stop' });
  expect(visit.state().running).toBeNull();
  expect(visit.does()).toEqual({ does: 'wait', askFor: 'why' });
  visit.tap({ kind: 'why', reason });
  expect(visit.stored()[0]?.stopReason).toBe(reason);
  expect(visit.state().ask).toBe(ask);
  if (ask) visit.tap({ kind: 'settled', afterSeconds: 20 });
  expect(visit.does().does).toBe(locked ? 'next' : 'press');
  if (locked) {
    visit.tap({ kind: 'one_more' });
    expect(visit.does().does).toBe('next');
  }
});

test('whether a nerve-like feeling settled is kept with its seconds, or that it did not', () => {
  for (const [afterSeconds, settled] of [[20, true] as const, [null, false] as const]) {
    const visit = bench();
    visit.main();
    visit.tap({ kind: 'stop' });
    visit.tap({ kind: 'why', reason: 'tingling' });
    visit.tap({ kind: 'settled', afterSeconds });
    expect(visit.stored()[0]?.sensations).toEqual([
      { kind: 'tingling', severity: null, place: null, settled, settledAfterSeconds: afterSeconds },
    ]);
  }
});

test('no reason is nothing claimed: the hold stays, and the press goes on', () => {
  const visit = bench();
  visit.main();
  visit.tap({ kind: 'stop' });
  visit.tap({ kind: 'why', reason: null });
  expect(visit.stored()[0]?.stopReason).toBeNull();
  expect(visit.does().does).toBe('press');
});

test('another tab ends a hold first; while a reason is asked the tabs wait', () => {
  const visit = bench();
  visit.main();
  visit.wait(11);
  visit.tap({ kind: 'tab', pointId: C });
  expect(visit.stored()).toMatchObject([{ pointId: A, seconds: 12 }]);
  expect(visit.here()).toBe('C');
  visit.main();
  visit.tap({ kind: 'stop' });
  visit.tap({ kind: 'tab', pointId: B });
  expect(visit.here()).toBe('C');
});

test('the tab of the point that is pressed ends nothing', () => {
  const visit = bench();
  visit.main();
  visit.tap({ kind: 'tab', pointId: A });
  expect(visit.does().does).toBe('let_go');
  expect(visit.stored()).toEqual([]);
});

test('a reload in the middle of a hold loses no second and no number', () => {
  const visit = bench();
  visit.tap({ kind: 'level', level: 'firm' });
  visit.main();
  visit.felt(6);
  visit.wait(20);
  visit.reload();
  visit.wait(20);
  visit.felt(4);
  visit.main();
  expect(visit.stored()).toMatchObject([{ seconds: 43, feltStart: 6, feltEnd: 4, pressureLevel: 'firm' }]);
});

test('a question that was open before a reload is open after it', () => {
  const visit = bench();
  visit.main();
  visit.felt(8);
  visit.reload();
  expect(visit.does()).toEqual({ does: 'wait', askFor: 'after_high' });
});

test('in a no-press zone the reason comes first and is stored with the press, not after it', () => {
  const visit = bench({ needsReason: true });
  visit.main();
  expect(visit.state().running).toBeNull();
  expect(visit.does()).toEqual({ does: 'wait', askFor: 'zone' });
  visit.tap({ kind: 'zone', reason: 'Client asked, risk explained' });
  visit.main();
  expect(visit.stored()).toMatchObject([{ zoneReason: 'Client asked, risk explained' }]);
  visit.reload();
  visit.wait(30);
  visit.main();
  expect(visit.stored()).toMatchObject([{ seconds: 31, zoneReason: 'Client asked, risk explained' }]);
});

test('a forgotten timer claims no more than the longest hold there is', () => {
  const visit = bench();
  visit.main();
  visit.wait(4000);
  visit.main();
  expect(visit.stored()).toMatchObject([{ seconds: 300, stopReason: 'time_limit' }]);
});

test('one more press counts from where the point stands', () => {
  const visit = bench();
  for (let taps = 0; taps < 4; taps += 1) visit.main();
  expect(visit.does().does).toBe('next');
  visit.tap({ kind: 'one_more' });
  visit.main();
  visit.main();
  expect(visit.does().does).toBe('next');
  expect(visit.stored()).toHaveLength(3);
});

test('in any order of taps and reloads: holds stay valid, none is lost or doubled, a locked point is never pressed', () => {
  const reasons = ['client_stop', 'sharp', 'tingling', 'pulse', 'faint', 'therapist_strain', null] as const;
  for (let seed = 1; seed <= 200; seed += 1) {
    let dice = seed * 7919;
    const roll = (sides: number) => {
      dice = (dice * 1103515245 + 12345) % 2147483648;
      return Math.floor((dice / 2147483648) * sides);
    };
    const visit = bench(seed % 3 === 0 ? { needsReason: true } : {});
    const acts: (() => unknown)[] = [
      () => visit.main(),
      () => visit.main(),
      () => visit.felt(roll(11)),
      () => visit.tap({ kind: 'undo' }),
      () => visit.tap({ kind: 'stop' }),
      () => visit.tap({ kind: 'why', reason: reasons[roll(7)] ?? null }),
      () => visit.tap({ kind: 'settled', afterSeconds: roll(2) === 0 ? null : roll(60) }),
      () => visit.tap({ kind: 'lighter' }),
      () => visit.tap({ kind: 'leave' }),
      () => visit.tap({ kind: 'tab', pointId: [A, B, C][roll(3)] ?? A }),
      () => visit.tap({ kind: 'level', level: 'light' }),
      () => visit.tap({ kind: 'rating', rating: 'good' }),
      () => visit.tap({ kind: 'one_more' }),
      () => visit.tap({ kind: 'zone', reason: 'Client asked' }),
      () => visit.reload(),
      () => visit.wait(roll(60)),
    ];
    for (let step = 0; step < 120; step += 1) {
      const before = visit.stored().length;
      const { running } = visit.state();
      const locked = visit.plans().filter(({ lock }) => lock !== null);
      acts[roll(acts.length)]?.();
      expect(visit.stored().length).toBeGreaterThanOrEqual(before);
      const begun = visit.state().running;
      if (begun && begun.holdId !== running?.holdId)
        expect(locked.map(({ pointId }) => pointId)).not.toContain(begun.pointId);
      // What ran and runs no more is in the record.
      if (running && visit.state().running?.holdId !== running.holdId)
        expect(visit.stored().map(({ holdId }) => holdId)).toContain(running.holdId);
      for (const hold of visit.stored())
        if (tapsOf(hold).some((value) => value >= 8) && hold.holdId !== visit.state().running?.holdId)
          expect(hold.stopReason).not.toBeNull();
      for (const plan of visit.plans()) expect(pressesDone(plan, visit.state())).toBeGreaterThanOrEqual(0);
    }
  }
});

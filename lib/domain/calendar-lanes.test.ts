import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowdedLanes, lanesOf } from './calendar-lanes';

const anItem = fc.record({ from: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 1, max: 12 }) });
const some = fc
  .array(anItem, { maxLength: 25 })
  .map((list) => list.map(({ from, length }, n) => ({ id: `a${n}`, from, until: from + length })));

describe('lanes', () => {
  it('one after another fill the column', () => {
    const lanes = lanesOf([
      { id: 'a', from: 0, until: 4 },
      { id: 'b', from: 4, until: 8 },
    ]);
    expect([...lanes.values()]).toEqual([
      { lane: 0, of: 1 },
      { lane: 0, of: 1 },
    ]);
  });

  it('a cancelled one and the one booked in its place stand side by side', () => {
    const lanes = lanesOf([
      { id: 'cancelled', from: 0, until: 4 },
      { id: 'booked', from: 2, until: 6 },
      { id: 'later', from: 6, until: 9 },
    ]);
    expect(lanes.get('cancelled')).toEqual({ lane: 0, of: 2 });
    expect(lanes.get('booked')).toEqual({ lane: 1, of: 2 });
    expect(lanes.get('later')).toEqual({ lane: 0, of: 1 });
  });

  it('nothing lies over anything, and no lane is opened without need', () => {
    fc.assert(
      fc.property(some, (items) => {
        const lanes = lanesOf(items);
        expect(lanes.size).toBe(items.length);
        for (const a of items) {
          const at = lanes.get(a.id);
          const touching = items.filter((b) => b.from < a.until && a.from < b.until);
          expect(at && at.lane < at.of).toBe(true);
          for (const b of touching) if (a.id !== b.id) expect(lanes.get(b.id)?.lane).not.toBe(at?.lane);
          const most = Math.max(
            ...items.map((b) => items.filter((c) => c.from <= b.from && b.from < c.until).length),
          );
          expect(at?.of ?? 0).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});

describe('a crowded column', () => {
  const four = (id: string, yields = false) => ({ id, from: 0, until: 4, yields });

  it('counts what has no room, and lets cancelled ones give way first', () => {
    const { lanes, more } = crowdedLanes([four('cancelled', true), four('ann'), four('ben')], 2, 3);
    expect([...lanes]).toEqual([['ann', { lane: 0, of: 2 }]]);
    expect(more).toEqual([{ ids: ['ben', 'cancelled'], from: 0, until: 4, at: { lane: 1, of: 2 } }]);
  });

  it('shows one that is alone in the last lane instead of counting it', () => {
    const items = [four('ann'), four('ben'), { id: 'zoe', from: 3, until: 8, yields: false }];
    const { more } = crowdedLanes([...items, four('cy')], 3, 3);
    expect(more.flatMap(({ ids }) => ids)).toEqual(['cy', 'zoe']);
    expect(crowdedLanes(items, 3, 3).more).toEqual([]);
    const apart = [four('ann'), four('ben'), four('cy'), { id: 'zoe', from: 2, until: 9, yields: false }];
    const later = { id: 'later', from: 8, until: 12, yields: false };
    expect(crowdedLanes([...apart, later], 2, 3).lanes.get('later')).toEqual({ lane: 0, of: 2 });
  });

  it('a count longer than its time lies over nobody who comes next', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id, from: 0, until: 2, yields: false }));
    const { lanes, more } = crowdedLanes([...items, { id: 'next', from: 2, until: 6, yields: false }], 2, 4);
    expect(more).toEqual([{ ids: ['b', 'c'], from: 0, until: 4, at: { lane: 1, of: 2 } }]);
    expect(lanes.get('next')).toEqual({ lane: 0, of: 2 });
  });

  const crowd = fc
    .array(fc.tuple(anItem, fc.boolean()), { maxLength: 40 })
    .map((list) =>
      list.map(([{ from, length }, yields], n) => ({ id: `a${n}`, from, until: from + length, yields })),
    );
  const room = fc.integer({ min: 1, max: 6 });

  it('leaves nobody out silently: shown and counted are all, each once', () => {
    fc.assert(
      fc.property(crowd, room, (items, most) => {
        const { lanes, more } = crowdedLanes(items, most, 5);
        const seen = [...lanes.keys(), ...more.flatMap(({ ids }) => ids)];
        expect(seen.sort()).toEqual(items.map(({ id }) => id).sort());
      }),
    );
  });

  it('never opens more lanes than there is room for, and nothing lies over anything', () => {
    fc.assert(
      fc.property(crowd, room, (items, most) => {
        const { lanes, more } = crowdedLanes(items, most, 5);
        const drawn = [
          ...items.flatMap((one) => {
            const at = lanes.get(one.id);
            return at ? [{ ...one, at }] : [];
          }),
          ...more,
        ];
        for (const [n, a] of drawn.entries()) {
          expect(a.at.of).toBeLessThanOrEqual(most);
          expect(a.at.lane).toBeLessThan(a.at.of);
          for (const b of drawn.slice(n + 1))
            if (a.from < b.until && b.from < a.until) {
              expect(a.at.of).toBe(b.at.of);
              expect(a.at.lane).not.toBe(b.at.lane);
            }
        }
        for (const { ids, from, until } of more) {
          expect(ids.length).toBeGreaterThan(1);
          expect(until - from).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});

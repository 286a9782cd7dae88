import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf } from './calendar-lanes';

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

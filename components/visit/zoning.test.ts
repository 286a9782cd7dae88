import { describe, expect, test } from 'vitest';
import { ChartZone } from '@/lib/domain/chart-zone';
import { type OpContext, opRefusal } from '@/lib/domain/op-check';
import type { Op } from '@/lib/domain/ops';
import { untrained } from '@/lib/domain/zones';
import { complete, draftZone, sized, sizeOf } from './zoning';

const zoneId = '01890000-0000-7000-8000-00000000aa01';
const context: OpContext = { points: new Map(), marks: new Set(), zones: new Map(), presser: untrained };
/** What the clinic says of a zone made here. */
const refused = (zone: ChartZone | null) =>
  zone
    ? opRefusal(
        {
          v: 1,
          id: '',
          visitId: '',
          staffId: '',
          madeAt: '',
          kind: 'zone.put',
          body: ChartZone.parse(zone),
        } satisfies Op,
        context,
      )
    : 'not complete';

describe('a zone placed on the chart', () => {
  test('by a tap is round, on the client’s side, and stored once its kind is said', () => {
    const draft = draftZone(zoneId, 'back', [{ x: 500.4, y: 8000.2 }]);
    expect(draft).toMatchObject({ x: 500, y: 8000, side: 'right', stroke: [], rule: 'block' });
    expect(complete(draft)).toBeNull();
    expect(refused(complete({ ...draft, kind: 'bruise' }))).toBeNull();
  });

  test('as something else waits for its words', () => {
    const draft = { ...draftZone(zoneId, 'front', [{ x: 600, y: 6000 }]), kind: 'other' as const };
    expect(complete(draft)).toBeNull();
    expect(refused(complete({ ...draft, reason: 'insulin pump' }))).toBeNull();
  });

  test('by a line keeps the line and lies where its middle is on the body', () => {
    const points = Array.from({ length: 40 }, (_, i) => ({ x: 2900 - i * 60, y: 6000 + i * 5 }));
    const draft = draftZone(zoneId, 'front', points);
    expect(draft.stroke.length).toBeGreaterThan(1);
    expect(Math.abs(draft.x)).toBeLessThan(1100);
    expect(refused(complete({ ...draft, kind: 'varicose_veins' }))).toBeNull();
  });

  test('by a line of ten thousand points fits in what is stored', () => {
    const points = Array.from({ length: 10_000 }, (_, i) => ({
      x: 500 + 300 * Math.sin(i),
      y: 6000 + i / 10,
    }));
    const draft = draftZone(zoneId, 'back', points);
    expect(draft.stroke.length).toBeLessThanOrEqual(500);
    expect(refused(complete({ ...draft, kind: 'skin' }))).toBeNull();
  });

  test('across the middle of the body is on neither side', () => {
    expect(draftZone(zoneId, 'back', [{ x: 10, y: 3000 }]).side).toBe('midline');
  });

  test('has three sizes, and says which it has', () => {
    const draft = draftZone(zoneId, 'back', [{ x: 500, y: 8000 }]);
    for (const size of ['small', 'medium', 'large'] as const) expect(sizeOf(sized(draft, size))).toBe(size);
    expect(sized(draft, 'small').penWidth).toBeLessThan(sized(draft, 'large').penWidth);
  });
});

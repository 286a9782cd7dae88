import { describe, expect, test } from 'vitest';
import { ChartZone } from './chart-zone';
import { type OpContext, opRefusal } from './op-check';
import type { Op } from './ops';
import type { Spot } from './point';
import { zonePlaceCodes } from './screening';
import { type ClientZoneView, untrained, zoneAt, zoneSeconds, zonesAt, zoneView } from './zones';

const trained = { advanced: true };
const open: Spot = { view: 'back', x: 500, y: 8000 };
const said: ClientZoneView = {
  id: 'said',
  kind: null,
  place: 'calf',
  side: 'right',
  rule: 'warn',
  reason: 'varicose veins',
  drawn: null,
};
const round: ClientZoneView = {
  ...said,
  id: 'round',
  kind: 'bruise',
  place: null,
  rule: 'block',
  reason: null,
  drawn: { view: 'back', x: 500, y: 8000, stroke: [], penWidth: 300, figureVersion: '1.0' },
};
const long: ClientZoneView = {
  ...round,
  id: 'long',
  drawn: {
    view: 'back',
    x: 500,
    y: 8000,
    stroke: [
      [500, 7700],
      [500, 8300],
    ],
    penWidth: 200,
    figureVersion: '1.0',
  },
};
const grid = Array.from({ length: 100 * 250 }, (_, i) => ({
  x: (i % 100) * 20,
  y: Math.floor(i / 100) * 40,
}));
const at = (spot: Spot, zones: ClientZoneView[] = [], by = untrained) => zonesAt(spot, zones, by);

describe('no-press zones at a spot', () => {
  test('are none in the open', () => {
    expect(at(open)).toEqual([]);
    expect(zoneAt(open, [], untrained)).toBeNull();
  });

  test('come strictest first, the client’s own before the general ones', () => {
    const knee: Spot = { view: 'back', x: 500, y: 7200 };
    const own: ClientZoneView = { ...said, place: 'knee_back', rule: 'block', reason: 'cyst' };
    const careful: ClientZoneView = { ...said, id: 'careful', place: 'knee_back' };
    const hits = at(knee, [careful, own]);
    expect(hits.map(({ zoneId, code, rule }) => [zoneId ?? code, rule])).toEqual([
      ['said', 'block'],
      ['knee_back', 'block'],
      ['careful', 'warn'],
    ]);
  });

  test('for the trained are blocked for everyone else', () => {
    const armpit: Spot = { view: 'front', x: 950, y: 2350 };
    expect(zoneAt(armpit, [], untrained)).toMatchObject({ code: 'armpit', rule: 'block' });
    expect(zoneAt(armpit, [], untrained)?.advice).toMatch(/advanced training/);
    expect(zoneAt(armpit, [], trained)).toMatchObject({ code: 'armpit', rule: 'warn', advice: null });
    const scalenes: Spot = { view: 'front', x: 320, y: 1660 };
    expect(zoneAt(scalenes, [], trained)).toMatchObject({ code: 'neck_side', rule: 'warn' });
    expect(zoneSeconds(at(scalenes, [], trained))).toBe(15);
  });

  test('training opens no artery', () => {
    expect(zoneAt({ view: 'front', x: 170, y: 1500 }, [], trained)).toMatchObject({ rule: 'block' });
  });

  test('on the near arm of a side view are those of the arm, not of the ribs behind it', () => {
    const elbow: Spot = { view: 'right', x: 480, y: 3900 };
    expect(at(elbow).map(({ code }) => code)).not.toContain('floating_ribs');
  });
});

describe('a zone of one client', () => {
  test('said in words covers its side only', () => {
    expect(at(open, [said])).toMatchObject([{ zoneId: 'said', words: 'right calf: varicose veins' }]);
    expect(at({ ...open, x: -500 }, [said])).toEqual([]);
    expect(at({ ...open, x: -500 }, [{ ...said, side: 'midline' }])).toHaveLength(1);
  });

  test.each(zonePlaceCodes.filter((place) => place !== 'other'))('said as %s lies somewhere', (place) => {
    const zone: ClientZoneView = { ...said, place, side: 'midline' };
    const seen = (['front', 'back', 'right'] as const).some((view) =>
      grid.some((spot) => at({ view, ...spot }, [zone]).some(({ zoneId }) => zoneId === 'said')),
    );
    expect(seen).toBe(true);
  });

  test('drawn round covers its circle in its own view', () => {
    expect(at({ ...open, x: 640 }, [round])).toMatchObject([{ zoneId: 'round', rule: 'block' }]);
    expect(at({ ...open, x: 660 }, [round])).toEqual([]);
    expect(at({ ...open, view: 'right' }, [round])).toEqual([]);
  });

  test('drawn as a line covers half a pen’s width beside it, ends round', () => {
    for (const [x, y, inside] of [
      [590, 7800, true],
      [610, 7800, false],
      [500, 8390, true],
      [500, 8410, false],
    ] as const)
      expect(at({ view: 'back', x, y }, [long])).toHaveLength(inside ? 1 : 0);
  });
});

describe('bad zones are refused in words', () => {
  const zone = {
    zoneId: '01890000-0000-7000-8000-00000000aa01',
    kind: 'bruise',
    view: 'back',
    x: 500,
    y: 8000,
    side: 'right',
    stroke: [],
    penWidth: 300,
    rule: 'block',
    reason: null,
    figureVersion: '1.0',
  } as const satisfies ChartZone;
  const context = (zones: ClientZoneView[] = []): OpContext => ({
    points: new Map(),
    marks: new Set(),
    zones: new Map(zones.map((one) => [one.id, one])),
    presser: untrained,
  });
  const refusal = (part: Partial<ChartZone>, zones: ClientZoneView[] = []) => {
    const body = { ...zone, ...part };
    const op = { v: 1, id: '', visitId: '', staffId: '', madeAt: '', kind: 'zone.put', body } satisfies Op;
    return opRefusal(op, context(zones));
  };
  const issue = (part: object) => ChartZone.safeParse({ ...zone, ...part }).error?.issues[0]?.message;

  test('a sound one is kept', () => {
    expect([refusal({}), issue({})]).toEqual([null, undefined]);
  });

  test('off the figure', () => {
    expect(refusal({ x: 2900, y: 300, side: 'right' })).toMatch(/outside the figure/);
  });

  test('on the other side than written: asked, never guessed', () => {
    expect(refusal({ side: 'left' })).toMatch(/client's right, but left was written/);
    expect(refusal({ view: 'left', x: 0, y: 5000, side: 'right' })).toMatch(/client's left/);
    expect(refusal({ x: 0, y: 3000, side: 'left' })).toBeNull();
  });

  test('more than 40 that stand; one of them may still be changed', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ ...zoneView(zone), id: `zone ${i}` }));
    expect(refusal({}, many)).toMatch(/40 no-press zones/);
    expect(refusal({ zoneId: 'zone 3' }, many)).toBeNull();
  });

  test('of no known kind, or something else without words', () => {
    expect(issue({ kind: 'feeling' })).toMatch(/what the zone is/);
    expect(issue({ kind: 'other' })).toMatch(/in words/);
    expect(issue({ kind: 'other', reason: 'insulin pump' })).toBeUndefined();
  });

  test('as wide as the body, or drawn with one point', () => {
    expect(issue({ penWidth: 5000 })).toBeDefined();
    expect(issue({ stroke: [[500, 8000]] })).toMatch(/two points/);
  });
});

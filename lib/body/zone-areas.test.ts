import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigurePoint, View } from './figure';
import { insidePolygon } from './geometry';
import type { RegionCode } from './regions';
import { armPolygon, outlinePolygon, polygonArea } from './shapes';
import { spotOfRegion } from './spot-of';
import {
  inZoneArea,
  ZONE_AREAS,
  ZONE_CODES,
  type ZoneShape,
  zoneAreaPath,
  zoneAreasAt,
  zoneAreasOf,
} from './zone-areas';

const shapes = ZONE_AREAS.flatMap(({ code, shapes: drawn }) =>
  drawn.map((shape): [string, ZoneShape] => [`${code} (${shape.drawing})`, shape]),
);
const codesAt = (...at: Parameters<typeof zoneAreasAt>) => zoneAreasAt(...at).map(({ code }) => code);

/** Share of a ring that lies on the body, sampled every half unit. */
function shareInside(ring: readonly FigurePoint[], outline: readonly FigurePoint[]): number {
  let all = 0;
  let inside = 0;
  const xs = ring.map(({ x }) => x);
  const ys = ring.map(({ y }) => y);
  for (let x = Math.min(...xs); x <= Math.max(...xs); x += 5)
    for (let y = Math.min(...ys); y <= Math.max(...ys); y += 5) {
      if (!insidePolygon(ring, { x, y })) continue;
      all += 1;
      if (insidePolygon(outline, { x, y })) inside += 1;
    }
  return inside / all;
}

describe('the general no-press zones', () => {
  /** Clinical review §4b, row by row; "any pulse, node, lump or implant" is drawn for one client. */
  const rows: Record<string, (typeof ZONE_CODES)[number][]> = {
    'front of neck': ['neck_front'],
    'side of neck': ['neck_side'],
    'under the ear': ['under_ear'],
    'skull base': ['skull_base'],
    'eye, temple artery': ['eye', 'temple'],
    axilla: ['armpit'],
    'inner upper arm': ['arm_inner'],
    'elbow crease, ulnar groove': ['elbow_crease', 'ulnar_groove'],
    'outer elbow': ['elbow_outer'],
    breast: ['breast'],
    'breastbone tip, floating ribs': ['breastbone_tip', 'floating_ribs'],
    'upper belly': ['upper_belly'],
    flank: ['flank'],
    'spinous processes': ['spine'],
    groin: ['groin'],
    'mid-buttock': ['mid_buttock'],
    'back of knee': ['knee_back'],
    'outer knee': ['fibular_head'],
    'inner calf': ['calf_inner'],
    'behind inner ankle': ['ankle_inner'],
  };

  test.each(Object.entries(rows))('%s is drawn', (_row, codes) => {
    for (const code of codes)
      expect(ZONE_AREAS.find((area) => area.code === code)?.shapes.length).toBeGreaterThan(0);
  });

  test('are those of the list and no others', () => {
    expect(Object.values(rows).flat().sort()).toEqual([...ZONE_CODES].sort());
  });

  test.each(shapes)('%s has an area and lies on the body', (_name, { drawing, part, polygon }) => {
    expect(polygonArea(polygon)).toBeGreaterThan(4_000);
    const view = drawing === 'side' ? 'right' : drawing === 'sole' ? 'soleRight' : drawing;
    const skin = part === 'arm' ? armPolygon(view) : outlinePolygon(view);
    expect(shareInside(polygon, skin ?? [])).toBeGreaterThan(0.9);
  });

  test.each(['front', 'back'] as const)('cover the same places left and right, %s view', (view) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 0, max: 10_100 }), (x, y) => {
        expect(codesAt(view, { x, y })).toEqual(codesAt(view, { x: -x, y }));
      }),
      { numRuns: 2_000 },
    );
  });

  test('of the left side view are those of the right one, mirrored', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 700 }), fc.integer({ min: 0, max: 10_100 }), (x, y) => {
        expect(codesAt('left', { x, y })).toEqual(codesAt('right', { x: -x, y }));
      }),
      { numRuns: 2_000 },
    );
  });

  test('in the middle of the body cross the midline', () => {
    expect(codesAt('back', { x: 0, y: 3000 })).toEqual(['spine']);
    expect(codesAt('front', { x: 0, y: 2700 })).toEqual(['breastbone_tip']);
    expect(codesAt('front', { x: 0, y: 1600 })).toEqual(['neck_front']);
    expect(codesAt('back', { x: 0, y: 1080 })).toEqual(['skull_base']);
  });

  test('leave a finger’s breadth beside the spine open', () => {
    expect(codesAt('back', { x: 160, y: 3000 })).toEqual([]);
  });

  test('keep the carotid triangle, front and both side views', () => {
    for (const [view, x, y] of [
      ['front', 170, 1500],
      ['front', -170, 1500],
      ['right', 130, 1560],
      ['left', -130, 1560],
    ] as const) {
      expect(zoneAreasAt(view, { x, y }).map(({ rule }) => rule)).toContain('block');
      expect(inZoneArea('neck_front', view, { x, y })).toBe(true);
    }
  });

  test('keep the middle of every no-press region, and of its parts', () => {
    const rulesIn = (code: RegionCode) => {
      const spot = spotOfRegion(code, 'left');
      return spot ? zoneAreasAt(spot.view, spot).map(({ rule }) => rule) : null;
    };
    for (const code of ['NK_FRONT', 'UA_INNER', 'EL_FRONT', 'GR_GROIN', 'GR_PUBIC', 'KN_BACK'] as const)
      expect(rulesIn(code), code).toContain('block');
    expect(rulesIn('LG_BACK')).toEqual([]);
  });

  test('are in the picture of the views they lie on, and nowhere on the soles', () => {
    const codesOf = (view: View) => zoneAreasOf(view).map(({ code }) => code);
    expect(codesOf('back')).toContain('knee_back');
    expect(codesOf('front')).not.toContain('knee_back');
    expect(codesOf('left')).toEqual(codesOf('right'));
    expect(codesOf('soleLeft')).toEqual([]);
    expect(zoneAreaPath('knee_back', 'front')).toBe('');
  });

  test('are drawn on the client’s side: left of the midline for the right side in front, right of it behind', () => {
    const startsAt = (...of: Parameters<typeof zoneAreaPath>) =>
      Number(/^M(-?\d+)/.exec(zoneAreaPath(...of))?.[1]);
    expect(startsAt('armpit', 'front', 'right')).toBeLessThan(0);
    expect(startsAt('armpit', 'front', 'left')).toBeGreaterThan(0);
    expect(startsAt('armpit', 'back', 'right')).toBeGreaterThan(0);
    expect(zoneAreaPath('fibular_head', 'left', 'right')).toBe('');
  });
});

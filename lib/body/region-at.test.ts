import { describe, expect, it } from 'vitest';
import { VIEWS } from './figure';
import { insideOutline, onNearArm } from './geometry';
import { bodyCells, centreOf, listCells } from './grid';
import { regionAt } from './region-at';
import { BASE_REGION_CODES, baseOf, REGION_CODES, RegionCode, region, withSplits } from './regions';

describe('regions', () => {
  it.each([
    ['front', 0, 120, 'HD_VERTEX'],
    ['front', 150, 400, 'HD_FOREHEAD'],
    ['front', 410, 600, 'HD_TEMPLE'],
    ['front', 190, 650, 'HD_EYE'],
    ['front', 210, 900, 'HD_CHEEK'],
    ['front', 390, 980, 'HD_JAW'],
    ['front', 60, 1040, 'HD_MOUTH'],
    ['front', 510, 750, 'HD_EAR'],
    ['front', 60, 1550, 'NK_FRONT'],
    ['front', 300, 1500, 'NK_SIDE'],
    ['front', 600, 1720, 'SH_TOP'],
    ['front', 500, 2000, 'CH_UPPER'],
    ['front', 500, 2450, 'CH_BREAST'],
    ['front', 30, 2300, 'CH_STERNUM'],
    ['front', 840, 2900, 'CH_SIDE'],
    ['front', 1150, 2300, 'SH_FRONT'],
    ['front', 1420, 2200, 'SH_SIDE'],
    ['front', 1350, 3100, 'UA_FRONT'],
    ['front', 1620, 3750, 'EL_FRONT'],
    ['front', 1760, 4300, 'FA_FRONT'],
    ['front', 2070, 5150, 'WR_FRONT'],
    ['front', 2150, 5500, 'HA_PALM'],
    ['front', 2460, 5500, 'HA_THUMB'],
    ['front', 200, 3300, 'AB_UPPER'],
    ['front', 200, 4400, 'AB_LOWER'],
    ['front', 450, 5050, 'GR_GROIN'],
    ['front', 80, 5200, 'GR_PUBIC'],
    ['front', 700, 3300, 'CH_RIBS'],
    ['front', 980, 4900, 'HP_SIDE'],
    ['front', 600, 6000, 'TH_FRONT'],
    ['front', 200, 6000, 'TH_INNER'],
    ['front', 950, 6000, 'TH_OUTER'],
    ['front', 540, 7150, 'KN_FRONT'],
    ['front', 500, 8200, 'LG_FRONT'],
    ['front', 800, 8200, 'LG_OUTER'],
    ['front', 510, 9450, 'AN_FRONT'],
    ['front', 440, 9980, 'FT_BIGTOE'],
    ['front', 520, 9750, 'FT_TOP'],
    ['front', 700, 9960, 'FT_TOES'],
    ['back', 0, 850, 'HD_OCCIPUT'],
    ['back', 80, 1350, 'NK_BACK'],
    ['back', 400, 1650, 'NK_ANGLE'],
    ['back', 700, 1800, 'SH_TOP'],
    ['back', 700, 1970, 'SC_UPPER'],
    ['back', 350, 2200, 'SC_MEDIAL'],
    ['back', 720, 2250, 'SC_BLADE'],
    ['back', 620, 2640, 'SC_LOWER'],
    ['back', 1150, 2300, 'SH_BACK'],
    ['back', 1350, 3100, 'UA_BACK'],
    ['back', 1620, 3750, 'EL_BACK'],
    ['back', 1760, 4300, 'FA_BACK'],
    ['back', 2150, 5500, 'HA_BACK'],
    ['back', 300, 3200, 'BK_MID'],
    ['back', 80, 2300, 'BK_UPPER'],
    ['back', 750, 3200, 'CH_RIBS'],
    ['back', 450, 3850, 'BK_LOW'],
    ['back', 200, 4500, 'BK_SI'],
    ['back', 40, 4800, 'BK_SACRUM'],
    ['back', 700, 4500, 'BU_UPPER'],
    ['back', 500, 5300, 'BU_LOWER'],
    ['back', 550, 6200, 'TH_BACK'],
    ['back', 500, 7200, 'KN_BACK'],
    ['back', 500, 8000, 'LG_BACK'],
    ['back', 500, 9300, 'AN_BACK'],
    ['back', 500, 9900, 'FT_HEEL'],
  ] as const)('%s %d,%d lies in %s, on both sides', (view, x, y, code) => {
    expect(regionAt(view, { x, y })).toBe(code);
    expect(regionAt(view, { x: -x, y })).toBe(code);
  });

  it.each([
    ['right', 0, 200, 'HD_VERTEX'],
    ['right', 450, 300, 'HD_FOREHEAD'],
    ['right', 150, 500, 'HD_TEMPLE'],
    ['right', -50, 750, 'HD_EAR'],
    ['right', 450, 620, 'HD_EYE'],
    ['right', 400, 850, 'HD_CHEEK'],
    ['right', 150, 1050, 'HD_JAW'],
    ['right', -450, 850, 'HD_OCCIPUT'],
    ['right', 170, 1550, 'NK_FRONT'],
    ['right', -100, 1450, 'NK_SIDE'],
    ['right', -400, 1400, 'NK_BACK'],
    ['right', 0, 2300, 'SH_SIDE'],
    ['right', -250, 3250, 'CH_RIBS'],
    ['right', -300, 3850, 'BK_LOW'],
    ['right', -550, 4600, 'BU_UPPER'],
    ['right', -550, 5200, 'BU_LOWER'],
    ['right', 0, 5200, 'HP_SIDE'],
    ['right', 0, 6200, 'TH_OUTER'],
    ['right', 400, 6200, 'TH_FRONT'],
    ['right', -400, 6200, 'TH_BACK'],
    ['right', 0, 7200, 'KN_OUTER'],
    ['right', -400, 8000, 'LG_BACK'],
    ['right', -50, 8000, 'LG_OUTER'],
    ['right', 0, 9500, 'AN_OUTER'],
    ['right', -250, 9400, 'AN_BACK'],
    ['right', -350, 9800, 'FT_HEEL'],
    ['soleRight', 180, 250, 'FT_BIGTOE'],
    ['soleRight', -150, 350, 'FT_TOES'],
    ['soleRight', 0, 600, 'FT_BALL'],
    ['soleRight', 50, 1000, 'FT_ARCH'],
    ['soleRight', -170, 1000, 'FT_OUTER'],
    ['soleRight', 0, 1450, 'FT_HEEL'],
  ] as const)('%s %d,%d lies in %s, and so does its mirror image on the left', (view, x, y, code) => {
    expect(insideOutline(view, { x, y })).toBe(true);
    expect(regionAt(view, { x, y })).toBe(code);
    expect(regionAt(view === 'right' ? 'left' : 'soleLeft', { x: -x, y })).toBe(code);
  });

  it('give a spot on the near arm of a side view to the arm, not to the trunk behind it', () => {
    const trunk = new Set<string>();
    for (const view of ['right', 'left'] as const)
      for (let x = -3000; x <= 3000; x += 50)
        for (let y = 1600; y <= 6000; y += 50)
          if (onNearArm(view, { x, y })) trunk.add(regionAt(view, { x, y }).slice(0, 2));
    expect([...trunk].sort()).toEqual(['EL', 'FA', 'HA', 'SH', 'UA', 'WR']);
  });

  it('cover every spot of the chart, on the body and beside it', () => {
    const known = new Set(REGION_CODES);
    const nowhere: string[] = [];
    for (const view of VIEWS)
      for (let x = -3000; x <= 3000; x += 150)
        for (let y = 0; y <= 10250; y += 50)
          if (!known.has(regionAt(view, { x, y }))) nowhere.push(`${view} ${x},${y}`);
    const met = new Set<string>(
      VIEWS.flatMap((view) => listCells(bodyCells(view)).map((cell) => regionAt(view, centreOf(cell)))),
    );
    expect(nowhere).toEqual([]);
    const onlyFromTheList = REGION_CODES.filter((code) => !met.has(code));
    expect(onlyFromTheList.sort()).toEqual(['HD_TEETH', 'PE_PELVIC']);
  });

  it('are 75 and the parts split off from them, each with its own label', () => {
    expect(BASE_REGION_CODES.length).toBe(75);
    expect(new Set(REGION_CODES).size).toBe(REGION_CODES.length);
    expect(new Set(REGION_CODES.map((code) => region(code).label)).size).toBe(REGION_CODES.length);
    expect([...REGION_CODES].sort()).toEqual([...RegionCode.options].sort());
  });

  it('read a mark stored before a split as before, and find a part through its base', () => {
    for (const base of BASE_REGION_CODES) {
      expect(RegionCode.parse(base)).toBe(base);
      for (const part of withSplits(base)) expect(baseOf(part)).toBe(base);
    }
    expect(REGION_CODES.filter((code) => baseOf(code) !== code)).toEqual([
      'HD_MOUTH',
      'CH_RIBS',
      'GR_PUBIC',
      'BK_UPPER',
      'AN_BACK',
      'FT_TOES',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { VIEWS } from './figure';
import { insideOutline } from './geometry';
import { regionAt } from './region-at';
import { REGION_CODES, region } from './regions';

describe('regions', () => {
  it.each([
    ['front', 0, 120, 'HD_VERTEX'],
    ['front', 150, 400, 'HD_FOREHEAD'],
    ['front', 410, 600, 'HD_TEMPLE'],
    ['front', 190, 650, 'HD_EYE'],
    ['front', 210, 900, 'HD_CHEEK'],
    ['front', 390, 980, 'HD_JAW'],
    ['front', 60, 1040, 'HD_TEETH'],
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
    ['back', 450, 3850, 'BK_LOW'],
    ['back', 200, 4500, 'BK_SI'],
    ['back', 40, 4800, 'BK_SACRUM'],
    ['back', 700, 4500, 'BU_UPPER'],
    ['back', 500, 5300, 'BU_LOWER'],
    ['back', 550, 6200, 'TH_BACK'],
    ['back', 500, 7200, 'KN_BACK'],
    ['back', 500, 8000, 'LG_BACK'],
    ['back', 500, 9900, 'FT_HEEL'],
  ] as const)('%s %d,%d lies in %s, on both sides', (view, x, y, code) => {
    expect(regionAt(view, { x, y })).toBe(code);
    expect(regionAt(view, { x: -x, y })).toBe(code);
  });

  it('cover every spot of the chart, on the body and beside it', () => {
    const known = new Set(REGION_CODES);
    const met = new Set<string>();
    const nowhere: string[] = [];
    for (const view of VIEWS) {
      for (let x = -3000; x <= 3000; x += 50) {
        for (let y = 0; y <= 10250; y += 50) {
          const code = regionAt(view, { x, y });
          if (!known.has(code)) nowhere.push(`${view} ${x},${y}`);
          if (x >= 0 && insideOutline(view, { x, y })) met.add(code);
        }
      }
    }
    expect(nowhere).toEqual([]);
    const onlyFromTheList = REGION_CODES.filter((code) => !met.has(code));
    expect(onlyFromTheList.sort()).toEqual(['FT_ARCH', 'FT_BALL', 'HD_EAR', 'PE_PELVIC']);
  });

  it('are 75, each with its own label; front of neck and back of knee are no-press', () => {
    expect(REGION_CODES.length).toBe(75);
    expect(new Set(REGION_CODES.map((code) => region(code).label)).size).toBe(75);
    expect(region('NK_FRONT').noPress && region('KN_BACK').noPress).toBe(true);
    expect(region('LG_BACK').noPress).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import type { ChartVisit } from '@/lib/domain/chart-history';
import type { Finding, Mark, Point } from '@/lib/domain/ops';
import { chartCsv, csvCell } from './chart-csv';

const figureVersion = '1.0';
const shoulder = { view: 'back', x: -590, y: 1740, side: 'left', figureVersion } as const;
const point: Point = { pointId: 'p1', letter: 'A', muscleCode: 'upper-trapezius', ...shoulder };
const finding: Finding = {
  pointId: 'p1',
  change: 'new',
  ...shoulder,
  state: 'active',
  felt: null,
  feltAfter: 0,
  qualities: ['aching', 'tight_band'],
  pressureLevel: null,
  ceiling: null,
  note: '=HYPERLINK("x"), Amara said',
};
const mark = (more: Partial<Mark>): Mark => ({
  markId: 'm1',
  layer: 'pain',
  kind: 'stroke',
  view: 'front',
  x: 500,
  y: 3000,
  side: 'left',
  figureVersion,
  regionCode: null,
  muscleCode: null,
  stroke: [
    [500, 3000],
    [560, 3100],
  ],
  penWidth: 260,
  intensity: 0,
  qualities: [],
  pointId: null,
  ...more,
});
const visit: ChartVisit = {
  id: 'v1',
  number: 3,
  onDay: '2027-03-18',
  staffName: 'Ilse Brandt',
  signed: false,
  points: [{ point, finding }],
  marks: [
    mark({}),
    mark({
      markId: 'm2',
      layer: 'referral',
      kind: 'pin',
      stroke: [],
      regionCode: 'HD_TEMPLE',
      x: 430,
      y: 500,
      intensity: 4,
      pointId: 'p1',
    }),
  ],
};

describe('the chart as a file', () => {
  test('has a row for each finding and mark; not asked stays empty and no pain stays 0', () => {
    expect(chartCsv(visit).replace('\uFEFF', '').split('\r\n')).toMatchInlineSnapshot(`
      [
        "visit,day,signed,layer,mark,letter,side,view,region_code,region,muscle,change,felt_0_10,qualities,x,y,figure_version,choir_compatible_segment,michigan_area,michigan_area_name",
        "3,2027-03-18,no,finding,spot,A,left,Back,SH_TOP,top of shoulder,upper trapezius,new,,aching; tight_band,-590,1740,1.0,207,27,left shoulder",
        "3,2027-03-18,no,felt elsewhere,spot,A,left,Front,HD_TEMPLE,temple,,,4,,430,500,1.0,102,25,head",
        "3,2027-03-18,no,client's pain,area,,left,Front,AB_UPPER,upper belly,,,0,,500,3000,1.0,117,13,abdomen",
        "",
      ]
    `);
  });

  test('carries no note, no name and no id of ours', () => {
    expect(chartCsv(visit)).not.toMatch(/Amara|HYPERLINK|Ilse|p1|m1|v1\b/);
  });
});

test('text a spreadsheet would run is told apart, and a negative number stays a number', () => {
  expect(csvCell('=1+1')).toBe("'=1+1");
  expect(csvCell('@sum, "x"')).toBe(`"'@sum, ""x"""`);
  expect(csvCell('\tx')).toBe("'\tx");
  expect(csvCell(-590)).toBe('-590');
  expect(csvCell(null)).toBe('');
});

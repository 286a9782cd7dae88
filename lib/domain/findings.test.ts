import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptFinding, painFinding, percent, sayMean, visitsFinding } from './findings';
import type { KeptRow, PainPoint, VisitsBucket } from './report';

const bucket = (visits: number, whole = true): VisitsBucket => ({
  start: '2026-03-02',
  end: '2026-03-08',
  whole,
  visits,
  bySteps: { weekly: visits, monthly: 0, as_needed: 0, other: 0 },
});
const ever = '2020-01-06';
const weeks = (...counts: number[]) => counts.map((count) => bucket(count));

describe('the title of the visits chart', () => {
  it('says a rise or a fall between the first and the last four whole weeks', () => {
    const grew = weeks(11, 12, 14, 13, 15, 16, 14, 17, 18, 17, 19, 21, 20);
    expect(visitsFinding(grew, 'week', ever)).toBe('Visits grew from 13 to 19 a week');
    expect(visitsFinding(grew.toReversed(), 'week', ever)).toBe('Visits fell from 19 to 13 a week');
  });

  it('stays neutral inside noise, on few visits and on few weeks', () => {
    expect(visitsFinding(weeks(10, 12, 9, 11, 12, 10, 12, 13), 'week', ever)).toBe('Visits per week');
    expect(visitsFinding(weeks(0, 0, 0, 1, 2, 2, 2, 2), 'week', ever)).toBe('Visits per week');
    expect(visitsFinding(weeks(1, 1, 1, 30, 30, 30, 30), 'week', ever)).toBe('Visits per week');
    expect(visitsFinding(weeks(10, 10, 10, 10, 10, 10, 10, 10), 'month', ever)).toBe('Visits per month');
  });

  it('does not read the running week as a fall', () => {
    const steady = weeks(20, 20, 20, 20, 20, 20, 20, 20);
    expect(visitsFinding([...steady, bucket(0, false)], 'week', ever)).toBe('Visits per week');
  });

  it('does not read the time before the first visit as quiet weeks', () => {
    const dated = weeks(0, 0, 0, 0, 20, 20, 20, 20).map((one, at) => ({ ...one, end: `2026-03-1${at}` }));
    expect(visitsFinding(dated, 'week', '2026-03-01')).toBe('Visits grew from 0 to 20 a week');
    expect(visitsFinding(dated, 'week', '2026-03-13')).toBe('Visits per week');
    expect(visitsFinding([], 'week', null)).toBe('Visits per week');
  });

  it('never calls chance a change when every week is alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (count, n) => {
        expect(
          visitsFinding(
            Array.from({ length: n }, () => bucket(count)),
            'week',
            ever,
          ),
        ).toBe('Visits per week');
      }),
    );
  });
});

const point = (number: number, n: number, mean: number, drop: number, sd = 1.5): PainPoint => ({
  number,
  before: { n, missing: 1, mean },
  after: { n, missing: 1, mean: mean - 1 },
  drop: { n, mean: drop, sd },
});

describe('the title of the pain chart', () => {
  const falling = [
    point(1, 41, 6.1, 0),
    point(2, 38, 5.6, 0.5),
    point(5, 24, 3.9, 2.3),
    point(7, 11, 3.3, 3),
  ];

  it('speaks of the last visit that half of all got to', () => {
    expect(painFinding(falling)).toBe('Pain before a visit fell from 6.1 to 3.9 by visit 5');
  });

  it('says so when pain rose', () => {
    expect(painFinding([point(1, 20, 4, 0), point(3, 20, 5.5, -1.5)])).toBe(
      'Pain before a visit rose from 4.0 to 5.5 by visit 3',
    );
  });

  const neutral = 'Pain before and after a visit';
  it.each([
    ['the change is inside two standard errors', [point(1, 16, 6, 0), point(3, 16, 5, 1, 4)]],
    ['the change is under half a point', [point(1, 400, 6, 0), point(3, 400, 5.7, 0.3, 0.1)]],
    ['the mean only fell because others left', [point(1, 40, 6.1, 0), point(3, 25, 4, 0.1)]],
    ['fewer than ten got there', [point(1, 12, 6, 0), point(3, 9, 2, 4)]],
    ['fewer than ten began', [point(1, 9, 6, 0), point(2, 12, 3, 3)]],
    ['nobody was asked', [{ ...point(1, 12, 6, 0), before: { n: 0, missing: 12, mean: null } }]],
    ['there is nothing', []],
  ])('stays neutral when %s', (_why, points) => {
    expect(painFinding(points)).toBe(neutral);
  });
});

const row = (more: Partial<KeptRow>): KeptRow => ({
  step: 'weekly',
  kept: 0,
  moved_kept: 0,
  cancelled_by_client: 0,
  cancelled_by_clinic: 0,
  missed: 0,
  open: 0,
  ...more,
});

describe('the title of the kept chart', () => {
  it('counts moved ones as kept and leaves out what nobody closed', () => {
    const rows = [
      row({ kept: 119, moved_kept: 10, cancelled_by_client: 13, open: 7 }),
      row({ step: 'monthly', kept: 78, cancelled_by_clinic: 3, missed: 5 }),
    ];
    expect(keptFinding(rows)).toBe('207 of 228 planned visits were kept');
  });

  it('stays neutral under ten', () => {
    expect(keptFinding([row({ kept: 9, open: 20 })])).toBe('Planned and kept visits');
    expect(keptFinding([])).toBe('Planned and kept visits');
  });
});

describe('numbers', () => {
  it('a share never rounds to all or nothing when it is not', () => {
    expect([percent(999, 1000), percent(1, 1000), percent(1, 1), percent(0, 5), percent(0, 0)]).toEqual([
      99,
      1,
      100,
      0,
      null,
    ]);
  });

  it('a mean has one decimal', () => {
    expect([sayMean(6), sayMean(6.05), sayMean(0)]).toEqual(['6.0', '6.1', '0.0']);
  });
});

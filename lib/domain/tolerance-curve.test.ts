import { describe, expect, test } from 'vitest';
import type { PointSighting } from './client-card';
import type { Threshold } from './hold';
import { findingOf, holdOf, ids } from './note-visit.fixture';
import { hasThresholds, kpaTop, thresholdSentences, toleranceCurve } from './tolerance-curve';

const reading = (moment: Threshold['moment'], value: number, more: Partial<Threshold> = {}): Threshold => ({
  thresholdId: ids.A,
  pointId: ids.A,
  moment,
  value,
  unit: 'kPa',
  tipAreaCm2: 1,
  toleranceValue: null,
  device: 'Wagner FPX 25',
  readings: 2,
  ...more,
});
const seen = (onDay: string, more: Partial<PointSighting> = {}): PointSighting => ({
  visitId: onDay,
  number: 1,
  onDay,
  staffId: ids.B,
  staffName: 'Ilse Brandt',
  signed: true,
  finding: findingOf('A', { ceiling: 7 }),
  holds: [],
  thresholds: [],
  feltAt: [],
  ...more,
});
const today = '2027-03-20';

describe('the curve of a point', () => {
  test('pairs the firmest pressure with the most that was felt under it', () => {
    const holds = [
      holdOf('A', { pressureLevel: 'light', feltPeak: 9 }),
      holdOf('A', { pressureLevel: 'firm', feltStart: 4, feltPeak: 6 }),
      holdOf('A', { pressureLevel: 'firm', feltStart: 5 }),
    ];
    expect(toleranceCurve([seen('2027-03-04', { holds })], [], today, 12)).toMatchObject([
      { label: '4 Mar', level: 'firm', felt: 6, ceiling: 7, missed: false },
    ]);
  });

  test('keeps the place of a missed visit between two sightings, and only there', () => {
    const places = toleranceCurve(
      [seen('2027-03-04'), seen('2027-03-18')],
      ['2027-02-25', '2027-03-11', '2027-03-19'],
      today,
      12,
    );
    expect(places.map(({ label, missed }) => [label, missed])).toEqual([
      ['4 Mar', false],
      ['11 Mar', true],
      ['18 Mar', false],
    ]);
  });

  test('leaves what was not recorded empty, and a visit that did not check the point out', () => {
    const none = seen('2027-03-04', { finding: findingOf('A') });
    const skipped = seen('2027-03-11', { finding: findingOf('A', { change: 'not_checked' }) });
    expect(toleranceCurve([none, skipped], [], today, 12)).toEqual([
      {
        key: '2027-03-04',
        label: '4 Mar',
        missed: false,
        level: null,
        felt: null,
        ceiling: null,
        appliedKpa: null,
        beforeKpa: null,
        afterKpa: null,
      },
    ]);
  });

  test('puts readings of any unit on one axis, which is the same until one needs more', () => {
    const thresholds = [reading('before', 2, { unit: 'kgf/cm2' }), reading('after', 30, { unit: 'N/cm2' })];
    const places = toleranceCurve([seen('2027-03-04', { thresholds })], [], today, 12);
    expect(places[0]).toMatchObject({ beforeKpa: 196.1, afterKpa: 300 });
    expect(hasThresholds(places)).toBe(true);
    expect(kpaTop(places)).toBe(600);
    const high = [reading('before', 640)];
    expect(kpaTop(toleranceCurve([seen('2027-03-04', { thresholds: high })], [], today, 12))).toBe(1000);
  });
});

describe('what is said of the readings', () => {
  const first = seen('2027-03-04', { thresholds: [reading('before', 180), reading('after', 200)] });
  const last = seen('2027-03-18', { thresholds: [reading('before', 290), reading('after', 350)] });

  test('is the last visit by itself, then the first against the last, and what is not known', () => {
    expect(thresholdSentences([first, last], today)).toEqual([
      'On 18 Mar, before and after: 290 to 350 kPa: higher by more than measurement error.',
      'From 4 Mar to 18 Mar: 180 to 290 kPa: higher by more than measurement error.',
      'Which change of the threshold matters to a client is not established.',
    ]);
  });

  test('is nothing of one reading, and no comparison between two people', () => {
    expect(thresholdSentences([seen('2027-03-04', { thresholds: [reading('before', 180)] })], today)).toEqual(
      [],
    );
    expect(thresholdSentences([first, { ...last, staffId: ids.C }], today)[1]).toBe(
      'From 4 Mar to 18 Mar: 180 to 290 kPa: not compared, taken by different people.',
    );
  });
});

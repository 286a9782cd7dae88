import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as when from './when';

const today = '2026-11-22';

describe('days as people say them', () => {
  it('says the weekday, day and month', () => {
    expect(when.sayDay('2027-01-14', today)).toBe('Thu 14 Jan');
    expect(when.sayDay('2026-11-22', today)).toBe('Sun 22 Nov');
    expect(when.sayDate('2026-02-04', today)).toBe('4 Feb');
    expect(when.sayFullDate('1985-06-03')).toBe('3 June 1985');
  });
  it('adds the year once a day could be mistaken for another', () => {
    expect(when.sayDay('2027-11-22', today)).toBe('Mon 22 Nov 2027');
    expect(when.sayDay('2025-11-25', today)).toBe('Tue 25 Nov 2025');
  });
  test.each([
    ['2026-11-22', 'today'],
    ['2026-11-23', 'tomorrow'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-29', 'in 7 days'],
    ['2026-11-15', '7 days ago'],
  ])('%s is %s', (day, words) => expect(when.distance(day, today)).toBe(words));
});

describe('moments in the clinic’s zone', () => {
  it('says a slot in local wall time, whatever the offset it came with', () => {
    expect(when.saySlot('2027-01-14T10:00:00Z', 'Europe/London', today)).toBe('Thu 14 Jan, 10:00');
    expect(when.saySlot('2027-07-14T09:00:00Z', 'Europe/London', '2027-07-01')).toBe('Wed 14 Jul, 10:00');
    expect(when.saySlot(new Date('2027-01-15T02:00:00Z'), 'America/New_York', today)).toBe(
      'Thu 14 Jan, 21:00',
    );
    expect(when.localDay('2027-01-14T23:30:00Z', 'Asia/Tokyo')).toBe('2027-01-15');
    expect(when.localTime('2027-01-14T23:30:00.500Z', 'Asia/Tokyo')).toBe('08:30');
  });
  it('refuses a wall time the spring change leaves out', () => {
    expect(() => when.wallToInstant('2027-03-28', '01:30', 'Europe/London')).toThrow(/28 March 2027/);
    expect(() => when.wallToInstant('2027-03-14', '02:30', 'America/New_York')).toThrow(/does not exist/);
    expect(when.wallToInstant('2027-03-28', '02:00', 'Europe/London')).toBe('2027-03-28T01:00:00.000Z');
  });
  it('chooses the earlier of a time that comes twice, or the later when asked', () => {
    expect(when.wallToInstant('2027-10-31', '01:30', 'Europe/London')).toBe('2027-10-31T00:30:00.000Z');
    expect(when.wallToInstant('2027-10-31', '01:30', 'Europe/London', 'later')).toBe(
      '2027-10-31T01:30:00.000Z',
    );
  });
  it('goes there and back outside the changes', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => when.addDays('2024-01-01', n));
    const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata');
    fc.assert(
      fc.property(day, fc.integer({ min: 4 * 60, max: 23 * 60 + 59 }), zone, (onDay, minutes, where) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const moment = when.wallToInstant(onDay, time, where);
        expect(when.localDay(moment, where)).toBe(onDay);
        expect(when.localTime(moment, where)).toBe(time);
      }),
    );
  });
});

describe('counting days', () => {
  it('counts calendar days over a clock change and a leap day', () => {
    expect(when.daysBetween('2027-03-25', '2027-04-01')).toBe(7);
    expect(when.addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(when.daysBetween('2027-04-01', '2027-03-25')).toBe(-7);
    expect(when.isoWeekday('2027-01-10')).toBe(7);
  });
  it('adding and counting agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), (n) => {
        expect(when.daysBetween(today, when.addDays(today, n))).toBe(n);
      }),
    );
  });
  test.each([
    ['1985-06-03', '2026-06-02', 40],
    ['1985-06-03', '2026-06-03', 41],
    ['2004-02-29', '2026-02-28', 21],
    ['2004-02-29', '2026-03-01', 22],
    ['2026-11-22', '2026-11-22', 0],
  ])('born %s is on %s %s', (birth, on, age) => expect(when.ageOn(birth, on)).toBe(age));
});

it('answers nonsense with a sentence, never a RangeError', () => {
  const nonsense = [
    () => when.addDays('2026-02-30', 1),
    () => when.localDay('yesterday', 'Europe/London'),
    () => when.localDay('2027-01-14T10:00:00Z', 'Europe/Londn'),
    () => when.ageOn('2030-01-01', today),
    () => when.wallToInstant('2026-11-22', '25:00', 'Europe/London'),
  ];
  for (const ask of nonsense) expect(ask).toThrow(expect.objectContaining({ code: 'invalid' }));
  expect(when.isZone('Mars/Base')).toBe(false);
  expect(when.isZone('Europe/London')).toBe(true);
});

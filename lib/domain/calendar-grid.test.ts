import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDay } from '../when';
import {
  gridHours,
  hourPx,
  minuteAt,
  minuteOf,
  momentAt,
  shownMinutes,
  snapMinutes,
  timeOf,
  topOf,
} from './calendar-grid';

const hours = { first: 480, last: 1110 };
const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'UTC',
];
const aDay = fc.integer({ min: 0, max: 2555 }).map((days) => addDays('2024-01-01', days));
const aQuarter = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * snapMinutes);

describe('a place on the grid', () => {
  it('is 61 pixels an hour from the first one', () => {
    expect(topOf(480, hours)).toBe(0);
    expect(topOf(540, hours)).toBe(hourPx);
  });

  it('snaps to the quarter of an hour under the pixel', () => {
    expect(timeOf(minuteAt(0, hours))).toBe('08:00');
    expect(timeOf(minuteAt(7, hours))).toBe('08:00');
    expect(timeOf(minuteAt(9, hours))).toBe('08:15');
    expect(timeOf(minuteAt(hourPx * 2.5, hours))).toBe('10:30');
  });

  it('keeps a whole appointment inside the hours shown, however far the hand goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: 1, max: 16 }), (px, quarters) => {
        const length = quarters * snapMinutes;
        const minute = minuteAt(px, hours, length);
        expect(minute).toBeGreaterThanOrEqual(hours.first);
        expect(minute + length).toBeLessThanOrEqual(hours.last);
        expect(minute % snapMinutes).toBe(0);
      }),
    );
  });

  it('and back again is the same time, on every day of seven years in every zone', () => {
    fc.assert(
      fc.property(aDay, aQuarter, fc.constantFrom(...zones), (day, minute, zone) => {
        const moment = momentAt(day, minute, zone);
        if (moment.kind === 'missing') return;
        const all = moment.kind === 'one' ? [moment.at] : [moment.earlier, moment.later];
        for (const at of all) {
          expect(minuteOf(at, zone)).toBe(minute);
          expect(localDay(at, zone)).toBe(day);
          const whole = { first: 0, last: 1440 };
          expect(minuteAt(topOf(minuteOf(at, zone), whole), whole)).toBe(minute);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('does not exist in the hour the clocks leave out, and says so', () => {
    expect(momentAt('2027-03-28', 90, 'Europe/London')).toMatchObject({
      kind: 'missing',
      says: '01:30 does not exist on 28 March 2027: the clocks go forward.',
    });
  });

  it('comes twice in the hour the clocks go back, an hour apart', () => {
    const moment = momentAt('2026-10-25', 90, 'Europe/London');
    expect(moment).toEqual({
      kind: 'twice',
      earlier: '2026-10-25T00:30:00.000Z',
      later: '2026-10-25T01:30:00.000Z',
    });
  });

  it('is of its day only', () => {
    expect(() => momentAt('2026-11-24', 1440, 'UTC')).toThrow('This time is not on that day.');
  });
});

describe('the hours of a grid', () => {
  const day = { day: '2026-11-24', clinic: { opens: '09:00', closes: '18:30' }, staff: [], off: [] };

  it('hold the working time and whatever stands beside it', () => {
    expect(gridHours([day], [])).toEqual({ first: 540, last: 1110 });
    expect(gridHours([day], [{ from: 465, until: 1130 }])).toEqual({ first: 420, last: 1140 });
  });

  it('are those of a usual day where the clinic is closed', () => {
    expect(gridHours([{ ...day, clinic: null }], [])).toEqual({ first: 480, last: 1080 });
  });
});

describe('a block', () => {
  const startsAt = '2026-11-24T10:00:00.000Z';
  const status = 'booked' as const;

  it('of a visit of a moment is still tall enough to be hit', () => {
    const endsAt = '2026-11-24T10:00:20.000Z';
    expect(shownMinutes({ status, startsAt, endsAt, holdsUntil: endsAt })).toEqual({
      minutes: 30,
      turnover: 0,
    });
  });

  it('has its turn-over only while it holds its time', () => {
    const booked = { startsAt, endsAt: '2026-11-24T11:00:00.000Z', holdsUntil: '2026-11-24T11:15:00.000Z' };
    expect(shownMinutes({ status, ...booked })).toEqual({ minutes: 60, turnover: 15 });
    expect(shownMinutes({ status: 'cancelled_by_client', ...booked })).toEqual({ minutes: 60, turnover: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAppError } from '../errors';
import { addDays, isoWeekday, localDay, localTime, wallToInstant } from '../when';
import { shiftBetween, shifted, weeksLater } from './series';

const zones = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const moment = fc.record({
  zone: fc.constantFrom(...zones, 'America/Santiago', 'Pacific/Apia', 'UTC'),
  day: fc.integer({ min: 0, max: 2556 }).map((days) => addDays('2024-01-01', days)),
  time: fc
    .integer({ min: 0, max: 95 })
    .map((q) => `${String(Math.floor(q / 4)).padStart(2, '0')}:${String((q % 4) * 15).padStart(2, '0')}`),
});

/** A wall time that exists; null in a spring gap. */
function instantOf(day: string, time: string, zone: string): string | null {
  try {
    return wallToInstant(day, time, zone);
  } catch {
    return null;
  }
}

/** Refused with words, or the value. */
function orRefused<T>(work: () => T): T | 'refused' {
  try {
    return work();
  } catch (error) {
    if (isAppError(error) && error.code === 'invalid') return 'refused';
    throw error;
  }
}

describe('a weekly series, in every zone from 2024 to 2030', () => {
  test('keeps its weekday and wall time, or is refused where the clocks leave that time out', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 60 }), ({ zone, day, time }, weeks) => {
        const first = instantOf(day, time, zone);
        if (!first) return;
        const there = orRefused(() => weeksLater(first, weeks, zone));
        const expected = instantOf(addDays(day, 7 * weeks), time, zone);
        if (there === 'refused') return expect(expected).toBeNull();
        expect(localTime(there, zone)).toBe(time);
        expect(localDay(there, zone)).toBe(addDays(day, 7 * weeks));
        expect(isoWeekday(localDay(there, zone))).toBe(isoWeekday(day));
      }),
      { numRuns: 700 },
    );
  });

  test('a shift and its opposite bring every date back to where it was on the wall', () => {
    const by = fc.record({
      days: fc.integer({ min: -40, max: 40 }),
      minutes: fc.integer({ min: -96, max: 96 }).map((quarters) => quarters * 15),
    });
    fc.assert(
      fc.property(moment, by, ({ zone, day, time }, shift) => {
        const first = instantOf(day, time, zone);
        if (!first) return;
        const there = orRefused(() => shifted(first, shift, zone));
        if (there === 'refused') return;
        const back = shiftBetween(there, first, zone);
        expect(shifted(there, back, zone)).toBe(first);
        expect(localTime(there, zone)).toBe(
          localTime(shifted(first, shiftBetween(first, there, zone), zone), zone),
        );
      }),
      { numRuns: 700 },
    );
  });

  test('10:00 before the clocks go back is 10:00 after, one hour further in the day of the world', () => {
    expect(weeksLater('2026-10-22T08:00:00.000Z', 1, 'Europe/Berlin')).toBe('2026-10-29T09:00:00.000Z');
    expect(shifted('2026-10-22T08:00:00.000Z', { days: 7, minutes: 30 }, 'Europe/Berlin')).toBe(
      '2026-10-29T09:30:00.000Z',
    );
  });
});

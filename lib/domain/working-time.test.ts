import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { isAppError } from '../errors';
import {
  addDays,
  daysBetween,
  distance,
  isoWeekday,
  localDay,
  localTime,
  momentReached,
  momentsOf,
  wallToInstant,
} from '../when';
import { dueOn } from './plan';
import { openingsBetween, SlotRequest } from './slot-openings';
import { offSpan, StaffWeek, sayOff, type TimeOffWish, weekOf, workingDays } from './working-time';

const zone = 'Europe/London';
const zones = Intl.supportedValuesOf('timeZone');
const first = '2024-01-01';
const dayCount = daysBetween(first, '2031-01-01');

const anyZone = fc.constantFrom(...zones);
const anyDay = fc.integer({ min: 0, max: dayCount - 1 }).map((n) => addDays(first, n));
const wall = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const anyTime = fc.integer({ min: 0, max: 24 * 60 - 1 }).map(wall);

type Change = { zone: string; day: string; from: number; minutes: number };
/** The clock changes of a zone from 2024 to 2030: wall minute at which it happens, and how far the hand jumps. */
function changesOf(inZone: string): Change[] {
  const found: Change[] = [];
  const end = Temporal.Instant.from('2031-01-01T00:00:00Z');
  let at = Temporal.Instant.from('2024-01-01T00:00:00Z').toZonedDateTimeISO(inZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || Temporal.Instant.compare(next.toInstant(), end) >= 0) return found;
    const before = next.subtract({ nanoseconds: 1 });
    const minutes = (next.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
    // The lower end of the hour that is missing or comes twice.
    const low =
      minutes > 0 ? before.add({ nanoseconds: 1 }).toInstant().toZonedDateTimeISO(before.offset) : next;
    const plain = low.toPlainDateTime();
    if (minutes !== 0)
      found.push({
        zone: inZone,
        day: plain.toPlainDate().toString(),
        from: plain.hour * 60 + plain.minute,
        minutes,
      });
    at = next;
  }
}
const changes = zones.flatMap(changesOf);
const gaps = changes.filter((one) => one.minutes > 0);
const folds = changes.filter((one) => one.minutes < 0);
const anyGap = fc.constantFrom(...gaps);
const anyFold = fc.constantFrom(...folds);

const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'done';
  } catch (error) {
    return isAppError(error) ? error.code : 'unexpected';
  }
};
const away = (more: Partial<TimeOffWish>): TimeOffWish => ({
  kind: 'closure',
  staffId: null,
  roomId: null,
  from: '2027-03-01',
  until: '2027-03-01',
  times: null,
  note: null,
  ...more,
});

test('the years have enough changes to prove something', () => {
  expect(gaps.length).toBeGreaterThan(500);
  expect(folds.length).toBeGreaterThan(500);
});

describe('in every zone from 2024 to 2030', () => {
  it('a weekly series keeps its weekday and wall time, or is refused where the clocks leave it out', () => {
    fc.assert(
      fc.property(anyZone, anyDay, anyTime, fc.integer({ min: 2, max: 60 }), (where, day, time, weeks) => {
        for (let week = 0; week < weeks; week += 1) {
          const onDay = addDays(day, 7 * week);
          const made = momentsOf(onDay, time, where)[0];
          if (!made) {
            expect(codeOf(() => wallToInstant(onDay, time, where))).toBe('invalid');
            continue;
          }
          expect(wallToInstant(onDay, time, where)).toBe(made);
          expect([localDay(made, where), localTime(made, where)]).toEqual([onDay, time]);
          expect(isoWeekday(onDay)).toBe(isoWeekday(day));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a time in a gap stands for no moment and is refused with words', () => {
    fc.assert(
      fc.property(anyGap, fc.nat(), ({ zone: where, day, from, minutes }, n) => {
        const minute = from + (n % minutes);
        if (minute >= 24 * 60) return;
        const time = wall(minute);
        expect(momentsOf(day, time, where)).toEqual([]);
        const times = { starts: time, ends: '23:59', startsFold: null, endsFold: null };
        expect(() => offSpan(away({ from: day, until: day, times }), where)).toThrow(/does not exist/);
        const reached = momentReached(day, time, where);
        expect(localTime(reached, where)).toBe(wall((from + minutes) % (24 * 60)));
      }),
      { numRuns: 300 },
    );
  });

  it('a time in a fold is asked for, and each answer gives its own moment', () => {
    fc.assert(
      fc.property(anyFold, fc.nat(), ({ zone: where, day, from, minutes }, n) => {
        const minute = from + (n % -minutes);
        if (minute >= 24 * 60 - 1) return;
        const time = wall(minute);
        const both = momentsOf(day, time, where);
        expect(both).toHaveLength(2);
        const [earlier = '', later = ''] = both;
        expect(Date.parse(later) - Date.parse(earlier)).toBe(-minutes * 60_000);
        for (const one of both) expect([localDay(one, where), localTime(one, where)]).toEqual([day, time]);
        const asked = (startsFold: 'earlier' | 'later' | null) => {
          const times = { starts: time, ends: '00:30', startsFold, endsFold: 'later' as const };
          return offSpan(away({ from: day, until: addDays(day, 2), times }), where).startsAt;
        };
        expect(() => asked(null)).toThrow(/comes twice/);
        expect([asked('earlier'), asked('later')]).toEqual([earlier, later]);
      }),
      { numRuns: 300 },
    );
  });

  it('whole days off meet without a hole and without an overlap, also where midnight is left out', () => {
    const near = fc.oneof(
      fc.tuple(anyZone, anyDay),
      fc.constantFrom(...changes).map((one): [string, string] => [one.zone, addDays(one.day, -1)]),
    );
    fc.assert(
      fc.property(near, fc.integer({ min: 1, max: 9 }), ([where, day], length) => {
        const until = addDays(day, length - 1);
        const one = offSpan(away({ from: day, until }), where);
        const next = offSpan(away({ from: addDays(until, 1), until: addDays(until, 1) }), where);
        expect(next.startsAt).toBe(one.endsAt);
        expect(localDay(one.startsAt, where)).toBe(day);
        expect(localDay(new Date(Date.parse(one.endsAt) - 1), where)).toBe(until);
      }),
      { numRuns: 300 },
    );
  });

  it('no free time lies in a gap, outside the hours of its therapist, or in a break', () => {
    const night = [
      { opens: '00:00', closes: '01:30' },
      { opens: '02:45', closes: '06:00' },
    ];
    fc.assert(
      fc.property(fc.constantFrom(...changes), ({ zone: where, day }) => {
        const weekday = isoWeekday(day);
        const own = night.map((one) => ({ ...one, weekday, staffId: 'a' }));
        const asked = SlotRequest.parse({
          dueDay: day,
          window: { from: day, to: day },
          today: addDays(day, -2),
          now: new Date(Date.parse(`${day}T00:00:00Z`) - 3 * 86_400_000).toISOString(),
          zone: where,
          workingHours: [{ weekday, opens: '00:00', closes: '12:00' }],
          staffHours: own,
          minutes: 30,
          turnoverMinutes: 15,
          usual: null,
          staff: ['a'],
          rooms: ['r'],
          busy: [],
        });
        const found = openingsBetween(day, day, asked);
        const wallAt = (time: string) => Date.parse(momentReached(day, time, where));
        for (const { at, minute } of found) {
          expect([localDay(new Date(at), where), localTime(new Date(at), where)]).toEqual([
            day,
            wall(minute),
          ]);
          const inside = night.some(
            (one) => wallAt(one.opens) <= at && at + 45 * 60_000 <= wallAt(one.closes),
          );
          expect(inside).toBe(true);
        }
        expect(found.length).toBeGreaterThan(3);
      }),
      { numRuns: 200 },
    );
  });

  it('a due day and its distance depend on the local day alone, never on the hour or a clock change', () => {
    fc.assert(
      fc.property(
        anyZone,
        anyDay,
        anyTime,
        anyTime,
        fc.constantFrom(7, 14, 28, 35, 42),
        (where, day, one, other, interval) => {
          const due = [one, other].map((time) =>
            dueOn(localDay(momentReached(day, time, where), where), interval),
          );
          expect(due).toEqual([addDays(day, interval), addDays(day, interval)]);
          expect(daysBetween(day, due[0] ?? '')).toBe(interval);
          expect(distance(due[0] ?? '', localDay(momentReached(day, other, where), where))).toBe(
            `in ${interval} days`,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a therapist’s own week', () => {
  const clinic = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' }));
  const own = [
    { staffId: 'ilse', weekday: 2, opens: '08:00', closes: '13:00' },
    { staffId: 'ilse', weekday: 2, opens: '14:00', closes: '17:00' },
    { staffId: 'ilse', weekday: 6, opens: '09:00', closes: '12:00' },
  ];

  it('counts as far as the clinic is open; who has none works while it is', () => {
    expect(weekOf('ilse', clinic, own)).toEqual([
      { weekday: 2, opens: '09:00', closes: '13:00' },
      { weekday: 2, opens: '14:00', closes: '17:00' },
    ]);
    expect(weekOf('henrik', clinic, own)).toEqual(clinic);
  });

  it('refuses spans of a day that overlap, and takes those that touch', () => {
    const spans = (...all: [string, string][]) =>
      StaffWeek.safeParse(all.map(([opens, closes]) => ({ weekday: 1, opens, closes }))).success;
    expect(spans(['09:00', '12:00'], ['12:00', '17:00'])).toBe(true);
    expect(spans(['09:00', '12:15'], ['12:00', '17:00'])).toBe(false);
    expect(spans(['12:00', '11:00'])).toBe(false);
  });

  it('is told day by day with what is off', () => {
    const off = {
      id: 'x',
      kind: 'away' as const,
      staffId: 'ilse',
      roomId: null,
      ...offSpan(
        away({
          from: '2027-03-27',
          until: '2027-03-28',
          times: { starts: '15:00', ends: '12:00', startsFold: null, endsFold: null },
        }),
        zone,
      ),
      note: null,
    };
    const days = workingDays(
      '2027-03-23',
      7,
      { clinic, staff: [{ id: 'ilse', name: 'Ilse Brandt' }], own, off: [off] },
      zone,
    );
    expect(days.map((one) => one.clinic !== null)).toEqual([true, true, true, true, false, false, true]);
    expect(days[0]?.staff[0]?.spans).toEqual([
      { opens: '09:00', closes: '13:00' },
      { opens: '14:00', closes: '17:00' },
    ]);
    expect(
      days.flatMap((one) => one.off.map(({ from, to, wholeDay }) => [one.day, from, to, wholeDay])),
    ).toEqual([
      ['2027-03-27', '15:00', '24:00', false],
      ['2027-03-28', '00:00', '12:00', false],
    ]);
  });
});

test.each([
  [away({}), 'Mon 1 Mar'],
  [away({ from: '2027-03-27', until: '2027-03-29' }), 'Sat 27 Mar to Mon 29 Mar'],
  [
    away({ times: { starts: '13:00', ends: '15:00', startsFold: null, endsFold: null } }),
    'Mon 1 Mar, 13:00 to 15:00',
  ],
  [
    away({
      until: '2027-03-03',
      times: { starts: '13:00', ends: '09:00', startsFold: null, endsFold: null },
    }),
    'Mon 1 Mar, 13:00 to Wed 3 Mar, 09:00',
  ],
])('time off is said as people say it', (wish, says) => {
  expect(sayOff(offSpan(wish, zone), zone, '2027-02-01')).toBe(says);
});

test.each([
  ['the last day before the first', { until: '2027-02-28' }],
  ['more than a year', { until: '2028-03-02' }],
  [
    'an end before its beginning',
    { times: { starts: '13:00', ends: '13:00', startsFold: null, endsFold: null } },
  ],
])('time off with %s is refused', (_what, more) => {
  expect(codeOf(() => offSpan(away(more), zone))).toBe('invalid');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { addDays, daysBetween, isoWeekday, localDay, localTime, wallToInstant } from '../when';
import { proposeSlots, type SlotRequest } from './slots';

type Request = z.input<typeof SlotRequest>;
const zone = 'Europe/London';
const at = (day: string, time: string) => wallToInstant(day, time, zone);
const open = [2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: '09:00', closes: '18:30' }));

/** Amara on Thu 25 Mar 2027: monthly, due Thu 22 Apr, used to Thursdays at 10:00 with Ilse. */
const amara: Request = {
  dueDay: '2027-04-22',
  window: { from: '2027-04-22', to: '2027-04-29' },
  notBefore: '2027-03-28',
  today: '2027-03-25',
  now: at('2027-03-25', '10:52'),
  zone,
  workingHours: open,
  minutes: 60,
  turnoverMinutes: 15,
  usual: { weekday: 4, time: '10:00', staffId: 'ilse' },
  staff: ['femi', 'ilse'],
  rooms: ['room-1', 'room-2'],
  busy: [],
};
const told = (request: Request) =>
  proposeSlots(request).map(
    (slot) => `${slot.onDay} ${localTime(slot.startsAt, zone)} ${slot.staffId}: ${slot.reason}`,
  );
const taken = (
  staffId: string | null,
  day: string,
  from: string,
  until: string,
  roomId: string | null = null,
) => ({
  staffId,
  roomId,
  startsAt: at(day, from),
  holdsUntil: at(day, until),
});

describe('three free slots', () => {
  it('the usual hour first, then a first of the day, then after work', () => {
    expect(told(amara)).toEqual([
      '2027-04-22 10:00 ilse: Same weekday and time as now',
      '2027-04-23 09:00 ilse: First visit of the day',
      '2027-04-24 17:00 ilse: After work',
    ]);
  });

  it('holds the room through the turnover', () => {
    const [slot] = proposeSlots(amara);
    expect(slot).toMatchObject({
      startsAt: '2027-04-22T09:00:00.000Z',
      endsAt: '2027-04-22T10:00:00.000Z',
      holdsUntil: '2027-04-22T10:15:00.000Z',
      roomId: 'room-1',
      outsideWindow: false,
    });
  });

  it('the usual hour a week later beats another hour on the due day', () => {
    const busy = [taken('ilse', '2027-04-22', '09:00', '18:30')];
    expect(told({ ...amara, busy })[0]).toBe('2027-04-29 10:00 ilse: Same weekday and time as now');
  });

  it('usual hour gone everywhere: the nearest hour of the due day, the later of two', () => {
    const busy = ['2027-04-22', '2027-04-29'].map((day) => taken('ilse', day, '10:30', '11:00'));
    expect(told({ ...amara, busy, minutes: 30, turnoverMinutes: 15 })[0]).toBe(
      '2027-04-22 09:45 ilse: Same weekday as now',
    );
    const around = ['2027-04-22', '2027-04-29'].map((day) => taken('ilse', day, '10:15', '10:30'));
    expect(told({ ...amara, busy: around, minutes: 15, turnoverMinutes: 15 })[0]).toBe(
      '2027-04-22 09:45 ilse: Same weekday as now',
    );
    const exact = ['2027-04-22', '2027-04-29'].map((day) => taken('ilse', day, '10:00', '10:15'));
    expect(told({ ...amara, busy: exact, minutes: 15, turnoverMinutes: 0 })[0]).toBe(
      '2027-04-22 10:15 ilse: Same weekday as now',
    );
  });

  it('two days equally far from the due day: the later one', () => {
    const request = {
      ...amara,
      dueDay: '2027-04-22',
      window: { from: '2027-04-20', to: '2027-04-24' },
      usual: null,
    };
    const busy = ['femi', 'ilse'].map((id) => taken(id, '2027-04-22', '00:00', '23:59'));
    expect(told({ ...request, busy })[0]).toBe('2027-04-23 09:00 femi: Nearest free time');
  });

  it('a therapist who is away gives way to another, and it is said', () => {
    expect(told({ ...amara, staff: ['femi'] })[0]).toBe(
      '2027-04-22 10:00 femi: Same weekday and time, another therapist',
    );
  });

  it('no room, no slot; a closed day gives none', () => {
    expect(told({ ...amara, rooms: [] })).toEqual([]);
    const closed = taken(null, '2027-04-22', '00:00', '23:59');
    expect(told({ ...amara, busy: [closed] }).every((slot) => !slot.startsWith('2027-04-22'))).toBe(true);
  });

  it('one day left: further times of that day, apart from each other', () => {
    const slots = proposeSlots({ ...amara, window: { from: '2027-04-22', to: '2027-04-22' } });
    expect(slots).toHaveLength(3);
    expect(new Set(slots.map((slot) => slot.onDay))).toEqual(new Set(['2027-04-22']));
    const starts = slots.map((slot) => Date.parse(slot.startsAt)).sort((a, b) => a - b);
    for (const [i, start] of starts.slice(1).entries())
      expect(start - (starts[i] ?? 0)).toBeGreaterThanOrEqual(75 * 60_000);
  });

  it('nothing in the window: the first day after it, flagged', () => {
    const busy = [taken(null, '2027-04-22', '00:00', '23:59'), taken(null, '2027-04-23', '00:00', '23:59')];
    const slots = proposeSlots({ ...amara, window: { from: '2027-04-22', to: '2027-04-23' }, busy });
    expect(slots[0]).toMatchObject({
      onDay: '2027-04-24',
      outsideWindow: true,
      reason: 'First free day after the window',
    });
    expect(slots.every((slot) => slot.outsideWindow && slot.onDay > '2027-04-23')).toBe(true);
  });

  it('never before the shortest gap, nor before now on the same day', () => {
    const soon = { ...amara, dueDay: '2027-03-25', window: { from: '2027-03-25', to: '2027-03-31' } };
    expect(proposeSlots(soon).every((slot) => slot.onDay >= '2027-03-28')).toBe(true);
    const today = proposeSlots({ ...soon, notBefore: null });
    expect(today.some((slot) => slot.onDay === '2027-03-25')).toBe(true);
    expect(today.every((slot) => slot.startsAt > soon.now)).toBe(true);
  });

  it('never at a time the clocks leave out', () => {
    const night = [{ weekday: 7, opens: '00:30', closes: '05:00' }];
    const request = {
      ...amara,
      dueDay: '2027-03-28',
      window: { from: '2027-03-28', to: '2027-03-28' },
      workingHours: night,
    };
    const slots = proposeSlots({
      ...request,
      usual: { weekday: 7, time: '01:30', staffId: null },
      minutes: 15,
      count: 10,
    });
    expect(slots.length).toBeGreaterThan(3);
    for (const slot of slots) expect(localTime(slot.startsAt, zone)).not.toMatch(/^01:/);
  });

  it('refuses a request that does not parse', () => {
    expect(() => proposeSlots({ ...amara, zone: 'Europe/Londn' })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
    expect(() => proposeSlots({ ...amara, window: { from: '2027-01-01', to: '2037-01-01' } })).toThrow();
  });
});

describe('whatever is booked', () => {
  const quarter = fc.integer({ min: 0, max: 95 });
  const wall = (n: number) =>
    `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`;
  const hours = fc
    .tuple(fc.integer({ min: 1, max: 7 }), quarter, quarter)
    .filter(([, a, b]) => a !== b)
    .map(([weekday, a, b]) => ({ weekday, opens: wall(Math.min(a, b)), closes: wall(Math.max(a, b)) }));
  /** Days round the spring and autumn changes of both zones. */
  const around = fc.constantFrom('2027-03-10', '2027-03-24', '2027-10-27', '2027-11-03', '2027-06-01');
  const request = fc
    .record({
      from: around,
      length: fc.integer({ min: 0, max: 9 }),
      due: fc.integer({ min: -3, max: 9 }),
      where: fc.constantFrom('Europe/London', 'America/New_York'),
      workingHours: fc.array(hours, { minLength: 1, maxLength: 8 }),
      minutes: fc.constantFrom(15, 45, 60, 90),
      turnoverMinutes: fc.constantFrom(0, 10, 15, 30),
      usual: fc.option(
        fc.record({
          weekday: fc.integer({ min: 1, max: 7 }),
          time: quarter.map(wall),
          staffId: fc.constantFrom('a', 'b', 'gone', null),
        }),
        { nil: null },
      ),
      bookings: fc.array(
        fc.record({
          staffId: fc.constantFrom('a', 'b', null),
          roomId: fc.constantFrom('r', 's', null),
          hour: fc.integer({ min: 0, max: 24 * 16 }),
          length: fc.integer({ min: 1, max: 40 }),
        }),
        { maxLength: 20 },
      ),
    })
    .map(({ from, length, due, where, bookings, ...rest }): Request & { zone: string } => {
      const base = Date.parse(`${from}T00:00:00Z`);
      return {
        ...rest,
        zone: where,
        today: addDays(from, -1),
        now: new Date(base - 3_600_000).toISOString(),
        dueDay: addDays(from, due),
        window: { from, to: addDays(from, length) },
        staff: ['a', 'b'],
        rooms: ['r', 's'],
        busy: bookings.map((one) => ({
          staffId: one.staffId,
          roomId: one.roomId,
          startsAt: new Date(base + one.hour * 3_600_000).toISOString(),
          holdsUntil: new Date(base + (one.hour + one.length) * 3_600_000).toISOString(),
        })),
      };
    });

  it('a slot never meets a booking of its therapist, its room or a closed clinic', () => {
    fc.assert(
      fc.property(request, (asked) => {
        for (const slot of proposeSlots(asked))
          for (const busy of asked.busy) {
            const meets = busy.startsAt < slot.holdsUntil && busy.holdsUntil > slot.startsAt;
            const both = busy.staffId === null && busy.roomId === null;
            expect(meets && (both || busy.staffId === slot.staffId || busy.roomId === slot.roomId)).toBe(
              false,
            );
          }
      }),
      { numRuns: 60 },
    );
  });

  it('a slot and its turnover lie inside the working hours, on the quarter hour, in the future', () => {
    fc.assert(
      fc.property(request, (asked) => {
        for (const slot of proposeSlots(asked)) {
          expect(localDay(slot.startsAt, asked.zone)).toBe(slot.onDay);
          const start = localTime(slot.startsAt, asked.zone);
          expect(Number(start.slice(3)) % 15).toBe(0);
          expect(slot.startsAt > asked.now).toBe(true);
          const inside = asked.workingHours.some(
            (one) =>
              one.weekday === isoWeekday(slot.onDay) &&
              one.opens <= start &&
              localDay(slot.holdsUntil, asked.zone) === slot.onDay &&
              localTime(slot.holdsUntil, asked.zone) <= one.closes,
          );
          expect(inside).toBe(true);
          const held = Date.parse(slot.holdsUntil) - Date.parse(slot.startsAt);
          expect(held).toBe((asked.minutes + asked.turnoverMinutes) * 60_000);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('slots differ, and are inside the window exactly when they are not flagged', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const slots = proposeSlots(asked);
        expect(slots.length).toBeLessThanOrEqual(3);
        expect(new Set(slots.map((slot) => slot.startsAt)).size).toBe(slots.length);
        for (const { onDay, outsideWindow } of slots) {
          const inside =
            daysBetween(asked.window.from, onDay) >= 0 && daysBetween(onDay, asked.window.to) >= 0;
          expect(outsideWindow).toBe(!inside);
        }
        expect(proposeSlots(asked)).toEqual(slots);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { booked, bookOf, heldBy, on, workDay, zone } from './calendar.fixture';
import { dropOn, isMovable, type Spot, sayDrop, spotOf } from './calendar-drop';

const luca = booked('2027-03-25', '12:45', { sinceDay: '2027-03-18' });
const to = (day: string, time: string, more: Partial<Spot> = {}): Spot => ({
  day,
  minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  minutes: 60,
  staffId: null,
  roomId: null,
  ...more,
});
const titled = (spot: Spot, book = bookOf(), row = luca) => {
  const { verdict, title } = dropOn(row, spot, book);
  return `${verdict}: ${title}`;
};

describe('letting go of an appointment', () => {
  it('fits, and says until when the room is made ready, what the plan does and who is told', () => {
    const drop = dropOn(luca, to('2027-03-26', '10:30'), bookOf());
    expect(drop).toMatchObject({
      verdict: 'fits',
      title: 'Fits, turn-over until 11:45',
      says: 'Fri 26 Mar, 10:30 to 11:30',
      startsAt: on('2027-03-26', '10:30'),
      staffId: 'ilse',
      roomId: 'r1',
      lines: [
        '8 days after the last visit.',
        'The plan stays at 4 visits.',
        'One message to Amara, 3 min after you let go.',
      ],
    });
    expect(sayDrop(luca, drop)).toBe(
      'Amara Okafor, Fri 26 Mar, 10:30 to 11:30. Fits, turn-over until 11:45. 8 days after the last visit.',
    );
  });

  it('where it was changes nothing', () => {
    expect(titled(spotOf(luca, zone))).toBe('same: Where it was');
  });

  it('over somebody else’s time or turn-over is refused by name', () => {
    const book = bookOf({ held: [heldBy('Femi Osei', '2027-03-26', '09:30')] });
    expect(titled(to('2027-03-26', '09:00'), book)).toBe('refused: Overlaps Femi Osei');
    expect(titled(to('2027-03-26', '10:30'), book)).toBe('refused: Overlaps Femi Osei');
    expect(titled(to('2027-03-26', '10:45'), book)).toBe('fits: Fits, turn-over until 12:00');
  });

  it('its own turn-over may not reach into the next one either', () => {
    const book = bookOf({ held: [heldBy('Femi Osei', '2027-03-26', '11:30')] });
    expect(titled(to('2027-03-26', '10:30'), book)).toBe('refused: Overlaps Femi Osei');
    expect(titled(to('2027-03-26', '10:15'), book)).toBe('fits: Fits, turn-over until 11:30');
  });

  it('finds another room when only the time was chosen, and refuses a room that was', () => {
    const book = bookOf({ held: [heldBy('Femi Osei', '2027-03-26', '10:30', { staffId: 'wen' })] });
    const drop = dropOn(luca, to('2027-03-26', '10:30'), book);
    expect(drop).toMatchObject({ verdict: 'fits', roomId: 'r2' });
    expect(drop.lines[0]).toBe('In Room 2: Room 1 is taken then.');
    expect(titled(to('2027-03-26', '10:30', { roomId: 'r1' }), book)).toBe('refused: Room 1 is taken');
  });

  it('nobody is in two places', () => {
    const held = [
      heldBy('Amara Okafor', '2027-03-26', '10:30', { staffId: 'wen', roomId: 'r2', clientId: 'c1' }),
    ];
    expect(titled(to('2027-03-26', '10:30'), bookOf({ held }))).toBe(
      'refused: The client has another appointment then',
    );
  });

  it('the past, a closed day, closed hours and time off are refused', () => {
    expect(titled(to('2027-03-23', '10:30'))).toBe('refused: This time is past');
    expect(titled(to('2027-03-26', '08:45'))).toBe('refused: Closed');
    expect(titled(to('2027-03-26', '17:30'))).toBe('refused: Closed');
    const days = [workDay('2027-03-26', { clinic: null }), workDay('2027-03-27', { off: [holiday] })];
    expect(titled(to('2027-03-26', '10:30'), bookOf({ days }))).toBe('refused: Closed');
    expect(titled(to('2027-03-27', '10:30'), bookOf({ days }))).toBe('refused: Public holiday');
  });

  it('outside the therapist’s own hours, or the window of the plan, asks for a reason', () => {
    const staff = [{ staffId: 'ilse', name: 'Ilse Brandt', spans: [{ opens: '09:00', closes: '12:00' }] }];
    const book = bookOf({ days: [workDay('2027-03-26', { staff })] });
    expect(titled(to('2027-03-26', '13:00'), book)).toBe('ask: Outside working hours');
    expect(titled(to('2027-03-26', '10:30'), book)).toBe('fits: Fits, turn-over until 11:45');
    const early = booked('2027-03-25', '12:45', { sinceDay: '2027-03-16' });
    expect(titled(to('2027-03-26', '10:30'), bookOf(), early)).toBe('ask: Day 10, window ends day 9');
    const soon = booked('2027-03-25', '12:45', { sinceDay: '2027-03-21' });
    expect(titled(to('2027-03-24', '10:30'), bookOf(), soon)).toBe('ask: Day 3, window begins day 5');
  });

  it('at a time the clocks leave out is refused, at one that comes twice both are known', () => {
    const night = { opens: '00:00', closes: '24:00' };
    const day = (name: string) =>
      workDay(name, { clinic: night, staff: [{ staffId: 'ilse', name: 'Ilse', spans: [night] }] });
    const spring = bookOf({ days: [day('2027-03-28')] });
    expect(dropOn(luca, to('2027-03-28', '01:30'), spring)).toMatchObject({
      verdict: 'refused',
      startsAt: null,
    });
    const autumn = bookOf({ days: [day('2027-10-31')] });
    expect(dropOn(booked('2027-10-30', '12:00'), to('2027-10-31', '01:30'), autumn)).toMatchObject({
      startsAt: '2027-10-31T00:30:00.000Z',
      laterAt: '2027-10-31T01:30:00.000Z',
    });
  });

  it('never says it fits where a held time of the same therapist or room is touched', () => {
    const quarter = fc.integer({ min: 36, max: 70 });
    fc.assert(
      fc.property(fc.array(quarter, { maxLength: 5 }), quarter, fc.boolean(), (taken, at, sameStaff) => {
        const held = taken.map((one, n) =>
          heldBy(`P${n}`, '2027-03-26', clock(one), sameStaff ? { roomId: 'r2' } : { staffId: 'wen' }),
        );
        const drop = dropOn(luca, to('2027-03-26', clock(at)), bookOf({ held }));
        if (drop.verdict !== 'fits' || !drop.startsAt) return;
        const from = Date.parse(drop.startsAt);
        const until = from + 75 * 60_000;
        for (const one of held)
          if (one.staffId === drop.staffId || one.roomId === drop.roomId)
            expect(Date.parse(one.startsAt) >= until || Date.parse(one.holdsUntil) <= from).toBe(true);
      }),
    );
  });
});

const clock = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;

const holiday = {
  id: 'h1',
  kind: 'holiday',
  staffId: null,
  roomId: null,
  startsAt: on('2027-03-27', '00:00'),
  endsAt: on('2027-03-28', '00:00'),
  note: null,
  from: '00:00',
  to: '24:00',
  wholeDay: true,
} as const;

it('only what is booked and has not begun is taken into the hand', () => {
  const now = on('2027-03-23', '10:40');
  expect(isMovable(luca, now)).toBe(true);
  expect(isMovable(booked('2027-03-23', '10:30'), now)).toBe(false);
  expect(isMovable({ ...luca, status: 'arrived' }, now)).toBe(false);
  expect(isMovable({ ...luca, appointmentId: null }, now)).toBe(false);
});

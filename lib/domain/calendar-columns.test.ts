import { describe, expect, it } from 'vitest';
import { askedCalendar, calendarHref, daysOf, nearDays, sayDays, shownDays, turnedTo } from './calendar';
import { booked, bookOf, on, workDay, zone } from './calendar.fixture';
import { columnsOf, isOpenAtAll, shutBands } from './calendar-columns';
import { proposedOf, windowBar } from './calendar-ghosts';
import { blockLook, planWords } from './calendar-words';

const off = (from: string, to: string, more: object = {}) => ({
  id: 'o1',
  kind: 'away' as const,
  staffId: 'ilse',
  roomId: null,
  startsAt: on('2027-03-24', '12:00'),
  endsAt: on('2027-03-24', '14:00'),
  note: null,
  from,
  to,
  wholeDay: false,
  ...more,
});

describe('what is shut in a column', () => {
  it('is the day around the hours, the break between them, and time off over both with its words', () => {
    const spans = [
      { opens: '09:00', closes: '12:00' },
      { opens: '13:00', closes: '18:00' },
    ];
    const day = workDay('2027-03-24', {
      staff: [{ staffId: 'ilse', name: 'Ilse', spans }],
      off: [off('17:00', '19:00')],
    });
    expect(shutBands(day, { staffId: 'ilse', roomId: null })).toEqual([
      { from: 0, until: 540, says: null },
      { from: 720, until: 780, says: 'Break' },
      { from: 1020, until: 1140, says: 'Away' },
      { from: 1140, until: 1440, says: null },
    ]);
  });

  it('time off of one therapist shuts nobody else’s column, and no room', () => {
    const day = workDay('2027-03-24', { off: [off('12:00', '14:00')] });
    const open = [
      { from: 0, until: 540, says: null },
      { from: 1110, until: 1440, says: null },
    ];
    expect(shutBands(day, { staffId: 'wen', roomId: null })).toEqual(open);
    expect(shutBands(day, { staffId: null, roomId: 'r1' })).toEqual(open);
  });

  it('says what kind of time off it is, and its note', () => {
    const day = workDay('2027-03-24', { off: [{ ...off('09:00', '18:30'), note: 'Course in Leeds' }] });
    const said = shutBands(day, { staffId: 'ilse', roomId: null }).map(({ says }) => says);
    expect(said).toContain('Away: Course in Leeds');
  });

  it('a clinic closed over all of its hours is not open that day; a therapist away leaves it open', () => {
    const closed = { ...off('00:00', '24:00'), staffId: null };
    expect(isOpenAtAll(workDay('2027-03-24', { off: [closed] }))).toBe(false);
    expect(isOpenAtAll(workDay('2027-03-24', { off: [{ ...closed, to: '13:00' }] }))).toBe(true);
    expect(isOpenAtAll(workDay('2027-03-24', { off: [off('00:00', '24:00')] }))).toBe(true);
    expect(isOpenAtAll(workDay('2027-03-24', { clinic: null }))).toBe(false);
  });

  it('a day without the clinic is shut from end to end', () => {
    const day = workDay('2027-03-24', { clinic: null, staff: [] });
    expect(shutBands(day, { staffId: null, roomId: null })).toEqual([
      { from: 0, until: 1440, says: 'Closed' },
    ]);
  });
});

describe('columns', () => {
  const days = bookOf().days;
  const { rooms } = bookOf();
  const rows = [
    booked('2027-03-24', '10:00'),
    booked('2027-03-24', '10:00', { staffId: 'wen', staffName: 'Wen Li Zhao', roomId: 'r2' }),
    booked('2027-03-25', '10:00', { status: 'cancelled_by_client' }),
  ];

  it('a week has one for each day, with how many hold their time', () => {
    const columns = columnsOf({ view: 'week', of: 'everyone', days, rooms, rows, zone });
    expect(columns.map(({ title, date, count }) => `${title} ${date} ${count}`)).toEqual([
      'Mon 22 0',
      'Tue 23 0',
      'Wed 24 2',
      'Thu 25 0',
      'Fri 26 0',
      'Sat 27 0',
    ]);
    expect(columns[3]?.rows).toHaveLength(1);
  });

  it('a day has one for each therapist, or each room', () => {
    const day = days.filter((one) => one.day === '2027-03-24');
    const asked = { view: 'day', days: day, rooms, rows, zone } as const;
    expect(
      columnsOf({ ...asked, of: 'everyone' }).map(({ title, rows: own }) => [title, own.length]),
    ).toEqual([
      ['Ilse Brandt', 1],
      ['Wen Li Zhao', 1],
    ]);
    expect(columnsOf({ ...asked, of: 'rooms' }).map(({ title }) => title)).toEqual(['Room 1', 'Room 2']);
    expect(columnsOf({ ...asked, of: 'wen' }).map(({ title }) => title)).toEqual(['Wen Li Zhao']);
  });

  it('a visit without a room stands beside the rooms', () => {
    const walkIn = booked('2027-03-24', '12:00', { roomId: null, roomName: null });
    const day = days.filter((one) => one.day === '2027-03-24');
    const columns = columnsOf({ view: 'day', of: 'rooms', days: day, rooms, rows: [...rows, walkIn], zone });
    expect(columns.at(-1)).toMatchObject({ title: 'No room', rows: [walkIn] });
  });

  it('who does not treat any more has one as long as an appointment stands', () => {
    const gone = booked('2027-03-24', '12:00', { staffId: 'gone', staffName: 'Bea Rowntree' });
    const day = days.filter((one) => one.day === '2027-03-24');
    const columns = columnsOf({ view: 'day', of: 'everyone', days: day, rooms, rows: [...rows, gone], zone });
    expect(columns.map(({ title }) => title)).toContain('Bea Rowntree');
  });
});

describe('days', () => {
  it('a week runs from Monday to Sunday and shows open days, and those on which something stands', () => {
    expect(daysOf('week', '2027-03-25')).toEqual({ from: '2027-03-22', days: 7 });
    expect(daysOf('day', '2027-03-25')).toEqual({ from: '2027-03-25', days: 1 });
    const week = [workDay('2027-03-27'), workDay('2027-03-28', { clinic: null })];
    expect(shownDays(week, new Set()).map(({ day }) => day)).toEqual(['2027-03-27']);
    expect(shownDays(week, new Set(['2027-03-28']))).toHaveLength(2);
    expect(shownDays(week.slice(1), new Set())).toHaveLength(1);
  });

  it('a narrow screen shows three, the chosen one among them', () => {
    const days = bookOf().days.map(({ day }) => day);
    expect(nearDays(days, '2027-03-23')).toEqual(['2027-03-23', '2027-03-24', '2027-03-25']);
    expect(nearDays(days, '2027-03-27')).toEqual(['2027-03-25', '2027-03-26', '2027-03-27']);
    expect(nearDays(days, '2027-03-28')).toEqual(['2027-03-25', '2027-03-26', '2027-03-27']);
  });

  it('a narrow screen turns as far as the day that is asked for, and no further', () => {
    const days = ['22', '23', '24', '25', '26', '27'];
    const near = ['23', '24', '25'];
    expect(turnedTo(days, near, '24')).toBe(near);
    expect(turnedTo(days, near, '26')).toEqual(['24', '25', '26']);
    expect(turnedTo(days, near, '27')).toEqual(['25', '26', '27']);
    expect(turnedTo(days, near, '22')).toEqual(['22', '23', '24']);
    expect(turnedTo(days, near, '30')).toBe(near);
  });

  it('are said as people say them', () => {
    expect(sayDays('2027-03-22', '2027-03-27', '2027-03-23')).toBe('22 to 27 March');
    expect(sayDays('2027-03-29', '2027-04-03', '2027-03-23')).toBe('29 Mar to 3 Apr');
    expect(sayDays('2027-12-27', '2028-01-02', '2027-03-23')).toBe('27 Dec to 2 Jan 2028');
    expect(sayDays('2027-03-25', '2027-03-25', '2027-03-23')).toBe('Thu 25 March');
  });

  it('the address says what is shown, and what was left comes back', () => {
    expect(calendarHref({ view: 'week', day: '2027-03-22', of: 'mine' })).toBe(
      '/schedule?view=week&day=2027-03-22&of=mine',
    );
    const left = askedCalendar({}, 'day.rooms', '2027-03-23');
    expect(left).toEqual({ view: 'day', day: '2027-03-23', of: 'rooms' });
    expect(askedCalendar({ view: 'list' }, 'nonsense.x', '2027-03-23')).toEqual({
      view: 'list',
      day: '2027-03-23',
      of: 'mine',
    });
  });
});

describe('a block says', () => {
  it('dots while the visits agreed can be counted, words beyond', () => {
    expect(planWords(booked('2027-03-24', '10:00'))).toEqual({
      dots: { done: 2, agreed: 4 },
      words: 'weekly',
    });
    expect(planWords(booked('2027-03-24', '10:00', { done: 7 })).words).toBe('7 of 9, weekly');
    const monthly = { id: 'e', problem: 'Hip', phase: 'monthly' } as const;
    expect(planWords(booked('2027-03-24', '10:00', { episode: monthly }))).toEqual({
      dots: null,
      words: 'monthly',
    });
    expect(planWords(booked('2027-03-24', '10:00', { visitNumber: 1 })).words).toBe('new client');
  });

  it('what is over looks over, whatever its plan', () => {
    const now = on('2027-03-23', '10:40');
    expect(blockLook(booked('2027-03-24', '10:00'), now)).toBe('weekly');
    expect(blockLook(booked('2027-03-22', '10:00', { status: 'missed' }), now)).toBe('off');
  });
});

describe('proposed, not booked', () => {
  const due = {
    episodeId: 'e9',
    client: booked('2027-03-24', '10:00').client,
    phase: 'weekly',
    intervalDays: 7,
    lastTreatedDay: '2027-03-17',
    usual: {
      startsAt: on('2027-03-17', '16:00'),
      staffId: 'ilse',
      roomId: 'r2',
      serviceId: 's1',
      minutes: 60,
      turnoverMinutes: 15,
    },
  } as const;

  it('stands at the usual weekday and hour first, and never over what is held', () => {
    const [one] = proposedOf([due], bookOf());
    expect(one?.plan).toMatchObject({ says: 'Weekly, due Wed 24 Mar.', likes: 'Likes afternoons.' });
    expect(one?.ghosts[0]).toMatchObject({
      startsAt: on('2027-03-24', '16:00'),
      roomId: 'r2',
      says: 'same weekday and time',
    });
    const held = [
      { ...booked('2027-03-24', '16:00'), appointmentId: 'x', clientId: 'y', name: 'Z', roomId: 'r1' },
    ];
    const [other] = proposedOf([due], bookOf({ held }));
    expect(other?.ghosts.map(({ startsAt }) => startsAt)).not.toContain(on('2027-03-24', '16:00'));
  });

  it('who is past due is drifting, not proposed', () => {
    expect(proposedOf([{ ...due, lastTreatedDay: '2027-03-15' }], bookOf())).toEqual([]);
  });

  it('the bar of its window ends with the days shown', () => {
    const days = bookOf().days.map(({ day }) => day);
    const window = { from: '2027-03-26', to: '2027-03-30' };
    expect(windowBar({ window, dueDay: '2027-03-28' }, days)).toEqual({ from: 4 / 6, to: 1, due: null });
    expect(
      windowBar({ window: { from: '2027-04-02', to: '2027-04-03' }, dueDay: '2027-04-02' }, days),
    ).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppointmentStatus } from './clinic';
import {
  maskedAddress,
  messageStanding,
  type NewsAppointment,
  newsOf,
  reminderAt,
  sayMessageOnBooking,
  toldOf,
  withoutAddresses,
} from './message';

const now = new Date('2027-04-15T09:00:00.000Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();

const dated = (given: Partial<NewsAppointment> = {}): NewsAppointment => ({
  id: 'a',
  status: 'booked',
  startsAt: at(24),
  endsAt: at(25),
  staffId: 'ilse',
  staffName: 'Ilse Brandt',
  told: null,
  ...given,
});
const told = toldOf(dated());
const kindOf = (given: Partial<NewsAppointment>) => newsOf([dated(given)], now)?.kind ?? null;

describe('what there is to tell', () => {
  test.each<[string, Partial<NewsAppointment>, string | null]>([
    ['a booked date nobody told of is confirmed', {}, 'confirmation'],
    ['a date the client knows is not told twice', { told }, null],
    ['another time is a change', { told, startsAt: at(26), endsAt: at(27) }, 'change'],
    ['another length is a change', { told, endsAt: at(26) }, 'change'],
    ['another therapist is a change', { told, staffId: 'henrik' }, 'change'],
    ['a therapist who married is no change', { told, staffName: 'Ilse Vogt' }, null],
    ['a told date that is cancelled is told', { told, status: 'cancelled_by_client' }, 'cancellation'],
    [
      'a cancellation is told once',
      { told: { ...told, status: 'cancelled' }, status: 'cancelled_by_clinic' },
      null,
    ],
    ['booked and cancelled before anybody heard of it is nothing', { status: 'cancelled_by_clinic' }, null],
    [
      'booked again after the cancellation was told is confirmed',
      { told: { ...told, status: 'cancelled' } },
      'confirmation',
    ],
    ['a past date is never told', { startsAt: at(-1), endsAt: at(0) }, null],
    ['a cancelled past date is never told', { told, status: 'cancelled_by_client', startsAt: at(-1) }, null],
    ['a client who is here is told nothing', { status: 'arrived' }, null],
  ])('%s', (_name, given, kind) => {
    expect(kindOf(given)).toBe(kind);
  });

  test('a weekly block is one message with all its dates, earliest first', () => {
    const block = [3, 1, 2, 0].map((week) =>
      dated({ id: `${week}`, startsAt: at(24 + week * 168), endsAt: at(25 + week * 168) }),
    );
    const news = newsOf(block, now);
    expect(news?.kind).toBe('confirmation');
    expect(news?.items.map((item) => item.now.id)).toEqual(['0', '1', '2', '3']);
  });

  test('a move and a cancellation in one breath are one message', () => {
    const rows = [dated({ told, startsAt: at(48) }), dated({ id: 'b', told, status: 'cancelled_by_client' })];
    expect(newsOf(rows, now)).toMatchObject({
      kind: 'mixed',
      items: [{ kind: 'cancellation' }, { kind: 'change' }],
    });
  });

  test('once all of it is told there is nothing left, whatever happened before', () => {
    const status = fc.constantFrom<AppointmentStatus>(
      'booked',
      'cancelled_by_client',
      'cancelled_by_clinic',
      'missed',
    );
    const row = fc.record({
      status,
      hour: fc.integer({ min: -48, max: 480 }),
      known: fc.option(fc.integer({ min: 1, max: 480 })),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const dates = rows.map(({ status: is, hour, known }, index) =>
          dated({
            id: `${index}`,
            status: is,
            startsAt: at(hour),
            endsAt: at(hour + 1),
            told: known === null ? null : { ...told, startsAt: at(known), endsAt: at(known + 1) },
          }),
        );
        const items = newsOf(dates, now)?.items ?? [];
        for (const { now: one } of items) expect(Date.parse(one.startsAt)).toBeGreaterThan(now.getTime());
        const after = dates.map((one) =>
          items.some((item) => item.now.id === one.id) ? { ...one, told: toldOf(one) } : one,
        );
        expect(newsOf(after, now)).toBeNull();
      }),
    );
  });
});

describe('a reminder', () => {
  test('comes the set hours before, and not for who is booked later than that', () => {
    expect(reminderAt(at(48), 24, now)).toBe(at(24));
    expect(reminderAt(at(20), 24, now)).toBeNull();
  });
  test('does not follow a confirmation within the hour', () => {
    expect(reminderAt(at(24.9), 24, now)).toBeNull();
  });
  test('is not made when the clinic wants none', () => {
    expect(reminderAt(at(48), null, now)).toBeNull();
  });
});

describe('the promise on the screen', () => {
  const given = { mailOn: true, email: 'amara@example.org', agreed: true };
  test.each([
    [given, 'The client gets one message, 3 minutes after you book.'],
    [{ ...given, mailOn: false }, 'No message: mail is off.'],
    [{ ...given, email: null }, 'No message: no e-mail on record.'],
    [{ ...given, agreed: null }, 'No message: not agreed.'],
    [{ ...given, agreed: false }, 'No message: not agreed.'],
  ])('%o', (facts, words) => {
    expect(sayMessageOnBooking(messageStanding(facts))).toBe(words);
  });
  test('shows an address only so far that its owner knows it', () => {
    expect(maskedAddress('amara@example.org')).toBe('a…@example.org');
  });
});

test('the words of a mail server lose every address and line end', () => {
  expect(withoutAddresses('550 5.1.1 <amara@example.org>: no\r\nsuch user amara.o@mail.example.org;')).toBe(
    '550 5.1.1 (address): no such user (address);',
  );
});

import { describe, expect, it, test } from 'vitest';
import { rowReason, rowState, stateWords } from './day-row';
import { rowAt, visitAt } from './day-row.fixture';

const ten = '2027-03-18T10:00:00.000Z';
const now = (time: string) => `2027-03-18T${time}:00.000Z`;

describe('the state of a line', () => {
  test.each([
    ['booked before its time', rowAt(ten), '09:50', 'Booked'],
    ['booked, a few minutes past', rowAt(ten), '10:04', 'Booked'],
    ['booked and not here', rowAt(ten), '10:12', 'Booked, 12 minutes late'],
    ['arrived', rowAt(ten, { status: 'arrived' }), '09:55', 'Arrived'],
    [
      'in treatment',
      rowAt(ten, { status: 'in_treatment', visit: visitAt(ten) }),
      '10:21',
      'In treatment, minute 22',
    ],
    ['missed', rowAt(ten, { status: 'missed' }), '12:00', 'Missed'],
    [
      'cancelled by the client',
      rowAt(ten, { status: 'cancelled_by_client' }),
      '09:00',
      'Cancelled by the client',
    ],
    ['cancelled by us', rowAt(ten, { status: 'cancelled_by_clinic' }), '09:00', 'Cancelled by us'],
  ])('%s', (_what, row, time, words) => {
    expect(stateWords(row, now(time))).toBe(words);
  });

  it('is told by the visit before the appointment', () => {
    const ended = visitAt(ten, { endedAt: now('11:00') });
    expect(rowState(rowAt(ten, { visit: ended, status: 'arrived' }), now('11:05'))).toBe('done_unsigned');
    const signed = { ...ended, signedAt: now('11:06') };
    expect(rowState(rowAt(ten, { visit: signed, status: 'in_treatment' }), now('11:07'))).toBe('done_signed');
  });

  it('is over when nobody ended the visit for three hours', () => {
    const row = rowAt(ten, { status: 'in_treatment', visit: visitAt(ten) });
    expect(rowState(row, now('12:59'))).toBe('in_treatment');
    expect(rowState(row, now('13:00'))).toBe('done_unsigned');
  });
});

test('a line says the problem, monthly where it is, and the number of the visit', () => {
  expect(rowReason(rowAt(ten))).toBe('Left hip · visit 3');
  expect(
    rowReason(rowAt(ten, { episode: { id: 'e', problem: 'Right calf', phase: 'monthly' }, visitNumber: 11 })),
  ).toBe('Right calf · monthly · visit 11');
  expect(rowReason(rowAt(ten, { episode: null, visitNumber: 1, minutes: 75 }))).toBe('First visit · 75 min');
});

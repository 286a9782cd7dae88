import { describe, expect, it, test } from 'vitest';
import { rowAt, visitAt } from './day-row.fixture';
import { greeting, nextRow, untilWords } from './today';

const at = (time: string) => `2027-03-18T${time}:00.000Z`;

describe('whom the Next card shows', () => {
  it('the visit under way before anyone waiting', () => {
    const running = rowAt(at('09:00'), { status: 'in_treatment', visit: visitAt(at('09:02')) });
    const waiting = rowAt(at('09:30'), { status: 'arrived' });
    expect(nextRow([waiting, running], 'ilse', at('09:40'))).toBe(running);
  });

  it('the earliest of one’s own, not of a colleague', () => {
    const henriks = rowAt(at('09:00'), { staffId: 'henrik' });
    const mine = rowAt(at('10:00'));
    expect(nextRow([henriks, mine], 'ilse', at('08:50'))).toBe(mine);
  });

  it('who is here, when the one before is more than a quarter of an hour late', () => {
    const late = rowAt(at('10:00'));
    const here = rowAt(at('11:00'), { status: 'arrived' });
    expect(nextRow([late, here], 'ilse', at('10:10'))).toBe(late);
    expect(nextRow([late, here], 'ilse', at('10:16'))).toBe(here);
  });

  it('nobody whose time is over without having come', () => {
    const gone = rowAt(at('08:00'));
    const next = rowAt(at('13:00'));
    expect(nextRow([gone, next], 'ilse', at('12:00'))).toBe(next);
    expect(nextRow([gone], 'ilse', at('12:00'))).toBeNull();
  });

  it('the clinic’s next to someone who treats nobody today', () => {
    const henriks = rowAt(at('10:00'), { staffId: 'henrik' });
    expect(nextRow([henriks], 'bronagh', at('09:00'))).toBe(henriks);
  });

  it('nobody who was missed or cancelled', () => {
    const rows = [
      rowAt(at('10:00'), { status: 'missed' }),
      rowAt(at('11:00'), { status: 'cancelled_by_client' }),
    ];
    expect(nextRow(rows, 'ilse', at('09:00'))).toBeNull();
  });
});

describe('the sentence of the day', () => {
  const me = { staffId: 'ilse', name: 'Ilse Brandt' };
  const done = (time: string) =>
    rowAt(at(time), { status: 'done', visit: visitAt(at(time), { endedAt: at(time), signedAt: at(time) }) });

  test.each([
    [
      'two done, four to go',
      [
        done('08:00'),
        done('09:00'),
        rowAt(at('10:00')),
        rowAt(at('11:15')),
        rowAt(at('13:30')),
        rowAt(at('14:45')),
      ],
      'Two done, four to go.',
    ],
    [
      'a colleague’s visit is not counted',
      [done('08:00'), rowAt(at('09:30'), { staffId: 'henrik' })],
      'One done, nobody left.',
    ],
    [
      'one in treatment',
      [rowAt(at('09:30'), { visit: visitAt(at('09:35')) }), rowAt(at('11:00'))],
      'One in treatment, one to go.',
    ],
    ['all done', [done('08:00'), done('09:00')], 'All two done.'],
    ['nobody', [], 'Nobody is booked today.'],
  ])('%s', (_what, rows, words) => {
    expect(greeting({ rows, me, now: at('09:52') }, '09:52')).toBe(`Good morning, Ilse. ${words}`);
  });

  it('greets by the clinic’s wall clock', () => {
    const hello = (time: string) => greeting({ rows: [], me, now: at('09:52') }, time).split(',')[0];
    expect([hello('00:10'), hello('11:59'), hello('12:00'), hello('18:00')]).toEqual([
      'Good morning',
      'Good morning',
      'Good afternoon',
      'Good evening',
    ]);
  });
});

test('the distance to a time is said in whole minutes', () => {
  expect(untilWords(at('10:00'), at('09:52'))).toBe('in 8 minutes');
  expect(untilWords(at('10:00'), at('10:00'))).toBe('now');
  expect(untilWords(at('10:00'), at('09:59'))).toBe('in 1 minute');
  expect(untilWords(at('10:00'), at('10:12'))).toBe('12 minutes ago');
  expect(untilWords(at('14:00'), at('10:00'))).toBe('in 4 hours');
});

import { expect, test } from 'vitest';
import { sayLongWait } from './long-wait';

const zone = 'Europe/Berlin';
const now = new Date('2026-11-20T10:00:00.000Z');
const kept = (keptAt: string, aside: string | null = null) => ({ keptAt, aside });

test('entries older than an hour are counted, with the time of the oldest in the clinic’s zone', () => {
  const entries = [
    kept('2026-11-20T08:55:00.000Z'),
    kept('2026-11-20T08:40:00.000Z'),
    kept('2026-11-20T09:00:00.000Z'),
    kept('2026-11-20T09:30:00.000Z'),
  ];
  expect(sayLongWait(entries, now, zone, 0)).toBe(
    '3 entries have waited on this tablet since 09:40. Bring it into the clinic’s Wi-Fi.',
  );
});

test('younger ones and those the clinic refused do not warn', () => {
  expect(sayLongWait([kept('2026-11-20T09:00:00.001Z')], now, zone, 0)).toBeNull();
  expect(sayLongWait([kept('2026-11-20T06:00:00.000Z', 'Signed.')], now, zone, 0)).toBeNull();
  expect(sayLongWait([], now, zone, 0)).toBeNull();
});

test('another day is named', () => {
  expect(sayLongWait([kept('2026-11-19T15:00:00.000Z')], now, zone, 0)).toContain(
    'One entry has waited on this tablet since yesterday 16:00.',
  );
  expect(sayLongWait([kept('2026-11-16T15:00:00.000Z')], now, zone, 0)).toContain('since Mon 16 Nov, 16:00.');
});

test('the time said is the clinic’s also where the tablet’s clock is wrong', () => {
  // The tablet stands 30 minutes behind: what it calls 09:10 was 09:40.
  expect(sayLongWait([kept('2026-11-20T08:10:00.000Z')], now, zone, 30 * 60_000)).toContain('since 09:40.');
});

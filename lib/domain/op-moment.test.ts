import { expect, test } from 'vitest';
import { keptMoment, momentRefusal, signedInAt } from './op-moment';

const now = new Date('2026-11-22T10:00:00.000Z');

test('a clock up to two minutes fast is believed; beyond it the entry counts as made when it came', () => {
  expect(keptMoment('2026-11-22T10:02:00.000Z', now)).toEqual({
    madeAt: '2026-11-22T10:02:00.000Z',
    clamped: false,
  });
  expect(keptMoment('2026-11-22T10:02:00.001Z', now)).toEqual({
    madeAt: '2026-11-22T10:00:00.000Z',
    clamped: true,
  });
  expect(keptMoment('2026-11-22T06:00:00.000Z', now)).toMatchObject({ clamped: false });
});

test('an entry from before its visit is refused in words, one from a slightly slow clock is not', () => {
  expect(momentRefusal('2026-11-22T09:45:00.000Z', now.toISOString())).toBeNull();
  expect(momentRefusal('2026-11-22T09:44:59.999Z', now.toISOString())).toMatch(/before the visit began/);
});

test('an entry belongs to a time its author was signed in, or shortly after', () => {
  const login = { createdAt: '2026-11-22T08:00:00.000Z', expiresAt: '2026-11-22T20:00:00.000Z' };
  const grace = 12 * 3_600_000;
  expect(signedInAt('2026-11-22T07:58:00.000Z', [login], grace)).toBe(true);
  expect(signedInAt('2026-11-22T07:57:59.000Z', [login], grace)).toBe(false);
  expect(signedInAt('2026-11-23T08:00:00.000Z', [login], grace)).toBe(true);
  expect(signedInAt('2026-11-23T08:00:00.001Z', [login], grace)).toBe(false);
  const earlier = { createdAt: '2026-11-21T08:00:00.000Z', expiresAt: '2026-11-21T20:00:00.000Z' };
  expect(signedInAt('2026-11-21T09:00:00.000Z', [login, earlier], grace)).toBe(true);
});

import { expect, test } from 'vitest';
import { mayForget } from './home-screen';

const now = new Date('2026-11-22T10:00:00.000Z');
const bare = { installed: false, persisted: false, putAwayAt: null };

test('a tablet that is neither on the home screen nor promised to keep may forget', () => {
  expect(mayForget(bare, now)).toBe(true);
  expect(mayForget({ ...bare, installed: true }, now)).toBe(false);
  expect(mayForget({ ...bare, persisted: true }, now)).toBe(false);
});

test('put away, it is said again after thirty days, and after an unreadable date', () => {
  expect(mayForget({ ...bare, putAwayAt: '2026-10-23T10:00:00.001Z' }, now)).toBe(false);
  expect(mayForget({ ...bare, putAwayAt: '2026-10-23T10:00:00.000Z' }, now)).toBe(true);
  expect(mayForget({ ...bare, putAwayAt: 'once' }, now)).toBe(true);
});

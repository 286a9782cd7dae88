import { expect, test } from 'vitest';
import { holdOf } from '@/lib/domain/note-visit.fixture';
import { doseWords } from './dose-words';

test('holds timed one by one read like one entry of several, as long as they were alike', () => {
  const once = holdOf('A', { repetitions: 1 });
  expect(doseWords([once, once, once])).toBe('3 × 45 s, medium, thumb');
  expect(doseWords([once, { ...once, seconds: 30 }, once])).toBe(
    '1 × 45 s, medium, thumb; 1 × 30 s, medium, thumb; 1 × 45 s, medium, thumb',
  );
  expect(doseWords([once, { ...once, pressureLevel: null }])).toBe(
    '1 × 45 s, medium, thumb; 1 × 45 s, thumb',
  );
});

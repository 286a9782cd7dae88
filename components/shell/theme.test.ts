import { expect, test } from 'vitest';
import { themeOf } from './theme';

test('a stored choice is kept, anything else follows the device', () => {
  expect(themeOf('dim')).toBe('dim');
  expect(themeOf('light')).toBe('light');
  expect(themeOf(undefined)).toBe('auto');
  expect(themeOf('"><script>')).toBe('auto');
});

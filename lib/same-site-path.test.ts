import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameSitePath } from './same-site-path';

describe('the way back after sign-in', () => {
  it('keeps a path of ours with its query', () => {
    expect(sameSitePath('/visits/0199?step=mark')).toBe('/visits/0199?step=mark');
  });

  it.each([
    undefined,
    '',
    'https://other.site/',
    '//other.site',
    '/\\other.site',
    '/\t/other.site',
    '/.//other.site',
    'javascript:alert(1)',
    'today',
    '/sign-in?next=/sign-in',
    '/api/auth/signout',
  ])('never leaves the site or loops: %j', (wanted) => {
    expect(sameSitePath(wanted)).toBe('/today');
  });

  it('resolves to this site whatever is given', () => {
    const sign = fc.constantFrom('/', '\\', '.', ':', '@', '\t', '\n', 'a', 'http', '%2f', '?', '#');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const path = sameSitePath(`/${signs.join('')}`);
        expect(new URL(path, 'http://clinic.test').origin).toBe('http://clinic.test');
      }),
    );
  });
});

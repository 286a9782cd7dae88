import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Password } from './clinic';
import { tooCommon } from './password';

describe('a password', () => {
  it.each([
    'password1234',
    'Password2026!',
    'P@ssword-2026',
    'qwertyuiop12',
    'qwertyuiopas',
    '123456789012',
    '098765432109',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'palpatepalpate',
    'massageclinic1',
    'pässword1234',
  ])('that is tried first is refused: %s', (password) => {
    expect(Password.safeParse(password).success).toBe(false);
  });

  it.each([
    'correct horse battery',
    'Thu 14 Jan at ten',
    'zwölf Gläser Tee',
    '密码不太短的十二个字符吧',
    'x7!kd92_qpL0',
  ])('of a person is taken: %s', (password) => {
    expect(Password.safeParse(password).success).toBe(true);
  });

  it('of random letters is never called common', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'bdfgjkmnrtuvxyz'), minLength: 16, maxLength: 60 });
    fc.assert(fc.property(letters, (text) => new Set(text).size < 5 || !tooCommon(text)));
  });
});

import { describe, expect, it } from 'vitest';
import { firstNameOf, initialsOf } from './person-name';

describe('a name in little room', () => {
  it.each([
    ['Ilse Brandt', 'IB'],
    ['Wen Li Zhao', 'WZ'],
    ['Bronagh Ó Súilleabháin', 'BÓ'],
    ['Vincent van der Berg', 'VV'],
    ['Cher', 'C'],
    ['  élise   martin ', 'ÉM'],
  ])('%s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('is the first name alone where there is one', () => {
    expect(firstNameOf('Wen Li Zhao')).toBe('Wen');
  });
});

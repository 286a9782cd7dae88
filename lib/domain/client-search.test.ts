import { describe, expect, test } from 'vitest';
import { isEmptySearch, phoneTail, readSearch } from './client-search';

describe('a search', () => {
  test.each([
    ['1985-06-03', ['1985-06-03']],
    ['3.6.1985', ['1985-06-03']],
    ['03.06.1985', ['1985-06-03']],
    ['03/06/1985', ['1985-06-03', '1985-03-06']],
    ['23/06/1985', ['1985-06-23']],
    ['06/23/1985', ['1985-06-23']],
    ['31.2.1985', []],
  ])('reads %s as a birth date', (typed, days) => {
    expect(readSearch(typed)).toEqual({ words: '', numbers: [], birthDays: days });
  });

  test.each(['020 7946 0152', '02079460152', '020-7946-0152', '(020) 7946 0152', '020.7946.0152'])(
    'reads the phone number %s in any grouping, with and without its first 0',
    (typed) => {
      expect(readSearch(typed).numbers).toEqual([['02079460152', '2079460152']]);
    },
  );

  test('takes a name, a date and digits apart in any order', () => {
    expect(readSearch('  okafor 3.6.1985 amara  0152 ')).toEqual({
      words: 'okafor amara',
      numbers: [['0152', '152']],
      birthDays: ['1985-06-03'],
    });
  });

  test('keeps two numbers apart that a word divides', () => {
    expect(readSearch('7946 okafor 0152').numbers).toEqual([['7946'], ['0152', '152']]);
  });

  test('is empty when only blanks were typed', () => {
    expect(isEmptySearch(readSearch('   '))).toBe(true);
    expect(isEmptySearch(readSearch(' a '))).toBe(false);
    expect(isEmptySearch(readSearch('31.2.1985'))).toBe(false);
  });

  test('reads no more than its bound', () => {
    expect(readSearch('x'.repeat(5000)).words).toHaveLength(100);
  });
});

describe('two writings of one phone number', () => {
  test('share their tail, with or without the country code', () => {
    expect(phoneTail('+44 20 7946 0152')).toBe(phoneTail('(020) 7946-0152'));
    expect(phoneTail('020 7946 0152')).not.toBe(phoneTail('020 7946 0153'));
  });

  test('say nothing when there are too few digits', () => {
    expect(phoneTail(null)).toBeNull();
    expect(phoneTail('ext 12345')).toBeNull();
    expect(phoneTail('555 012')).toBe('555012');
  });
});

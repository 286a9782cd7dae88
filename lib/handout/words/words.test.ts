import { describe, expect, it } from 'vitest';
import { VIEWS } from '@/lib/body/figure';
import { sensations } from '@/lib/domain/hold';
import { sayFullDate, sayLongDay, sayLongSlot } from '@/lib/when';
import { bannedIn } from '../banned';
import { plainText } from '../document';
import { homeZones } from '../facts';
import { languageCodes } from '../language';
import { sheetWords } from '.';

const london = 'Europe/London';

/** Every word of a language as it can be printed. */
function everything(language: (typeof languageCodes)[number]): string[] {
  const { views, title, dateLine, from, foot, spans, spot, sides, headings, ...words } = sheetWords(language);
  return [
    words.pageTitle,
    words.notice,
    ...Object.values(headings),
    ...Object.values(words.sensations),
    ...Object.values(words.homeZones),
    ...VIEWS.flatMap((view) => [views[view].caption, views[view].alt([]), views[view].alt(['A', 'B'])]),
    ...[title('Ana'), dateLine('2027-05-01', 'Tom'), from('Tom')].map(plainText),
    foot.what,
    foot.reviewedOn('2027-05-01'),
    foot.notReviewed('HO-01, 04'),
    spans([['18:00', '18:15']]),
    spot('A'),
    ...Object.values(sides),
  ];
}

describe.each(languageCodes)('the fixed words in %s', (language) => {
  const words = sheetWords(language);

  it('are all there, clean, and hold no banned word', () => {
    for (const text of everything(language)) {
      expect(text).toBe(text.trim());
      expect(text).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN|['"]| {2}/);
      expect(bannedIn(text)).toEqual([]);
    }
  });

  it('know every sensation, home zone and view by a name of its own', () => {
    expect(Object.keys(words.sensations)).toEqual(Object.keys(sensations));
    expect(new Set(Object.values(words.sensations)).size).toBe(Object.keys(sensations).length);
    expect(Object.keys(words.homeZones).sort()).toEqual([...homeZones].sort());
    expect(new Set(VIEWS.map((view) => words.views[view].alt(['A']))).size).toBe(VIEWS.length);
    expect(words.weekdayLetters).toHaveLength(7);
  });

  it('mark names as names, so that no list of words is held against them', () => {
    const names = [words.title('Ana'), words.dateLine('2027-05-01', 'Tom'), words.from('Tom')].map((runs) =>
      runs.filter((run) => run.from === 'name').map(({ text }) => text),
    );
    expect(names).toEqual([['Ana'], ['Tom'], ['Tom']]);
  });

  it('leave the numbers of the pages to the layout', () => {
    expect(words.pageWords).toMatch(/^\{page\} \p{L}+ \{pages\}$/u);
  });

  it('never say that visits are monthly', () => {
    expect(everything(language).join(' ')).not.toMatch(/monthly|mensual|mensuel/i);
  });
});

describe('days and times', () => {
  const day = '2027-04-01';
  it.each([
    ['en', 'Thursday 1 April 2027', '1 April 2027', 'Thursday 1 April, 09:05'],
    ['es', 'jueves 1 de abril de 2027', '1 de abril de 2027', 'jueves 1 de abril, 09:05'],
    ['fr', 'jeudi 1er avril 2027', '1er avril 2027', 'jeudi 1er avril, 9\u00a0h\u00a005'],
  ] as const)('are said in %s', (language, longDay, fullDate, slot) => {
    const words = sheetWords(language);
    expect(words.longDay(day)).toBe(longDay);
    expect(words.fullDate(day)).toBe(fullDate);
    expect(words.slot('2027-04-01T08:05:00Z', london)).toBe(slot);
  });

  it('say no minutes in French when there are none', () => {
    expect(sheetWords('fr').slot('2027-04-22T13:00:00Z', london)).toBe('jeudi 22 avril, 14\u00a0h');
  });

  // The night the clocks go forward, and the one on which an hour comes twice.
  it.each([
    ['2027-03-28T00:59:00Z', london, '28 March, 00:59', '28 de marzo, 00:59', '28 mars, 0 h 59'],
    ['2027-03-28T01:00:00Z', london, '28 March, 02:00', '28 de marzo, 02:00', '28 mars, 2 h'],
    ['2027-10-31T00:30:00Z', london, '31 October, 01:30', '31 de octubre, 01:30', '31 octobre, 1 h 30'],
    ['2027-10-31T01:30:00Z', london, '31 October, 01:30', '31 de octubre, 01:30', '31 octobre, 1 h 30'],
    ['2027-03-14T06:59:00Z', 'America/New_York', '14 March, 01:59', '14 de marzo, 01:59', '14 mars, 1 h 59'],
    ['2027-03-14T07:00:00Z', 'America/New_York', '14 March, 03:00', '14 de marzo, 03:00', '14 mars, 3 h'],
    [
      '2027-11-07T06:00:00Z',
      'America/New_York',
      '7 November, 01:00',
      '7 de noviembre, 01:00',
      '7 novembre, 1 h',
    ],
  ] as const)('%s in %s is the wall time there', (moment, zone, en, es, fr) => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(sheetWords('en').slot(moment, zone)).toBe(`Sunday ${en}`);
    expect(sheetWords('es').slot(moment, zone)).toBe(`domingo ${es}`);
    expect(plain(sheetWords('fr').slot(moment, zone))).toBe(`dimanche ${fr}`);
  });

  it('in English are the same as on the screens', () => {
    const { longDay, fullDate, slot } = sheetWords('en');
    for (let month = 1; month <= 12; month += 1) {
      const one = `2027-${String(month).padStart(2, '0')}-0${1 + (month % 7)}`;
      const moment = `${one}T23:40:00Z`;
      expect(longDay(one)).toBe(sayLongDay(one));
      expect(fullDate(one)).toBe(sayFullDate(one));
      for (const zone of [london, 'America/Los_Angeles', 'Pacific/Auckland'])
        expect(slot(moment, zone)).toBe(sayLongSlot(moment, zone));
    }
  });

  it('say when heat is on by the clock', () => {
    const spans = [
      ['18:00', '18:15'],
      ['19:15', '19:30'],
    ] as const;
    expect(sheetWords('en').spans(spans)).toBe('18:00 to 18:15, then 19:15 to 19:30');
    expect(sheetWords('es').spans(spans)).toBe('de 18:00 a 18:15 y luego de 19:15 a 19:30');
    expect(sheetWords('fr').spans(spans).replaceAll('\u00a0', ' ')).toBe(
      'de 18 h à 18 h 15, puis de 19 h 15 à 19 h 30',
    );
  });
});

describe('left and right', () => {
  const left = { en: /\bL(eft)?\b/, es: /izq/, fr: /^g\.|gauche/ };
  const right = { en: /\bR(ight)?\b/, es: /\bder/, fr: /^dr\.|\bdroite?\b/ };
  it.each(languageCodes)('stand at their own views and letters in %s', (language) => {
    const { views, sides } = sheetWords(language);
    const ofLeft = [sides.left, ...[views.left, views.soleLeft].flatMap((one) => [one.caption, one.alt([])])];
    const ofRight = [
      sides.right,
      ...[views.right, views.soleRight].flatMap((one) => [one.caption, one.alt([])]),
    ];
    for (const text of ofLeft) {
      expect(text).toMatch(left[language]);
      expect(text).not.toMatch(right[language]);
    }
    for (const text of ofRight) {
      expect(text).toMatch(right[language]);
      expect(text).not.toMatch(left[language]);
    }
  });

  it.each(['es', 'fr'] as const)('are no letter a point could have in %s', (language) => {
    const { sides } = sheetWords(language);
    for (const side of Object.values(sides)) expect(side).not.toMatch(/^[A-Z]$/);
  });
});

describe('lists', () => {
  it('are joined as each language does', () => {
    expect(sheetWords('en').listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(sheetWords('es').listed(['a', 'b', 'c'])).toBe('a, b y c');
    expect(sheetWords('fr').listed(['a', 'b', 'c'])).toBe('a, b et c');
    for (const language of languageCodes) {
      expect(sheetWords(language).listed(['a'])).toBe('a');
      expect(sheetWords(language).listed([])).toBe('');
    }
  });
});

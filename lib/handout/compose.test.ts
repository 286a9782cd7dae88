import { describe, expect, it } from 'vitest';
import { compose } from './compose';
import {
  a4,
  type Change,
  plan,
  printedIds,
  read,
  rowOf,
  selfCare,
  sheetOf,
  textOf,
  toDoIds,
  withBlock,
} from './compose.fixture';
import type { Block, Review } from './content';
import { plainText } from './document';
import { amara } from './example-visit';
import { type HandoutFactsInput, heatPreset, heatPresets } from './facts';
import { languageCodes } from './language';

const heatBarred: readonly (readonly [string, HandoutFactsInput['heat']])[] = [
  ['is not ticked', { ok: false, flags: [] }],
  ['was ticked before its flag was set', { ok: true, flags: ['Pregnancy'] }],
  ['has both', { ok: false, flags: ['Diabetes with numb areas'] }],
];

describe.each(languageCodes)('heat in %s', (language) => {
  it.each(heatBarred)('that %s prints no minutes anywhere and says not for you', (_, heat) => {
    const sheet = sheetOf({ heat }, { language, off: ['HO-06', 'HO-05'], heatFrom: '18:00' });
    expect(printedIds(sheet)).toContain('HO-06');
    expect(printedIds(sheet)).not.toContain('HO-05');
    expect(textOf(sheet)).not.toMatch(/minut|18:00|18\s?h/i);
    expect(rowOf(sheet, 'HO-06')).toMatchObject({ on: true, locked: true });
  });

  it('that is allowed says the minutes of the preset, and clock times when wanted', () => {
    const heat = { ok: true, flags: [], preset: 'article' as const };
    expect(textOf(sheetOf({ heat }, { language }))).toMatch(/20 minut/);
    const times = textOf(sheetOf({ heat }, { language, heatFrom: '23:50' }));
    for (const time of [/23(:|\sh\s)50/, /0?0(:|\sh\s)10/, /0?0(:|\sh\s)30/, /0?0(:|\sh\s)50/])
      expect(times).toMatch(time);
    expect(textOf(sheetOf({ heat }, { language, off: ['HO-05'], heatFrom: '23:50' }))).not.toMatch(
      /23(:|\sh\s)50/,
    );
  });
});

describe('a heat preset', () => {
  it('names the flag in the compose list', () => {
    expect(rowOf(sheetOf({ heat: { ok: true, flags: ['Pregnancy'] } }), 'HO-06')?.why).toContain('Pregnancy');
  });

  it.each([
    ['21 minutes on', { onMinutes: 21, offMinutes: 60, cycles: 2 }],
    ['three cycles', { onMinutes: 15, offMinutes: 60, cycles: 3 }],
    ['19 minutes off', { onMinutes: 15, offMinutes: 19, cycles: 2 }],
  ])('with %s is refused at save and at compose', (_, preset) => {
    expect(() => heatPreset(preset)).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(() => sheetOf({ heat: { ok: true, flags: [], preset } })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  });

  it('is cautious unless the article’s own figure is chosen', () => {
    expect(heatPreset(heatPresets.cautious)).toEqual({ onMinutes: 15, offMinutes: 60, cycles: 2 });
    const minutes = (heat: HandoutFactsInput['heat']) =>
      textOf(sheetOf({ heat, points: [] })).match(/\d+ minutes/g);
    expect(minutes({ ok: true, flags: [] })).toEqual(['15 minutes', '60 minutes', '15 minutes']);
    expect(minutes({ ok: true, flags: [], preset: 'article' })).toEqual(Array(3).fill('20 minutes'));
    const once = { onMinutes: 10, offMinutes: 60, cycles: 1 };
    expect(minutes({ ok: true, flags: [], preset: once })).toEqual(['10 minutes']);
  });
});

describe('the next visit', () => {
  it.each(['review', 'referred', 'lapsed'] as const)(
    'in %s says we will call, with no date, though one is booked',
    (phase) => {
      const sheet = sheetOf(plan({ phase }));
      expect(textOf(sheet)).toContain('We will call you about next steps.');
      expect(textOf(sheet)).not.toContain('22 April');
      expect(sheet.nextVisit).toMatchObject({ dated: false, runs: [] });
    },
  );

  it('in review says no date even where a wording asks for one in every sentence', () => {
    const texts = {
      en: [{ ...dated, language: 'en', version: 3, ofVersion: null, madeBy: 'x' }],
    } as Block['texts'];
    const sheet = sheetOf(plan({ phase: 'review' }), {}, withBlock('HO-11', { texts }));
    expect(textOf(sheet)).not.toContain('22 April');
  });

  it.each(languageCodes)('in the monthly phase says four to six weeks, never monthly, in %s', (language) => {
    for (const spacedOutToday of [true, false]) {
      const sheet = sheetOf(plan({ spacedOutToday }), { language });
      expect(plainText(sheet.nextVisit.runs)).toMatch(
        { en: /four to six weeks/, es: /cuatro a seis semanas/, fr: /quatre à six semaines/ }[language],
      );
      expect(textOf(sheet)).not.toMatch(/monthly|mensual|mensuel/i);
      expect(sheet.nextVisit.dated).toBe(true);
    }
  });

  it('as needed says so and promises no date', () => {
    const sheet = sheetOf(plan({ phase: 'as_needed', asNeeded: true, nextAt: null }));
    expect(plainText(sheet.nextVisit.heading)).toBe('Your next visits');
    expect(plainText(sheet.nextVisit.headline)).toBe('You said: as needed. Call when you want to come.');
  });

  it('is never one that is over', () => {
    const sheet = sheetOf(plan({ nextAt: '2027-03-24T10:00:00.000Z' }));
    expect(plainText(sheet.nextVisit.headline)).toBe('No date is set yet. Call us to book.');
    expect(sheetOf(plan({ nextAt: '2027-03-25T18:00:00.000Z' })).nextVisit.dated).toBe(true);
  });

  it('while weekly says the interval in weeks, else in days, or nothing when none was agreed', () => {
    const weekly = (intervalDays: number | null) =>
      textOf(sheetOf({ ...plan({ phase: 'weekly', intervalDays, nextAt: null }), points: [] }));
    expect(weekly(7)).toContain('one visit a week');
    expect(weekly(10)).toContain('one visit every 10 days');
    expect(weekly(null)).not.toContain('Your plan');
    expect(weekly(null)).toContain('No date is set yet. Call us to book.');
  });

  it('is said by the clock of the clinic', () => {
    const sheet = sheetOf({ timeZone: 'America/New_York' });
    expect(plainText(sheet.nextVisit.headline)).toBe('Thursday 22 April, 05:00');
  });
});

const review: Review = { state: 'reviewed', by: 'Dr Example', on: '2027-03-01', expires: '2028-02-29' };
const dated = {
  review,
  wording: {
    title: 'Your next visits',
    full: [{ kind: 'headline', sentences: [{ say: ['Come on {next_visit}.', 'We will call you.'] }] }],
    short: [{ kind: 'headline', sentences: [{ say: ['Come on {next_visit}.', 'We will call you.'] }] }],
  },
};

describe('what was done', () => {
  it('leaves out the visit, what was felt, the map and home pressing when no point was pressed', () => {
    const sheet = sheetOf({ points: [] });
    expect(sheet).toMatchObject({ today: null, map: null, fits: true });
    for (const id of ['HO-01', 'HO-03', 'HO-09'] as const) expect(printedIds(sheet)).not.toContain(id);
    expect(rowOf(sheet, 'HO-01')).toMatchObject({
      on: false,
      blocked: 'No point was pressed at this visit.',
    });
    expect(textOf(sheet)).toContain('Get medical help now');
  });

  it.each([
    ['en', 'Your left', /left/],
    ['es', 'izquierdo', /izquierd/],
    ['fr', 'gauche', /gauche/],
  ] as const)('says the side in bold in %s', (language, bold, side) => {
    const [first, second] = sheetOf({}, { language }).today?.spots ?? [];
    expect(first?.runs).toContainEqual({ text: bold, from: 'fact', strong: true });
    expect(plainText(second?.runs ?? [])).not.toMatch(side);
  });

  it('counts spots and says how long they were held', () => {
    expect(textOf(sheetOf({}, { off: ['HO-05'] }))).toMatch(
      /Ilse pressed on three sore spots.*about 40 seconds/,
    );
    const [first] = amara.points;
    const one = first ? [{ ...first, holdSeconds: [1] }] : [];
    expect(textOf(sheetOf({ points: one }))).toMatch(/one sore spot\b.*about 1 second\b/);
    const varied = amara.points.map((point, at) => ({ ...point, holdSeconds: at === 0 ? [20] : [90] }));
    expect(textOf(sheetOf({ points: varied }))).toContain('20 to 90 seconds');
  });

  it('drops the seconds when holds were not timed, and the ceiling when none was recorded', () => {
    const points = amara.points.map((point) => ({ ...point, holdSeconds: [] }));
    expect(textOf(sheetOf({ points, selfCare: { ...amara.selfCare, shown: false } }))).not.toContain(
      'second',
    );
    expect(textOf(sheetOf({ toleranceMax: null }))).not.toContain('out of 10');
    expect(textOf(sheetOf({ toleranceMax: 0 }))).toContain('0 out of 10');
    expect(textOf(sheetOf({ reviewWeeks: null }))).not.toContain('look again');
  });

  it('prints the fingers', () => {
    const points = amara.points.map((point) => ({ ...point, region: 'HA_FING_R' as const }));
    expect(textOf(sheetOf({ points }))).toContain('index or middle finger');
  });
});

describe('things to do', () => {
  it('are three; a fourth stays off and says why, nothing is swapped', () => {
    const sheet = sheetOf({}, { added: ['HO-08'] });
    expect(toDoIds(sheet)).toEqual(['HO-07', 'HO-05', 'HO-09']);
    expect(rowOf(sheet, 'HO-08')).toMatchObject({ on: false, why: 'Off. Would be a 4th thing to do' });
    expect(toDoIds(sheetOf({}, { added: ['HO-08'], off: ['HO-05'] }))).toEqual(['HO-07', 'HO-09', 'HO-08']);
  });

  it('have food and drink only when the therapist turns it on', () => {
    expect(toDoIds(sheetOf({}, { off: ['HO-05'] }))).toEqual(['HO-07', 'HO-09']);
    expect(rowOf(sheetOf({}, { off: ['HO-05'] }), 'HO-08')).toMatchObject({ on: false, blocked: null });
  });

  it.each([
    [
      'lies in a no-press zone',
      { points: amara.points.map((p) => ({ ...p, noPressZone: 'Front of neck' })) },
      /no-press zone/,
    ],
    ['is barred by a flag', selfCare({ flags: ['Blood thinner or bleeding disorder'] }), /Blood thinner/],
    ['was not shown', selfCare({ shown: false }), /No point was shown/],
    ['is not the shown one', selfCare({ letter: 'C' }), /Point C was not pressed/],
  ])('have no home pressing when the point %s', (_, change: Change, blocked) => {
    for (const language of languageCodes) {
      const sheet = sheetOf(change, { language });
      expect(toDoIds(sheet)).not.toContain('HO-09');
      expect(rowOf(sheet, 'HO-09')?.blocked).toMatch(blocked);
    }
  });

  it('never say the dose of a barred part, whichever block asks for it', () => {
    const wording = {
      title: 'Moving',
      full: [
        { kind: 'lead' as const, sentences: [{ say: ['Move as you like.'] }] },
        {
          kind: 'paragraph' as const,
          sentences: [
            { say: ['Press {press_letter} for {press_seconds} seconds.'] },
            { say: ['Heat it for {heat_on} minutes.'] },
          ],
        },
      ],
    };
    const texts = {
      en: [
        {
          language: 'en' as const,
          version: 3,
          ofVersion: null,
          madeBy: 'x',
          review,
          wording: { ...wording, short: wording.full },
        },
      ],
    };
    const content = withBlock('HO-07', { texts });
    const sheet = sheetOf(
      { ...selfCare({ flags: ['Numb area'] }), heat: { ok: true, flags: ['Numb area'] } },
      {},
      content,
    );
    expect(plainText(sheet.toDo?.rows[0]?.runs ?? [])).toBe('');
    expect(plainText(sheetOf({}, {}, content).toDo?.rows[0]?.runs ?? [])).toBe(
      'Press A for 30 seconds. Heat it for 15 minutes.',
    );
  });
});

describe('a stretch', () => {
  const stretch = 'Turn your head slowly';
  it('is printed as it was typed, on an English sheet only', () => {
    expect(textOf(sheetOf({ stretch }))).toContain('Turn your head slowly.');
    for (const language of ['es', 'fr'] as const) {
      const sheet = sheetOf({ stretch }, { language });
      expect(textOf(sheet)).not.toContain('Turn your head');
      expect(sheet.shortened).toContain('The stretch is left off. It was written in English.');
    }
  });

  it.each([
    [
      'names heat where it is barred',
      'Stretch under a hot shower',
      { heat: { ok: true, flags: ['Pregnancy'] } },
    ],
    ['names pressing where it is barred', 'Reach up and rub the spot', selfCare({ shown: false })],
    ['says a banned word', 'Stretch to flush it out', {}],
    ['is too long', 'Bend to the side '.repeat(12), {}],
  ])('that %s is left off and said, so that the sheet still prints', (_, typed, change: Change) => {
    const sheet = sheetOf({ ...change, stretch: typed });
    expect(textOf(sheet)).not.toContain(typed.slice(0, 12));
    expect(sheet.shortened[0]).toMatch(/^The stretch is left off\. It /);
  });
});

describe('facts', () => {
  it('that are unknown, missing or out of range are refused by name', () => {
    const stray = { ...amara, diagnosis: 'x' } as HandoutFactsInput;
    expect(() => compose(stray, a4, read)).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(() => sheetOf({ toleranceMax: 11 })).toThrow(/toleranceMax/);
  });
});

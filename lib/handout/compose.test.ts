import { describe, expect, it } from 'vitest';
import type { BlockId } from './block';
import { compose } from './compose';
import { plainText } from './document';
import { amara } from './example-visit';
import { type HandoutFactsInput, heatPreset, heatPresets } from './facts';
import { renderSheet, sheetMap } from './render';

const a4 = { off: [], paper: 'a4' as const };
const sheetOf = (change: Partial<HandoutFactsInput> = {}, off: BlockId[] = []) =>
  compose({ ...amara, ...change }, { ...a4, off });
const printedIds = (sheet: ReturnType<typeof compose>) => sheet.printed.map(({ id }) => id);
const toDoIds = (sheet: ReturnType<typeof compose>) => sheet.toDo.rows.map(({ blockId }) => blockId);
const textOf = (sheet: ReturnType<typeof compose>) =>
  renderSheet(sheet, { mapSvg: sheetMap(sheet), fontCss: '' })
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const rowOf = (sheet: ReturnType<typeof compose>, id: BlockId) => sheet.rows.find((row) => row.id === id);
const plan = (change: Partial<HandoutFactsInput['plan']>) => ({ plan: { ...amara.plan, ...change } });
const selfCare = (change: Partial<HandoutFactsInput['selfCare']>) => ({
  selfCare: { ...amara.selfCare, ...change },
});

describe('heat', () => {
  it.each([
    ['is not ticked', { ok: false, flags: [] }],
    ['has a flag against it', { ok: true, flags: ['Pregnancy'] }],
    ['has both', { ok: false, flags: ['Diabetes with numb areas'] }],
  ])('that %s prints no minutes anywhere and says not today', (_, heat) => {
    const sheet = sheetOf({ heat }, ['HO-06']);
    expect(printedIds(sheet)).toContain('HO-06');
    expect(printedIds(sheet)).not.toContain('HO-05');
    expect(textOf(sheet)).not.toMatch(/minute/i);
    expect(rowOf(sheet, 'HO-06')).toMatchObject({ on: true, locked: true });
  });

  it('names the flag in the compose list', () => {
    expect(rowOf(sheetOf({ heat: { ok: true, flags: ['Pregnancy'] } }), 'HO-06')?.why).toContain('Pregnancy');
  });

  it.each([
    ['21 minutes on', { onMinutes: 21, offMinutes: 60, cycles: 2 }],
    ['three cycles', { onMinutes: 15, offMinutes: 60, cycles: 3 }],
    ['19 minutes off', { onMinutes: 15, offMinutes: 19, cycles: 2 }],
  ])('preset with %s is refused at save and at compose', (_, preset) => {
    expect(() => heatPreset(preset)).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(() => sheetOf({ heat: { ok: true, flags: [], preset } })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  });

  it('is cautious unless the article’s own figure is chosen', () => {
    expect(heatPreset(heatPresets.cautious)).toEqual({ onMinutes: 15, offMinutes: 60, cycles: 2 });
    expect(textOf(sheetOf({ heat: { ok: true, flags: [] } }))).toContain(
      '15 minutes on, 60 minutes off, then once more.',
    );
    expect(textOf(sheetOf({ heat: { ok: true, flags: [], preset: 'article' } }))).toContain(
      '20 minutes on, 20 minutes off',
    );
    const once = { onMinutes: 10, offMinutes: 60, cycles: 1 };
    expect(textOf(sheetOf({ heat: { ok: true, flags: [], preset: once } }))).toContain(
      'Up to 10 minutes, once.',
    );
  });
});

describe('the next visit', () => {
  it.each(['review', 'referred', 'lapsed'] as const)('in %s says we will call, with no date', (phase) => {
    const text = textOf(sheetOf(plan({ phase })));
    expect(text).toContain('We will call you about next steps.');
    expect(text).not.toContain('22 April');
  });

  it.each([true, false])(
    'in the monthly phase says four to six weeks, never monthly (spaced out today: %s)',
    (spacedOutToday) => {
      const text = textOf(sheetOf(plan({ spacedOutToday })));
      expect(text).toContain('every four to six weeks');
      expect(text).not.toMatch(/monthly/i);
      expect(text).toContain('Thursday 22 April, 10:00');
    },
  );

  it('as needed says so and promises no date', () => {
    const sheet = sheetOf(plan({ phase: 'as_needed', asNeeded: true, nextVisitWords: null }));
    expect(sheet.nextVisit.heading).toBe('Your next visits');
    expect(plainText(sheet.nextVisit.headline)).toBe('You said: as needed. Call when you want to come.');
  });

  it('while weekly prints the plan, or drops its sentence when nothing was agreed', () => {
    const weekly = plan({ phase: 'weekly', phrase: 'one visit a week, four more', spacedOutToday: false });
    expect(textOf(sheetOf(weekly))).toContain('Your plan: one visit a week, four more. Each time');
    const without = textOf(sheetOf({ plan: { ...weekly.plan, phrase: null, nextVisitWords: null } }));
    expect(without).not.toContain('Your plan');
    expect(without).toContain('No date is set yet. Call us to book.');
  });
});

describe('what was done', () => {
  it('leaves out the visit, what was felt and home pressing when no point was pressed', () => {
    const sheet = sheetOf({ points: [] });
    expect(sheet.today).toBeNull();
    for (const id of ['HO-01', 'HO-03', 'HO-09'] as const) expect(printedIds(sheet)).not.toContain(id);
    expect(rowOf(sheet, 'HO-01')).toMatchObject({
      on: false,
      blocked: 'No point was pressed at this visit.',
    });
    expect(textOf(sheet)).toContain('Get medical help now');
  });

  it('says the side in bold and the number of holds in words', () => {
    const sheet = sheetOf();
    expect(sheet.today?.spots[0]?.runs).toContainEqual({ text: 'your left', from: 'fact', strong: true });
    expect(textOf(sheet)).toContain('Ilse pressed on three sore spots, about 40 seconds each.');
  });

  it('drops the seconds when holds were not timed', () => {
    const points = (amara.points ?? []).map((point) => ({ ...point, holdSeconds: [] }));
    expect(textOf(sheetOf({ points }))).toContain('Ilse pressed on three sore spots. You were');
  });

  it('drops the ceiling when none was recorded', () => {
    expect(textOf(sheetOf({ toleranceMax: null }))).not.toContain('out of 10 is the most');
    expect(textOf(sheetOf({ toleranceMax: 0 }))).toContain('0 out of 10 is the most');
  });

  it('prints a muscle of the fingers', () => {
    const [first] = amara.points;
    const points = first ? [{ ...first, plainPlace: 'your right finger flexors' }] : [];
    expect(textOf(sheetOf({ points }))).toContain('Your right finger flexors');
  });
});

describe('things to do', () => {
  it('are three; a fourth stays off and says why, nothing is swapped', () => {
    const sheet = sheetOf({ waterOn: true });
    expect(toDoIds(sheet)).toEqual(['HO-07', 'HO-05', 'HO-09']);
    expect(rowOf(sheet, 'HO-08')).toMatchObject({ on: false, why: 'Off. Would be a 4th thing to do' });
    expect(toDoIds(sheetOf({ waterOn: true }, ['HO-05']))).toEqual(['HO-07', 'HO-09', 'HO-08']);
  });

  it.each([
    [
      'the point lies in a no-press zone',
      { points: amara.points.map((point) => ({ ...point, noPressZone: 'Front of neck' })) },
      /no-press zone/,
    ],
    ['a flag forbids it', selfCare({ flags: ['Blood thinner or bleeding disorder'] }), /Blood thinner/],
    ['nothing was shown', selfCare({ shown: false }), /No point was shown/],
    ['another point was shown', selfCare({ letter: 'C' }), /Point C was not pressed/],
  ])('have no home pressing when %s', (_, change, blocked) => {
    const sheet = sheetOf(change);
    expect(toDoIds(sheet)).not.toContain('HO-09');
    expect(rowOf(sheet, 'HO-09')?.blocked).toMatch(blocked);
  });

  it('refuse typed words that go around a flag', () => {
    const heat = { ok: true, flags: ['Pregnancy'] };
    const own = { ...a4, ownSentence: 'A hot bath is nice.' };
    expect(() => compose({ ...amara, heat }, own)).toThrow(/Heat is not for this client/);
    expect(() => compose({ ...amara, heat, stretch: 'Stretch under a hot shower' }, a4)).toThrow(
      /Heat is not for this client/,
    );
    expect(() =>
      compose({ ...amara, ...selfCare({ flags: ['x'] }) }, { ...a4, ownSentence: 'Press spot A.' }),
    ).toThrow(/Pressing at home/);
  });
});

describe('the lasting parts', () => {
  it('next visits, call us and medical help print whatever is switched off or out of date', () => {
    const everything = sheetOf().rows.flatMap(({ blockIds }) => blockIds);
    const keys = [...everything, 'HO-06', 'HO-08'].map(
      (id) => [`${id} v1`, { by: 'Dr Example', on: '2025-01-01' }] as const,
    );
    const sheet = sheetOf({ blockReviews: Object.fromEntries(keys) }, everything);
    expect(printedIds(sheet)).toEqual(['HO-11', 'HO-13', 'HO-14']);
    expect(sheet.notReviewed).toEqual(['HO-11', 'HO-13', 'HO-14']);
    expect(sheet.help.items).toHaveLength(7);
    expect(rowOf(sheet, 'HO-02')?.blocked).toMatch(/review has run out/);
  });

  it('the foot says which blocks nobody at this clinic has read, until all are read', () => {
    expect(textOf(sheetOf())).toContain(
      'Not yet reviewed by a clinician at this clinic: 1 of 1 HO-11 v1, 01 v1',
    );
    const reviews = (ids: string[]) =>
      Object.fromEntries(ids.map((id) => [`${id} v1`, { by: 'Dr Example', on: '2027-03-01' }]));
    const some = sheetOf({ blockReviews: reviews(['HO-11', 'HO-01', 'HO-02']) });
    expect(some.notReviewed).not.toContain('HO-02');
    expect(textOf(some)).toContain('Not yet reviewed by a clinician at this clinic: HO-03, 04, 10');
    const all = sheetOf({ blockReviews: reviews(printedIds(sheetOf())) });
    expect(all.notReviewed).toEqual([]);
    expect(textOf(all)).toContain('Text reviewed 1 March 2027.');
    expect(textOf(all)).not.toContain('Not yet reviewed');
  });
});

describe('facts', () => {
  it('that are unknown, missing or out of range are refused by name', () => {
    expect(() => compose({ ...amara, diagnosis: 'x' } as HandoutFactsInput, a4)).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
    expect(() => sheetOf({ toleranceMax: 11 })).toThrow(/toleranceMax/);
    expect(() => sheetOf({ sevenDays: [] })).toThrow(/sevenDays/);
  });
});

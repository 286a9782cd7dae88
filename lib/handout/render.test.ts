import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockIds } from './block';
import { compose } from './compose';
import { blocks } from './content';
import { amara } from './example-visit';
import { type HandoutChoices, type HandoutFactsInput, homeZones } from './facts';
import { estimateHeight, linesOf, mapSize, pageHeight } from './fit';
import { bannedIn, faults } from './lint';
import { renderSheet, sheetMap } from './render';
import { sheetStyle } from './sheet-style';

const draw = (facts: HandoutFactsInput, choices: HandoutChoices) => {
  const sheet = compose(facts, choices);
  return { sheet, html: renderSheet(sheet, { mapSvg: sheetMap(sheet), fontCss: '' }) };
};
const a4: HandoutChoices = { off: [], paper: 'a4' };

describe('the page', () => {
  const { sheet, html } = draw(amara, a4);

  it('is complete, in the fixed order, and ends with medical help and the foot', () => {
    const order = [
      '<!doctype html>',
      '<html lang="en">',
      '<title>Aftercare sheet</title>',
      '<h1>Aftercare for Amara</h1>',
      'Your next visit</h2>',
      'What we did today</h2>',
      'How you may feel</h2>',
      'For the first day or two',
      'data-block="HO-07"',
      'data-block="HO-05"',
      'data-block="HO-09"',
      'Your say on pressure</h2>',
      'Call us if: 01632 960 118</h2>',
      'Get medical help now</h2>',
      'Call 999',
      'General information, not a diagnosis.',
    ].map((part) => html.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('runs nothing, loads nothing and is the same bytes for the same handout', () => {
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|<link|@import|url\(|<img|(?:href|src)=/i);
    expect(draw(structuredClone(amara), a4).html).toBe(html);
  });

  it('prints a side or a sole beside front and back when a spot lies on it, and makes room for it', () => {
    const mark = { letter: 'E', kind: 'pressed' } as const;
    const more = {
      ...sheet,
      marks: [
        ...sheet.marks,
        { ...mark, view: 'left' as const, x: 100, y: 1500 },
        { ...mark, view: 'soleRight' as const, x: 100, y: 700 },
      ],
    };
    const captions = (map: string) => [...map.matchAll(/<p>([^<]+)<\/p>/g)].map(([, caption]) => caption);
    expect(captions(sheetMap(sheet))).toEqual(['Front', 'Back']);
    expect(captions(sheetMap(more))).toEqual(['Front', 'Back', 'Left side', 'Right sole']);
    expect(mapSize(more).width).toBeLessThanOrEqual(460);
    expect(estimateHeight(more)).toBeGreaterThan(estimateHeight(sheet));
  });

  it('refuses a map or a font that would', () => {
    expect(() => renderSheet(sheet, { mapSvg: '<svg onload="x()"/>', fontCss: '' })).toThrow();
    expect(() =>
      renderSheet(sheet, { mapSvg: '<image href="https://x.example/a.png"/>', fontCss: '' }),
    ).toThrow();
    expect(() =>
      renderSheet(sheet, { mapSvg: '', fontCss: '@font-face{src:url(https://x.example/f.woff2)}' }),
    ).toThrow();
    const own = '@font-face{src:url(data:font/woff2;base64,AAAA)}';
    expect(renderSheet(sheet, { mapSvg: '', fontCss: own })).toContain(own);
  });

  it('is black on white with nothing under 16 px', () => {
    for (const paper of ['a4', 'letter'] as const) {
      const sizes = [...sheetStyle(paper).matchAll(/font(?:-size)?:(?:\d+ )?(\d+)px/g)].map(([, px]) =>
        Number(px),
      );
      expect(Math.min(...sizes)).toBe(16);
      expect(
        [...sheetStyle(paper).matchAll(/#[0-9a-f]{3,6}\b/g)].every(
          ([hex]) => hex === '#fff' || hex === '#000',
        ),
      ).toBe(true);
    }
  });

  it('has seven boxes for each thing to do that is ticked, and none for one not to do', () => {
    expect(html.match(/class="tick"/g)).toHaveLength(21);
    expect(draw({ ...amara, heat: { ok: false, flags: [] } }, a4).html.match(/class="tick"/g)).toHaveLength(
      14,
    );
  });

  it('marks pressed spots and where they were felt with the letter of the point', () => {
    expect(sheet.marks.map(({ letter, kind }) => letter + kind)).toEqual([
      'Apressed',
      'Afelt',
      'Bpressed',
      'Dpressed',
    ]);
    expect(html).toContain('Back view with A, B, D');
  });

  it('prints every name as text, whatever it holds', () => {
    const names = { firstName: "<script>alert('x')</script>", therapistFirstName: 'Ilse & "Co"' };
    const clinic = { ...amara.clinic, name: "O'Brien & Söhne", address: '</style><b>' };
    const odd = draw({ ...amara, ...names, clinic }, a4).html;
    expect(odd).toContain('Aftercare for &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;');
    expect(odd).toContain('O&#39;Brien &amp; Söhne');
    expect(odd).toContain('as Ilse &amp; &quot;Co&quot; showed you.');
    expect(odd).not.toMatch(/<script|<\/style><b>/);
  });
});

describe('fitting one page', () => {
  const many = (count: number) => ({
    ...amara,
    points: [...'ABCDEFGHIJKM']
      .slice(0, count)
      .flatMap((letter) => amara.points.slice(0, 1).map((point) => ({ ...point, letter }))),
  });
  const own = { ...a4, ownSentence: 'Please bring the cushion of your chair next time.' };

  it('shortens nothing for three points, weekly or monthly', () => {
    const weekly = {
      phase: 'weekly' as const,
      phrase: 'one visit a week, four more',
      nextVisitWords: 'Thursday 1 April, 10:00',
      asNeeded: false,
    };
    for (const paper of ['a4', 'letter'] as const)
      for (const facts of [amara, { ...amara, plan: weekly }])
        expect(compose(facts, { off: [], paper })).toMatchObject({
          fits: true,
          mapHeight: 190,
          shortened: [],
        });
  });

  it('gives way in order: the map, what was felt, where else it was felt, the own sentence', () => {
    const cuts = [3, 4, 5, 6, 7].map((count) => compose(many(count), own).shortened);
    const order = [
      'The map is smaller.',
      'What the client felt is left off.',
      'Where else a point was felt is left off.',
      'Your own sentence is left off.',
    ];
    for (const cut of cuts) {
      const words = cut.filter((one) => one !== order[0]);
      expect(words).toEqual(order.slice(1, 1 + words.length));
    }
    expect(cuts.at(-1)?.at(-1)).toBe(order.at(-1));
  });

  it('shrinks the map only when that makes room', () => {
    const points = amara.points.slice(0, 1);
    const ownSentence =
      'Please bring the cushion of your chair next time, and also the shoes that you wear at work.';
    const weekly = {
      phase: 'weekly' as const,
      phrase: 'one visit a week, four more',
      nextVisitWords: 'Thursday 1 April',
      asNeeded: false,
    };
    const change = {
      points,
      sensations: [],
      plan: weekly,
    };
    const tight = compose({ ...amara, ...change }, { off: [], paper: 'letter', ownSentence });
    expect(tight).toMatchObject({ mapHeight: 150, shortened: ['The map is smaller.'], fits: true });
    expect(compose(many(8), { ...a4, off: ['HO-09'] })).toMatchObject({ mapHeight: 190, fits: true });
  });

  it('then names a thing to do to switch off, and fits once it is', () => {
    const sheet = compose(many(8), a4);
    expect(sheet.fits).toEqual({ dropBlock: 'HO-09' });
    expect(sheet.help.items).toHaveLength(7);
    expect(compose(many(8), { ...a4, off: ['HO-09'] }).fits).toBe(true);
  });

  it('says in the compose list what was left off to fit', () => {
    const row = compose(many(6), a4).rows.find(({ id }) => id === 'HO-03');
    expect(row).toMatchObject({ on: false, why: 'Left off to fit one page' });
  });

  it('breaks lines between words and breaks a word longer than the line', () => {
    expect(linesOf([{ text: 'sore spot' }], 500)).toBe(1);
    expect(linesOf([{ text: 'sore spot' }], 40)).toBe(2);
    expect(linesOf([{ text: 'm'.repeat(30) }], 140)).toBeGreaterThanOrEqual(3);
  });
});

const words = (max: number) =>
  fc
    .string({ unit: fc.constantFrom(...`abcdefghijnorstuABCDEOÖéß '<>&"-`), minLength: 1, maxLength: max })
    .filter((text) => /[a-z]/i.test(text) && bannedIn(text).length === 0);
const spot = fc.record({
  view: fc.constantFrom('front' as const, 'back' as const),
  x: fc.integer({ min: -1500, max: 1500 }),
  y: fc.integer({ min: 0, max: 10000 }),
});
const place = fc.constantFrom(
  'top of your left shoulder',
  'your right low back, at the side',
  'your left knee',
  'your neck, at the back, in the middle',
);
const anyPoint = fc.record({
  letter: fc.constantFrom('A', 'B', 'C', 'D', 'E2'),
  muscleCode: fc.constant(null),
  plainPlace: place,
  side: fc.constantFrom('left' as const, 'right' as const, 'midline' as const),
  referredTo: fc.option(fc.record({ plainPlace: place, spot: fc.option(spot) })),
  holdSeconds: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 4 }),
  noPressZone: fc.option(fc.constant('Armpit')),
});
const anyFacts: fc.Arbitrary<HandoutFactsInput> = fc
  .record({
    clinic: fc.record({
      name: words(60),
      address: words(80),
      phone: fc.constant('01632 960 118'),
      emergencyNumber: fc.constantFrom('999', '112', '911'),
    }),
    firstName: words(30),
    therapistFirstName: words(20),
    points: fc.array(
      fc.tuple(anyPoint, spot).map(([point, at]) => ({ ...point, ...at })),
      { maxLength: 6 },
    ),
    sensations: fc.subarray(['warmth', 'softening', 'tingling', 'a pop felt']),
    toleranceMax: fc.option(fc.integer({ min: 0, max: 10 })),
    plan: fc.record({
      phase: fc.constantFrom(
        'intake',
        'weekly',
        'fortnightly',
        'monthly',
        'as_needed',
        'review',
        'referred',
        'lapsed',
        'closed',
      ),
      phrase: fc.option(fc.constant('one visit a week, four more')),
      nextVisitWords: fc.option(fc.constant('Thursday 22 April, 10:00')),
      asNeeded: fc.boolean(),
      spacedOutToday: fc.boolean(),
    }),
    heat: fc.record({
      ok: fc.boolean(),
      flags: fc.subarray(['Pregnancy', 'Blood thinner']),
      preset: fc.constantFrom('cautious', 'article'),
    }),
    selfCare: fc.record({
      shown: fc.boolean(),
      letter: fc.option(fc.constantFrom('A', 'B')),
      seconds: fc.option(fc.integer({ min: 5, max: 60 })),
      timesPerDay: fc.option(fc.integer({ min: 1, max: 3 })),
      nearZones: fc.subarray(Object.keys(homeZones) as (keyof typeof homeZones)[]),
      flags: fc.subarray(['Cancer']),
    }),
    waterOn: fc.boolean(),
    reviewWeeks: fc.option(fc.integer({ min: 2, max: 26 })),
  })
  .map((some) => ({ ...amara, ...some }) as HandoutFactsInput);

describe('any visit', () => {
  it('makes a sheet that passes the lint, with at most three things to do, no gap, and medical help whole and last', () => {
    const store = new Map(blocks({}).map((block) => [block.id, block]));
    fc.assert(
      fc.property(
        anyFacts,
        fc.subarray([...blockIds]),
        fc.constantFrom('a4' as const, 'letter' as const),
        (facts, off, paper) => {
          const { sheet, html } = draw(facts, { off, paper });
          expect(faults(sheet, store)).toEqual([]);
          expect(sheet.toDo.rows.length).toBeLessThanOrEqual(3);
          expect(sheet.printed.at(-1)?.id).toBe('HO-14');
          expect(sheet.help.items).toHaveLength(7);
          const body = html.slice(html.indexOf('<body>'));
          expect(body).not.toMatch(/null|undefined|NaN|[{}]/);
          expect(body).not.toMatch(/bowstring|tender scar|after surgery|nerve damage/i);
          if (!facts.heat.ok || facts.heat.flags.length > 0) expect(body).not.toMatch(/minutes/);
          if (sheet.fits === true) expect(estimateHeight(sheet)).toBeLessThanOrEqual(pageHeight[paper]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

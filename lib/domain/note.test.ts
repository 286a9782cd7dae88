import { describe, expect, it, test } from 'vitest';
import type { ChartZone } from './chart-zone';
import { careAgain } from './home-care';
import { composeNote, editedLines, grouped, noteText, sectionText, signedSections } from './note';
import { changedLines } from './note-view';
import { amaraFacts, amaraVisit, findingOf, holdOf, ids, pointOf } from './note-visit.fixture';
import { type Finding, type Mark, type NoteSection, noteSections } from './ops';
import type { VisitFacts } from './visit-facts';
import { zoneView } from './zones';

const plan = { plan: 'Weekly, first better visit', next: 'Next Thu 25 Mar, 10:00' };
const draftOf = (facts: Partial<VisitFacts> = {}) => composeNote(amaraVisit(facts), plan);
const linesOf = (section: NoteSection, facts: Partial<VisitFacts> = {}) => {
  const { lines } = draftOf(facts).sections.find(({ key }) => key === section) ?? { lines: [] };
  return sectionText(lines).split('\n').filter(Boolean);
};
const withFinding = (more: Partial<Finding>): Partial<VisitFacts> => ({
  findings: { [ids.A]: findingOf('A', more) },
});

/** A place where A is felt besides itself: the client's left shoulder blade, unless told otherwise. */
const feltAt = (markId: string, more: Partial<Mark> = {}): Mark => ({
  markId,
  layer: 'referral',
  kind: 'pin',
  view: 'back',
  x: -600,
  y: 2600,
  side: 'left',
  regionCode: null,
  muscleCode: null,
  stroke: [],
  penWidth: null,
  intensity: null,
  qualities: [],
  pointId: ids.A,
  figureVersion: '1.0',
  ...more,
});

describe('the note of visit 6, written from its taps', () => {
  it.each<[NoteSection, string[]]>([
    [
      'screening',
      ['No red flags today. Consent given for neck, shoulder, low back and right hip, up to 7 of 10.'],
    ],
    [
      'client_says',
      [
        'Pain now 4, over 7 days 4 (was 6). Much better.',
        '“I can look over my shoulder when I drive again.”',
      ],
    ],
    [
      'found',
      [
        'A: Left upper trapezius, active: 4 of 10 when pressed, was 6.',
        'B: Right quadratus lumborum, active: 5 of 10 when pressed, was 6, about 4 cm lower.',
        'D: Right gluteus medius, new, active: 5 of 10 when pressed. Aching and tight band.',
      ],
    ],
    [
      'done',
      [
        'A: 3 holds of 45 s, medium, thumb. Felt 6, eased to 4.',
        'B: 2 holds of 60 s, medium, thumb. Felt 5, eased to 4.',
        'D: 2 holds of 30 s, medium, fingers. Felt 5, eased to 3.',
      ],
    ],
    ['after', ['Less tender to pressure at A, B and D. Pain now 2. No hold above the ceiling of 7.']],
    ['home_care', []],
    ['plan', ['Weekly, first better visit.', 'Next Thu 25 Mar, 10:00.']],
  ])('says under %s what was tapped', (section, lines) => {
    expect(linesOf(section)).toEqual(lines);
  });

  it('keeps the fixed order of sections, empty ones too', () => {
    expect(draftOf().sections.map(({ title }) => title)).toEqual([
      'Screening',
      'Client says',
      'Found',
      'Done',
      'After',
      'Home care',
      'Follow-up',
    ]);
  });
});

describe('the note as it is read', () => {
  it('stands under four headings, each section once and in its place', () => {
    const read = grouped(draftOf().sections).map(({ title, sections }) => [
      title,
      ...sections.map(({ key }) => key),
    ]);
    expect(read).toEqual([
      ['Subjective', 'screening', 'client_says'],
      ['Objective', 'found', 'done'],
      ['Assessment: response', 'after'],
      ['Plan', 'home_care', 'plan'],
    ]);
    expect(read.flatMap(([, ...keys]) => keys)).toEqual([...noteSections]);
  });

  it('is one text, to the letter', () => {
    expect(noteText(draftOf())).toBe(`[screening]
No red flags today. Consent given for neck, shoulder, low back and right hip, up to 7 of 10.
[client_says]
Pain now 4, over 7 days 4 (was 6). Much better.
“I can look over my shoulder when I drive again.”
[found]
A: Left upper trapezius, active: 4 of 10 when pressed, was 6.
B: Right quadratus lumborum, active: 5 of 10 when pressed, was 6, about 4 cm lower.
D: Right gluteus medius, new, active: 5 of 10 when pressed. Aching and tight band.
[done]
A: 3 holds of 45 s, medium, thumb. Felt 6, eased to 4.
B: 2 holds of 60 s, medium, thumb. Felt 5, eased to 4.
D: 2 holds of 30 s, medium, fingers. Felt 5, eased to 3.
[after]
Less tender to pressure at A, B and D. Pain now 2. No hold above the ceiling of 7.
[home_care]

[plan]
Weekly, first better visit.
Next Thu 25 Mar, 10:00.`);
  });

  it('reads the same however the facts lie in store, and whatever blanks were typed', () => {
    const turned = <T>(record: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(record).reverse());
    const marks = { [ids.A]: feltAt(ids.A, { view: 'left', x: 300, y: 700 }), [ids.B]: feltAt(ids.B) };
    const noted = (note: string): Partial<VisitFacts> => ({
      marks,
      findings: { ...amaraFacts.findings, [ids.D]: findingOf('D', { change: 'new', note }) },
    });
    const facts = { ...amaraFacts, ...noted('sore  to roll on ') };
    const stored: Partial<VisitFacts> = {
      ...noted('sore to roll on'),
      marks: turned(marks),
      holds: turned(facts.holds),
      findings: turned(noted('sore to roll on').findings ?? {}),
    };
    expect(noteText(draftOf(stored))).toBe(noteText(draftOf(facts)));
    expect(noteText(draftOf(stored))).toContain('Sore to roll on.');
  });
});

describe('where a point is felt besides itself', () => {
  it.each<[string, Partial<Mark>, string]>([
    ['from behind', {}, 'Felt also in the left lower tip of shoulder blade (back view).'],
    ['from the side', { view: 'left', x: 0, y: 700 }, ' (left side view).'],
    ['on a sole', { view: 'soleRight', x: 0, y: 1300, side: 'right' }, ' (sole).'],
    [
      'with what was said of it',
      { intensity: 3, qualities: ['tingling'] },
      '(back view, 3 of 10, tingling).',
    ],
  ])('%s', (_, more, words) => {
    const marks = { [ids.B]: feltAt(ids.B, more) };
    expect(linesOf('found', { marks })[0]).toContain('was 6. Felt also in the ');
    expect(linesOf('found', { marks })[0]).toContain(words);
  });

  it('names each place once, in the order they were shown', () => {
    const marks = { [ids.C]: feltAt(ids.C), [ids.B]: feltAt(ids.B), [ids.D]: feltAt(ids.D, { y: 4100 }) };
    expect(linesOf('found', { marks })[0]).toMatch(
      /Felt also in the left lower tip of shoulder blade \(back view\) and left [a-z ]+ \(back view\)\.$/,
    );
  });
});

describe('no-press zones', () => {
  const zone = (zoneId: string, more: Partial<ChartZone> = {}): ChartZone => ({
    zoneId,
    kind: 'bruise',
    view: 'back',
    x: -400,
    y: 8200,
    side: 'left',
    stroke: [],
    penWidth: 300,
    rule: 'block',
    reason: 'fell on the stairs',
    figureVersion: '1.0',
    ...more,
  });

  it('marked and ended today are said, with side, view and reason', () => {
    const before = zoneView(zone(ids.B, { rule: 'warn', kind: 'varicose_veins', reason: null }));
    const facts: VisitFacts = {
      ...amaraFacts,
      zones: { [ids.A]: zone(ids.A), [ids.C]: zone(ids.C) },
      endedZones: { [ids.B]: true, [ids.C]: true },
    };
    const { sections } = composeNote(amaraVisit({}, { zones: [before], facts }), plan);
    const found = sections.find(({ key }) => key === 'found')?.lines ?? [];
    expect(found.slice(-2)).toEqual([
      {
        letter: null,
        quote: false,
        text: expect.stringMatching(
          /^No-press zone marked: left .+ \(back view\), bruise: fell on the stairs\. Do not press\.$/,
        ),
      },
      {
        letter: null,
        quote: false,
        text: expect.stringMatching(/^No-press zone ended: left .+, varicose veins\.$/),
      },
    ]);
  });
});

describe('what is missing is not zero', () => {
  it.each<[string, NoteSection, Partial<VisitFacts>, string[]]>([
    ['a pain of 0 is said', 'client_says', { scores: { pain_now: 0 }, texts: {} }, ['Pain now 0.']],
    ['a pain not asked is silent', 'client_says', { scores: { pain_now: null }, texts: {} }, []],
    [
      'a point felt 0',
      'found',
      withFinding({ felt: 0 }),
      ['A: Left upper trapezius, active: 0 of 10 when pressed, was 6.'],
    ],
    ['a point not scored', 'found', withFinding({}), ['A: Left upper trapezius, active: not scored.']],
    ['a visit in which nothing was pressed', 'done', { holds: {} }, []],
    ['an unanswered red flag', 'screening', { screening: null }, []],
    [
      'a hold without a number claims no ceiling',
      'after',
      { holds: { x: holdOf('A') }, scores: {}, findings: { [ids.A]: findingOf('A', { felt: 4 }) } },
      [],
    ],
  ])('%s', (_, section, facts, lines) => {
    expect(linesOf(section, facts)).toEqual(lines);
  });
});

describe('sides are the client’s', () => {
  it.each([
    ['left', 'Left upper trapezius'],
    ['right', 'Right upper trapezius'],
    ['midline', 'Midline upper trapezius'],
  ] as const)('a finding on the %s', (side, name) => {
    expect(linesOf('found', withFinding({ side, felt: 4 }))[0]).toContain(`A: ${name}, active`);
  });

  it.each([
    ['front', 900, 'left'],
    ['front', -900, 'right'],
    ['back', -900, 'left'],
    ['back', 900, 'right'],
  ] as const)('a mark in the %s view at x %i is on the %s', (view, x, side) => {
    const mark: Mark = {
      markId: ids.A,
      layer: 'pain',
      kind: 'pin',
      view,
      x,
      y: 1700,
      side,
      regionCode: null,
      muscleCode: null,
      stroke: [],
      penWidth: null,
      intensity: 6,
      qualities: [],
      pointId: null,
      figureVersion: '1.0',
    };
    const said = linesOf('client_says', { marks: { [ids.A]: mark }, scores: {}, texts: {} });
    expect(said[0]).toMatch(new RegExp(`^On the chart: ${side} .*${view} view, 6 of 10`));
  });
});

describe('a ceiling', () => {
  test('that was passed names the points', () => {
    const holds = { a: holdOf('A', { feltPeak: 8 }), b: holdOf('B', { feltPeak: 7 }) };
    expect(linesOf('after', { holds })[0]).toContain('Felt above the ceiling at A.');
  });
  test('of the point itself goes before the one of the visit', () => {
    const findings = { ...amaraFacts.findings, [ids.A]: findingOf('A', { ceiling: 5 }) };
    expect(linesOf('after', { findings })[0]).toContain('Felt above the ceiling at A.');
  });
});

describe('what nobody touched', () => {
  it('is listed apart and in no line', () => {
    const { unconfirmed } = draftOf();
    expect(unconfirmed.map(({ text }) => text)).toEqual([
      'Left levator scapulae: not touched on the map today. Gone?',
      'From last visit’s sheet: Gentle heat at home. Press A at home, 30 s, twice a day. Given again today?',
    ]);
    const signed = JSON.stringify(signedSections(draftOf()));
    expect(signed).not.toContain('levator');
    expect(signed).not.toContain('heat');
  });

  it.each([
    ['gone', 'C: Left levator scapulae: not found.'],
    ['not_checked', 'C: Left levator scapulae: not checked today.'],
  ] as const)('answered %s becomes a line', (change, line) => {
    const findings = { ...amaraFacts.findings, [ids.C]: findingOf('C', { change, state: null }) };
    expect(linesOf('found', { findings })).toContain(line);
    expect(draftOf({ findings }).unconfirmed.map(({ kind }) => kind)).toEqual(['care']);
  });

  test('home care given again repeats heat and pressing, not the stretch', () => {
    const care = careAgain(amaraVisit());
    expect(linesOf('home_care', { care })).toEqual([
      'Gentle heat at home. Press A at home, 30 s, twice a day.',
    ]);
  });

  test('home care given again leaves out what a flag forbids today', () => {
    const flagged = amaraVisit({}, { flags: [{ flag: 'anticoagulant', note: null }] });
    expect(careAgain(flagged)).toMatchObject({
      heatOk: false,
      selfPressPointId: null,
      selfPressSeconds: null,
    });
  });
});

describe('edited text', () => {
  const typed = (text: string) => draftOf({ texts: { ...amaraFacts.texts, done: { text, opId: null } } });

  it('takes the place of the taps, line by line, letters kept', () => {
    const [section] = signedSections(typed('A: by hand.\n\nThen rest.')).filter(({ key }) => key === 'done');
    expect(section).toEqual({
      key: 'done',
      title: 'Done',
      edited: true,
      lines: [
        { letter: 'A', text: 'by hand.', quote: false },
        { letter: null, text: 'Then rest.', quote: false },
      ],
    });
  });

  it('emptied goes back to the taps', () => {
    expect(signedSections(typed('  '))).toEqual(signedSections(draftOf()));
  });

  it('does not take a sentence with a colon, or a side, for a point', () => {
    expect(editedLines('L: left\nNote: rest').map(({ letter }) => letter)).toEqual([null, null]);
  });
});

test('a point without a muscle is called by its region', () => {
  const points = { [ids.D]: { ...pointOf('D'), muscleCode: null } };
  expect(linesOf('found', { points }).find((line) => line.startsWith('D'))).toMatch(/^D: Right .*buttock/);
});

test('an amendment is shown by the lines it changed', () => {
  const oldText = 'A: 3 holds of 45 s.\nB: 2 holds of 45 s.';
  expect(changedLines({ oldText, newText: 'A: 3 holds of 45 s.\nB: 2 holds of 60 s.' })).toEqual({
    gone: ['B: 2 holds of 45 s.'],
    come: ['B: 2 holds of 60 s.'],
  });
  expect(changedLines({ oldText: '', newText: 'Rested.' })).toEqual({ gone: [], come: ['Rested.'] });
});

import { describe, expect, test } from 'vitest';
import { composeLetter, type LetterSource, type LetterVisit, lettersByLength } from './letter';
import type { SignedNote } from './note';
import type { AmendmentView } from './note-view';
import { amaraFacts, findingOf, holdOf, ids, pointOf } from './note-visit.fixture';
import type { NoteSection } from './ops';
import { noteSections } from './ops';

const noteOf = (texts: Partial<Record<NoteSection, string>>): SignedNote => ({
  v: 1,
  visitNumber: 1,
  onDay: '2027-03-18',
  started: '10:00',
  ended: '10:56',
  staffName: 'Ilse Brandt',
  sections: noteSections.map((key) => ({
    key,
    title: key,
    lines: texts[key] ? [{ text: texts[key], letter: null, quote: false }] : [],
    edited: false,
  })),
  leftOut: 0,
});

const amendment = (section: NoteSection, newText: string): AmendmentView => ({
  id: ids.A,
  number: 1,
  section,
  oldText: '',
  newText,
  reason: 'read wrong',
  by: 'Ilse Brandt',
  at: '2027-03-19T08:40:00.000Z',
});

const visit = (
  onDay: string,
  facts: Partial<LetterVisit['facts']>,
  texts: Partial<Record<NoteSection, string>> = {},
  amendments: AmendmentView[] = [],
): LetterVisit => ({
  onDay,
  facts: { scores: {}, findings: {}, holds: {}, ...facts },
  signed: {
    visitId: ids.A,
    note: noteOf(texts),
    signedBy: 'Ilse Brandt',
    signedAt: '2027-03-18T11:00:00.000Z',
    amendments,
    mayAmend: false,
  },
});

const first = visit('2027-03-04', {
  scores: { pain_now: 8, pain_avg_7d: null },
  findings: {
    [ids.A]: findingOf('A', { change: 'new', felt: 8 }),
    [ids.B]: findingOf('B', { change: 'new', felt: 6 }),
    [ids.C]: findingOf('C', { change: 'new', felt: null }),
  },
  holds: { a: holdOf('A', { contact: 'elbow', seconds: 30, pressureLevel: 'light' }) },
});
const last = visit(
  '2027-03-18',
  {
    scores: amaraFacts.scores,
    findings: { ...amaraFacts.findings, [ids.C]: findingOf('C', { change: 'gone', felt: null }) },
    holds: amaraFacts.holds,
  },
  { home_care: 'Gentle heat at home.', plan: 'Weekly' },
);
const source = (more: Partial<LetterSource> = {}): LetterSource => ({
  problem: 'Neck and left shoulder',
  goal: 'look over the shoulder when driving',
  visits: [first, last],
  unsigned: 0,
  points: Object.fromEntries((['A', 'B', 'C', 'D'] as const).map((letter) => [ids[letter], pointOf(letter)])),
  ...more,
});
const linesOf = (title: string, given = source()) =>
  composeLetter(given)?.parts.find((part) => part.title.startsWith(title))?.lines;

describe('the progress letter', () => {
  test('is written from the signed visits, to the letter', () => {
    expect(composeLetter(source())).toMatchObject({
      therapists: ['Ilse Brandt'],
      parts: [
        {
          title: 'Problem',
          lines: ['Neck and left shoulder.', 'Goal: look over the shoulder when driving.'],
        },
        { title: 'Visits', lines: ['Seen 2 times, from 4 March 2027 to 18 March 2027.'] },
        {
          title: 'Pain, 0 to 10',
          lines: [
            'At the start of the visit: 8 at the first visit, 4 at the last.',
            'Over 7 days: not asked at the first visit, 4 at the last.',
            'The client says: much better.',
          ],
        },
        {
          title: 'Pressed points, 0 to 10',
          lines: [
            'Still there: A left upper trapezius 4, was 8; B right quadratus lumborum 5, was 6; D right gluteus medius 5.',
            'Gone: C left levator scapulae, not found on 18 March 2027.',
          ],
        },
        {
          title: 'What was done',
          lines: [
            'Trigger point pressure release with elbow, fingers and thumb, holds of 30 to 60 s, light and medium pressure, at A, B and D.',
          ],
        },
        { title: 'Home care', lines: ['Gentle heat at home.'] },
        { title: 'Plan', lines: ['Weekly.'] },
      ],
    });
  });

  test('is not written while nothing is signed, and says what it leaves out', () => {
    expect(composeLetter(source({ visits: [], unsigned: 2 }))).toBeNull();
    expect(linesOf('Visits', source({ visits: [last], unsigned: 1 }))).toEqual([
      'Seen once, on 18 March 2027. 1 visit has no signed note and is not in this letter.',
    ]);
  });

  test('says a point by its last sighting, and when that was not the last visit', () => {
    const later = visit('2027-03-25', {
      findings: { [ids.A]: findingOf('A', { change: 'not_checked', felt: null }) },
    });
    expect(linesOf('Pressed', source({ visits: [first, last, later] }))?.[0]).toContain(
      'A left upper trapezius 4, was 8 (last checked 18 March 2027)',
    );
  });

  test('takes the amendment of the plan for the plan, and tells amendments of what was told from taps', () => {
    const amended = visit('2027-03-18', last.facts, { plan: 'Weekly' }, [
      amendment('plan', 'Every two weeks'),
      amendment('done', 'B: 2 holds of 60 s.'),
    ]);
    const given = source({ visits: [first, amended] });
    expect(linesOf('Plan', given)).toEqual(['Every two weeks.']);
    expect(linesOf('Amended', given)).toEqual(['Visit of 18 March 2027, done: B: 2 holds of 60 s.']);
    expect(linesOf('Amended')).toBeUndefined();
  });

  test('says what is missing instead of leaving it out', () => {
    const bare = source({ visits: [visit('2027-03-04', {})], goal: null });
    expect(linesOf('Pain', bare)).toEqual([
      'At the start of the visit: not asked.',
      'Over 7 days: not asked.',
    ]);
    expect(linesOf('Pressed', bare)).toEqual(['No point was recorded.']);
    expect(linesOf('What was done', bare)).toEqual(['No hold was recorded.']);
    expect(linesOf('Home care', bare)).toEqual(['Not recorded.']);
  });

  test('shortens in steps: amendments are counted first, then points are named by their letters alone', () => {
    const letter = composeLetter(source());
    if (!letter) throw new RangeError('There is a letter.');
    const forms = lettersByLength(letter).map((form) =>
      Object.fromEntries(form.parts.map(({ title, lines }) => [title, lines.join(' ')])),
    );
    const pressed = 'Pressed points, 0 to 10';
    expect(forms[1]?.[pressed]).toBe(forms[0]?.[pressed]);
    expect(forms[2]?.[pressed]).toMatch(/^Still there: [A-Z](; [A-Z])*\./);
    expect(forms[2]?.Plan).toBe(forms[0]?.Plan);
  });

  test('names no condition', () => {
    expect(JSON.stringify(composeLetter(source()))).not.toMatch(
      /diagnos|syndrome|patholog|disease|disorder/i,
    );
  });
});

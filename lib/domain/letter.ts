import { type Day, sayFullDate } from '../when';
import { contacts, type Hold, techniques } from './hold';
import { sectionTitles } from './note';
import { listWords } from './note-done';
import { pointName } from './note-found';
import { type SignedNoteView, standingText } from './note-view';
import { noteSentence } from './note-words';
import type { Finding, NoteSection, Point } from './ops';
import { pressureLevels } from './point';
import { globalChangeWords, type Measure } from './score';
import type { VisitFacts } from './visit-facts';

/** A signed visit of the problem; void ones and those without a signature are not in a letter. */
export type LetterVisit = Readonly<{
  onDay: Day;
  facts: Pick<VisitFacts, 'scores' | 'findings' | 'holds'>;
  signed: SignedNoteView;
}>;

/** What a progress letter is written from. */
export type LetterSource = Readonly<{
  problem: string;
  goal: string | null;
  /** Oldest first. */
  visits: readonly LetterVisit[];
  /** Visits of the problem whose note is not signed: counted, not told. */
  unsigned: number;
  /** Points of the client by id, as they are named. */
  points: Readonly<Record<string, Point>>;
}>;

export type LetterPart = Readonly<{
  title: string;
  lines: readonly string[];
  /** What is left of it when the page is full. */
  short: readonly string[];
}>;
/** One page to someone outside the clinic. */
export type Letter = Readonly<{ parts: readonly LetterPart[]; therapists: readonly string[] }>;

const amended = 'Amended since signing';
const pressed = 'Pressed points, 0 to 10';

/** Writes the letter from signed visits only; null while none is signed. What was not asked is said, never guessed. */
export function composeLetter(source: LetterSource): Letter | null {
  const { visits, problem, goal } = source;
  const last = visits.at(-1);
  if (!last) return null;
  const whole = (title: string, lines: readonly string[]): LetterPart => ({ title, lines, short: lines });
  const amendments = amendedLines(visits);
  const parts: LetterPart[] = [
    whole('Problem', [noteSentence(problem), ...(goal ? [noteSentence(`Goal: ${goal}`)] : [])]),
    whole('Visits', visitLines(source)),
    whole('Pain, 0 to 10', painLines(visits)),
    {
      title: pressed,
      lines: pointLines(source, hereWords, goneWords),
      short: pointLines(source, lettered, lettered),
    },
    whole('What was done', [doneSentence(source)]),
    whole('Home care', standing(last, 'home_care')),
    whole('Plan', standing(last, 'plan')),
    { title: amended, lines: amendments, short: countedAmendments(amendments.length) },
  ];
  return {
    parts: parts.filter(({ title, lines }) => lines.length > 0 || title !== amended),
    therapists: [...new Set(visits.map(({ signed }) => signed.note.staffName))],
  };
}

/** The letter from its whole form to its shortest: what is counted or named only where a page holds no more. */
export function lettersByLength(letter: Letter): readonly Letter[] {
  const shorter = (titles: readonly string[]): Letter => ({
    ...letter,
    parts: letter.parts.map((part) => (titles.includes(part.title) ? { ...part, lines: part.short } : part)),
  });
  return [letter, shorter([amended]), shorter([amended, pressed])];
}

function countedAmendments(count: number): string[] {
  const sections = count === 1 ? '1 section was' : `${count} sections were`;
  return [`${sections} amended since signing; the notes say how.`];
}

function visitLines({ visits, unsigned }: LetterSource): string[] {
  const [first, last] = [visits[0], visits.at(-1)];
  if (!first || !last) return [];
  const seen =
    visits.length === 1
      ? `Seen once, on ${sayFullDate(first.onDay)}.`
      : `Seen ${visits.length} times, from ${sayFullDate(first.onDay)} to ${sayFullDate(last.onDay)}.`;
  if (unsigned === 0) return [seen];
  const rest = unsigned === 1 ? '1 visit has' : `${unsigned} visits have`;
  return [`${seen} ${rest} no signed note and ${unsigned === 1 ? 'is' : 'are'} not in this letter.`];
}

const asked: readonly Readonly<{ measure: Measure; words: string }>[] = [
  { measure: 'pain_now', words: 'At the start of the visit' },
  { measure: 'pain_avg_7d', words: 'Over 7 days' },
];

function painLines(visits: readonly LetterVisit[]): string[] {
  const [first, last] = [visits[0], visits.at(-1)];
  if (!first || !last) return [];
  const said = (value: number | null | undefined) =>
    typeof value === 'number' ? String(value) : 'not asked';
  const lines = asked.map(({ measure, words }) => {
    const [from, to] = [first.facts.scores[measure], last.facts.scores[measure]];
    return visits.length === 1
      ? `${words}: ${said(from)}.`
      : `${words}: ${said(from)} at the first visit, ${said(to)} at the last.`;
  });
  const change = last.facts.scores.global_change;
  const words = typeof change === 'number' ? globalChangeWords[change] : undefined;
  return words ? [...lines, `The client says: ${words.toLowerCase()}.`] : lines;
}

type Seen = Readonly<{ point: Point; first: Finding; latest: Finding; onDay: Day; atLast: boolean }>;

function seenPoints({ visits, points }: LetterSource): Seen[] {
  const seen = new Map<string, Seen>();
  for (const visit of visits)
    for (const finding of Object.values(visit.facts.findings)) {
      const point = points[finding.pointId];
      if (!point || finding.change === 'not_checked') continue;
      const first = seen.get(finding.pointId)?.first ?? finding;
      const atLast = visit === visits.at(-1);
      seen.set(finding.pointId, { point, first, latest: finding, onDay: visit.onDay, atLast });
    }
  return [...seen.values()].sort((a, b) => a.point.letter.localeCompare(b.point.letter, 'en'));
}

type PointWords = (seen: Seen) => string;
const lettered: PointWords = ({ point }) => point.letter;

function pointLines(source: LetterSource, hereSaid: PointWords, goneSaid: PointWords): string[] {
  const seen = seenPoints(source);
  if (seen.length === 0) return ['No point was recorded.'];
  const here = seen.filter(({ latest }) => latest.change !== 'gone').map(hereSaid);
  const gone = seen.filter(({ latest }) => latest.change === 'gone').map(goneSaid);
  return [
    ...(here.length > 0 ? [`Still there: ${here.join('; ')}.`] : ['None is there any more.']),
    ...(gone.length > 0 ? [`Gone: ${gone.join('; ')}.`] : []),
  ];
}

/** "A left upper trapezius 4, was 8". */
function hereWords({ point, first, latest, onDay, atLast }: Seen): string {
  const felt = latest.felt === null ? 'not scored' : String(latest.felt);
  const was = first !== latest && first.felt !== null ? `, was ${first.felt}` : '';
  return `${named(point, latest)} ${felt}${was}${atLast ? '' : ` (last checked ${sayFullDate(onDay)})`}`;
}

const goneWords = ({ point, first, latest, onDay }: Seen): string =>
  `${named(point, latest)}, not found on ${sayFullDate(onDay)}${first.felt === null || first === latest ? '' : `, was ${first.felt}`}`;

function named(point: Point, { side, view, x, y }: Finding): string {
  const name = pointName({ ...point, side, view, x, y });
  return `${point.letter} ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** "Trigger point pressure release with thumb and fingers, holds of 30 to 60 s, light and medium pressure, at A and B." */
function doneSentence({ visits, points }: LetterSource): string {
  const holds = visits.flatMap(({ facts }) => Object.values(facts.holds));
  if (holds.length === 0) return 'No hold was recorded.';
  const each = <T extends string>(pick: (hold: Hold) => T | null): T[] =>
    [...new Set(holds.map(pick))].filter((one) => one !== null).sort((a, b) => a.localeCompare(b, 'en'));
  const seconds = holds.map((hold) => hold.seconds);
  const [shortest, longest] = [Math.min(...seconds), Math.max(...seconds)];
  const levels = pressureLevels.filter((level) => holds.some(({ pressureLevel }) => pressureLevel === level));
  const letters = each((hold) => points[hold.pointId]?.letter ?? null);
  const said = [
    `${listWords(each(({ technique }) => techniques[technique]))} with ${listWords(each(({ contact }) => contacts[contact]))}`,
    `holds of ${shortest === longest ? shortest : `${shortest} to ${longest}`} s`,
    levels.length > 0 ? `${listWords(levels)} pressure` : null,
    letters.length > 0 ? `at ${listWords(letters)}` : null,
  ].filter((part) => part !== null);
  return noteSentence(said.join(', '));
}

/** A section of the last signed note as it stands today, its amendment before the signed text. */
function standing({ signed }: LetterVisit, section: NoteSection): string[] {
  const lines = standingText(signed, section).split('\n').filter(Boolean);
  return lines.length > 0 ? [lines.map(noteSentence).join(' ')] : ['Not recorded.'];
}

/** Sections told from the taps; an amendment of one of them is told in its own words. */
const toldFromTaps: readonly NoteSection[] = ['client_says', 'found', 'done'];

function amendedLines(visits: readonly LetterVisit[]): string[] {
  return visits.flatMap(({ onDay, signed }) =>
    toldFromTaps.flatMap((section) => {
      const latest = signed.amendments.findLast((one) => one.section === section);
      if (!latest) return [];
      const text = latest.newText.split('\n').filter(Boolean).map(noteSentence).join(' ');
      return [`Visit of ${sayFullDate(onDay)}, ${sectionTitles[section].toLowerCase()}: ${text}`];
    }),
  );
}

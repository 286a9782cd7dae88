import { regionAt } from '@/lib/body/region-at';
import { region } from '@/lib/body/regions';
import { pointTitle, regionTitle, seenWords } from '@/lib/body/words';
import { listWords } from './note-done';
import { noteSentence } from './note-words';
import type { Finding, Mark, Point } from './ops';
import { qualityWords } from './point';
import type { VisitFacts } from './visit-facts';
import { pointsToday, type VisitView } from './visit-view';
import { type ClientZoneView, zoneTitle, zoneView, zoneWhy } from './zones';

/** A line of what was found; `letter` null for what belongs to no point. */
export type FoundLine = Readonly<{ letter: string | null; text: string }>;

/** "Left upper trapezius", or the region when no muscle was chosen. */
export function pointName(point: Point): string {
  return point.muscleCode
    ? pointTitle(point.side, point.muscleCode)
    : regionTitle(point.side, regionAt(point.view, point));
}

/** Marks of one layer in the order they were made (ids are time-ordered). */
export const marksOf = (marks: VisitFacts['marks'], layer: Mark['layer']): Mark[] =>
  Object.values(marks)
    .filter((mark) => mark.layer === layer)
    .sort((a, b) => (a.markId < b.markId ? -1 : 1));

const feltAndHow = ({ intensity, qualities }: Mark): string[] => [
  ...(intensity === null ? [] : [`${intensity} of 10`]),
  ...qualities.map((quality) => qualityWords[quality]),
];
const placeOf = (mark: Mark): string =>
  `${mark.side === 'midline' ? '' : `${mark.side} `}${region(mark.regionCode ?? regionAt(mark.view, mark)).label}`;

/** "left top of shoulder, back view, 6 of 10, aching": a mark as it is spoken. */
export const markWords = (mark: Mark): string =>
  [placeOf(mark), seenWords(mark.view), ...feltAndHow(mark)].join(', ');

/** What the therapist found, one line per point by letter, then marks without a point and the no-press zones. */
export function foundLines(view: VisitView): FoundLine[] {
  const checked = pointsToday(view).map(({ point, finding }) => ({
    letter: point.letter,
    text: foundWords(view, point, finding),
  }));
  const skipped = view.known
    .filter((known) => view.facts.findings[known.point.pointId]?.change === 'not_checked')
    .map(({ point }) => ({ letter: point.letter, text: `${pointName(point)}: not checked today.` }));
  const points = [...checked, ...skipped].sort((a, b) => a.letter.localeCompare(b.letter, 'en'));
  const seen = [...new Set(marksOf(view.facts.marks, 'finding').map(markWords))];
  const marked = seen.length > 0 ? [`Marked on the chart: ${seen.join('; ')}.`] : [];
  return [...points, ...[...marked, ...zoneSentences(view)].map((text) => ({ letter: null, text }))];
}

function foundWords(view: VisitView, point: Point, finding: Finding): string {
  const known = view.known.find((one) => one.point.pointId === point.pointId);
  const name = pointName({ ...point, ...finding, muscleCode: point.muscleCode });
  if (finding.change === 'gone') return `${name}: not found.`;
  const head = [name, finding.change === 'new' ? 'new' : null, finding.state].filter(Boolean).join(', ');
  const was = typeof known?.last.felt === 'number' ? `, was ${known.last.felt}` : '';
  const felt = finding.felt === null ? 'not scored' : `${finding.felt} of 10 when pressed${was}`;
  const moved = finding.change === 'moved' && known ? `, ${movedWords(known.last, finding)}` : '';
  const qualities = finding.qualities.map((quality) => qualityWords[quality]);
  const elsewhere = feltAlso(view.facts, point.pointId);
  const tail = [
    qualities.length > 0 ? noteSentence(listWords(qualities)) : null,
    elsewhere.length > 0 ? `Felt also in the ${listWords(elsewhere)}.` : null,
    finding.note ? noteSentence(finding.note) : null,
  ].filter(Boolean);
  return [`${head}: ${felt}${moved}.`, ...tail].join(' ');
}

/** Where pressing a point is felt besides itself: "left temple (left side view, 3 of 10)", each place once. */
function feltAlso({ marks }: VisitFacts, pointId: string): string[] {
  const places = marksOf(marks, 'referral')
    .filter((mark) => mark.pointId === pointId)
    .map((mark) => `${placeOf(mark)} (${[seenWords(mark.view), ...feltAndHow(mark)].join(', ')})`);
  return [...new Set(places)];
}

/** Distance on the figure in centimetres of a 170 cm tall person: 1 stored unit is a tenth of 1/1000 stature. */
function movedWords(from: Finding, to: Finding): string {
  if (from.view !== to.view) return `now seen in the ${seenWords(to.view)}`;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const cm = Math.round(Math.hypot(dx, dy) * 0.017);
  return cm < 1 ? 'hardly moved' : `about ${cm} cm ${wayWords(from, to)}`;
}

/** Away from and towards the midline is said only where the view shows one. */
function wayWords(from: Finding, to: Finding): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const sole = to.view === 'soleRight' || to.view === 'soleLeft';
  if (Math.abs(dy) >= Math.abs(dx)) {
    if (sole) return dy > 0 ? 'nearer the heel' : 'nearer the toes';
    return dy > 0 ? 'lower' : 'higher';
  }
  if (to.view === 'front' || to.view === 'back')
    return Math.abs(to.x) > Math.abs(from.x) ? 'further out' : 'further in';
  // Plus is the front of the body in the right view and the big toe on the right sole; the left ones are mirrored.
  const plus = to.view === 'right' || to.view === 'soleRight' ? dx > 0 : dx < 0;
  if (sole) return plus ? 'further in' : 'further out';
  return plus ? 'further forward' : 'further back';
}

/** No-press zones this visit marked or ended: "No-press zone marked: left calf, bruise. Do not press." */
function zoneSentences({ zones, facts }: Pick<VisitView, 'zones' | 'facts'>): string[] {
  const marked = Object.values(facts.zones)
    .filter(({ zoneId }) => !(zoneId in facts.endedZones))
    .sort((a, b) => (a.zoneId < b.zoneId ? -1 : 1))
    .map(zoneView)
    .map(
      (zone) =>
        `No-press zone marked: ${zoneWords(zone)}. ${zone.rule === 'block' ? 'Do not press.' : 'Press with care.'}`,
    );
  const ended = zones
    .filter(({ id }) => id in facts.endedZones)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((zone) => `No-press zone ended: ${zoneWords(zone)}.`);
  return [...marked, ...ended];
}

function zoneWords(zone: ClientZoneView): string {
  const seen = zone.drawn ? ` (${seenWords(zone.drawn.view)})` : '';
  const why = zoneWhy(zone)
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '');
  return `${zoneTitle(zone).toLowerCase()}${seen}${why ? `, ${why}` : ''}`;
}

import type { Day } from '../when';
import { sayDate } from '../when';
import { titleOfPoint } from './card-words';
import type { ChartPoint, ChartVisit } from './chart-history';
import { sayNumber } from './plan-words';
import { qualityWords } from './point';

/**
 * Two drawings of the same pain differ by a finger's width (body chart study §4), so a point has moved from 2.5 cm on,
 * and felt has changed from 2 of 10 on.
 */
export const MOVED_FROM_CM = 2.5;
export const CHANGED_FROM = 2;
/** Centimetres of one tenth on a client of 170 cm: the frame is 10,000 tenths of stature. */
const CM_PER_TENTH = 0.017;

/** In the order they are read; what got worse is never hidden. */
export const changeKinds = [
  'smaller',
  'moved',
  'gone',
  'new',
  'same',
  'larger',
  'unrated',
  'unchecked',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changeWords: Record<ChangeKind, string> = {
  smaller: 'Smaller',
  moved: 'Moved',
  gone: 'Gone',
  new: 'New',
  same: 'Same',
  larger: 'Larger',
  unrated: 'Not rated',
  unchecked: 'Not checked',
};

/** How one point stands at two visits; a side is null where the point was not there. */
export type ChangeRow = Readonly<{
  kind: ChangeKind;
  pointId: string;
  letter: string;
  /** "Left upper trapezius". */
  title: string;
  /** One plain clause: "less tender, same place". */
  clause: string;
  from: ChartPoint | null;
  to: ChartPoint | null;
  /** Set when it moved on the same view. */
  movedCm: number | null;
}>;

type Pair = Readonly<{ before: ChartPoint | undefined; after: ChartPoint | undefined }>;
type Days = Readonly<{ toDay: string; fromDay: string }>;

const there = (one: ChartPoint | undefined) =>
  one && one.finding.change !== 'gone' && one.finding.change !== 'not_checked' ? one : null;

/** Every point of either chart, in the order of `changeKinds`, then by letter. */
export function changesBetween(from: ChartVisit, to: ChartVisit, today: Day): ChangeRow[] {
  const days = { fromDay: dayWords(from.onDay, today), toDay: dayWords(to.onDay, today) };
  const ids = new Set([...from.points, ...to.points].map(({ point }) => point.pointId));
  const at = (visit: ChartVisit, id: string) => visit.points.find(({ point }) => point.pointId === id);
  return [...ids]
    .flatMap((id) => rowOf({ before: at(from, id), after: at(to, id) }, days) ?? [])
    .sort(
      (a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || a.letter.localeCompare(b.letter),
    );
}

const dayWords = (day: Day, today: Day) => (day === today ? 'today' : `on ${sayDate(day, today)}`);

function rowOf({ before, after }: Pair, days: Days): ChangeRow | null {
  const [from, to] = [there(before), there(after)];
  const one = to ?? from;
  if (!one) return null;
  const { pointId, letter, muscleCode } = one.point;
  const title = titleOfPoint({ ...one.finding, muscleCode });
  const named = { pointId, letter, title, from, to, movedCm: null };
  if (from && to) return { ...named, ...compared(from, to, days) };
  if (to) return { ...named, kind: 'new', clause: newClause(to, before) };
  return after?.finding.change === 'gone'
    ? { ...named, kind: 'gone', clause: `not found when checked ${days.toDay}` }
    : { ...named, kind: 'unchecked', clause: `not checked ${days.toDay}` };
}

function newClause({ finding }: ChartPoint, before: ChartPoint | undefined): string {
  const back = before?.finding.change === 'gone' ? 'back again' : null;
  const found = [back, finding.state, ...finding.qualities.map((quality) => qualityWords[quality])];
  return found.filter(Boolean).join(', ') || 'not described';
}

function compared(from: ChartPoint, to: ChartPoint, days: Days) {
  const [a, b] = [from.finding, to.finding];
  const sameView = a.view === b.view;
  const cm = sameView ? Math.hypot(b.x - a.x, b.y - a.y) * CM_PER_TENTH : null;
  const movedCm = cm !== null && cm >= MOVED_FROM_CM ? cm : null;
  const moved = movedCm !== null || !sameView;
  const by = a.felt === null || b.felt === null ? null : b.felt - a.felt;
  const kind: ChangeKind =
    by !== null && Math.abs(by) >= CHANGED_FROM
      ? by < 0
        ? 'smaller'
        : 'larger'
      : moved
        ? 'moved'
        : by === null
          ? 'unrated'
          : 'same';
  const place = !sameView
    ? 'now marked on another view'
    : movedCm
      ? `about ${wayWords(from, to)}`
      : 'same place';
  const felt = feltClause(a.felt, b.felt, days);
  return { kind, movedCm, clause: moved && kind === 'moved' ? `${place}, ${felt}` : `${felt}, ${place}` };
}

function feltClause(before: number | null, after: number | null, { fromDay, toDay }: Days): string {
  if (before === null && after === null) return 'pain not asked either time';
  if (before === null) return `pain not asked ${fromDay}`;
  if (after === null) return `pain not asked ${toDay}`;
  if (after <= before - CHANGED_FROM) return 'less tender';
  if (after >= before + CHANGED_FROM) return 'more tender';
  return 'just as tender';
}

/** "4 cm lower", "5 cm higher and further out": in words of the body, never of the picture. */
export function wayWords({ finding: a }: ChartPoint, { finding: b }: ChartPoint): string {
  const cm = Math.round(Math.hypot(b.x - a.x, b.y - a.y) * CM_PER_TENTH);
  const [dx, dy] = [Math.abs(b.x - a.x), Math.abs(b.y - a.y)];
  const sole = a.view === 'soleLeft' || a.view === 'soleRight';
  const up = sole ? 'nearer the toes' : 'higher';
  const down = sole ? 'nearer the heel' : 'lower';
  const along = dy * 2 >= dx ? (b.y > a.y ? down : up) : null;
  const across = dx * 2 > dy ? acrossWords(a.view, a.x, b.x) : null;
  return `${cm} cm ${[along, across].filter(Boolean).join(' and ')}`;
}

function acrossWords(view: ChartPoint['finding']['view'], from: number, to: number): string {
  if (view === 'right') return to > from ? 'further to the front' : 'further to the back';
  if (view === 'left') return to < from ? 'further to the front' : 'further to the back';
  if (view === 'soleRight') return to > from ? 'nearer the big toe' : 'nearer the little toe';
  if (view === 'soleLeft') return to < from ? 'nearer the big toe' : 'nearer the little toe';
  if (from < 0 !== to < 0 && from !== 0 && to !== 0) return 'across the midline';
  return Math.abs(to) > Math.abs(from) ? 'further out' : 'nearer the middle';
}

const headline: Record<ChangeKind, string> = {
  smaller: 'smaller',
  moved: 'moved',
  gone: 'gone',
  new: 'new',
  same: 'the same',
  larger: 'larger',
  unrated: 'not rated',
  unchecked: 'not checked',
};

/** The finding, counted: "One smaller, one moved, one gone, one new." */
export function changesHeading(rows: readonly Pick<ChangeRow, 'kind'>[]): string {
  if (rows.length === 0) return 'No points in either visit.';
  const counts = changeKinds
    .map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const [only] = counts;
  if (only && counts.length === 1 && rows.length > 1) {
    const all = rows.length === 2 ? 'Both' : `All ${sayNumber(rows.length)}`;
    return `${all} ${headline[only.kind]}.`;
  }
  const words = counts.map(({ kind, count }) => `${sayNumber(count)} ${headline[kind]}`).join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

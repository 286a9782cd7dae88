import { type AreaChange, compareAreas, type VisitWords } from '@/lib/body/compare-charts';
import type { Side, View } from '@/lib/body/figure';
import type { Ink } from '@/lib/body/ink';
import type { MuscleCode } from '@/lib/body/muscles';
import { nearPairs } from '@/lib/body/near-pairs';
import { regionAt } from '@/lib/body/region-at';
import { type Shift, shiftOf, USUAL_STATURE_CM } from '@/lib/body/shift';
import { pointTitle, regionTitle } from '@/lib/body/words';
import type { Finding, Mark, Point } from './ops';
import { sayNumber } from './plan-words';
import { qualityWords } from './point';

/** From this many points of 0–10 on a felt number counts as changed; one up or down does not. */
export const FELT_CHANGE = 2;

/** One visit's chart, as far as two are compared. */
export type VisitChart = Readonly<{
  visitId: string;
  number: number;
  onDay: string;
  /** Points of the client found by the end of this visit, touched at it or not. */
  points: readonly Point[];
  findings: readonly Finding[];
  marks: readonly Mark[];
}>;

/** In the order rows are shown; worse is not hidden, it comes last with its own icon. */
export const changeKinds = [
  'smaller',
  'moved',
  'gone',
  'new',
  'same',
  'larger',
  'unscored',
  'not_checked',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const changeWords: Readonly<Record<ChangeKind, string>> = {
  smaller: 'Smaller',
  moved: 'Moved',
  gone: 'Gone',
  new: 'New',
  same: 'Same',
  larger: 'Larger',
  /** There at both visits, but a felt number or a check is missing on one side. */
  unscored: 'Still there',
  not_checked: 'Not checked',
};

/** What was felt at a visit: a number, or why there is none. Missing is never zero. */
export type FeltThen =
  | Readonly<{ felt: number; why: null }>
  | Readonly<{ felt: null; why: 'not_asked' | 'not_checked' | 'not_there' }>;

export type SpotThen = Readonly<{ view: View; x: number; y: number; side: Side }>;

/** One row of the change view. */
export type PointChangeRow = Readonly<{
  kind: ChangeKind;
  word: string;
  pointId: string;
  letter: string;
  /** The earlier visit's letter when two points were taken for one spot by place and muscle. */
  earlierLetter: string | null;
  /** "Left upper trapezius". */
  title: string;
  /** "less tender, same place", "about 4 cm lower, just as tender". */
  clause: string;
  from: FeltThen;
  to: FeltThen;
  /** Where it lay; null where it was not there or not looked for. */
  fromSpot: SpotThen | null;
  toSpot: SpotThen | null;
  /** Set from 2.5 cm on, whatever the kind. */
  shift: Shift | null;
}>;

export type PointsChange = Readonly<{
  /** "One smaller, one moved, one gone, one new." */
  headline: string;
  rows: readonly PointChangeRow[];
  /** False when cm were worked out for 170 cm because the client's height is not known. */
  heightKnown: boolean;
}>;

/** The client's height in cm (null when not known), and how the visits are called: "on 11 Mar", "today". */
export type CompareOptions = VisitWords & Readonly<{ heightCm: number | null }>;

/** Everything the change view says of two visits. */
export type ChartChange = Readonly<{ points: PointsChange; areas: AreaChange }>;

const painOf = ({ marks }: VisitChart) => marks.filter(({ layer }) => layer === 'pain');

/** Two visits side by side, the earlier first: points with their findings, and the client's drawn pain. */
export function compareCharts(from: VisitChart, to: VisitChart, options: CompareOptions): ChartChange {
  return {
    points: comparePoints(from, to, options),
    areas: compareAreas(painOf(from), painOf(to), options),
  };
}

/** A finding as ink, for maps over visits: a pin with its felt number. */
export function inkOfFinding(finding: Finding, muscleCode: MuscleCode | null): Ink {
  const { view, x, y, side, felt } = finding;
  const none = { stroke: [], penWidth: null, regionCode: null };
  return { view, kind: 'pin', x, y, side, muscleCode, intensity: felt, ...none };
}

type Seen = Readonly<{
  point: Point;
  finding: Finding;
  view: View;
  x: number;
  y: number;
  side: Side;
  muscleCode: MuscleCode | null;
}>;
type Pairing = Readonly<{
  point: Point;
  from: Finding | null;
  to: Finding | null;
  earlierLetter: string | null;
}>;

/** The points of two visits, one row each, with the finding in words. `from` is the earlier visit. */
export function comparePoints(from: VisitChart, to: VisitChart, options: CompareOptions): PointsChange {
  const known = new Set(from.points.map(({ pointId }) => pointId));
  const rows = pairings(from, to)
    .flatMap((pair) => changeRow(pair, known.has(pair.point.pointId), options) ?? [])
    .sort(byKindThenLetter);
  return { headline: headlineOf(rows), rows, heightKnown: options.heightCm !== null };
}

const byKindThenLetter = (a: PointChangeRow, b: PointChangeRow) =>
  changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || a.letter.localeCompare(b.letter);

const byPoint = (findings: readonly Finding[]) => new Map(findings.map((one) => [one.pointId, one]));

/** Points by id; a point left untouched and a new one on the same muscle close by are taken for one spot. */
function pairings(from: VisitChart, to: VisitChart): Pairing[] {
  const earlier = byPoint(from.findings);
  const later = byPoint(to.findings);
  const points = new Map([...from.points, ...to.points].map((point) => [point.pointId, point]));
  const pairs = [...points.values()].map((point): Pairing => {
    const { pointId } = point;
    return { point, from: earlier.get(pointId) ?? null, to: later.get(pointId) ?? null, earlierLetter: null };
  });
  const left = pairs.flatMap((pair) =>
    pair.from && isThere(pair.from) && !pair.to ? seen(pair, pair.from) : [],
  );
  const fresh = pairs.flatMap((pair) => (pair.to?.change === 'new' && !pair.from ? seen(pair, pair.to) : []));
  const joined = nearPairs(left, fresh);
  const paired = new Set(joined.flatMap(([a, b]) => [a.point.pointId, b.point.pointId]));
  return [
    ...pairs.filter(({ point }) => !paired.has(point.pointId)),
    ...joined.map(([a, b]) => ({
      point: b.point,
      from: a.finding,
      to: b.finding,
      earlierLetter: a.point.letter === b.point.letter ? null : a.point.letter,
    })),
  ];
}

function seen({ point }: Pairing, finding: Finding): Seen[] {
  const { view, x, y, side } = finding;
  return [{ point, finding, view, x, y, side, muscleCode: point.muscleCode }];
}

const isThere = ({ change }: Finding) => change !== 'gone' && change !== 'not_checked';

/** Null when neither visit says anything of the point, or it was gone at both. */
function changeRow(pair: Pairing, known: boolean, options: CompareOptions): PointChangeRow | null {
  const { from, to } = pair;
  const there = { from: from !== null && isThere(from), to: to !== null && isThere(to) };
  if (!there.from && !there.to && from?.change !== 'not_checked') return null;
  if (!there.from && !there.to && to?.change !== 'gone') return null;
  const shift = there.from && there.to && from && to ? shiftOf(from, to, stature(options)) : null;
  const judged = judge(pair, known, shift, options);
  return {
    ...judged,
    word: changeWords[judged.kind],
    pointId: pair.point.pointId,
    letter: pair.point.letter,
    earlierLetter: pair.earlierLetter,
    title: titleOf(pair.point, to ?? from),
    from: feltThen(from, known),
    to: feltThen(to, true),
    fromSpot: from && there.from ? spotOf(from) : null,
    toSpot: to && there.to ? spotOf(to) : null,
    shift,
  };
}

const stature = ({ heightCm }: CompareOptions) => heightCm ?? USUAL_STATURE_CM;
const spotOf = ({ view, x, y, side }: Finding): SpotThen => ({ view, x, y, side });

function titleOf(point: Point, finding: Finding | null): string {
  const { view, x, y, side } = finding ?? point;
  return point.muscleCode ? pointTitle(side, point.muscleCode) : regionTitle(side, regionAt(view, { x, y }));
}

function feltThen(finding: Finding | null, known: boolean): FeltThen {
  if (!finding) return { felt: null, why: known ? 'not_checked' : 'not_there' };
  if (finding.change === 'gone') return { felt: null, why: 'not_there' };
  if (finding.change === 'not_checked') return { felt: null, why: 'not_checked' };
  return finding.felt === null ? { felt: null, why: 'not_asked' } : { felt: finding.felt, why: null };
}

type Judged = Readonly<{ kind: ChangeKind; clause: string }>;

function judge({ from, to }: Pairing, known: boolean, shift: Shift | null, options: CompareOptions): Judged {
  const { laterWords, earlierWords } = options;
  if (to?.change === 'gone') return { kind: 'gone', clause: `not found when checked ${laterWords}` };
  if (!to || to.change === 'not_checked') return { kind: 'not_checked', clause: `not checked ${laterWords}` };
  if (!from && !known) return { kind: 'new', clause: foundWords(to) };
  if (from?.change === 'gone') return { kind: 'new', clause: 'back again after it was gone' };
  if (!from || from.change === 'not_checked') {
    return { kind: 'unscored', clause: `not checked ${earlierWords}, so not compared` };
  }
  return judgeBoth(from, to, shift, options);
}

/** A felt change decides the kind; the place is said beside it. Without both numbers only the place can be judged. */
function judgeBoth(from: Finding, to: Finding, shift: Shift | null, options: CompareOptions): Judged {
  const place = shift?.words ?? (from.view === to.view ? 'same place' : 'marked on another view');
  if (from.felt === null || to.felt === null) {
    const missing = to.felt === null ? options.laterWords : options.earlierWords;
    return { kind: shift ? 'moved' : 'unscored', clause: `${place}, tenderness not asked ${missing}` };
  }
  const step = to.felt - from.felt;
  if (step <= -FELT_CHANGE) return { kind: 'smaller', clause: `less tender, ${place}` };
  if (step >= FELT_CHANGE) return { kind: 'larger', clause: `more tender, ${place}` };
  const tender = step === 0 ? 'just as tender' : 'about as tender';
  return { kind: shift ? 'moved' : 'same', clause: `${place}, ${tender}` };
}

function foundWords({ state, qualities }: Finding): string {
  const words = [
    ...(state && state !== 'unclear' ? [state] : []),
    ...qualities.map((one) => qualityWords[one]),
  ];
  return words.join(', ') || 'first found';
}

const inHeadline: Readonly<Record<ChangeKind, string>> = {
  smaller: 'smaller',
  moved: 'moved',
  gone: 'gone',
  new: 'new',
  same: 'the same',
  larger: 'larger',
  unscored: 'not scored twice',
  not_checked: 'not checked',
};

/** "One smaller, one moved, one gone, one new." */
function headlineOf(rows: readonly PointChangeRow[]): string {
  if (rows.length === 0) return 'No points to compare.';
  const counted = changeKinds.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count > 0 ? [`${sayNumber(count)} ${inHeadline[kind]}`] : [];
  });
  const text = counted.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

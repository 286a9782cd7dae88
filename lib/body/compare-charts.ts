import { type Extent, extentOfPainted, isMoreThanSliver, regionSharesOfPainted } from './extent';
import type { Side } from './figure';
import { countCells, countShared } from './grid';
import { type Ink, type Painted, paintedOn } from './ink';
import { nearPairs } from './near-pairs';
import { regionAt } from './region-at';
import type { RegionCode } from './regions';
import { regionTitle } from './words';

/** How the two visits are called in sentences: "on 11 Mar", "today". */
export type VisitWords = Readonly<{ earlierWords: string; laterWords: string }>;

/** A number at each visit; null was not asked. */
export type ThenAndNow = Readonly<{ from: number | null; to: number | null }>;

export type RegionChange = Readonly<{
  code: RegionCode;
  side: Side;
  /** "Left low back". */
  title: string;
  kind: 'gained' | 'lost' | 'kept';
  maxPain: ThenAndNow;
  meanPain: ThenAndNow;
}>;

export type PinChange = Readonly<{
  kind: 'kept' | 'lost' | 'gained';
  from: Ink | null;
  to: Ink | null;
}>;

/** Below this share two drawings of one pain often overlap no better (SUPSI 2013: 0.62 ± 0.18 a minute apart). */
export const NOISY_OVERLAP = 0.6;

/** Cells both drawings paint ÷ cells either paints. Said only beside extent and regions, so it comes with them only. */
export type Overlap = Readonly<{ share: number; noisy: boolean; words: string }>;

/** The drawn pain of two visits, side by side. */
export type AreaChange =
  | Readonly<{ comparable: false; sentences: readonly string[] }>
  | Readonly<{
      comparable: true;
      /** Null where only pins were set. */
      extent: Readonly<{ from: Extent | null; to: Extent | null; stepPercent: number | null }>;
      regions: readonly RegionChange[];
      pins: readonly PinChange[];
      /** Null unless both visits paint something. */
      overlap: Overlap | null;
      /** The whole change in words, overlap last. */
      sentences: readonly string[];
    }>;

/**
 * Compares the pain drawn at two visits (marks of the pain layer, earlier first). A visit nothing was drawn at is not a
 * visit without pain: then nothing is compared, and that is said.
 */
export function compareAreas(from: readonly Ink[], to: readonly Ink[], words: VisitWords): AreaChange {
  if (from.length === 0 || to.length === 0) {
    return { comparable: false, sentences: [nothingDrawn(from.length === 0, to.length === 0, words)] };
  }
  const [before, now] = [paintedOn(from), paintedOn(to)];
  const extent = { from: extentOfPainted(before), to: extentOfPainted(now) };
  const stepPercent = step(extent.from?.percent ?? null, extent.to?.percent ?? null);
  const regions = regionChanges(regionsOf(from, before), regionsOf(to, now));
  const overlap = overlapOf(before, now);
  return {
    comparable: true,
    extent: { ...extent, stepPercent },
    regions,
    pins: pinChanges(from, to),
    overlap,
    sentences: [
      ...extentSentence(extent.from?.percent ?? null, extent.to?.percent ?? null, words),
      ...regionSentences(regions),
      ...(overlap ? [overlap.words] : []),
    ],
  };
}

function nothingDrawn(earlier: boolean, later: boolean, words: VisitWords): string {
  if (earlier && later) return 'No pain was drawn at either visit.';
  return `No pain was drawn ${earlier ? words.earlierWords : words.laterWords}, so areas are not compared.`;
}

const step = (from: number | null, to: number | null) => (from === null || to === null ? null : to - from);

type MarkedRegion = {
  readonly code: RegionCode;
  readonly side: Side;
  counted: boolean;
  cells: number;
  share: number;
  maxPain: number | null;
  scoredCells: number;
  painSum: number;
};

const higher = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));

/** Regions marked at one visit, over all views: painted ones, and those a pin stands in. */
function regionsOf(marks: readonly Ink[], painted: readonly Painted[]): Map<string, MarkedRegion> {
  const marked = new Map<string, MarkedRegion>();
  const at = (code: RegionCode, side: Side): MarkedRegion => {
    const none = { counted: false, cells: 0, share: 0, maxPain: null, scoredCells: 0, painSum: 0 };
    const region = marked.get(`${code} ${side}`) ?? { code, side, ...none };
    marked.set(`${code} ${side}`, region);
    return region;
  };
  for (const share of regionSharesOfPainted(painted)) {
    const region = at(share.code, share.side);
    region.counted ||= isMoreThanSliver(share);
    region.cells += share.cells;
    region.share = Math.max(region.share, share.share);
    region.maxPain = higher(region.maxPain, share.maxPain);
    region.scoredCells += share.scoredCells;
    region.painSum += (share.meanPain ?? 0) * share.scoredCells;
  }
  for (const mark of marks) {
    if (mark.kind !== 'pin') continue;
    const region = at(mark.regionCode ?? regionAt(mark.view, mark), mark.side);
    region.counted = true;
    region.maxPain = higher(region.maxPain, mark.intensity);
  }
  return marked;
}

const meanOf = (region: MarkedRegion | undefined) =>
  region && region.scoredCells > 0 ? region.painSum / region.scoredCells : null;

function regionChanges(
  from: ReadonlyMap<string, MarkedRegion>,
  to: ReadonlyMap<string, MarkedRegion>,
): RegionChange[] {
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((key) => {
    const [before, now] = [from.get(key), to.get(key)];
    const known = now ?? before;
    if (!known || !(before?.counted || now?.counted)) return [];
    const { code, side } = known;
    return {
      code,
      side,
      title: regionTitle(side, code),
      kind: changeOf(before, now),
      maxPain: { from: before?.maxPain ?? null, to: now?.maxPain ?? null },
      meanPain: { from: meanOf(before), to: meanOf(now) },
    };
  });
}

/** Gained or lost only when the difference is itself more than a sliver: 11 % then 9 % is the same region kept. */
function changeOf(before: MarkedRegion | undefined, now: MarkedRegion | undefined): RegionChange['kind'] {
  if (before?.counted && now?.counted) return 'kept';
  const [more, less] = now?.counted ? [now, before] : [before, now];
  const difference = {
    cells: (more?.cells ?? 0) - (less?.cells ?? 0),
    share: (more?.share ?? 0) - (less?.share ?? 0),
  };
  if (less && !isMoreThanSliver(difference)) return 'kept';
  return now?.counted ? 'gained' : 'lost';
}

/** Pins of the pain layer carry no id from visit to visit: same muscle, nearest within reach. */
function pinChanges(from: readonly Ink[], to: readonly Ink[]): PinChange[] {
  const isPin = ({ kind }: Ink) => kind === 'pin';
  const [before, now] = [from.filter(isPin), to.filter(isPin)];
  const pairs = nearPairs(before, now);
  const paired = new Set<Ink>(pairs.flat());
  return [
    ...pairs.map(([a, b]): PinChange => ({ kind: 'kept', from: a, to: b })),
    ...before
      .filter((pin) => !paired.has(pin))
      .map((pin): PinChange => ({ kind: 'lost', from: pin, to: null })),
    ...now
      .filter((pin) => !paired.has(pin))
      .map((pin): PinChange => ({ kind: 'gained', from: null, to: pin })),
  ];
}

function overlapOf(from: readonly Painted[], to: readonly Painted[]): Overlap | null {
  if (from.length === 0 || to.length === 0) return null;
  const total = (painted: readonly Painted[]) =>
    painted.reduce((sum, { cells }) => sum + countCells(cells), 0);
  const shared = from.reduce((sum, { view, cells }) => {
    const other = to.find((each) => each.view === view);
    return other ? sum + countShared(cells, other.cells) : sum;
  }, 0);
  const share = shared / (total(from) + total(to) - shared);
  const noisy = share < NOISY_OVERLAP;
  const note = noisy ? ' Overlap is noisy: the same pain drawn twice often overlaps no more.' : '';
  return { share, noisy, words: `The two drawings overlap by ${Math.round(100 * share)} %.${note}` };
}

/** "4.1 %", "under 0.1 %". */
export const sayPercent = (percent: number): string =>
  percent > 0 && percent < 0.1 ? 'under 0.1 %' : `${percent.toFixed(1)} %`;

function extentSentence(from: number | null, to: number | null, words: VisitWords): string[] {
  if (from === null && to === null) return [];
  const said = (percent: number | null, when: string) =>
    percent === null
      ? `nothing painted on front or back ${when}`
      : `${sayPercent(percent)} of the body ${when}`;
  return [`Painted area: ${said(from, words.earlierWords)}, ${said(to, words.laterWords)}.`];
}

function regionSentences(regions: readonly RegionChange[]): string[] {
  const named = (kind: RegionChange['kind']) =>
    regions.filter((region) => region.kind === kind).map(({ title }) => title.toLowerCase());
  const [gained, lost] = [named('gained'), named('lost')];
  if (gained.length + lost.length === 0) return ['The same regions both times.'];
  return [
    ...(gained.length > 0 ? [`Gained: ${gained.join(', ')}.`] : []),
    ...(lost.length > 0 ? [`Lost: ${lost.join(', ')}.`] : []),
  ];
}

import type { BodyShape } from '@/lib/body/body-shape';
import { type Day, sayDate, sayDay } from '../when';
import { comparePoints, type PointsChange, type VisitChart } from './chart-change';
import type { Finding, Mark, Point } from './ops';
import type { ClientZoneView } from './zones';

/** A point as it was found at one visit: its lasting letter and muscle, and where it lay that day. */
export type ChartPoint = Readonly<{ point: Point; finding: Finding }>;

/** The chart of one visit that counts. */
export type ChartVisit = Readonly<{
  id: string;
  number: number;
  onDay: Day;
  staffName: string;
  signed: boolean;
  /** By letter. */
  points: readonly ChartPoint[];
  /** The client's pain and where points are felt; in the order they were made. */
  marks: readonly Mark[];
}>;

/** An appointment that did not come about: it keeps its place in the row of charts. */
export type MissedPlace = Readonly<{
  id: string;
  onDay: Day;
  status: 'missed' | 'cancelled_by_client';
}>;

export type ChartClient = Readonly<{
  id: string;
  givenName: string;
  familyName: string;
  preferredName: string | null;
  birthDate: Day;
  bodyShape: BodyShape;
}>;

/** Every chart of one client, oldest first; void visits are not among them. */
export type ClientCharts = Readonly<{
  client: ChartClient;
  /** No-press zones that stand now. */
  zones: readonly ClientZoneView[];
  visits: readonly ChartVisit[];
  missed: readonly MissedPlace[];
}>;

/** The chart of one visit by itself, void ones too. */
export type ChartOfVisit = Readonly<{
  client: ChartClient;
  visit: ChartVisit & Readonly<{ voidReason: string | null }>;
  /** No-press zones that stood at the visit, and those marked in it. */
  zones: readonly ClientZoneView[];
}>;

/** One place of the row: a chart, or an appointment that did not come about. */
export type StripPlace =
  | Readonly<{ kind: 'visit'; visit: ChartVisit }>
  | Readonly<{ kind: 'missed'; missed: MissedPlace }>;

/** Charts and missed appointments in one row, oldest first. Appointments before the first visit are left out. */
export function stripOf({ visits, missed }: Pick<ClientCharts, 'visits' | 'missed'>): StripPlace[] {
  const first = visits[0]?.onDay;
  const places: StripPlace[] = [
    ...visits.map((visit) => ({ kind: 'visit', visit }) as const),
    ...missed
      .filter(({ onDay }) => first !== undefined && onDay >= first)
      .map((one) => ({ kind: 'missed', missed: one }) as const),
  ];
  const dayOf = (place: StripPlace) => (place.kind === 'visit' ? place.visit.onDay : place.missed.onDay);
  return places.sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

/** Which two charts are compared; either may be let go. `from` is never later than `to`. */
export type Chosen = Readonly<{ from: ChartVisit | null; to: ChartVisit | null }>;
type ChosenIds = Readonly<{ from?: string | undefined; to?: string | undefined }>;

/** The charts an address asks for; without any word in it the last two. Unknown ids are nobody's chart. */
export function chosenOf(visits: readonly ChartVisit[], { from, to }: ChosenIds): Chosen {
  if (from === undefined && to === undefined)
    return { from: visits.at(-2) ?? null, to: visits.at(-1) ?? null };
  const byId = (id: string | undefined) => visits.find((visit) => visit.id === id) ?? null;
  const [a, b] = [byId(from), byId(to)];
  if (a && a === b) return { from: null, to: a };
  const later = a && b && visits.indexOf(a) > visits.indexOf(b);
  return later ? { from: b, to: a } : { from: a, to: b };
}

/**
 * The choice after a tap on one chart: a chosen one is let go, an empty place is filled, and a third one takes the
 * place on its side of the later chart. The earlier of the two is always `from`.
 */
export function tapped(visits: readonly ChartVisit[], chosen: Chosen, tap: ChartVisit): Chosen {
  const { from, to } = chosen;
  if (tap.id === from?.id) return { from: null, to };
  if (tap.id === to?.id) return { from, to: null };
  const place = (visit: ChartVisit) => visits.findIndex(({ id }) => id === visit.id);
  const other = from && to ? (place(tap) > place(to) ? from : to) : (from ?? to);
  if (!other) return { from: null, to: tap };
  return place(tap) < place(other) ? { from: tap, to: other } : { from: other, to: tap };
}

/** Points that were there at a visit: found, not gone and not left unchecked. */
export function pointsThere(visit: Pick<ChartVisit, 'points'>): ChartPoint[] {
  return visit.points.filter(({ finding }) => finding.change !== 'gone' && finding.change !== 'not_checked');
}

/** The client's own drawing of a visit. */
export function painOf(visit: Pick<ChartVisit, 'marks'>): Mark[] {
  return visit.marks.filter(({ layer }) => layer === 'pain');
}

/** A visit with every point of the client found by its end, touched at it or not. */
export function chartAt(visits: readonly ChartVisit[], visit: ChartVisit): VisitChart {
  const until = visits.slice(0, visits.findIndex(({ id }) => id === visit.id) + 1);
  const points = new Map(until.flatMap((one) => one.points.map(({ point }) => [point.pointId, point])));
  return {
    visitId: visit.id,
    number: visit.number,
    onDay: visit.onDay,
    points: [...points.values()],
    findings: visit.points.map(({ finding }) => finding),
    marks: visit.marks,
  };
}

/** What changed between two of a client's charts, in words and rows. The client's height is not recorded. */
export function changeBetween(
  visits: readonly ChartVisit[],
  { from, to }: Readonly<{ from: ChartVisit; to: ChartVisit }>,
  today: Day,
): PointsChange {
  return comparePoints(chartAt(visits, from), chartAt(visits, to), {
    heightCm: null,
    earlierWords: whenWords(from.onDay, today),
    laterWords: whenWords(to.onDay, today),
  });
}

const whenWords = (day: Day, today: Day) => (day === today ? 'today' : `on ${sayDate(day, today)}`);

/** "Thu 11 Mar (visit 5)", "today (visit 6, not signed)". */
export function visitWords({ onDay, number, signed }: ChartVisit, today: Day): string {
  const day = onDay === today ? 'today' : sayDay(onDay, today);
  return `${day} (visit ${number}${signed ? '' : ', not signed'})`;
}

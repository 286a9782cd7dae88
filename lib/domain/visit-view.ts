import type { BodyShape } from '@/lib/body/body-shape';
import type { Hold } from './hold';
import type { Finding, HomeCare, Mark, Point, Tolerance } from './ops';
import type { Spot } from './point';
import type { ScreenOutcome, StandingFlag } from './screening';
import type { VisitFacts } from './visit-facts';
import { type ClientZoneView, type ZoneHit, zonesAt, zoneView } from './zones';

/** One earlier sighting of a point, for its small line of pain. `felt` null = not asked. */
export type Sighting = Readonly<{
  visitId: string;
  number: number;
  onDay: string;
  felt: number | null;
  change: Finding['change'];
}>;

/** A point of the client as it stood before this visit. */
export type KnownPoint = Readonly<{
  point: Point;
  last: Finding;
  lastVisitId: string;
  lastDay: string;
  lastHolds: readonly Hold[];
  /** Oldest first, at most the last eight. */
  sightings: readonly Sighting[];
}>;

/** The visit before this one, whatever episode it belonged to. */
export type LastVisit = Readonly<{
  visitId: string;
  number: number;
  onDay: string;
  staffName: string;
  tolerance: Tolerance | null;
  care: HomeCare | null;
  painNow: number | null;
  painAvg7d: number | null;
  outcome: ScreenOutcome | null;
}>;

/** Everything the workspace of one visit needs, read in one go. */
export type VisitView = Readonly<{
  visit: Readonly<{
    id: string;
    number: number;
    clientId: string;
    episodeId: string;
    appointmentId: string | null;
    staffId: string;
    staffName: string;
    /** Trained to press in places kept from others. */
    staffAdvanced: boolean;
    startedAt: string;
    endedAt: string | null;
    signedAt: string | null;
    voidedAt: string | null;
    voidReason: string | null;
    onDay: string;
  }>;
  client: Readonly<{
    givenName: string;
    familyName: string;
    preferredName: string | null;
    birthDate: string;
    bodyShape: BodyShape;
  }>;
  episode: Readonly<{
    problem: string;
    goal: string | null;
    wellness: boolean;
    phase: string;
    intervalDays: number | null;
  }>;
  flags: readonly Readonly<{ flag: StandingFlag; note: string | null }>[];
  /** Zones that stood when the visit began, those it ended among them; what it marked is in the facts. */
  zones: readonly ClientZoneView[];
  /** The client's pain as drawn at the last visit: shown dotted, never copied. */
  lastMarks: readonly Mark[];
  /** Letters already given to this client's points. */
  letters: readonly string[];
  known: readonly KnownPoint[];
  last: LastVisit | null;
  facts: VisitFacts;
  /** The last of the visit's entries in the clinic's order (`ops.seq`) that the facts hold; 0 before the first. */
  upTo: number;
}>;

type StandingZones = Readonly<{
  zones: VisitView['zones'];
  facts: Pick<VisitFacts, 'zones' | 'endedZones'>;
}>;
/** The no-press zones that stand now. */
export function zonesNow({ zones, facts }: StandingZones): ClientZoneView[] {
  return [...zones, ...Object.values(facts.zones).map(zoneView)].filter(
    ({ id }) => !(id in facts.endedZones),
  );
}

/** Every no-press zone a spot lies in for the therapist of this visit, strictest first; empty in the open. */
export function zoneHits(view: StandingZones & Pick<VisitView, 'visit'>, spot: Spot): ZoneHit[] {
  return zonesAt(spot, zonesNow(view), { advanced: view.visit.staffAdvanced });
}

/** Points of earlier visits that have not been touched today: shown faint, in no note until touched. */
export function untouched(view: Pick<VisitView, 'known' | 'facts'>): KnownPoint[] {
  return view.known.filter((known) => !view.facts.findings[known.point.pointId]);
}

/** All points in play today by letter: today's findings joined with what is known of them. */
export function pointsToday(view: Pick<VisitView, 'known' | 'facts'>) {
  const points: Record<string, Point> = {};
  for (const known of view.known) points[known.point.pointId] = known.point;
  Object.assign(points, view.facts.points);
  return Object.values(view.facts.findings)
    .filter((finding) => finding.change !== 'not_checked')
    .flatMap((finding) => {
      const point = points[finding.pointId];
      return point ? [{ point, finding, holds: holdsOf(view.facts, finding.pointId) }] : [];
    })
    .sort((a, b) => a.point.letter.localeCompare(b.point.letter));
}

/** Holds of one point today in the order they were made (ids are time-ordered). */
export function holdsOf(facts: VisitFacts, pointId: string): Hold[] {
  return Object.values(facts.holds)
    .filter((hold) => hold.pointId === pointId)
    .sort((a, b) => a.holdId.localeCompare(b.holdId));
}

import type { BodyShape } from '@/lib/body/body-shape';
import { localDay, saySlot, type Zone } from '../when';
import type { CadenceConfig } from './cadence-config';
import type { CadencePhase } from './cadence-input';
import type { ClientDetails, CloseReason, ConsentKind } from './client';
import type { AppointmentStatus } from './clinic';
import type { Hold, Threshold } from './hold';
import type { Finding, Mark, Point } from './ops';
import type { PlanDecision, PlanEvent, PlanHistory } from './plan-history';
import type { Screening, ScreenOutcome, StandingFlag } from './screening';
import type { KnownPoint, LastVisit } from './visit-view';
import type { ClientZoneView } from './zones';

export type CardConsent = Readonly<{ kind: ConsentKind; given: boolean; onDay: string; takenBy: string }>;
export type CardFlag = Readonly<{ id: string; flag: StandingFlag; note: string | null; onDay: string }>;
export type CardZone = ClientZoneView & Readonly<{ onDay: string }>;

/** One problem being treated, open ones first. Days are the clinic's. */
export type CardEpisode = Readonly<{
  id: string;
  problem: string;
  goal: string | null;
  wellness: boolean;
  openedDay: string;
  closedDay: string | null;
  closeReason: CloseReason | null;
  pausedDay: string | null;
  phase: CadencePhase;
  intervalDays: number | null;
}>;

/** One visit as a line: `points` counts those still there, `gone` and `fresh` what changed at it. */
export type CardVisit = Readonly<{
  id: string;
  number: number;
  episodeId: string;
  staffId: string;
  staffName: string;
  onDay: string;
  signed: boolean;
  amendments: number;
  voided: boolean;
  voidReason: string | null;
  points: number;
  gone: number;
  fresh: number;
  painAvg7d: number | null;
  globalChange: number | null;
  outcome: ScreenOutcome | null;
  afterEffects: Screening['afterEffects'];
  flareDays: number | null;
  familiarPain: boolean | null;
}>;

export type CardAppointment = Readonly<{
  id: string;
  episodeId: string | null;
  /** ISO instants. */
  startsAt: string;
  arrivedAt: string | null;
  onDay: string;
  status: AppointmentStatus;
  staffName: string;
  roomName: string;
}>;

/** Everything the start card shows, read in one go. */
export type ClientCard = Readonly<{
  client: ClientDetails & Readonly<{ id: string; archived: boolean }>;
  /** The answer that stands, per kind. */
  consents: readonly CardConsent[];
  flags: readonly CardFlag[];
  zones: readonly CardZone[];
  /** Latest ended first. */
  endedZones: readonly (CardZone & Readonly<{ endedDay: string }>)[];
  episodes: readonly CardEpisode[];
  /** Points still there before the running visit, by letter. */
  known: readonly KnownPoint[];
  /** Points found gone at their latest sighting. */
  gone: readonly Point[];
  /** Felt at the first sighting of each point; null = not asked. */
  firstFelt: Readonly<Record<string, number | null>>;
  last: LastVisit | null;
  /** Newest first, void ones among them. */
  visits: readonly CardVisit[];
  /** Earliest first: those not carried out, and those to come. */
  appointments: readonly CardAppointment[];
  decisions: readonly (PlanDecision & Readonly<{ episodeId: string }>)[];
  /** What moved a plan outside a visit, in order. */
  planEvents: readonly (PlanEvent & Readonly<{ episodeId: string }>)[];
  handout: Readonly<{ visitId: string; onDay: string }> | null;
  /** The visit under way today. */
  running: Readonly<{ visitId: string; number: number; staffId: string; staffName: string }> | null;
  cadence: Partial<CadenceConfig>;
}>;

/** Booked dates of each problem that are still to come, as staff say them: "Sun 29 Nov, 10:45". */
export function datesAhead(
  { appointments }: Pick<ClientCard, 'appointments'>,
  now: Date,
  zone: Zone,
): Readonly<Record<string, readonly string[]>> {
  const said: Record<string, string[]> = {};
  for (const { episodeId, status, startsAt } of appointments)
    if (episodeId && status === 'booked' && Date.parse(startsAt) > now.getTime()) {
      said[episodeId] ??= [];
      said[episodeId].push(saySlot(startsAt, zone, localDay(now, zone)));
    }
  return said;
}

/** One sighting of a point in full, for its story. */
export type PointSighting = Readonly<{
  visitId: string;
  number: number;
  onDay: string;
  staffId: string;
  staffName: string;
  signed: boolean;
  finding: Finding;
  holds: readonly Hold[];
  /** Meter readings of this point at this visit. */
  thresholds: readonly Threshold[];
  /** Where it was felt besides itself. */
  feltAt: readonly Mark[];
}>;

/** The whole story of one trigger point, oldest sighting first; void visits are not in it. */
export type PointStory = Readonly<{
  client: Readonly<{
    id: string;
    givenName: string;
    familyName: string;
    preferredName: string | null;
    bodyShape: BodyShape;
  }>;
  point: Point;
  sightings: readonly PointSighting[];
  /** Days of visits that did not come about since the point was found. */
  missedDays: readonly string[];
}>;

/** "Amara Okafor", as the client wants to be called. */
export function clientName(client: {
  givenName: string;
  familyName: string;
  preferredName: string | null;
}): string {
  return `${client.preferredName ?? client.givenName} ${client.familyName}`;
}

/** Today's appointment that still counts, the one already begun or arrived first; null when nobody is expected. */
export function appointmentToday(
  card: Pick<ClientCard, 'appointments'>,
  today: string,
): CardAppointment | null {
  const of = (status: AppointmentStatus) =>
    card.appointments.find((one) => one.onDay === today && one.status === status);
  return of('in_treatment') ?? of('arrived') ?? of('booked') ?? null;
}

const adverse = { none: 'none', mild: 'none', moderate: 'moderate', serious: 'serious' } as const;
const missedKinds = {
  missed: 'no_show',
  cancelled_by_client: 'client_cancel',
  cancelled_by_clinic: 'clinic_cancel',
} as const;
const wasMissed = (status: AppointmentStatus): status is keyof typeof missedKinds => status in missedKinds;

/** The recorded facts of one episode, for the plan. Void visits do not count; stopped ones were not treated. */
export function planHistoryOf(
  card: Pick<ClientCard, 'visits' | 'decisions' | 'appointments' | 'planEvents'>,
  episode: Pick<CardEpisode, 'id' | 'wellness'>,
): PlanHistory {
  const visits = card.visits
    .filter((visit) => visit.episodeId === episode.id && !visit.voided)
    .map((visit) => {
      const halted = visit.outcome === 'stop' || visit.outcome === 'hold';
      return {
        id: visit.id,
        onDay: visit.onDay,
        treated: !halted,
        painAvg7d: visit.painAvg7d,
        globalChange: visit.globalChange,
        familiarPain: visit.familiarPain,
        redFlag: halted,
        adverseEvent: adverse[visit.afterEffects ?? 'none'],
        flareDays: visit.flareDays ?? 0,
      };
    })
    .reverse();
  const missed = card.appointments.flatMap((one) =>
    one.episodeId === episode.id && wasMissed(one.status)
      ? [{ onDay: one.onDay, kind: missedKinds[one.status] }]
      : [],
  );
  const decisions = card.decisions.filter((one) => one.episodeId === episode.id);
  const events = card.planEvents.filter((one) => one.episodeId === episode.id);
  return { visits, decisions, missed, events, wellness: episode.wellness };
}

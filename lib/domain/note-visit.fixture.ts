import type { Hold } from './hold';
import type { Finding, Point } from './ops';
import { redFlagCodes } from './screening';
import { emptyFacts, type VisitFacts } from './visit-facts';
import type { KnownPoint, VisitView } from './visit-view';

/** Amara's visit 6 for tests: A and B confirmed, C untouched, D new; heat and pressing A were given last time. */
export const ids = {
  A: '01890000-0000-7000-8000-00000000000a',
  B: '01890000-0000-7000-8000-00000000000b',
  C: '01890000-0000-7000-8000-00000000000c',
  D: '01890000-0000-7000-8000-00000000000d',
} as const;
type Letter = keyof typeof ids;

const places = {
  A: { muscleCode: 'upper-trapezius', view: 'back', x: -760, y: 1720, side: 'left' },
  B: { muscleCode: 'quadratus-lumborum', view: 'back', x: 460, y: 3900, side: 'right' },
  C: { muscleCode: 'levator-scapulae', view: 'back', x: -420, y: 1620, side: 'left' },
  D: { muscleCode: 'gluteus-medius', view: 'back', x: 680, y: 4620, side: 'right' },
} as const;
const figureVersion = '1.0';

export const pointOf = (letter: Letter): Point => ({
  pointId: ids[letter],
  letter,
  ...places[letter],
  figureVersion,
});

export function findingOf(letter: Letter, more: Partial<Finding> = {}): Finding {
  const { muscleCode: _muscle, ...spot } = places[letter];
  return {
    pointId: ids[letter],
    change: 'confirmed',
    ...spot,
    figureVersion,
    state: 'active',
    felt: null,
    feltAfter: null,
    qualities: [],
    pressureLevel: null,
    ceiling: null,
    note: null,
    ...more,
  };
}

export const holdOf = (letter: Letter, more: Partial<Hold> = {}): Hold => ({
  holdId: `01890000-0000-7000-9000-00000000000${letter.toLowerCase()}`,
  pointId: ids[letter],
  startedAt: null,
  technique: 'pressure_release',
  contact: 'thumb',
  seconds: 45,
  repetitions: 3,
  restSeconds: null,
  pressureLevel: 'medium',
  pressureValue: null,
  pressureUnit: null,
  clientRating: null,
  feltStart: null,
  feltPeak: null,
  feltEnd: null,
  sensations: [],
  stopReason: 'eased',
  zoneReason: null,
  ...more,
});

const known = (letter: Letter, felt: number | null): KnownPoint => ({
  point: pointOf(letter),
  last: findingOf(letter, { felt }),
  lastVisitId: '01890000-0000-7000-8000-000000000005',
  lastDay: '2027-03-11',
  lastHolds: [],
  sightings: [],
});

export const amaraFacts: VisitFacts = {
  ...emptyFacts,
  screening: {
    answers: Object.fromEntries(redFlagCodes.map((code) => [code, false])),
    consentGiven: true,
    consentNote: 'neck, shoulder, low back and right hip, up to 7 of 10',
    afterEffects: null,
    flareDays: null,
    familiarPain: true,
  },
  scores: { pain_now: 4, pain_avg_7d: 4, global_change: 2, pain_now_after: 2 },
  points: { [ids.D]: pointOf('D') },
  findings: {
    [ids.A]: findingOf('A', { felt: 4, feltAfter: 2 }),
    [ids.B]: findingOf('B', { change: 'moved', y: 4135, felt: 5, feltAfter: 4 }),
    [ids.D]: findingOf('D', { change: 'new', felt: 5, feltAfter: 3, qualities: ['aching', 'tight_band'] }),
  },
  holds: Object.fromEntries(
    [
      holdOf('A', { feltStart: 6, feltEnd: 4 }),
      holdOf('B', { seconds: 60, repetitions: 2, feltStart: 5, feltEnd: 4 }),
      holdOf('D', { seconds: 30, repetitions: 2, contact: 'fingers', feltStart: 5, feltEnd: 3 }),
    ].map((hold) => [hold.holdId, hold]),
  ),
  tolerance: { targetLow: 5, targetHigh: 7, ceiling: 7 },
  texts: { quote: { text: 'I can look over my shoulder when I drive again.', opId: null } },
};

export const amaraVisit = (facts: Partial<VisitFacts> = {}, more: Partial<VisitView> = {}): VisitView => ({
  visit: {
    id: '01890000-0000-7000-8000-000000000006',
    number: 6,
    clientId: '01890000-0000-7000-8000-0000000000c1',
    episodeId: '01890000-0000-7000-8000-0000000000e1',
    appointmentId: null,
    staffId: '01890000-0000-7000-8000-0000000000f1',
    staffAdvanced: false,
    staffName: 'Ilse Brandt',
    startedAt: '2027-03-18T10:00:00.000Z',
    endedAt: null,
    signedAt: null,
    voidedAt: null,
    voidReason: null,
    onDay: '2027-03-18',
  },
  client: {
    givenName: 'Amara',
    familyName: 'Okafor',
    preferredName: null,
    birthDate: '1985-06-03',
    bodyShape: 'even',
  },
  episode: { problem: 'Neck', goal: null, wellness: false, phase: 'weekly', intervalDays: 7 },
  flags: [],
  zones: [],
  lastMarks: [],
  letters: ['A', 'B', 'C', 'D'],
  known: [known('A', 6), known('B', 6), known('C', 5)],
  last: {
    visitId: '01890000-0000-7000-8000-000000000005',
    number: 5,
    onDay: '2027-03-11',
    staffName: 'Ilse Brandt',
    tolerance: null,
    care: {
      heatOk: true,
      selfPressPointId: ids.A,
      selfPressSeconds: 30,
      selfPressTimes: 2,
      stretch: 'turn the head slowly',
    },
    painNow: 5,
    painAvg7d: 6,
    outcome: 'clear',
  },
  facts: { ...amaraFacts, ...facts },
  upTo: 0,
  ...more,
});

import type { Actor } from '@/lib/domain/actor';
import { composeNote, type NotePlan, SignedNote, signedSections } from '@/lib/domain/note';
import { phaseWords } from '@/lib/domain/plan-words';
import type { VisitFacts } from '@/lib/domain/visit-facts';
import type { KnownPoint, Sighting, VisitView } from '@/lib/domain/visit-view';
import { holdsOf } from '@/lib/domain/visit-view';
import { zoneView } from '@/lib/domain/zones';
import { localTime } from '@/lib/when';
import type { Dice } from './dice';
import type { Person } from './people';
import type { Beat } from './story';
import { type DemoChart, type DemoPoint, factsOf, pointOf } from './visit-facts';

export type Teller = Readonly<{
  actor: Actor;
  clientId: string;
  episodeId: string;
  person: Person;
}> &
  DemoChart;
export type DemoVisit = Readonly<{
  id: string;
  beat: Beat;
  number: number;
  facts: VisitFacts;
  note: SignedNote;
  startedAt: string;
  endedAt: string;
}>;

/** The kept visits of one client with their facts and the note each would be signed with. */
export function visitsOf(
  teller: Teller,
  kept: readonly { beat: Beat; startedAt: string; endedAt: string }[],
  dice: Dice,
): DemoVisit[] {
  const done: DemoVisit[] = [];
  for (const [index, { beat, startedAt, endedAt }] of kept.entries()) {
    const facts = factsOf(beat, index, teller, dice);
    const id = beat.visit?.id ?? dice.uuid();
    const view = viewOf(teller, done, {
      id,
      number: index + 1,
      startedAt,
      endedAt,
      onDay: beat.onDay,
      facts,
    });
    const note = noteOf(view, planOf(beat), teller.actor.timeZone, endedAt);
    done.push({ id, beat, number: index + 1, facts, note, startedAt, endedAt });
  }
  return done;
}

function planOf(beat: Beat): NotePlan {
  const plan = beat.decision
    ? phaseWords(beat.decision.phase, beat.decision.intervalDays, { audience: 'staff' })
    : null;
  return { plan: beat.decision?.reason ? `${plan}. ${beat.decision.reason}` : plan, next: null };
}

function noteOf(view: VisitView, plan: NotePlan, zone: string, endedAt: string): SignedNote {
  const draft = composeNote(view, plan);
  return SignedNote.parse({
    v: 1,
    visitNumber: view.visit.number,
    onDay: view.visit.onDay,
    started: localTime(view.visit.startedAt, zone),
    ended: localTime(endedAt, zone),
    staffName: view.visit.staffName,
    sections: signedSections(draft),
    leftOut: draft.unconfirmed.length,
  });
}

type Now = Readonly<{
  id: string;
  number: number;
  startedAt: string;
  endedAt: string;
  onDay: string;
  facts: VisitFacts;
}>;

function viewOf(teller: Teller, before: readonly DemoVisit[], now: Now): VisitView {
  const last = before.at(-1);
  const { person } = teller;
  return {
    visit: {
      id: now.id,
      number: now.number,
      clientId: teller.clientId,
      episodeId: teller.episodeId,
      appointmentId: null,
      staffId: teller.actor.staffId,
      staffName: teller.actor.name,
      staffAdvanced: teller.actor.advanced,
      startedAt: now.startedAt,
      endedAt: now.endedAt,
      signedAt: null,
      voidedAt: null,
      voidReason: null,
      onDay: now.onDay,
    },
    client: {
      givenName: person.given,
      familyName: person.family,
      preferredName: null,
      birthDate: person.born,
      bodyShape: person.shape ?? 'even',
    },
    episode: {
      problem: person.problem,
      goal: null,
      wellness: person.story === 'wellness',
      phase: 'weekly',
      intervalDays: 7,
    },
    flags: (person.flags ?? []).map((flag) => ({ flag, note: null })),
    upTo: 0,
    zones: teller.zones
      .filter(
        ({ markedAt, endedAt }) => markedAt < before.length && (endedAt === null || endedAt >= before.length),
      )
      .map(({ zone }) => zoneView(zone)),
    lastMarks: [],
    letters: teller.points.map((point) => point.letter),
    known: last ? teller.points.flatMap((point) => knownPoint(point, before)) : [],
    last: last
      ? {
          visitId: last.id,
          number: last.number,
          onDay: last.beat.onDay,
          staffName: teller.actor.name,
          tolerance: last.facts.tolerance,
          care: last.facts.care,
          painNow: last.beat.painNow,
          painAvg7d: last.beat.visit?.painAvg7d ?? null,
          outcome: 'clear',
        }
      : null,
    facts: now.facts,
  };
}

function knownPoint(point: DemoPoint, before: readonly DemoVisit[]): KnownPoint[] {
  const sightings = before.flatMap((visit): Sighting[] => {
    const finding = visit.facts.findings[point.id];
    return finding
      ? [
          {
            visitId: visit.id,
            number: visit.number,
            onDay: visit.beat.onDay,
            felt: finding.felt,
            change: finding.change,
          },
        ]
      : [];
  });
  const latest = before.at(-1);
  const last = latest?.facts.findings[point.id];
  if (!latest || !last || last.change === 'gone') return [];
  return [
    {
      point: pointOf(point),
      last,
      lastVisitId: latest.id,
      lastDay: latest.beat.onDay,
      lastHolds: holdsOf(latest.facts, point.id),
      sightings,
    },
  ];
}

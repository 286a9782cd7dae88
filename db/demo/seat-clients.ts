import 'server-only';
import { FIGURE_VERSION } from '@/lib/body/figure';
import { addDays } from '@/lib/when';
import { clientConsents, clientFlags, clients, episodes } from '../schema/clients';
import { appointments } from '../schema/visits';
import { clientZones } from '../schema/zones';
import { amara, amaraAreas, amaraCare, amaraPoints, amaraTold, amaraZones } from './amara';
import { minutes, plusMinutes, turnoverMinutes } from './calendar';
import { type Teller, visitsOf } from './client-rows';
import { areasOf, feltElsewhere } from './drawings';
import type { Scene } from './open-clinic';
import type { Person, StaffKey } from './people';
import { spotIn } from './spots';
import { startOf, type Told, tell } from './story';
import type { Seat } from './today-seats';
import type { DemoChart, DemoPoint } from './visit-facts';
import { insertAll, writeVisits } from './write-rows';

/** The client every picture shows: this story is written by hand. */
export async function amaraComes(scene: Scene, seat: Seat): Promise<void> {
  const points = amaraPoints(scene.dice);
  const told = amaraTold(scene.today, scene.dice);
  const chart = { points, areas: amaraAreas(), zones: amaraZones(scene.dice), care: amaraCare(points) };
  const { clientId } = await joins(scene, amara, 'ilse', told, chart, seat);
  const { clinicId, staffId } = scene.people.ilse;
  const zone = (place: string, side: 'left' | 'right', reason: string) => ({
    clinicId,
    id: scene.dice.uuid(),
    clientId,
    place,
    side,
    rule: 'block' as const,
    reason,
    createdBy: staffId,
  });
  await insertAll(scene.tx, clientZones, [
    zone('neck_front', 'left', 'artery and throat, as for everyone'),
    zone('neck_front', 'right', 'artery and throat, as for everyone'),
    zone('groin', 'right', 'hernia repair last autumn'),
  ]);
}

/** Anyone else: their story is told by chance; `seat` is their appointment of today. */
export async function comes(scene: Scene, person: Person, seat: Seat | null): Promise<void> {
  const keys = ['ilse', 'henrik', 'wen'] as const;
  const key = seat?.staff ?? keys[scene.dice.whole(0, 2)] ?? 'ilse';
  const told = tell(
    person,
    startOf(person, scene.today, scene.dice),
    scene.today,
    scene.dice,
    Boolean(seat?.visit),
  );
  const first = scene.dice.one(['left', 'right'] as const);
  const side = /\bleft\b/i.test(person.problem)
    ? 'left'
    : /\bright\b/i.test(person.problem)
      ? 'right'
      : first;
  const points = person.muscles.map((_, index) => pointOf(scene, person, side, index));
  const care = scene.dice.chance(0.6)
    ? {
        heatOk: !(person.flags?.length ?? 0),
        selfPressPointId: null,
        selfPressSeconds: null,
        selfPressTimes: null,
        stretch: null,
      }
    : null;
  const chart = { points, areas: areasOf(points, told, scene.dice), zones: [], care };
  await joins(scene, person, key, told, chart, seat);
}

/** A client's point by its place in the list; where it goes well, the second is gone after three visits. */
function pointOf({ dice }: Scene, person: Person, side: 'left' | 'right', index: number): DemoPoint {
  const muscleCode = person.muscles[index] ?? 'upper-trapezius';
  const id = dice.uuid();
  const spot = spotIn(muscleCode, side, FIGURE_VERSION, dice, person.seenFrom);
  return {
    id,
    letter: 'ABCD'.charAt(index),
    muscleCode,
    spot,
    state: index === 0 ? 'active' : dice.one(['active', 'latent'] as const),
    feltAt: index === 0 ? feltElsewhere(muscleCode, spot) : null,
    ...(index === 1 && person.story === 'improves' ? { goneAt: 3 } : {}),
  };
}

async function joins(
  scene: Scene,
  person: Person,
  key: StaffKey,
  told: Told,
  chart: DemoChart,
  seat: Seat | null,
): Promise<{ clientId: string }> {
  const { tx, dice: chance } = scene;
  const actor = scene.people[key];
  const { clinicId, staffId } = actor;
  const clientId = chance.uuid();
  const episodeId = chance.uuid();
  const firstDay = told.beats[0]?.onDay ?? scene.today;
  await tx.insert(clients).values({
    clinicId,
    id: clientId,
    givenName: person.given,
    familyName: person.family,
    preferredName: person.preferred ?? null,
    birthDate: person.born,
    bodyShape: person.shape ?? 'even',
    phone: `01632 960 ${chance.whole(200, 999)}`,
    email: null,
    createdBy: staffId,
    emergencyName: chance.chance(0.7) ? 'Next of kin' : null,
    emergencyPhone: `01632 960 ${chance.whole(120, 199)}`,
  });
  await insertAll(
    tx,
    clientConsents,
    (['treatment', 'messages'] as const).map((kind) => ({
      clinicId,
      id: chance.uuid(),
      clientId,
      kind,
      given: kind === 'treatment' || chance.chance(0.8),
      onDay: firstDay,
      takenBy: staffId,
    })),
  );
  await insertAll(
    tx,
    clientFlags,
    (person.flags ?? []).map((flag) => ({
      clinicId,
      id: chance.uuid(),
      clientId,
      flag,
      createdBy: staffId,
      createdAt: `${firstDay}T08:00:00.000Z`,
    })),
  );
  const plan = told.beats.some((beat) => beat.kept && beat.onDay < scene.today)
    ? told
    : { phase: 'intake' as const, intervalDays: null };
  await tx.insert(episodes).values({
    clinicId,
    id: episodeId,
    clientId,
    problem: person.problem,
    wellness: person.story === 'wellness',
    openedBy: staffId,
    openedAt: `${firstDay}T07:00:00.000Z`,
    phase: plan.phase,
    intervalDays: plan.intervalDays,
  });
  await seatVisits(scene, { actor, clientId, episodeId, person, ...chart }, key, told, seat);
  return { clientId };
}

type Row = typeof appointments.$inferInsert;

async function seatVisits(
  scene: Scene,
  teller: Teller,
  key: StaffKey,
  told: Told,
  seat: Seat | null,
): Promise<void> {
  const { tx, dice: chance } = scene;
  const { clinicId, staffId } = teller.actor;
  const usual = chance.whole(0, scene.calendar.slots - 1);
  const row = (startsAt: string, status: Row['status'], long = false): Row => ({
    clinicId,
    id: chance.uuid(),
    clientId: teller.clientId,
    episodeId: teller.episodeId,
    staffId,
    roomId: scene.room[key],
    serviceId: long ? scene.services.first : scene.services.usual,
    startsAt,
    endsAt: plusMinutes(startsAt, long ? 75 : minutes),
    holdsUntil: plusMinutes(startsAt, long ? 90 : minutes + turnoverMinutes),
    status,
    createdBy: staffId,
  });
  const statuses = {
    no_show: 'missed',
    client_cancel: 'cancelled_by_client',
    clinic_cancel: 'cancelled_by_clinic',
  } as const;
  const kept: { beat: Told['beats'][number]; startedAt: string; endedAt: string; row: Row }[] = [];
  const rows: Row[] = [];
  for (const beat of told.beats) {
    const isToday = beat.onDay === scene.today;
    const startsAt = isToday && seat ? seat.startsAt : scene.calendar.take(key, beat.onDay, usual);
    const made = row(
      startsAt,
      beat.missed ? statuses[beat.missed] : isToday && seat?.state === 'running' ? 'in_treatment' : 'done',
    );
    rows.push(made);
    if (beat.kept)
      kept.push({
        beat,
        startedAt: startsAt,
        endedAt: plusMinutes(startsAt, 50 + chance.whole(0, 9)),
        row: made,
      });
  }
  if (seat && !seat.visit)
    rows.push({
      ...row(seat.startsAt, seat.state === 'arrived' ? 'arrived' : 'booked', seat.long),
      arrivedAt: seat.arrivedAt,
    });
  else if (
    !seat &&
    told.dueDay &&
    !['drifts', 'lapses'].includes(teller.person.story) &&
    chance.chance(0.88)
  ) {
    const due =
      told.dueDay > addDays(scene.today, 1) ? told.dueDay : addDays(scene.today, chance.whole(1, 3));
    rows.push(row(scene.calendar.take(key, due, usual), 'booked'));
  }
  await insertAll(tx, appointments, rows);
  const visits = visitsOf(teller, kept, chance);
  await writeVisits(
    tx,
    teller,
    visits.map((visit, index) => {
      const isToday = visit.beat.onDay === scene.today;
      return {
        visit,
        appointmentId: kept[index]?.row.id ?? null,
        ended: !(isToday && seat?.state === 'running'),
        signed: isToday ? seat?.state === 'signed' : !leftUnsigned(teller.person, index, visits.length),
      };
    }),
  );
}

/** One older note waits too, so the list of notes to sign is not all of today. */
const leftUnsigned = (person: Person, index: number, count: number) =>
  person.family === 'Blackwood' && index === count - 1;

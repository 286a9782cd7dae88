import 'server-only';
import { FIGURE_VERSION } from '@/lib/body/figure';
import type { Actor } from '@/lib/domain/actor';
import { addDays, type Day, localDay } from '@/lib/when';
import { inTransaction, type Tx } from '../access';
import { audit } from '../audit';
import { mint } from '../mint';
import { clientConsents, clientFlags, clients, clientZones, episodes } from '../schema/clients';
import { clinics, rooms, services, staff, workingHours } from '../schema/clinics';
import { appointments } from '../schema/visits';
import { hashPassword } from '../secrets';
import { isSetUp, markSetUp } from '../setup';
import { amara, amaraCare, amaraPoints, amaraTold } from './amara';
import { calendar, minutes, placeFor, plusMinutes, turnoverMinutes } from './calendar';
import { type Teller, visitsOf } from './client-rows';
import { type Dice, dice } from './dice';
import { demoStaff, otherPeople, type Person, type StaffKey, todaysPeople } from './people';
import { spotIn } from './spots';
import { startOf, type Told, tell } from './story';
import { type Seat, todaysSeats } from './today-seats';
import type { DemoPoint } from './visit-facts';
import { insertAll, writeVisits } from './write-rows';

/** Whether this installation has no clinic yet. */
export async function isEmpty(): Promise<boolean> {
  return !(await isSetUp());
}

const seed = 19_850_603;

/** The same in every installation: it is thrown first. */
export const demoClinicId = (): string => dice(seed).uuid();

type Scene = Readonly<{
  tx: Tx;
  dice: Dice;
  zone: string;
  today: Day;
  people: Record<StaffKey, Actor>;
  room: Record<StaffKey, string>;
  services: Readonly<{ usual: string; first: string }>;
  calendar: ReturnType<typeof calendar>;
}>;

/**
 * Fills an empty installation with the demo clinic: three months of visits told from a fixed seed up to `now`,
 * and a day under way. All of it in one transaction; a half-filled clinic never stands.
 */
export async function fill(now: Date): Promise<{ logins: { email: string; role: string; name: string }[] }> {
  const password = process.env.PALPATE_DEMO_PASSWORD ?? '';
  if (password.length < 8) throw new Error('PALPATE_DEMO_PASSWORD must hold at least 8 characters.');
  const passwordHash = await hashPassword(password);
  const chance = dice(seed);
  const clinicId = chance.uuid();
  const place = placeFor(now);
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    await markSetUp(tx);
    await tx.insert(clinics).values({
      clinicId,
      name: 'Harbour Lane Massage Clinic',
      phone: '01632 960 118',
      address: '14 Harbour Lane',
      country: place.country,
      timeZone: place.zone,
      paper: place.country === 'US' ? 'letter' : 'a4',
      language: 'en',
      emergencyNumber: place.emergency,
      demo: true,
    });
    const scene = await openClinic(tx, chance, clinicId, place, now, passwordHash);
    const seats = todaysSeats(now);
    await amaraComes(scene, seats.amara);
    for (const [key, person] of Object.entries(todaysPeople))
      await comes(scene, person, seats[key as keyof typeof todaysPeople]);
    for (const person of otherPeople) await comes(scene, person, null);
    await audit(tx, scene.people.bronagh, {
      action: 'demo.filled',
      facts: { clients: otherPeople.length + 8 },
    });
  });
  return { logins: demoStaff.map(({ email, role, name }) => ({ email, role, name })) };
}

async function openClinic(
  tx: Tx,
  chance: Dice,
  clinicId: string,
  place: ReturnType<typeof placeFor>,
  now: Date,
  passwordHash: string,
): Promise<Scene> {
  const ids = Object.fromEntries(demoStaff.map(({ key }) => [key, chance.uuid()])) as Record<
    StaffKey,
    string
  >;
  await insertAll(
    tx,
    staff,
    demoStaff.map(({ key, name, role, email }) => ({
      clinicId,
      id: ids[key],
      name,
      role,
      email,
      passwordHash,
    })),
  );
  const actor = (key: StaffKey, name: string, role: Actor['role']) =>
    mint({ clinicId, staffId: ids[key], role, name, timeZone: place.zone, loginId: null, demo: true });
  const people = Object.fromEntries(
    demoStaff.map(({ key, name, role }) => [key, actor(key, name, role)]),
  ) as Record<StaffKey, Actor>;
  const roomIds = [chance.uuid(), chance.uuid(), chance.uuid()] as const;
  await insertAll(
    tx,
    rooms,
    roomIds.map((id, index) => ({ clinicId, id, name: `Room ${index + 1}` })),
  );
  const usual = chance.uuid();
  const first = chance.uuid();
  await insertAll(tx, services, [
    { clinicId, id: usual, name: 'Trigger point treatment', minutes, turnoverMinutes, fee: place.fee },
    { clinicId, id: first, name: 'First visit', minutes: 75, turnoverMinutes: 15, fee: place.longFee },
  ]);
  await insertAll(
    tx,
    workingHours,
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ clinicId, weekday, opens: '07:00', closes: '20:30' })),
  );
  return {
    tx,
    dice: chance,
    zone: place.zone,
    today: localDay(now, place.zone),
    people,
    calendar: calendar(place.zone),
    services: { usual, first },
    room: { ilse: roomIds[1], henrik: roomIds[0], wen: roomIds[2], bronagh: roomIds[2] },
  };
}

async function amaraComes(scene: Scene, seat: Seat): Promise<void> {
  const points = amaraPoints(scene.dice);
  const told = amaraTold(scene.today, scene.dice);
  const { clientId } = await joins(scene, amara, 'ilse', told, points, amaraCare(points), seat);
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
    zone('neck_front', 'left', 'both sides, as for everyone'),
    zone('neck_front', 'right', 'both sides, as for everyone'),
    zone('groin', 'right', 'hernia repair last autumn'),
  ]);
}

async function comes(scene: Scene, person: Person, seat: Seat | null): Promise<void> {
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
  const points = person.muscles.map(
    (muscleCode, index): DemoPoint => ({
      id: scene.dice.uuid(),
      letter: 'ABCD'.charAt(index),
      muscleCode,
      spot: spotIn(muscleCode, side, FIGURE_VERSION, scene.dice),
      state: index === 0 ? 'active' : scene.dice.one(['active', 'latent'] as const),
    }),
  );
  const care = scene.dice.chance(0.6)
    ? {
        heatOk: !(person.flags?.length ?? 0),
        selfPressPointId: null,
        selfPressSeconds: null,
        selfPressTimes: null,
        stretch: null,
      }
    : null;
  await joins(scene, person, key, told, points, care, seat);
}

async function joins(
  scene: Scene,
  person: Person,
  key: StaffKey,
  told: Told,
  points: readonly DemoPoint[],
  care: Teller['care'],
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
    (person.flags ?? []).map((flag) => ({ clinicId, id: chance.uuid(), clientId, flag, createdBy: staffId })),
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
  await seatVisits(scene, { actor, clientId, episodeId, person, points, care }, key, told, seat);
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

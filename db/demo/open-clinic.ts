import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { type Day, localDay } from '@/lib/when';
import type { Tx } from '../access';
import { mint } from '../mint';
import { rooms, services, staff, workingHours } from '../schema/clinics';
import { staffHours, timeOff } from '../schema/schedule';
import { calendar, minutes, type placeFor, turnoverMinutes } from './calendar';
import type { Dice } from './dice';
import { daysOff, momentsOff, ownWeek } from './hours';
import { demoStaff, type StaffKey } from './people';
import { insertAll } from './write-rows';

/** The clinic as it stands before any client comes: who works there, where, and the one source of chance. */
export type Scene = Readonly<{
  tx: Tx;
  dice: Dice;
  zone: string;
  today: Day;
  people: Record<StaffKey, Actor>;
  room: Record<StaffKey, string>;
  services: Readonly<{ usual: string; first: string }>;
  calendar: ReturnType<typeof calendar>;
}>;

/** Staff, rooms, services and hours of the demo clinic; the row of the clinic is there already. */
export async function openClinic(
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
    demoStaff.map(({ key, name, role, email, advanced }) => ({
      clinicId,
      id: ids[key],
      name,
      role,
      email,
      advanced,
      passwordHash,
    })),
  );
  const actor = ({ key, name, role, advanced }: (typeof demoStaff)[number]) =>
    mint({
      clinicId,
      staffId: ids[key],
      role,
      name,
      advanced,
      timeZone: place.zone,
      loginId: null,
      deviceId: null,
      elevated: true,
      demo: true,
    });
  const people = Object.fromEntries(demoStaff.map((one) => [one.key, actor(one)])) as Record<StaffKey, Actor>;
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
  const today = localDay(now, place.zone);
  await insertAll(
    tx,
    staffHours,
    demoStaff.flatMap(({ key }) =>
      ownWeek(key, today).map((one) => ({ clinicId, staffId: ids[key], ...one })),
    ),
  );
  await insertAll(
    tx,
    timeOff,
    daysOff(today).map((off) => ({
      clinicId,
      id: off.id,
      kind: off.kind,
      note: off.note,
      staffId: off.whose && ids[off.whose],
      ...momentsOff(off, place.zone),
      createdBy: ids.bronagh,
    })),
  );
  return {
    tx,
    dice: chance,
    zone: place.zone,
    today,
    people,
    calendar: calendar(place.zone, today),
    services: { usual, first },
    room: { ilse: roomIds[1], henrik: roomIds[0], wen: roomIds[2], bronagh: roomIds[2] },
  };
}

'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/_server/form-action';
import * as clinics from '@/db/clinics';
import * as workingTime from '@/db/working-time';
import { CadenceConfig } from '@/lib/domain/cadence-config';
import {
  ClinicDetails,
  HeatChoice,
  IdleMinutes,
  LockMinutes,
  RoomName,
  Service,
  WeekHours,
} from '@/lib/domain/clinic';
import { TimeOffWish } from '@/lib/domain/working-time';

async function shown<T>(change: Promise<T>): Promise<T> {
  const value = await change;
  revalidatePath('/admin/settings');
  return value;
}

const id = z.uuid();

export const amendClinic = formAction(ClinicDetails, (actor, details) =>
  shown(clinics.amend(actor, details)),
);
export const setHours = formAction(z.strictObject({ hours: WeekHours }), (actor, { hours }) =>
  shown(clinics.setHours(actor, hours)),
);
export const setIdle = formAction(z.strictObject({ minutes: IdleMinutes }), (actor, { minutes }) =>
  shown(clinics.setIdleMinutes(actor, minutes)),
);
export const setLock = formAction(z.strictObject({ minutes: LockMinutes }), (actor, { minutes }) =>
  shown(clinics.setLockMinutes(actor, minutes)),
);
export const setHeat = formAction(z.strictObject({ choice: HeatChoice }), (actor, { choice }) =>
  shown(clinics.setHeatPreset(actor, choice)),
);
export const setCadence = formAction(CadenceConfig, (actor, config) =>
  shown(clinics.setCadence(actor, config)),
);
export const addRoom = formAction(z.strictObject({ name: RoomName }), (actor, { name }) =>
  shown(clinics.addRoom(actor, name)),
);
export const renameRoom = formAction(z.strictObject({ id, name: RoomName }), (actor, room) =>
  shown(clinics.renameRoom(actor, room.id, room.name)),
);
export const closeRoom = formAction(z.strictObject({ id }), (actor, room) =>
  shown(clinics.closeRoom(actor, room.id)),
);
export const addService = formAction(Service, (actor, service) => shown(clinics.addService(actor, service)));
export const amendService = formAction(z.strictObject({ id, service: Service }), (actor, given) =>
  shown(clinics.amendService(actor, given.id, given.service)),
);
export const closeService = formAction(z.strictObject({ id }), (actor, service) =>
  shown(clinics.closeService(actor, service.id)),
);
export const addTimeOff = formAction(TimeOffWish, (actor, wish) =>
  shown(workingTime.addTimeOff(actor, wish)),
);
export const removeTimeOff = formAction(z.strictObject({ id }), (actor, off) =>
  shown(workingTime.removeTimeOff(actor, off.id)),
);
// Nothing to show again: the page, its clinic and this login are gone.
export const removeDemo = formAction(z.strictObject({}), (actor) => clinics.removeDemo(actor));

import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { CadenceConfig, standardCadence } from '@/lib/domain/cadence-config';
import type { ClinicDetails, HeatChoice, WeekHours } from '@/lib/domain/clinic';
import { AppError } from '@/lib/errors';
import { asActor, permit } from '../access';
import { clinics, rooms, services, workingHours } from '../schema/clinics';
import { renewCode } from '../setup';
import { findClinic, noteChange } from './clinic-row';
import type { Room } from './rooms';
import type { OfferedService } from './services';

export { addRoom, closeRoom, renameRoom } from './rooms';
export { addService, amendService, closeService } from './services';

export type ClinicSettings = Readonly<{
  details: ClinicDetails;
  idleMinutes: number;
  lockMinutes: number;
  /** Complete: the clinic's own numbers over the standard ones. */
  cadence: CadenceConfig;
  heatPreset: HeatChoice;
  demo: boolean;
  /** By weekday, 1 Monday to 7 Sunday; a missing day is closed. Wall times `HH:MM`. */
  hours: WeekHours;
  /** Open ones first, then by name. */
  rooms: readonly Room[];
  services: readonly OfferedService[];
}>;

/** Everything about the clinic itself; all staff read it. */
export async function settings(actor: Actor): Promise<ClinicSettings> {
  return asActor(actor, async (tx) => {
    const clinic = await findClinic(tx, actor);
    const hours = await tx
      .select()
      .from(workingHours)
      .where(eq(workingHours.clinicId, actor.clinicId))
      .orderBy(asc(workingHours.weekday));
    const roomRows = await tx
      .select()
      .from(rooms)
      .where(eq(rooms.clinicId, actor.clinicId))
      .orderBy(sql`${rooms.closedAt} is not null`, asc(rooms.name));
    const serviceRows = await tx
      .select()
      .from(services)
      .where(eq(services.clinicId, actor.clinicId))
      .orderBy(sql`${services.closedAt} is not null`, asc(services.name), asc(services.id));
    const { name, phone, address, country, timeZone, paper, language, emergencyNumber } = clinic;
    return {
      details: { name, phone, address, country, timeZone, paper, language, emergencyNumber },
      idleMinutes: clinic.idleMinutes,
      lockMinutes: clinic.lockMinutes,
      cadence: CadenceConfig.parse(clinic.cadence),
      heatPreset: clinic.heatPreset,
      demo: clinic.demo,
      hours: hours.map((day) => ({
        weekday: day.weekday,
        opens: day.opens.slice(0, 5),
        closes: day.closes.slice(0, 5),
      })),
      rooms: roomRows.map((room) => ({ id: room.id, name: room.name, closed: room.closedAt !== null })),
      services: serviceRows.map((service) => ({
        id: service.id,
        name: service.name,
        minutes: service.minutes,
        turnoverMinutes: service.turnoverMinutes,
        fee: service.fee,
        closed: service.closedAt !== null,
      })),
    };
  });
}

/** Name, phone, address, country, time zone, paper, language and emergency number. */
export async function amend(actor: Actor, details: ClinicDetails): Promise<ClinicDetails> {
  await change(actor, 'details', details);
  return details;
}

/** Minutes without a touch until a login ends; holds from the next request of everyone. */
export async function setIdleMinutes(actor: Actor, idleMinutes: number): Promise<number> {
  await change(actor, 'idle_minutes', { idleMinutes });
  return idleMinutes;
}

/** Minutes without a touch until tablets lock their screen. */
export async function setLockMinutes(actor: Actor, lockMinutes: number): Promise<number> {
  await change(actor, 'lock_minutes', { lockMinutes });
  return lockMinutes;
}

/** The clinic's numbers of the cadence; only those that differ from the standard are stored. */
export async function setCadence(actor: Actor, config: CadenceConfig): Promise<CadenceConfig> {
  const whole = CadenceConfig.parse(config);
  const standard: Readonly<Record<string, unknown>> = standardCadence;
  const cadence = Object.fromEntries(Object.entries(whole).filter(([key, value]) => value !== standard[key]));
  await change(actor, 'cadence', { cadence }, { changed: Object.keys(cadence).length });
  return whole;
}

/** `article`: heat 20 minutes on, 20 off, 20 on (article Q11); `cautious`: the shorter times of our review. */
export async function setHeatPreset(actor: Actor, heatPreset: HeatChoice): Promise<HeatChoice> {
  await change(actor, 'heat_preset', { heatPreset }, { heatPreset });
  return heatPreset;
}

async function change(
  actor: Actor,
  what: string,
  values: Partial<typeof clinics.$inferInsert>,
  facts: Record<string, string | number> = {},
): Promise<void> {
  permit(actor, 'clinic.write');
  await asActor(actor, async (tx) => {
    await findClinic(tx, actor);
    await tx.update(clinics).set(values).where(eq(clinics.clinicId, actor.clinicId));
    await noteChange(tx, actor, { what, ...facts });
  });
}

/** Replaces the whole week: a day that is not named is closed. Booked appointments stay where they are. */
export async function setHours(actor: Actor, hours: WeekHours): Promise<WeekHours> {
  permit(actor, 'clinic.write');
  return asActor(actor, async (tx) => {
    await findClinic(tx, actor);
    await tx.delete(workingHours).where(eq(workingHours.clinicId, actor.clinicId));
    await tx.insert(workingHours).values(hours.map((day) => ({ clinicId: actor.clinicId, ...day })));
    await noteChange(tx, actor, { what: 'hours', days: hours.length });
    return hours;
  });
}

/**
 * Removes the demo clinic with everything in it, its audit too, and answers the code for setting up a real one.
 * The database itself refuses for any other clinic.
 */
export async function removeDemo(actor: Actor): Promise<{ setupCode: string | null }> {
  permit(actor, 'demo.remove');
  return asActor(actor, async (tx) => {
    const clinic = await findClinic(tx, actor);
    if (!clinic.demo) throw new AppError('conflict', 'This is a real clinic. It cannot be removed.');
    await tx.execute(sql`select remove_demo_clinic(${actor.clinicId})`);
    return { setupCode: await renewCode(tx) };
  });
}

import 'server-only';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import type { Service } from '@/lib/domain/clinic';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from '../access';
import { services } from '../schema/clinics';
import { findClinic, noteChange } from './clinic-row';

export type OfferedService = Service & Readonly<{ id: string; closed: boolean }>;

export async function addService(actor: Actor, service: Service): Promise<{ id: string }> {
  permit(actor, 'clinic.write');
  return asActor(actor, async (tx) => {
    await findClinic(tx, actor);
    const id = uuidv7();
    await tx.insert(services).values({ clinicId: actor.clinicId, id, ...service });
    await noteChange(tx, actor, { what: 'service_added', service: id });
    return { id };
  });
}

/** Holds for appointments booked from now on; booked ones keep their length. */
export async function amendService(
  actor: Actor,
  serviceId: string,
  service: Service,
): Promise<{ id: string }> {
  permit(actor, 'clinic.write');
  return asActor(actor, async (tx) => {
    await findService(tx, actor, serviceId);
    await tx
      .update(services)
      .set(service)
      .where(and(eq(services.clinicId, actor.clinicId), eq(services.id, serviceId)));
    await noteChange(tx, actor, { what: 'service_amended', service: serviceId });
    return { id: serviceId };
  });
}

/** No longer offered; booked appointments stay. Refused for the last one. */
export async function closeService(actor: Actor, serviceId: string): Promise<{ id: string }> {
  permit(actor, 'clinic.write');
  return asActor(actor, async (tx) => {
    await tx
      .select({ id: services.id })
      .from(services)
      .where(eq(services.clinicId, actor.clinicId))
      .for('update');
    const service = await findService(tx, actor, serviceId);
    if (service.closedAt) throw new AppError('conflict', 'This service is closed already.');
    await refuseForLast(tx, actor, serviceId);
    await tx
      .update(services)
      .set({ closedAt: sql`now()` })
      .where(and(eq(services.clinicId, actor.clinicId), eq(services.id, serviceId)));
    await noteChange(tx, actor, { what: 'service_closed', service: serviceId });
    return { id: serviceId };
  });
}

async function findService(tx: Tx, actor: Actor, serviceId: string) {
  const [service] = await tx
    .select()
    .from(services)
    .where(and(eq(services.clinicId, actor.clinicId), eq(services.id, serviceId)));
  if (!service) throw notFound('This service');
  return service;
}

async function refuseForLast(tx: Tx, actor: Actor, id: string): Promise<void> {
  const others = await tx
    .select({ id: services.id })
    .from(services)
    .where(and(eq(services.clinicId, actor.clinicId), ne(services.id, id), isNull(services.closedAt)));
  if (others.length === 0) throw new AppError('conflict', 'This is the last service. Add another one first.');
}

import { sql } from 'drizzle-orm';
import { customType, uuid } from 'drizzle-orm/pg-core';

/** Leads every key, so a row cannot even point across clinics. */
export const clinicId = () => uuid('clinic_id').notNull();
export const id = () => uuid('id').notNull();

/** A moment, read as an ISO instant in UTC. */
const instant = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
});
export const at = (name: string) => instant(name);

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
export const createdAt = () => at('created_at').notNull().default(sql`now()`);

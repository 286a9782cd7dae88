import { timestamp, uuid } from 'drizzle-orm/pg-core';

/** Leads every key, so a row cannot even point across clinics. */
export const clinicId = () => uuid('clinic_id').notNull();
export const id = () => uuid('id').notNull();
export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
export const createdAt = () => at('created_at').notNull().defaultNow();

import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CadenceConfig } from '@/lib/domain/cadence-config';
import { at, clinicId, createdAt, id } from './columns';

export const clinics = pgTable(
  'clinics',
  {
    clinicId: uuid('clinic_id').primaryKey(),
    name: text('name').notNull(),
    phone: text('phone').notNull(),
    address: text('address').notNull().default(''),
    country: text('country').notNull(),
    timeZone: text('time_zone').notNull(),
    paper: text('paper', { enum: ['a4', 'letter'] }).notNull(),
    language: text('language', { enum: ['en'] }).notNull(),
    emergencyNumber: text('emergency_number').notNull(),
    idleMinutes: smallint('idle_minutes').notNull().default(90),
    /** Minutes without a touch until an enrolled tablet locks its screen. */
    lockMinutes: smallint('lock_minutes').notNull().default(3),
    cadence: jsonb('cadence').$type<Partial<CadenceConfig>>().notNull().default({}),
    heatPreset: text('heat_preset', { enum: ['cautious', 'article'] })
      .notNull()
      .default('cautious'),
    demo: boolean('demo').notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    check('clinics_name', sql`length(${t.name}) between 1 and 120`),
    check('clinics_paper', sql`${t.paper} in ('a4', 'letter')`),
    check('clinics_heat', sql`${t.heatPreset} in ('cautious', 'article')`),
    check('clinics_lock', sql`${t.lockMinutes} between 1 and 15`),
    check('clinics_idle', sql`${t.idleMinutes} between 10 and 240`),
    check('clinics_country', sql`${t.country} ~ '^[A-Z]{2}$'`),
  ],
);

export const staff = pgTable(
  'staff',
  {
    clinicId: clinicId(),
    id: id(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    role: text('role', { enum: ['therapist', 'admin'] }).notNull(),
    /** Null until the one-time link has been used. */
    passwordHash: text('password_hash'),
    /** Six digits that re-enter one's own live shift on an enrolled tablet; null until chosen. */
    pinHash: text('pin_hash'),
    suspendedAt: at('suspended_at'),
    /** Trained to press in places kept from others (clinical review §4b); an admin ticks it. */
    advanced: boolean('advanced').notNull().default(false),
    /** Remembered choice on Today: mine or everyone. */
    todayScope: text('today_scope', { enum: ['mine', 'everyone'] })
      .notNull()
      .default('everyone'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    uniqueIndex('staff_email').on(sql`lower(${t.email})`),
    check('staff_role', sql`${t.role} in ('therapist', 'admin')`),
    check('staff_name', sql`length(${t.name}) between 1 and 120`),
    check('staff_email_length', sql`length(${t.email}) between 3 and 254`),
    check('staff_scope', sql`${t.todayScope} in ('mine', 'everyone')`),
  ],
);

export const rooms = pgTable(
  'rooms',
  { clinicId: clinicId(), id: id(), name: text('name').notNull(), closedAt: at('closed_at') },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    unique('rooms_name').on(t.clinicId, t.name),
    check('rooms_name_length', sql`length(${t.name}) between 1 and 60`),
  ],
);

export const services = pgTable(
  'services',
  {
    clinicId: clinicId(),
    id: id(),
    name: text('name').notNull(),
    minutes: smallint('minutes').notNull(),
    turnoverMinutes: smallint('turnover_minutes').notNull(),
    fee: text('fee').notNull().default(''),
    closedAt: at('closed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    check('services_minutes', sql`${t.minutes} between 5 and 240`),
    check('services_turnover', sql`${t.turnoverMinutes} between 0 and 120`),
    check('services_name', sql`length(${t.name}) between 1 and 80`),
    check('services_fee', sql`length(${t.fee}) <= 40`),
  ],
);

export const workingHours = pgTable(
  'working_hours',
  {
    clinicId: clinicId(),
    weekday: smallint('weekday').notNull(),
    opens: time('opens').notNull(),
    closes: time('closes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.weekday] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    check('working_hours_weekday', sql`${t.weekday} between 1 and 7`),
    check('working_hours_order', sql`${t.opens} < ${t.closes}`),
  ],
);

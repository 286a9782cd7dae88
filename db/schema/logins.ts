import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { staff } from './clinics';
import { at, bytea, clinicId, createdAt, id } from './columns';

/** A tablet of the clinic that an admin enrolled. Only the SHA-256 of its 256-bit token is stored. */
export const devices = pgTable(
  'devices',
  {
    clinicId: clinicId(),
    id: id(),
    name: text('name').notNull(),
    tokenHash: bytea('token_hash').notNull(),
    enrolledAt: at('enrolled_at').notNull().default(sql`now()`),
    enrolledBy: uuid('enrolled_by').notNull(),
    seenAt: at('seen_at'),
    revokedAt: at('revoked_at'),
    revokedBy: uuid('revoked_by'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.enrolledBy], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.revokedBy], foreignColumns: [staff.clinicId, staff.id] }),
    uniqueIndex('devices_token').on(t.tokenHash),
    check('devices_name', sql`length(${t.name}) between 1 and 60`),
  ],
);

/** One sign-in of one person. Only the SHA-256 of its 256-bit token is stored. */
export const logins = pgTable(
  'logins',
  {
    clinicId: clinicId(),
    id: id(),
    staffId: uuid('staff_id').notNull(),
    tokenHash: bytea('token_hash').notNull(),
    createdAt: createdAt(),
    seenAt: at('seen_at').notNull().default(sql`now()`),
    expiresAt: at('expires_at').notNull(),
    endedAt: at('ended_at'),
    endReason: text('end_reason'),
    /** The tablet of this shift; null for a sign-in on any other browser. */
    deviceId: uuid('device_id'),
    /** While locked the token opens nothing: the person's PIN unlocks it on the same tablet. */
    lockedAt: at('locked_at'),
    /** When a PIN last opened it: it then has the standing of a PIN until the next sign-in with the password. */
    unlockedAt: at('unlocked_at'),
    /** Wrong PINs since the last right one; at five only a full sign-in is left. */
    pinFailures: smallint('pin_failures').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.deviceId], foreignColumns: [devices.clinicId, devices.id] }),
    check('logins_pin_failures', sql`${t.pinFailures} between 0 and 5`),
    uniqueIndex('logins_token').on(t.tokenHash),
    index('logins_staff').on(t.clinicId, t.staffId),
  ],
);

/** A link shown once on screen to set a password: invitation or reset. */
export const passwordLinks = pgTable(
  'password_links',
  {
    clinicId: clinicId(),
    id: id(),
    staffId: uuid('staff_id').notNull(),
    tokenHash: bytea('token_hash').notNull(),
    purpose: text('purpose', { enum: ['invite', 'reset'] }).notNull(),
    createdAt: createdAt(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    uniqueIndex('password_links_token').on(t.tokenHash),
    check('password_links_purpose', sql`${t.purpose} in ('invite', 'reset')`),
  ],
);

/** Attempts reserved before hashing, by keyed hash of the e-mail or the address: belongs to no clinic. */
export const signInAttempts = pgTable('sign_in_attempts', {
  key: bytea('key').primaryKey(),
  failures: integer('failures').notNull().default(0),
  reservedAt: at('reserved_at').notNull().default(sql`now()`),
  blockedUntil: at('blocked_until'),
});

/** The one-time setup code of an empty installation. One row at most. */
export const setupCodes = pgTable(
  'setup_codes',
  {
    one: smallint('one').primaryKey().default(1),
    codeHash: bytea('code_hash').notNull(),
    createdAt: createdAt(),
    usedAt: at('used_at'),
  },
  (t) => [check('setup_codes_one', sql`${t.one} = 1`)],
);

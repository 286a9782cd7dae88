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
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
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

import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { clinics, staff } from './clinics';
import { at, clinicId, createdAt, id } from './columns';

export const clients = pgTable(
  'clients',
  {
    clinicId: clinicId(),
    id: id(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    preferredName: text('preferred_name'),
    birthDate: date('birth_date', { mode: 'string' }).notNull(),
    phone: text('phone'),
    email: text('email'),
    address: text('address'),
    emergencyName: text('emergency_name'),
    emergencyPhone: text('emergency_phone'),
    guardianName: text('guardian_name'),
    guardianPhone: text('guardian_phone'),
    notes: text('notes'),
    /** Which drawing the charts use; marks are stored on one frame. */
    bodyShape: text('body_shape', { enum: ['even', 'broad-shoulders', 'broad-hips'] })
      .notNull()
      .default('even'),
    archivedAt: at('archived_at'),
    createdAt: createdAt(),
    createdBy: uuid('created_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    foreignKey({ columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('clients_name').on(t.clinicId, t.familyName, t.givenName),
    check(
      'clients_names',
      sql`length(${t.givenName}) between 1 and 100 and length(${t.familyName}) between 1 and 100`,
    ),
    check('clients_shape', sql`${t.bodyShape} in ('even', 'broad-shoulders', 'broad-hips')`),
    check('clients_birth', sql`${t.birthDate} >= '1900-01-01'`),
    check(
      'clients_lengths',
      sql`coalesce(length(${t.preferredName}), 0) <= 100 and coalesce(length(${t.phone}), 0) <= 40
        and coalesce(length(${t.email}), 0) <= 254 and coalesce(length(${t.address}), 0) <= 300
        and coalesce(length(${t.emergencyName}), 0) <= 200 and coalesce(length(${t.emergencyPhone}), 0) <= 40
        and coalesce(length(${t.guardianName}), 0) <= 200 and coalesce(length(${t.guardianPhone}), 0) <= 40
        and coalesce(length(${t.notes}), 0) <= 2000`,
    ),
  ],
);

/**
 * Every ending of every folded name word and of the phone digits, so that the middle of a name is a prefix here.
 * Kept by a trigger. Ordered comparison is leakproof, so row security does not turn the index off as LIKE does.
 */
export const clientTerms = pgTable(
  'client_terms',
  { clinicId: clinicId(), term: text('term').notNull(), clientId: uuid('client_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.term, t.clientId] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    index('client_terms_client').on(t.clinicId, t.clientId),
  ],
);

/** Each answer is a row of its own: who took it, on which day. The latest of a kind stands. */
export const clientConsents = pgTable(
  'client_consents',
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid('client_id').notNull(),
    kind: text('kind', { enum: ['treatment', 'messages'] }).notNull(),
    given: boolean('given').notNull(),
    onDay: date('on_day', { mode: 'string' }).notNull(),
    takenBy: uuid('taken_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.takenBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('client_consents_client').on(t.clinicId, t.clientId, t.kind, t.createdAt),
    check('client_consents_kind', sql`${t.kind} in ('treatment', 'messages')`),
  ],
);

export const clientFlags = pgTable(
  'client_flags',
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid('client_id').notNull(),
    flag: text('flag').notNull(),
    note: text('note'),
    createdAt: createdAt(),
    createdBy: uuid('created_by').notNull(),
    endedAt: at('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('client_flags_client').on(t.clinicId, t.clientId),
    check(
      'client_flags_lengths',
      sql`length(${t.flag}) between 2 and 40 and coalesce(length(${t.note}), 0) <= 400`,
    ),
  ],
);

/** One problem being treated. Every plan, baseline and block belongs to one episode. */
export const episodes = pgTable(
  'episodes',
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid('client_id').notNull(),
    problem: text('problem').notNull(),
    goal: text('goal'),
    wellness: boolean('wellness').notNull().default(false),
    openedAt: at('opened_at').notNull().default(sql`now()`),
    openedBy: uuid('opened_by').notNull(),
    closedAt: at('closed_at'),
    closeReason: text('close_reason'),
    /** The plan as it stands, agreed at the last decision; history is in plan_decisions. */
    phase: text('phase', {
      enum: [
        'intake',
        'weekly',
        'fortnightly',
        'monthly',
        'as_needed',
        'review',
        'referred',
        'lapsed',
        'closed',
      ],
    })
      .notNull()
      .default('intake'),
    intervalDays: smallint('interval_days'),
    /** Set while the client asked to pause; nobody paused is drifting. */
    pausedAt: at('paused_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.openedBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('episodes_client').on(t.clinicId, t.clientId),
    check(
      'episodes_lengths',
      sql`length(${t.problem}) between 2 and 200 and coalesce(length(${t.goal}), 0) <= 300`,
    ),
    check(
      'episodes_phase',
      sql`${t.phase} in ('intake', 'weekly', 'fortnightly', 'monthly', 'as_needed', 'review', 'referred', 'lapsed', 'closed')`,
    ),
    check('episodes_interval', sql`${t.intervalDays} between 1 and 84`),
    check('episodes_closed', sql`(${t.closedAt} is null) = (${t.closeReason} is null)`),
  ],
);

import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { clients, episodes } from './clients';
import { clinics, rooms, staff } from './clinics';
import { at, bytea, clinicId, createdAt, id } from './columns';

/** A therapist's own week; a gap between two rows of a day is a break. Without any row the clinic's hours hold. */
export const staffHours = pgTable(
  'staff_hours',
  {
    clinicId: clinicId(),
    staffId: uuid('staff_id').notNull(),
    weekday: smallint('weekday').notNull(),
    opens: time('opens').notNull(),
    closes: time('closes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.staffId, t.weekday, t.opens] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    check('staff_hours_weekday', sql`${t.weekday} between 1 and 7`),
    check('staff_hours_order', sql`${t.opens} < ${t.closes}`),
  ],
);

/** Nobody is booked then: one therapist away, one room out of use, or (neither named) the clinic closed. */
export const timeOff = pgTable(
  'time_off',
  {
    clinicId: clinicId(),
    id: id(),
    staffId: uuid('staff_id'),
    roomId: uuid('room_id'),
    startsAt: at('starts_at').notNull(),
    endsAt: at('ends_at').notNull(),
    kind: text('kind', { enum: ['holiday', 'closure', 'away', 'break', 'repair'] }).notNull(),
    note: text('note'),
    createdAt: createdAt(),
    createdBy: uuid('created_by').notNull(),
    removedAt: at('removed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.roomId], foreignColumns: [rooms.clinicId, rooms.id] }),
    foreignKey({ columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('time_off_span').on(t.clinicId, t.startsAt, t.endsAt),
    check(
      'time_off_order',
      sql`${t.startsAt} < ${t.endsAt} and ${t.endsAt} - ${t.startsAt} <= interval '366 days'`,
    ),
    check('time_off_whose', sql`${t.staffId} is null or ${t.roomId} is null`),
    check('time_off_kind', sql`${t.kind} in ('holiday', 'closure', 'away', 'break', 'repair')`),
    check('time_off_note', sql`coalesce(length(${t.note}), 0) <= 120`),
  ],
);

/** A call or message about coming again, so that nobody on the drift list is called twice for nothing. */
export const contacts = pgTable(
  'contacts',
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid('client_id').notNull(),
    episodeId: uuid('episode_id').notNull(),
    outcome: text('outcome', { enum: ['reached', 'no_answer', 'left_message', 'asked_to_wait'] }).notNull(),
    note: text('note'),
    /** The client is not on the list again before this day. */
    againOn: date('again_on', { mode: 'string' }),
    madeAt: at('made_at').notNull().default(sql`now()`),
    madeBy: uuid('made_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.episodeId], foreignColumns: [episodes.clinicId, episodes.id] }),
    foreignKey({ columns: [t.clinicId, t.madeBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('contacts_episode').on(t.clinicId, t.episodeId, t.madeAt),
    check('contacts_outcome', sql`${t.outcome} in ('reached', 'no_answer', 'left_message', 'asked_to_wait')`),
    check('contacts_note', sql`coalesce(length(${t.note}), 0) <= 300`),
  ],
);

/** What changed a plan outside a visit. Never changed itself. */
export const planEvents = pgTable(
  'plan_events',
  {
    clinicId: clinicId(),
    id: id(),
    episodeId: uuid('episode_id').notNull(),
    kind: text('kind', {
      enum: ['paused', 'resumed', 'closed', 'reopened', 'as_needed', 'cleared'],
    }).notNull(),
    reason: text('reason'),
    madeAt: at('made_at').notNull().default(sql`now()`),
    madeBy: uuid('made_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.episodeId], foreignColumns: [episodes.clinicId, episodes.id] }),
    foreignKey({ columns: [t.clinicId, t.madeBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('plan_events_episode').on(t.clinicId, t.episodeId, t.madeAt),
    check(
      'plan_events_kind',
      sql`${t.kind} in ('paused', 'resumed', 'closed', 'reopened', 'as_needed', 'cleared')`,
    ),
    check('plan_events_reason', sql`coalesce(length(${t.reason}), 0) <= 400`),
  ],
);

/** The address of a client's calendar feed: only the hash of its secret is kept, and it can be revoked. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid('client_id').notNull(),
    tokenHash: bytea('token_hash').notNull(),
    createdAt: createdAt(),
    createdBy: uuid('created_by').notNull(),
    revokedAt: at('revoked_at'),
    readAt: at('read_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }),
    uniqueIndex('calendar_feeds_token').on(t.tokenHash),
    uniqueIndex('calendar_feeds_live').on(t.clinicId, t.clientId).where(sql`${t.revokedAt} is null`),
  ],
);

/** The clinic's own mail server. The password is sealed with a key that lies outside the database. */
export const mailSettings = pgTable(
  'mail_settings',
  {
    clinicId: uuid('clinic_id').primaryKey(),
    host: text('host').notNull(),
    port: integer('port').notNull(),
    security: text('security', { enum: ['tls', 'starttls', 'none'] }).notNull(),
    username: text('username'),
    passwordSealed: bytea('password_sealed'),
    fromName: text('from_name').notNull(),
    fromAddress: text('from_address').notNull(),
    /** Hours before an appointment; null: no reminders. */
    reminderHours: smallint('reminder_hours').default(24),
    /** Off: nothing is sent, and changes made meanwhile are not told later. */
    sending: text('sending', { enum: ['on', 'off'] })
      .notNull()
      .default('on'),
    updatedAt: at('updated_at').notNull().default(sql`now()`),
    updatedBy: uuid('updated_by').notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    foreignKey({ columns: [t.clinicId, t.updatedBy], foreignColumns: [staff.clinicId, staff.id] }),
    check('mail_settings_host', sql`length(${t.host}) between 1 and 253 and ${t.port} between 1 and 65535`),
    check('mail_settings_security', sql`${t.security} in ('tls', 'starttls', 'none')`),
    check('mail_settings_sending', sql`${t.sending} in ('on', 'off')`),
    check(
      'mail_settings_from',
      sql`length(${t.fromName}) between 1 and 120 and length(${t.fromAddress}) between 3 and 254`,
    ),
    check('mail_settings_username', sql`coalesce(length(${t.username}), 0) <= 254`),
    check('mail_settings_reminder', sql`${t.reminderHours} between 1 and 168`),
  ],
);

/** One e-mail to a client, from the moment it was composed: what it said, and how far it got. */
export const messages = pgTable(
  'messages',
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid('client_id').notNull(),
    kind: text('kind', { enum: ['confirmation', 'change', 'cancellation', 'reminder', 'mixed'] }).notNull(),
    toAddress: text('to_address').notNull(),
    subject: text('subject').notNull(),
    bodyText: text('body_text').notNull(),
    bodyHtml: text('body_html').notNull(),
    /** The calendar file that goes with it. */
    calendar: text('calendar'),
    appointmentIds: jsonb('appointment_ids').$type<string[]>().notNull(),
    /** What the client knew of each of them before: it counts again when this one never left. */
    toldBefore: jsonb('told_before').notNull().default({}),
    /** `handing_over`: given to the mail server, no answer kept yet. `unsure`: it died there. */
    state: text('state', {
      enum: ['waiting', 'handing_over', 'sent', 'failed', 'unsure', 'dropped'],
    })
      .notNull()
      .default('waiting'),
    attempts: smallint('attempts').notNull().default(0),
    /** The mail server's words, without addresses. */
    lastError: text('last_error'),
    createdAt: createdAt(),
    triedAt: at('tried_at'),
    sentAt: at('sent_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    index('messages_client').on(t.clinicId, t.clientId, t.createdAt),
    index('messages_open').on(t.clinicId, t.createdAt).where(sql`${t.state} <> 'sent'`),
    check('messages_kind', sql`${t.kind} in ('confirmation', 'change', 'cancellation', 'reminder', 'mixed')`),
    check(
      'messages_state',
      sql`${t.state} in ('waiting', 'handing_over', 'sent', 'failed', 'unsure', 'dropped')`,
    ),
    check('messages_sent', sql`(${t.state} = 'sent') = (${t.sentAt} is not null)`),
    check(
      'messages_lengths',
      sql`length(${t.toAddress}) between 3 and 254 and length(${t.subject}) between 1 and 200
        and length(${t.bodyText}) between 1 and 10000 and length(${t.bodyHtml}) between 1 and 40000
        and coalesce(length(${t.calendar}), 0) <= 60000 and coalesce(length(${t.lastError}), 0) <= 400`,
    ),
  ],
);

import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { clients, episodes } from './clients';
import { clinics, rooms, services, staff } from './clinics';
import { at, bytea, clinicId, createdAt, id } from './columns';

const statuses = [
  'booked',
  'arrived',
  'in_treatment',
  'done',
  'missed',
  'cancelled_by_client',
  'cancelled_by_clinic',
] as const;

/** What is planned. `holds_until` includes turn-over; exclusion constraints stand in the guards migration. */
export const appointments = pgTable(
  'appointments',
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid('client_id').notNull(),
    episodeId: uuid('episode_id'),
    staffId: uuid('staff_id').notNull(),
    roomId: uuid('room_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    startsAt: at('starts_at').notNull(),
    endsAt: at('ends_at').notNull(),
    holdsUntil: at('holds_until').notNull(),
    status: text('status', { enum: statuses }).notNull().default('booked'),
    arrivedAt: at('arrived_at'),
    /** The visit in whose Plan step it was booked. */
    plannedInVisitId: uuid('planned_in_visit_id'),
    cancelReason: text('cancel_reason'),
    /** Booked together, in one go, with the others of this id. */
    seriesId: uuid('series_id'),
    /** Grows with every change the client has to know of; SEQUENCE of its calendar entry. */
    sequence: smallint('sequence').notNull().default(0),
    changedAt: at('changed_at').notNull().default(sql`now()`),
    /** Why it stands outside working hours or the window of its plan. */
    outsideReason: text('outside_reason'),
    /** What the client was last told: `ToldAppointment` of lib/domain/message; null = nothing yet. */
    told: jsonb('told'),
    remindedAt: at('reminded_at'),
    createdAt: createdAt(),
    createdBy: uuid('created_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.episodeId], foreignColumns: [episodes.clinicId, episodes.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.roomId], foreignColumns: [rooms.clinicId, rooms.id] }),
    foreignKey({ columns: [t.clinicId, t.serviceId], foreignColumns: [services.clinicId, services.id] }),
    foreignKey({ columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('appointments_day').on(t.clinicId, t.startsAt),
    index('appointments_client').on(t.clinicId, t.clientId, t.startsAt),
    check('appointments_order', sql`${t.startsAt} < ${t.endsAt} and ${t.endsAt} <= ${t.holdsUntil}`),
    check('appointments_length', sql`${t.holdsUntil} - ${t.startsAt} <= interval '8 hours'`),
    check(
      'appointments_status',
      sql`${t.status} in ('booked', 'arrived', 'in_treatment', 'done', 'missed', 'cancelled_by_client', 'cancelled_by_clinic')`,
    ),
    index('appointments_series').on(t.clinicId, t.seriesId).where(sql`${t.seriesId} is not null`),
    check(
      'appointments_reason',
      sql`coalesce(length(${t.cancelReason}), 0) <= 300 and coalesce(length(${t.outsideReason}), 0) <= 300`,
    ),
    check('appointments_sequence', sql`${t.sequence} >= 0`),
  ],
);

/** What happened. `number` counts the client's visits; a voided visit keeps its row, struck out. */
export const visits = pgTable(
  'visits',
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid('client_id').notNull(),
    episodeId: uuid('episode_id').notNull(),
    appointmentId: uuid('appointment_id'),
    staffId: uuid('staff_id').notNull(),
    number: smallint('number').notNull(),
    startedAt: at('started_at').notNull().default(sql`now()`),
    endedAt: at('ended_at'),
    signedAt: at('signed_at'),
    voidedAt: at('voided_at'),
    voidedBy: uuid('voided_by'),
    voidReason: text('void_reason'),
    /** A signature made without the network that the clinic could not take, until the visit is signed. */
    signRefusedAt: at('sign_refused_at'),
    signRefusedWhy: text('sign_refused_why'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.episodeId], foreignColumns: [episodes.clinicId, episodes.id] }),
    foreignKey({
      columns: [t.clinicId, t.appointmentId],
      foreignColumns: [appointments.clinicId, appointments.id],
    }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    uniqueIndex('visits_appointment').on(t.clinicId, t.appointmentId).where(sql`${t.voidedAt} is null`),
    index('visits_client').on(t.clinicId, t.clientId, t.startedAt),
    index('visits_started').on(t.clinicId, t.startedAt),
    check('visits_number', sql`${t.number} between 1 and 9999`),
    check('visits_void', sql`(${t.voidedAt} is null) = (${t.voidReason} is null)`),
    check('visits_void_reason', sql`coalesce(length(${t.voidReason}), 0) <= 400`),
    check(
      'visits_sign_refused',
      sql`(${t.signRefusedAt} is null) = (${t.signRefusedWhy} is null) and coalesce(length(${t.signRefusedWhy}), 0) <= 400`,
    ),
    check('visits_order', sql`${t.endedAt} >= ${t.startedAt}`),
  ],
);

/** Every op once, in the server's order. */
export const ops = pgTable(
  'ops',
  {
    clinicId: clinicId(),
    id: id(),
    seq: bigint('seq', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    visitId: uuid('visit_id').notNull(),
    staffId: uuid('staff_id').notNull(),
    kind: text('kind').notNull(),
    body: jsonb('body').notNull(),
    bodyHash: bytea('body_hash').notNull(),
    result: jsonb('result').notNull().default({}),
    madeAt: at('made_at').notNull(),
    /** The tablet it was made on, and whose login delivered it when that was not its author's. */
    deviceId: uuid('device_id'),
    sentByStaffId: uuid('sent_by_staff_id'),
    receivedAt: at('received_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    foreignKey({ columns: [t.clinicId, t.staffId], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.sentByStaffId], foreignColumns: [staff.clinicId, staff.id] }),
    index('ops_visit').on(t.clinicId, t.visitId, t.seq),
    check('ops_kind', sql`length(${t.kind}) between 3 and 40`),
  ],
);

/** The note written from the taps, frozen by a trigger once signed. */
export const notes = pgTable(
  'notes',
  {
    clinicId: clinicId(),
    visitId: uuid('visit_id').notNull(),
    /** Frozen sections as printed and signed: `SignedNote` of lib/domain/note. */
    body: jsonb('body').notNull(),
    sha256: bytea('sha256').notNull(),
    signedBy: uuid('signed_by').notNull(),
    signedAt: at('signed_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.visitId] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    foreignKey({ columns: [t.clinicId, t.signedBy], foreignColumns: [staff.clinicId, staff.id] }),
  ],
);

export const amendments = pgTable(
  'amendments',
  {
    clinicId: clinicId(),
    id: id(),
    visitId: uuid('visit_id').notNull(),
    number: smallint('number').notNull(),
    section: text('section').notNull(),
    oldText: text('old_text').notNull(),
    newText: text('new_text').notNull(),
    reason: text('reason').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [notes.clinicId, notes.visitId] }),
    foreignKey({ columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }),
    unique('amendments_number').on(t.clinicId, t.visitId, t.number),
    check('amendments_texts', sql`length(${t.oldText}) <= 4000 and length(${t.newText}) between 1 and 4000`),
    check('amendments_reason', sql`length(${t.reason}) between 3 and 400`),
  ],
);

/** One agreed decision per visit; the plan's state is the fold over these (lib/domain/plan). */
export const planDecisions = pgTable(
  'plan_decisions',
  {
    clinicId: clinicId(),
    visitId: uuid('visit_id').notNull(),
    episodeId: uuid('episode_id').notNull(),
    input: jsonb('input').notNull(),
    proposedPhase: text('proposed_phase').notNull(),
    proposedIntervalDays: smallint('proposed_interval_days'),
    flags: jsonb('flags').$type<string[]>().notNull(),
    phase: text('phase').notNull(),
    intervalDays: smallint('interval_days'),
    /** Needed when the decision is not what was proposed. */
    reason: text('reason'),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: at('decided_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.visitId] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    foreignKey({ columns: [t.clinicId, t.episodeId], foreignColumns: [episodes.clinicId, episodes.id] }),
    foreignKey({ columns: [t.clinicId, t.decidedBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('plan_decisions_episode').on(t.clinicId, t.episodeId),
    check('plan_decisions_interval', sql`${t.intervalDays} between 1 and 84`),
    check('plan_decisions_reason', sql`coalesce(length(${t.reason}), 0) <= 400`),
  ],
);

/** A frozen sheet: the composed document, its exact bytes and their SHA-256. Never changed, versions pile up. */
export const handouts = pgTable(
  'handouts',
  {
    clinicId: clinicId(),
    id: id(),
    visitId: uuid('visit_id').notNull(),
    version: smallint('version').notNull(),
    language: text('language', { enum: ['en', 'es', 'fr'] })
      .notNull()
      .default('en'),
    document: jsonb('document').notNull(),
    html: text('html').notNull(),
    sha256: bytea('sha256').notNull(),
    /** The same sheet as PDF; null when its typeface lacks a letter of it, or it is older than PDFs are. */
    pdf: bytea('pdf'),
    pdfSha256: bytea('pdf_sha256'),
    figureVersion: text('figure_version').notNull(),
    issuedBy: uuid('issued_by').notNull(),
    issuedAt: at('issued_at').notNull().default(sql`now()`),
    bytes: integer('bytes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    foreignKey({ columns: [t.clinicId, t.issuedBy], foreignColumns: [staff.clinicId, staff.id] }),
    unique('handouts_version').on(t.clinicId, t.visitId, t.version),
    check(
      'handouts_size',
      sql`${t.bytes} between 1 and 2000000 and coalesce(length(${t.pdf}), 1) <= 2000000`,
    ),
    check('handouts_pdf', sql`(${t.pdf} is null) = (${t.pdfSha256} is null)`),
    check('handouts_language', sql`${t.language} in ('en', 'es', 'fr')`),
    check(
      'handouts_words',
      sql`surgery_words(${t.html}) = '{}' and surgery_words(${t.document}::text) = '{}'`,
    ),
  ],
);

/** Ids and codes only, chained by hash; append-only for every role. */
export const auditEvents = pgTable(
  'audit_events',
  {
    clinicId: clinicId(),
    id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    at: at('at').notNull().default(sql`now()`),
    staffId: uuid('staff_id'),
    loginId: uuid('login_id'),
    action: text('action').notNull(),
    objectKind: text('object_kind'),
    objectId: uuid('object_id'),
    clientId: uuid('client_id'),
    facts: jsonb('facts').$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    prev: bytea('prev'),
    hash: bytea('hash'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    index('audit_events_client').on(t.clinicId, t.clientId, t.id),
    check('audit_events_action', sql`length(${t.action}) between 3 and 60`),
  ],
);

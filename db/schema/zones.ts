import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { clients } from './clients';
import { staff } from './clinics';
import { at, clinicId, createdAt, id } from './columns';
import { sidedRightly, sides, views } from './facts';
import { visits } from './visits';

const kinds = [
  'bruise',
  'varicose_veins',
  'recent_surgery',
  'port_or_implant',
  'lump',
  'skin',
  'other',
] as const;

/** A no-press zone of one client: a place said in words, or an area drawn on the chart. Ended ones stay. */
export const clientZones = pgTable(
  'client_zones',
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid('client_id').notNull(),
    kind: text('kind', { enum: kinds }),
    place: text('place'),
    side: text('side', { enum: sides }).notNull(),
    rule: text('rule', { enum: ['block', 'warn'] }).notNull(),
    reason: text('reason'),
    view: text('view', { enum: views }),
    x: smallint('x'),
    y: smallint('y'),
    stroke: jsonb('stroke').$type<[number, number][]>(),
    penWidth: smallint('pen_width'),
    figureVersion: text('figure_version'),
    markedInVisitId: uuid('marked_in_visit_id'),
    createdAt: createdAt(),
    createdBy: uuid('created_by').notNull(),
    endedAt: at('ended_at'),
    endedInVisitId: uuid('ended_in_visit_id'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.createdBy], foreignColumns: [staff.clinicId, staff.id] }),
    foreignKey({ columns: [t.clinicId, t.markedInVisitId], foreignColumns: [visits.clinicId, visits.id] }),
    foreignKey({ columns: [t.clinicId, t.endedInVisitId], foreignColumns: [visits.clinicId, visits.id] }),
    index('client_zones_client').on(t.clinicId, t.clientId),
    check(
      'client_zones_values',
      sql`${t.side} in ('left', 'right', 'midline') and ${t.rule} in ('block', 'warn')`,
    ),
    check(
      'client_zones_kind',
      sql`${t.kind} in ('bruise', 'varicose_veins', 'recent_surgery', 'port_or_implant', 'lump', 'skin', 'other')`,
    ),
    check(
      'client_zones_reason',
      sql`length(${t.reason}) between 2 and 400 or (${t.reason} is null and ${t.kind} is not null and ${t.kind} <> 'other')`,
    ),
    check('client_zones_place', sql`length(${t.place}) between 2 and 40`),
    check('client_zones_where', sql`num_nonnulls(${t.place}, ${t.view}) = 1`),
    check(
      'client_zones_drawn',
      sql`num_nonnulls(${t.view}, ${t.x}, ${t.y}, ${t.stroke}, ${t.penWidth}, ${t.figureVersion}) in (0, 6)`,
    ),
    check(
      'client_zones_spot',
      sql`${t.view} in ('front', 'back', 'right', 'left', 'soleRight', 'soleLeft') and ${t.x} between -3000 and 3000
        and ${t.y} between 0 and 10250 and ${t.penWidth} between 60 and 1200 and jsonb_array_length(${t.stroke}) <= 500 and ${sidedRightly(t)}`,
    ),
    check('client_zones_ended', sql`${t.endedInVisitId} is null or ${t.endedAt} is not null`),
  ],
);

import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Sensation } from '@/lib/domain/hold';
import { at, clinicId, id } from './columns';
import { levels, points } from './facts';
import { visits } from './visits';

/** How the therapist's own body felt after a visit, 0–10 each; null was not said. */
export const strains = pgTable(
  'strains',
  {
    clinicId: clinicId(),
    visitId: uuid('visit_id').notNull(),
    thumb: smallint('thumb'),
    wrist: smallint('wrist'),
    shoulder: smallint('shoulder'),
    back: smallint('back'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.visitId] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    check(
      'strains_scores',
      sql`${t.thumb} between 0 and 10 and ${t.wrist} between 0 and 10 and ${t.shoulder} between 0 and 10
        and ${t.back} between 0 and 10`,
    ),
  ],
);

export const holds = pgTable(
  'holds',
  {
    clinicId: clinicId(),
    id: id(),
    visitId: uuid('visit_id').notNull(),
    pointId: uuid('point_id').notNull(),
    technique: text('technique').notNull(),
    contact: text('contact').notNull(),
    /** When the timer began; null for a hold written down afterwards. */
    startedAt: at('started_at'),
    seconds: smallint('seconds').notNull(),
    repetitions: smallint('repetitions').notNull(),
    restSeconds: smallint('rest_seconds'),
    pressureLevel: text('pressure_level', { enum: levels }),
    pressureKpa: numeric('pressure_kpa', { precision: 6, scale: 1, mode: 'number' }),
    pressureValue: numeric('pressure_value', { precision: 8, scale: 3, mode: 'number' }),
    pressureUnit: text('pressure_unit', { enum: ['kPa', 'kgf/cm2', 'N/cm2'] }),
    clientRating: text('client_rating', { enum: ['too_light', 'good', 'too_much'] }),
    feltStart: smallint('felt_start'),
    feltPeak: smallint('felt_peak'),
    feltEnd: smallint('felt_end'),
    sensations: jsonb('sensations').$type<Sensation[]>().notNull().default([]),
    stopReason: text('stop_reason'),
    zoneReason: text('zone_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    foreignKey({ columns: [t.clinicId, t.pointId], foreignColumns: [points.clinicId, points.id] }),
    index('holds_visit').on(t.clinicId, t.visitId),
    index('holds_point').on(t.clinicId, t.pointId),
    check(
      'holds_time',
      sql`${t.seconds} between 1 and 300 and ${t.repetitions} between 1 and 10 and ${t.restSeconds} between 0 and 300`,
    ),
    check(
      'holds_pressure',
      sql`${t.pressureLevel} in ('light', 'medium', 'firm') and ${t.pressureKpa} > 0 and ${t.pressureKpa} <= 1961.4`,
    ),
    check(
      'holds_unit',
      sql`(${t.pressureValue} is null) = (${t.pressureUnit} is null) and (${t.pressureValue} is null) = (${t.pressureKpa} is null)`,
    ),
    check(
      'holds_felt',
      sql`${t.feltStart} between 0 and 10 and ${t.feltPeak} between 0 and 10 and ${t.feltEnd} between 0 and 10`,
    ),
    check('holds_rating', sql`${t.clientRating} in ('too_light', 'good', 'too_much')`),
    check(
      'holds_lengths',
      sql`jsonb_array_length(${t.sensations}) <= 12 and coalesce(length(${t.zoneReason}), 0) <= 400`,
    ),
  ],
);

/** Pressure pain threshold readings: canonical kPa beside the value and unit as typed. */
export const thresholds = pgTable(
  'thresholds',
  {
    clinicId: clinicId(),
    id: id(),
    visitId: uuid('visit_id').notNull(),
    pointId: uuid('point_id').notNull(),
    moment: text('moment', { enum: ['before', 'after'] }).notNull(),
    kpa: numeric('kpa', { precision: 6, scale: 1, mode: 'number' }).notNull(),
    value: numeric('value', { precision: 8, scale: 3, mode: 'number' }).notNull(),
    unit: text('unit', { enum: ['kPa', 'kgf/cm2', 'N/cm2'] }).notNull(),
    tipAreaCm2: numeric('tip_area_cm2', { precision: 4, scale: 2, mode: 'number' }).notNull(),
    toleranceValue: numeric('tolerance_value', { precision: 8, scale: 3, mode: 'number' }),
    device: text('device'),
    readings: smallint('readings').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    foreignKey({ columns: [t.clinicId, t.pointId], foreignColumns: [points.clinicId, points.id] }),
    index('thresholds_visit').on(t.clinicId, t.visitId),
    check(
      'thresholds_bounds',
      sql`${t.kpa} between 0.1 and 1961.4 and ${t.tipAreaCm2} between 0.1 and 10 and ${t.readings} between 1 and 10`,
    ),
    check('thresholds_tolerance', sql`${t.toleranceValue} >= ${t.value}`),
    check(
      'thresholds_kinds',
      sql`${t.moment} in ('before', 'after') and ${t.unit} in ('kPa', 'kgf/cm2', 'N/cm2')`,
    ),
  ],
);

export const tolerances = pgTable(
  'tolerances',
  {
    clinicId: clinicId(),
    visitId: uuid('visit_id').notNull(),
    targetLow: smallint('target_low').notNull(),
    targetHigh: smallint('target_high').notNull(),
    ceiling: smallint('ceiling').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.visitId] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    check(
      'tolerances_order',
      sql`${t.targetLow} between 0 and ${t.targetHigh} and ${t.targetHigh} <= ${t.ceiling} and ${t.ceiling} between 1 and 10`,
    ),
  ],
);

import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { StrokePoint } from '@/lib/domain/ops';
import type { Screening } from '@/lib/domain/screening';
import { clients } from './clients';
import { clinicId, createdAt, id } from './columns';
import { visits } from './visits';

export const views = ['front', 'back', 'right', 'left', 'soleRight', 'soleLeft'] as const;
export const sides = ['left', 'right', 'midline'] as const;
export const levels = ['light', 'medium', 'firm'] as const;
/** Where something lies on the figure, in tenths of 1/1000 stature; the client's side is explicit. */
export const spot = () => ({
  view: text('view', { enum: views }).notNull(),
  x: smallint('x').notNull(),
  y: smallint('y').notNull(),
  side: text('side', { enum: sides }).notNull(),
  figureVersion: text('figure_version').notNull(),
});
type SpotColumns = { view: unknown; x: unknown; y: unknown; side: unknown };
/** A view of one side shows nothing of the other. */
export const sidedRightly = (t: Pick<SpotColumns, 'view' | 'side'>) =>
  sql`(${t.view} not in ('right', 'soleRight') or ${t.side} = 'right') and (${t.view} not in ('left', 'soleLeft') or ${t.side} = 'left')`;
const spotCheck = (name: string, t: SpotColumns) =>
  check(
    name,
    sql`${t.view} in ('front', 'back', 'right', 'left', 'soleRight', 'soleLeft') and ${t.x} between -3000 and 3000
      and ${t.y} between 0 and 10250 and ${t.side} in ('left', 'right', 'midline') and ${sidedRightly(t)}`,
  );

/** A lasting record of the client; where it lay at each visit is in findings. */
export const points = pgTable(
  'trigger_points',
  {
    clinicId: clinicId(),
    id: id(),
    clientId: uuid('client_id').notNull(),
    foundInVisitId: uuid('found_in_visit_id').notNull(),
    letter: text('letter').notNull(),
    muscleCode: text('muscle_code'),
    ...spot(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
    foreignKey({ columns: [t.clinicId, t.foundInVisitId], foreignColumns: [visits.clinicId, visits.id] }),
    unique('trigger_points_letter').on(t.clinicId, t.clientId, t.letter),
    spotCheck('trigger_points_spot', t),
    check('trigger_points_letter_form', sql`${t.letter} ~ '^[A-KM-QS-Z][0-9]?$'`),
  ],
);

export const screenings = pgTable(
  'screenings',
  {
    clinicId: clinicId(),
    visitId: uuid('visit_id').notNull(),
    answers: jsonb('answers').$type<Screening['answers']>().notNull(),
    outcome: text('outcome', { enum: ['clear', 'caution', 'hold', 'stop'] }),
    consentGiven: boolean('consent_given'),
    consentNote: text('consent_note'),
    afterEffects: text('after_effects', { enum: ['none', 'mild', 'moderate', 'serious'] }),
    flareDays: smallint('flare_days'),
    familiarPain: boolean('familiar_pain'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.visitId] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    check('screenings_outcome', sql`${t.outcome} in ('clear', 'caution', 'hold', 'stop')`),
    check('screenings_after', sql`${t.afterEffects} in ('none', 'mild', 'moderate', 'serious')`),
    check('screenings_flare', sql`${t.flareDays} between 0 and 365`),
    check('screenings_note', sql`coalesce(length(${t.consentNote}), 0) <= 400`),
  ],
);

/** `value` null is "Not asked"; a measure without a row was never answered. */
export const scores = pgTable(
  'scores',
  {
    clinicId: clinicId(),
    visitId: uuid('visit_id').notNull(),
    measure: text('measure').notNull(),
    value: smallint('value'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.visitId, t.measure] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    check(
      'scores_bounds',
      sql`(${t.measure} in ('pain_now', 'pain_avg_7d', 'pain_worst_24h', 'pain_now_after') and ${t.value} between 0 and 10)
        or (${t.measure} = 'global_change' and ${t.value} between 1 and 7)
        or (${t.measure} in ('pain_now', 'pain_avg_7d', 'pain_worst_24h', 'pain_now_after', 'global_change') and ${t.value} is null)`,
    ),
  ],
);

export const findings = pgTable(
  'findings',
  {
    clinicId: clinicId(),
    visitId: uuid('visit_id').notNull(),
    pointId: uuid('point_id').notNull(),
    change: text('change', { enum: ['new', 'confirmed', 'moved', 'gone', 'not_checked'] }).notNull(),
    ...spot(),
    state: text('state', { enum: ['active', 'latent', 'unclear'] }),
    felt: smallint('felt'),
    feltAfter: smallint('felt_after'),
    qualities: text('qualities').array().notNull().default([]),
    pressureLevel: text('pressure_level', { enum: levels }),
    ceiling: smallint('ceiling'),
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.visitId, t.pointId] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    foreignKey({ columns: [t.clinicId, t.pointId], foreignColumns: [points.clinicId, points.id] }),
    index('findings_point').on(t.clinicId, t.pointId),
    spotCheck('findings_spot', t),
    check('findings_change', sql`${t.change} in ('new', 'confirmed', 'moved', 'gone', 'not_checked')`),
    check('findings_state', sql`${t.state} in ('active', 'latent', 'unclear')`),
    check('findings_felt', sql`${t.felt} between 0 and 10 and ${t.feltAfter} between 0 and 10`),
    check('findings_pressure', sql`${t.pressureLevel} in ('light', 'medium', 'firm')`),
    check('findings_ceiling', sql`${t.ceiling} between 1 and 10`),
    check('findings_note', sql`coalesce(length(${t.note}), 0) <= 400 and cardinality(${t.qualities}) <= 8`),
  ],
);

export const marks = pgTable(
  'marks',
  {
    clinicId: clinicId(),
    id: id(),
    visitId: uuid('visit_id').notNull(),
    layer: text('layer', { enum: ['pain', 'finding', 'referral'] }).notNull(),
    kind: text('kind', { enum: ['pin', 'stroke'] }).notNull(),
    ...spot(),
    regionCode: text('region_code'),
    muscleCode: text('muscle_code'),
    stroke: jsonb('stroke').$type<StrokePoint[]>().notNull().default([]),
    penWidth: smallint('pen_width'),
    intensity: smallint('intensity'),
    qualities: text('qualities').array().notNull().default([]),
    pointId: uuid('point_id'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    foreignKey({ columns: [t.clinicId, t.pointId], foreignColumns: [points.clinicId, points.id] }),
    index('marks_visit').on(t.clinicId, t.visitId),
    spotCheck('marks_spot', t),
    check(
      'marks_kinds',
      sql`${t.layer} in ('pain', 'finding', 'referral') and ${t.kind} in ('pin', 'stroke')`,
    ),
    check('marks_intensity', sql`${t.intensity} between 0 and 10`),
    check('marks_referral', sql`${t.layer} <> 'referral' or ${t.pointId} is not null`),
    check('marks_pen', sql`${t.penWidth} between 20 and 800`),
    check('marks_stroke', sql`jsonb_array_length(${t.stroke}) <= 2000 and cardinality(${t.qualities}) <= 8`),
  ],
);

export const homeCare = pgTable(
  'home_care',
  {
    clinicId: clinicId(),
    visitId: uuid('visit_id').notNull(),
    heatOk: boolean('heat_ok'),
    selfPressPointId: uuid('self_press_point_id'),
    selfPressSeconds: smallint('self_press_seconds'),
    selfPressTimes: smallint('self_press_times'),
    stretch: text('stretch'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.visitId] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    foreignKey({ columns: [t.clinicId, t.selfPressPointId], foreignColumns: [points.clinicId, points.id] }),
    check(
      'home_care_press',
      sql`${t.selfPressSeconds} between 5 and 60 and ${t.selfPressTimes} between 1 and 3`,
    ),
    check('home_care_stretch', sql`coalesce(length(${t.stretch}), 0) <= 400`),
  ],
);

export const visitTexts = pgTable(
  'visit_texts',
  {
    clinicId: clinicId(),
    visitId: uuid('visit_id').notNull(),
    slot: text('slot').notNull(),
    text: text('text').notNull(),
    opId: uuid('op_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.visitId, t.slot] }),
    foreignKey({ columns: [t.clinicId, t.visitId], foreignColumns: [visits.clinicId, visits.id] }),
    check('visit_texts_lengths', sql`length(${t.text}) <= 4000 and length(${t.slot}) between 3 and 20`),
  ],
);

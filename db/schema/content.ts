import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
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
import type { BlockWording } from '@/lib/handout/block';
import { clinics, staff } from './clinics';
import { at, bytea, clinicId, id } from './columns';

const verdictNames = ['use', 'use_with_caveat', 'background', 'do_not_use'] as const;
const languageNames = ['en', 'es', 'fr'] as const;

/** The article as it was imported: facts about it and fingerprints, never its sentences. The newest one counts. */
export const sources = pgTable(
  'sources',
  {
    clinicId: clinicId(),
    id: id(),
    title: text('title').notNull(),
    author: text('author').notNull(),
    dated: date('dated').notNull(),
    sha256: bytea('sha256').notNull(),
    importedAt: at('imported_at').notNull().default(sql`now()`),
    /** Null: came with Palpate. */
    importedBy: uuid('imported_by'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    foreignKey({ columns: [t.clinicId, t.importedBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('sources_newest').on(t.clinicId, t.importedAt),
    check('sources_title', sql`length(${t.title}) between 1 and 200 and length(${t.author}) <= 120`),
    check('sources_sha256', sql`length(${t.sha256}) = 32`),
  ],
);

/** A question of one import, in our words; `flags` are what the importer noticed in its answer. */
export const sourceQuestions = pgTable(
  'source_questions',
  {
    clinicId: clinicId(),
    sourceId: uuid('source_id').notNull(),
    number: smallint('number').notNull(),
    words: text('words').notNull(),
    sha256: bytea('sha256').notNull(),
    /** Of how it is asked, without its answer; null: imported before it was kept. */
    askedSha256: bytea('asked_sha256'),
    flags: text('flags').array().notNull().default(sql`'{}'`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.sourceId, t.number] }),
    foreignKey({ columns: [t.clinicId, t.sourceId], foreignColumns: [sources.clinicId, sources.id] }),
    check('source_questions_number', sql`${t.number} between 1 and 99`),
    check('source_questions_words', sql`length(${t.words}) between 1 and 120`),
    check(
      'source_questions_sha256',
      sql`length(${t.sha256}) = 32 and coalesce(length(${t.askedSha256}), 32) = 32`,
    ),
    check(
      'source_questions_flags',
      sql`${t.flags} <@ array['truncated', 'unnamed_quote', 'caption', 'changed']::text[]`,
    ),
  ],
);

/** One claim of the article in our own words, with what may be done with it. */
export const claims = pgTable(
  'claims',
  {
    clinicId: clinicId(),
    question: smallint('question').notNull(),
    letter: text('letter').notNull(),
    words: text('words').notNull(),
    verdict: text('verdict', { enum: verdictNames }).notNull(),
    /** Why this verdict, in one or two sentences. */
    reason: text('reason').notNull(),
    /** How we know: studies and leaflets. */
    evidence: text('evidence').notNull().default(''),
    /** What keeps it from a page, or what it drives in the program. */
    guard: text('guard').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.question, t.letter] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    /** What a block points at, so that its verdict goes with it. */
    unique('claims_verdict_key').on(t.clinicId, t.question, t.letter, t.verdict),
    check('claims_place', sql`${t.question} between 1 and 99 and ${t.letter} ~ '^[a-z]$'`),
    check('claims_verdict', sql`${t.verdict} in ('use', 'use_with_caveat', 'background', 'do_not_use')`),
    /** The answer on side effects is about an operation: no other verdict, whoever asks, wherever its words stand. */
    check(
      'claims_surgery',
      sql`${t.verdict} = 'do_not_use' or (${t.question} <> 14 and surgery_words(${t.words}) = '{}')`,
    ),
    check(
      'claims_words',
      sql`length(${t.words}) between 1 and 400 and length(${t.reason}) between 1 and 600`,
    ),
    check('claims_evidence', sql`length(${t.evidence}) <= 600 and length(${t.guard}) <= 600`),
  ],
);

/** Who gave a claim its verdict here, and why. Never changed. */
export const claimVerdicts = pgTable(
  'claim_verdicts',
  {
    clinicId: clinicId(),
    id: id(),
    question: smallint('question').notNull(),
    letter: text('letter').notNull(),
    /** Null: the claim was written down with this verdict. */
    before: text('before', { enum: verdictNames }),
    verdict: text('verdict', { enum: verdictNames }).notNull(),
    reason: text('reason').notNull(),
    /** Name and profession of the clinician who judged it. */
    reviewer: text('reviewer').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: at('decided_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({
      columns: [t.clinicId, t.question, t.letter],
      foreignColumns: [claims.clinicId, claims.question, claims.letter],
    }),
    foreignKey({ columns: [t.clinicId, t.decidedBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('claim_verdicts_claim').on(t.clinicId, t.question, t.letter),
    check('claim_verdicts_reason', sql`length(${t.reason}) between 1 and 400`),
    check('claim_verdicts_reviewer', sql`length(${t.reviewer}) between 1 and 120`),
  ],
);

/** A block of the sheet: when it is offered, and what it rests on. Its words are in `block_versions`. */
export const blocks = pgTable(
  'blocks',
  {
    clinicId: clinicId(),
    blockId: text('block_id').notNull(),
    condition: text('condition').notNull(),
    editorial: boolean('editorial').notNull(),
    reference: text('reference'),
    reminds: text('reminds').notNull(),
    retiredAt: at('retired_at'),
    retiredBy: uuid('retired_by'),
    retiredReason: text('retired_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.blockId] }),
    foreignKey({ columns: [t.clinicId], foreignColumns: [clinics.clinicId] }),
    foreignKey({ columns: [t.clinicId, t.retiredBy], foreignColumns: [staff.clinicId, staff.id] }),
    check('blocks_id', sql`${t.blockId} ~ '^HO-(0[1-9]|1[0-4])$'`),
    check(
      'blocks_condition',
      sql`${t.condition} in ('always', 'points_pressed', 'sensations_recorded', 'heat_allowed', 'heat_barred', 'offered', 'clinic_offers', 'press_shown')`,
    ),
    /** What comes next and when to ask for help stand on every sheet. */
    check('blocks_stay', sql`${t.retiredAt} is null or ${t.blockId} not in ('HO-11', 'HO-13', 'HO-14')`),
    check(
      'blocks_retired',
      sql`(${t.retiredAt} is null) = (${t.retiredBy} is null) and (${t.retiredAt} is null) = (${t.retiredReason} is null)
        and coalesce(length(${t.retiredReason}), 1) between 1 and 400`,
    ),
    check('blocks_words', sql`length(${t.reminds}) <= 400 and coalesce(length(${t.reference}), 0) <= 400`),
  ],
);

/** When a block went off the sheets and came back, and why. Never changed. */
export const blockRetirements = pgTable(
  'block_retirements',
  {
    clinicId: clinicId(),
    id: id(),
    blockId: text('block_id').notNull(),
    decision: text('decision', { enum: ['retired', 'brought_back'] }).notNull(),
    reason: text('reason').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: at('decided_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({ columns: [t.clinicId, t.blockId], foreignColumns: [blocks.clinicId, blocks.blockId] }),
    foreignKey({ columns: [t.clinicId, t.decidedBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('block_retirements_block').on(t.clinicId, t.blockId),
    check('block_retirements_decision', sql`${t.decision} in ('retired', 'brought_back')`),
    check('block_retirements_reason', sql`length(${t.reason}) between 1 and 400`),
  ],
);

/** The claims a block rests on. Its verdict is the claim's own, and two verdicts are refused here for good. */
export const blockClaims = pgTable(
  'block_claims',
  {
    clinicId: clinicId(),
    blockId: text('block_id').notNull(),
    question: smallint('question').notNull(),
    letter: text('letter').notNull(),
    verdict: text('verdict', { enum: ['use', 'use_with_caveat'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.blockId, t.question, t.letter] }),
    foreignKey({ columns: [t.clinicId, t.blockId], foreignColumns: [blocks.clinicId, blocks.blockId] }),
    foreignKey({
      columns: [t.clinicId, t.question, t.letter, t.verdict],
      foreignColumns: [claims.clinicId, claims.question, claims.letter, claims.verdict],
    }).onUpdate('cascade'),
    check('block_claims_verdict', sql`${t.verdict} in ('use', 'use_with_caveat')`),
  ],
);

/** The words of a block in one language; a change is a new version. Never changed. */
export const blockVersions = pgTable(
  'block_versions',
  {
    clinicId: clinicId(),
    blockId: text('block_id').notNull(),
    language: text('language', { enum: languageNames }).notNull(),
    version: smallint('version').notNull(),
    /** The English version a translation was made of; null for English. */
    ofVersion: smallint('of_version'),
    wording: jsonb('wording').$type<BlockWording>().notNull(),
    /** Why it was changed; empty for Palpate's own. */
    reason: text('reason').notNull().default(''),
    madeBy: uuid('made_by'),
    madeAt: at('made_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.blockId, t.language, t.version] }),
    foreignKey({ columns: [t.clinicId, t.blockId], foreignColumns: [blocks.clinicId, blocks.blockId] }),
    foreignKey({ columns: [t.clinicId, t.madeBy], foreignColumns: [staff.clinicId, staff.id] }),
    check('block_versions_version', sql`${t.version} between 1 and 9999`),
    check('block_versions_language', sql`${t.language} in ('en', 'es', 'fr')`),
    check('block_versions_master', sql`(${t.language} = 'en') = (${t.ofVersion} is null)`),
    check('block_versions_reason', sql`length(${t.reason}) <= 400`),
    check('block_versions_size', sql`length(${t.wording}::text) between 2 and 20000`),
    check('block_versions_words', sql`banned_words(${t.wording}::text) = '{}'`),
  ],
);

/** What a clinician said of one text: approved until a day, or to be read again. The newest counts. Never changed. */
export const textReviews = pgTable(
  'text_reviews',
  {
    clinicId: clinicId(),
    id: id(),
    blockId: text('block_id').notNull(),
    language: text('language', { enum: languageNames }).notNull(),
    version: smallint('version').notNull(),
    decision: text('decision', { enum: ['approved', 'review_again'] }).notNull(),
    /** Name and profession of the clinician who read it; empty when the text has to be read again. */
    reviewer: text('reviewer').notNull().default(''),
    reason: text('reason').notNull().default(''),
    reviewedOn: date('reviewed_on').notNull(),
    expiresOn: date('expires_on'),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: at('decided_at').notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({
      columns: [t.clinicId, t.blockId, t.language, t.version],
      foreignColumns: [
        blockVersions.clinicId,
        blockVersions.blockId,
        blockVersions.language,
        blockVersions.version,
      ],
    }),
    foreignKey({ columns: [t.clinicId, t.decidedBy], foreignColumns: [staff.clinicId, staff.id] }),
    index('text_reviews_text').on(t.clinicId, t.blockId, t.language, t.version),
    check('text_reviews_decision', sql`${t.decision} in ('approved', 'review_again')`),
    check(
      'text_reviews_approved',
      sql`(${t.decision} = 'approved') = (${t.expiresOn} is not null)
        and (${t.decision} = 'approved') = (length(${t.reviewer}) > 0)`,
    ),
    check('text_reviews_reviewer', sql`length(${t.reviewer}) <= 120 and length(${t.reason}) <= 400`),
    check('text_reviews_expiry', sql`${t.expiresOn} between ${t.reviewedOn} and ${t.reviewedOn} + 731`),
  ],
);

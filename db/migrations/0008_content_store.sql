-- The same reading and the same two lists as lib/handout/banned.ts; a test compares them.
CREATE FUNCTION plain_words(printed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    translate(replace(lower(regexp_replace(normalize(
      regexp_replace(replace(replace(printed, '&#39;', ''''), '\n', ' '), '<[^>]*>', '', 'g'), NFKD),
      '[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g')), 'œ', 'oe'), '’ʼ`´', ''''''''''),
    '[\s\u00a0\u2010-\u2015\u2212-]+', ' ', 'g')
$$;
--> statement-breakpoint
CREATE FUNCTION surgery_words(printed text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array(SELECT word FROM unnest(ARRAY[
    'bowstring', 'tender scar', 'after surgery', 'cuerda de arco', 'cicatriz sensible', 'cicatriz dolorosa', 'tras la cirugia', 'despues de la cirugia', 'corde d''arc', 'cicatrice sensible', 'cicatrice douloureuse', 'apres la chirurgie', 'apres une operation'
  ]) AS word WHERE position(word IN plain_words(printed)) > 0)
$$;
--> statement-breakpoint
CREATE FUNCTION banned_words(printed text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT surgery_words(printed) || array(SELECT word FROM unnest(ARRAY[
    'toxin', 'flush', 'waste', 'detox', 'lactic acid', 'calcium deposit', 'blood supply', 'adhesion', 'break up', 'cortisol', 'endorphin', 'vitamin d', 'toxina', 'desecho', 'desintoxica', 'acido lactico', 'deposito de calcio', 'depositos de calcio', 'riego sanguineo', 'adherencia', 'deshacer el nudo', 'deshacer los nudos', 'endorfina', 'vitamina d', 'toxine', 'dechet', 'acide lactique', 'depot de calcium', 'depots de calcium', 'apport sanguin', 'adherence', 'casser le noeud', 'casser les noeuds', 'endorphine', 'vitamine d'
  ]) AS word WHERE position(word IN plain_words(printed)) > 0)
$$;
--> statement-breakpoint
CREATE TABLE "block_claims" (
	"clinic_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"question" smallint NOT NULL,
	"letter" text NOT NULL,
	"verdict" text NOT NULL,
	CONSTRAINT "block_claims_clinic_id_block_id_question_letter_pk" PRIMARY KEY("clinic_id","block_id","question","letter"),
	CONSTRAINT "block_claims_verdict" CHECK ("block_claims"."verdict" in ('use', 'use_with_caveat'))
);
--> statement-breakpoint
CREATE TABLE "block_versions" (
	"clinic_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"language" text NOT NULL,
	"version" smallint NOT NULL,
	"of_version" smallint,
	"wording" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "block_versions_clinic_id_block_id_language_version_pk" PRIMARY KEY("clinic_id","block_id","language","version"),
	CONSTRAINT "block_versions_version" CHECK ("block_versions"."version" between 1 and 9999),
	CONSTRAINT "block_versions_language" CHECK ("block_versions"."language" in ('en', 'es', 'fr')),
	CONSTRAINT "block_versions_master" CHECK (("block_versions"."language" = 'en') = ("block_versions"."of_version" is null)),
	CONSTRAINT "block_versions_reason" CHECK (length("block_versions"."reason") <= 400),
	CONSTRAINT "block_versions_size" CHECK (length("block_versions"."wording"::text) between 2 and 20000),
	CONSTRAINT "block_versions_words" CHECK (banned_words("block_versions"."wording"::text) = '{}')
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"clinic_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"condition" text NOT NULL,
	"editorial" boolean NOT NULL,
	"reference" text,
	"reminds" text NOT NULL,
	"retired_at" timestamp with time zone,
	"retired_by" uuid,
	"retired_reason" text,
	CONSTRAINT "blocks_clinic_id_block_id_pk" PRIMARY KEY("clinic_id","block_id"),
	CONSTRAINT "blocks_id" CHECK ("blocks"."block_id" ~ '^HO-(0[1-9]|1[0-4])$'),
	CONSTRAINT "blocks_condition" CHECK ("blocks"."condition" in ('always', 'points_pressed', 'sensations_recorded', 'heat_allowed', 'heat_barred', 'offered', 'clinic_offers', 'press_shown')),
	CONSTRAINT "blocks_stay" CHECK ("blocks"."retired_at" is null or "blocks"."block_id" not in ('HO-11', 'HO-13', 'HO-14')),
	CONSTRAINT "blocks_retired" CHECK (("blocks"."retired_at" is null) = ("blocks"."retired_by" is null) and ("blocks"."retired_at" is null) = ("blocks"."retired_reason" is null)
        and coalesce(length("blocks"."retired_reason"), 1) between 1 and 400),
	CONSTRAINT "blocks_words" CHECK (length("blocks"."reminds") <= 400 and coalesce(length("blocks"."reference"), 0) <= 400)
);
--> statement-breakpoint
CREATE TABLE "claim_verdicts" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"question" smallint NOT NULL,
	"letter" text NOT NULL,
	"before" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_verdicts_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "claim_verdicts_reason" CHECK (length("claim_verdicts"."reason") between 1 and 400)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"clinic_id" uuid NOT NULL,
	"question" smallint NOT NULL,
	"letter" text NOT NULL,
	"words" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"evidence" text DEFAULT '' NOT NULL,
	"guard" text DEFAULT '' NOT NULL,
	CONSTRAINT "claims_clinic_id_question_letter_pk" PRIMARY KEY("clinic_id","question","letter"),
	CONSTRAINT "claims_verdict_key" UNIQUE("clinic_id","question","letter","verdict"),
	CONSTRAINT "claims_place" CHECK ("claims"."question" between 1 and 99 and "claims"."letter" ~ '^[a-z]$'),
	CONSTRAINT "claims_verdict" CHECK ("claims"."verdict" in ('use', 'use_with_caveat', 'background', 'do_not_use')),
	CONSTRAINT "claims_words" CHECK (length("claims"."words") between 1 and 400 and length("claims"."reason") between 1 and 600),
	CONSTRAINT "claims_evidence" CHECK (length("claims"."evidence") <= 600 and length("claims"."guard") <= 600)
);
--> statement-breakpoint
CREATE TABLE "source_questions" (
	"clinic_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"words" text NOT NULL,
	"sha256" "bytea" NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "source_questions_clinic_id_source_id_number_pk" PRIMARY KEY("clinic_id","source_id","number"),
	CONSTRAINT "source_questions_number" CHECK ("source_questions"."number" between 1 and 99),
	CONSTRAINT "source_questions_words" CHECK (length("source_questions"."words") between 1 and 120),
	CONSTRAINT "source_questions_sha256" CHECK (length("source_questions"."sha256") = 32),
	CONSTRAINT "source_questions_flags" CHECK ("source_questions"."flags" <@ array['truncated', 'unnamed_quote', 'caption', 'changed']::text[])
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"author" text NOT NULL,
	"dated" date NOT NULL,
	"sha256" "bytea" NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"imported_by" uuid,
	CONSTRAINT "sources_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "sources_title" CHECK (length("sources"."title") between 1 and 200 and length("sources"."author") <= 120),
	CONSTRAINT "sources_sha256" CHECK (length("sources"."sha256") = 32)
);
--> statement-breakpoint
CREATE TABLE "text_reviews" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"language" text NOT NULL,
	"version" smallint NOT NULL,
	"decision" text NOT NULL,
	"reviewer" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"reviewed_on" date NOT NULL,
	"expires_on" date,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "text_reviews_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "text_reviews_decision" CHECK ("text_reviews"."decision" in ('approved', 'review_again')),
	CONSTRAINT "text_reviews_approved" CHECK (("text_reviews"."decision" = 'approved') = ("text_reviews"."expires_on" is not null)
        and ("text_reviews"."decision" = 'approved') = (length("text_reviews"."reviewer") > 0)),
	CONSTRAINT "text_reviews_reviewer" CHECK (length("text_reviews"."reviewer") <= 120 and length("text_reviews"."reason") <= 400),
	CONSTRAINT "text_reviews_expiry" CHECK ("text_reviews"."expires_on" between "text_reviews"."reviewed_on" and "text_reviews"."reviewed_on" + 731)
);
--> statement-breakpoint
ALTER TABLE "handouts" DROP CONSTRAINT "handouts_size";--> statement-breakpoint
ALTER TABLE "handouts" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "handouts" ADD COLUMN "pdf" "bytea";--> statement-breakpoint
ALTER TABLE "handouts" ADD COLUMN "pdf_sha256" "bytea";--> statement-breakpoint
ALTER TABLE "block_claims" ADD CONSTRAINT "block_claims_clinic_id_block_id_blocks_clinic_id_block_id_fk" FOREIGN KEY ("clinic_id","block_id") REFERENCES "public"."blocks"("clinic_id","block_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_claims" ADD CONSTRAINT "block_claims_clinic_id_question_letter_verdict_claims_clinic_id_question_letter_verdict_fk" FOREIGN KEY ("clinic_id","question","letter","verdict") REFERENCES "public"."claims"("clinic_id","question","letter","verdict") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "block_versions" ADD CONSTRAINT "block_versions_clinic_id_block_id_blocks_clinic_id_block_id_fk" FOREIGN KEY ("clinic_id","block_id") REFERENCES "public"."blocks"("clinic_id","block_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_versions" ADD CONSTRAINT "block_versions_clinic_id_made_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","made_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_clinic_id_retired_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","retired_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_verdicts" ADD CONSTRAINT "claim_verdicts_clinic_id_question_letter_claims_clinic_id_question_letter_fk" FOREIGN KEY ("clinic_id","question","letter") REFERENCES "public"."claims"("clinic_id","question","letter") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_verdicts" ADD CONSTRAINT "claim_verdicts_clinic_id_decided_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","decided_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_questions" ADD CONSTRAINT "source_questions_clinic_id_source_id_sources_clinic_id_id_fk" FOREIGN KEY ("clinic_id","source_id") REFERENCES "public"."sources"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_clinic_id_imported_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","imported_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_reviews" ADD CONSTRAINT "text_reviews_clinic_id_block_id_language_version_block_versions_clinic_id_block_id_language_version_fk" FOREIGN KEY ("clinic_id","block_id","language","version") REFERENCES "public"."block_versions"("clinic_id","block_id","language","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_reviews" ADD CONSTRAINT "text_reviews_clinic_id_decided_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","decided_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_verdicts_claim" ON "claim_verdicts" USING btree ("clinic_id","question","letter");--> statement-breakpoint
CREATE INDEX "sources_newest" ON "sources" USING btree ("clinic_id","imported_at");--> statement-breakpoint
CREATE INDEX "text_reviews_text" ON "text_reviews" USING btree ("clinic_id","block_id","language","version");--> statement-breakpoint
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_pdf" CHECK (("handouts"."pdf" is null) = ("handouts"."pdf_sha256" is null));--> statement-breakpoint
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_language" CHECK ("handouts"."language" in ('en', 'es', 'fr'));--> statement-breakpoint
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_words" CHECK (surgery_words("handouts"."html") = '{}' and surgery_words("handouts"."document"::text) = '{}');--> statement-breakpoint
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_size" CHECK ("handouts"."bytes" between 1 and 2000000 and coalesce(length("handouts"."pdf"), 1) <= 2000000);
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sources', 'source_questions', 'claims', 'claim_verdicts', 'blocks', 'block_claims', 'block_versions', 'text_reviews'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY clinic ON %I USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['sources', 'source_questions', 'claim_verdicts', 'block_versions', 'text_reviews'] LOOP
    EXECUTE format('CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER kept BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM palpate_app', t);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE DELETE ON claims, blocks FROM palpate_app;

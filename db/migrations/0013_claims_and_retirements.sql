CREATE TABLE "block_retirements" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "block_retirements_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "block_retirements_decision" CHECK ("block_retirements"."decision" in ('retired', 'brought_back')),
	CONSTRAINT "block_retirements_reason" CHECK (length("block_retirements"."reason") between 1 and 400)
);
--> statement-breakpoint
ALTER TABLE "source_questions" DROP CONSTRAINT "source_questions_sha256";--> statement-breakpoint
ALTER TABLE "source_questions" ADD COLUMN "asked_sha256" "bytea";--> statement-breakpoint
ALTER TABLE "source_questions" ADD CONSTRAINT "source_questions_sha256" CHECK (length("source_questions"."sha256") = 32 and coalesce(length("source_questions"."asked_sha256"), 32) = 32);--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_surgery";--> statement-breakpoint
ALTER TABLE "claim_verdicts" ALTER COLUMN "before" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "block_retirements" ADD CONSTRAINT "block_retirements_clinic_id_block_id_blocks_clinic_id_block_id_fk" FOREIGN KEY ("clinic_id","block_id") REFERENCES "public"."blocks"("clinic_id","block_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_retirements" ADD CONSTRAINT "block_retirements_clinic_id_decided_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","decided_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "block_retirements_block" ON "block_retirements" USING btree ("clinic_id","block_id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_surgery" CHECK ("claims"."verdict" = 'do_not_use' or ("claims"."question" <> 14 and surgery_words("claims"."words") = '{}'));
--> statement-breakpoint
ALTER TABLE block_retirements ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE block_retirements FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY clinic ON block_retirements USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
--> statement-breakpoint
-- What was retired before reasons were kept apart.
DO $$
DECLARE clinic uuid;
BEGIN
  FOR clinic IN SELECT clinic_id FROM clinics LOOP
    PERFORM set_config('app.clinic_id', clinic::text, true);
    INSERT INTO block_retirements (clinic_id, id, block_id, decision, reason, decided_by, decided_at)
      SELECT clinic_id, gen_random_uuid(), block_id, 'retired', retired_reason, retired_by, retired_at
      FROM blocks WHERE clinic_id = clinic AND retired_at IS NOT NULL;
  END LOOP;
  PERFORM set_config('app.clinic_id', '', true);
END $$;
--> statement-breakpoint
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON block_retirements FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER kept BEFORE TRUNCATE ON block_retirements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A question that is new in the article is named in the clinic's words; the rest of an import stays as it was read.
DROP TRIGGER frozen ON source_questions;
--> statement-breakpoint
CREATE TRIGGER frozen BEFORE UPDATE OF clinic_id, source_id, number, sha256, asked_sha256, flags OR DELETE ON source_questions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- The program changes a verdict, what is retired and the words of a question; nothing else of what a sheet rests on.
REVOKE UPDATE ON claims, blocks, block_claims FROM palpate_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON block_retirements FROM palpate_app;
--> statement-breakpoint
GRANT UPDATE (verdict, reason) ON claims TO palpate_app;
--> statement-breakpoint
GRANT UPDATE (retired_at, retired_by, retired_reason) ON blocks TO palpate_app;
--> statement-breakpoint
GRANT UPDATE (words) ON source_questions TO palpate_app;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION remove_demo_clinic(clinic uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM clinics WHERE clinic_id = clinic AND demo) THEN
    RAISE EXCEPTION 'only a demo clinic can be removed' USING ERRCODE = 'PA003';
  END IF;
  PERFORM set_config('app.removing_demo', clinic::text, true);
  FOREACH t IN ARRAY ARRAY['messages', 'calendar_feeds', 'contacts', 'plan_events',
    'amendments', 'notes', 'handouts', 'plan_decisions', 'ops', 'home_care', 'visit_texts', 'strains',
    'tolerances', 'thresholds', 'holds', 'marks', 'findings', 'scores', 'screenings', 'trigger_points', 'client_zones',
    'visits', 'appointments', 'episodes', 'client_flags', 'client_consents', 'client_terms', 'clients',
    'text_reviews', 'block_versions', 'block_claims', 'block_retirements', 'blocks', 'claim_verdicts', 'claims', 'source_questions', 'sources',
    'password_links', 'logins', 'devices', 'audit_events', 'mail_settings', 'time_off', 'staff_hours',
    'working_hours', 'services', 'rooms', 'staff', 'clinics'] LOOP
    EXECUTE format('DELETE FROM %I WHERE clinic_id = $1', t) USING clinic;
  END LOOP;
  DELETE FROM setup_codes;
END $$;
--> statement-breakpoint
-- Words that a hyphen or a gap parts are the same words; still the same reading as lib/handout/banned.ts. A restored
-- backup checks its rows with no search path, so each function names its own.
CREATE FUNCTION folded_words(printed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(replace(lower(regexp_replace(normalize(
    regexp_replace(replace(replace(printed, '&#39;', ''''), '\n', ' '), '<[^>]*>', '', 'g'), NFKD),
    '[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g')), 'œ', 'oe'), '’ʼ`´', '''''''''')
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION plain_words(printed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = public AS $$
  SELECT regexp_replace(folded_words(printed), '[\s\u00a0\u2010-\u2015\u2212-]+', ' ', 'g')
$$;
--> statement-breakpoint
CREATE FUNCTION joined_words(printed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = public AS $$
  SELECT regexp_replace(
    regexp_replace(folded_words(printed), '[\u2010-\u2015\u2212-]+', '', 'g'), '[\s\u00a0]+', ' ', 'g')
$$;
--> statement-breakpoint
CREATE FUNCTION squeezed_words(printed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = public AS $$
  SELECT regexp_replace(folded_words(printed), '[\s\u00a0\u2010-\u2015\u2212''-]+', '', 'g')
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION surgery_words(printed text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = public AS $$
  WITH given AS MATERIALIZED (SELECT squeezed_words(printed) AS squeezed)
  SELECT array(SELECT word FROM given, unnest(ARRAY[
    'bowstring', 'tender scar', 'after surgery', 'cuerda de arco', 'cicatriz sensible', 'cicatriz dolorosa', 'tras la cirugia', 'despues de la cirugia', 'corde d''arc', 'cicatrice sensible', 'cicatrice douloureuse', 'apres la chirurgie', 'apres une operation'
  ]) AS word WHERE position(squeezed_words(word) IN given.squeezed) > 0)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION banned_words(printed text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = public AS $$
  WITH given AS MATERIALIZED (SELECT plain_words(printed) AS plain, joined_words(printed) AS joined)
  SELECT surgery_words(printed) || array(SELECT word FROM given, unnest(ARRAY[
    'toxin', 'flush', 'waste', 'detox', 'lactic acid', 'calcium deposit', 'blood supply', 'adhesion', 'break up', 'cortisol', 'endorphin', 'vitamin d', 'toxina', 'desecho', 'desintoxica', 'acido lactico', 'deposito de calcio', 'depositos de calcio', 'riego sanguineo', 'adherencia', 'deshacer el nudo', 'deshacer los nudos', 'endorfina', 'vitamina d', 'toxine', 'dechet', 'acide lactique', 'depot de calcium', 'depots de calcium', 'apport sanguin', 'adherence', 'casser le noeud', 'casser les noeuds', 'endorphine', 'vitamine d'
  ]) AS word WHERE position(word IN given.plain) > 0 OR position(word IN given.joined) > 0)
$$;

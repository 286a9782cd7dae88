-- Earlier approvals were of earlier texts, in one language; the audit keeps them.
DROP TABLE "block_reviews" CASCADE;
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
    'text_reviews', 'block_versions', 'block_claims', 'blocks', 'claim_verdicts', 'claims', 'source_questions', 'sources',
    'password_links', 'logins', 'devices', 'audit_events', 'mail_settings', 'time_off', 'staff_hours',
    'working_hours', 'services', 'rooms', 'staff', 'clinics'] LOOP
    EXECUTE format('DELETE FROM %I WHERE clinic_id = $1', t) USING clinic;
  END LOOP;
  DELETE FROM setup_codes;
END $$;

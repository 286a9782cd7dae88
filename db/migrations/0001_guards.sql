CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE FUNCTION app_clinic() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.clinic_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app_gate(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.gate_' || name, true), '') $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.table_name FROM information_schema.columns c
    JOIN information_schema.tables b USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'clinic_id' AND b.table_type = 'BASE TABLE'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY clinic ON %I USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- Before a login is known, the gate may see only the one row whose secret or e-mail it names.
CREATE POLICY gate_email ON staff FOR SELECT USING (lower(email) = (SELECT app_gate('email')));
--> statement-breakpoint
CREATE POLICY gate_token ON logins FOR SELECT USING (token_hash = (SELECT decode(app_gate('token'), 'hex')));
--> statement-breakpoint
CREATE POLICY gate_token ON password_links FOR SELECT USING (token_hash = (SELECT decode(app_gate('token'), 'hex')));
--> statement-breakpoint
ALTER TABLE client_terms ALTER COLUMN term TYPE text COLLATE "C";
--> statement-breakpoint
-- Without accents, case and apostrophes: O'Brien is found as obrien, o'brien and brien.
CREATE FUNCTION fold_name(name text) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT lower(replace(unaccent(coalesce(name, '')), '''', '')) $$;
--> statement-breakpoint
CREATE FUNCTION keep_client_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A new client has none yet; looking for them would cost an import its time.
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM client_terms WHERE clinic_id = NEW.clinic_id AND client_id = NEW.id;
  END IF;
  INSERT INTO client_terms (clinic_id, term, client_id)
  SELECT DISTINCT NEW.clinic_id, left(substr(word, start), 40), NEW.id
  FROM regexp_split_to_table(
         fold_name(concat_ws(' ', NEW.given_name, NEW.family_name, NEW.preferred_name)), '[^[:alnum:]]+') AS word,
       generate_series(1, greatest(length(word), 1)) AS start
  WHERE word <> ''
  UNION
  SELECT DISTINCT NEW.clinic_id, left(substr(digits, start), 40), NEW.id
  FROM regexp_replace(coalesce(NEW.phone, ''), '\D', '', 'g') AS digits,
       generate_series(1, greatest(length(digits) - 2, 1)) AS start
  WHERE digits <> '';
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_terms AFTER INSERT OR UPDATE OF given_name, family_name, preferred_name, phone ON clients
  FOR EACH ROW EXECUTE FUNCTION keep_client_terms();
--> statement-breakpoint
ALTER TABLE appointments ADD CONSTRAINT appointments_one_therapist EXCLUDE USING gist
  (clinic_id WITH =, staff_id WITH =, tstzrange(starts_at, holds_until) WITH &&)
  WHERE (status IN ('booked', 'arrived', 'in_treatment', 'done'));
--> statement-breakpoint
ALTER TABLE appointments ADD CONSTRAINT appointments_one_room EXCLUDE USING gist
  (clinic_id WITH =, room_id WITH =, tstzrange(starts_at, holds_until) WITH &&)
  WHERE (status IN ('booked', 'arrived', 'in_treatment', 'done'));
--> statement-breakpoint
-- True only inside remove_demo_clinic: the setting alone, without the owner's rights, opens nothing.
CREATE FUNCTION demo_going(clinic uuid, tab oid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('app.removing_demo', true) = clinic::text, false)
     AND pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = tab), 'USAGE')
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF demo_going(OLD.clinic_id, TG_RELID) THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'PA001';
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['audit_events', 'notes', 'amendments', 'handouts', 'ops'] LOOP
    EXECUTE format('CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER kept BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_when_signed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE r record;
BEGIN
  IF TG_OP = 'DELETE' THEN r := OLD; ELSE r := NEW; END IF;
  IF TG_OP = 'DELETE' AND demo_going(r.clinic_id, TG_RELID) THEN RETURN OLD; END IF;
  IF EXISTS (SELECT 1 FROM visits v WHERE v.clinic_id = r.clinic_id AND v.id = r.visit_id
             AND (v.signed_at IS NOT NULL OR v.voided_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'the visit is signed or void' USING ERRCODE = 'PA002';
  END IF;
  RETURN r;
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['screenings', 'scores', 'findings', 'marks', 'holds', 'thresholds', 'tolerances', 'home_care', 'visit_texts'] LOOP
    EXECUTE format('CREATE TRIGGER signed BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_when_signed()', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE TRIGGER signed BEFORE INSERT ON ops FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();
--> statement-breakpoint
-- A signed visit may only be voided; a void one never changes again.
CREATE FUNCTION keep_signed_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF demo_going(OLD.clinic_id, TG_RELID) THEN RETURN OLD; END IF;
    IF OLD.signed_at IS NOT NULL OR OLD.voided_at IS NOT NULL THEN
      RAISE EXCEPTION 'the visit is signed or void' USING ERRCODE = 'PA002';
    END IF;
    RETURN OLD;
  END IF;
  IF OLD.voided_at IS NOT NULL OR (OLD.signed_at IS NOT NULL AND
     (NEW.client_id, NEW.episode_id, NEW.appointment_id, NEW.staff_id, NEW.number, NEW.started_at, NEW.ended_at, NEW.signed_at)
     IS DISTINCT FROM
     (OLD.client_id, OLD.episode_id, OLD.appointment_id, OLD.staff_id, OLD.number, OLD.started_at, OLD.ended_at, OLD.signed_at)) THEN
    RAISE EXCEPTION 'the visit is signed or void' USING ERRCODE = 'PA002';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER signed BEFORE UPDATE OR DELETE ON visits FOR EACH ROW EXECUTE FUNCTION keep_signed_visit();
--> statement-breakpoint
CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || NEW.clinic_id::text, 0));
  -- Numbered under the lock, so the order of ids is the order of the chain.
  NEW.id := nextval(pg_get_serial_sequence('audit_events', 'id'));
  SELECT hash INTO NEW.prev FROM audit_events WHERE clinic_id = NEW.clinic_id ORDER BY id DESC LIMIT 1;
  NEW.hash := sha256(coalesce(NEW.prev, ''::bytea) || convert_to(concat_ws('|', NEW.clinic_id, NEW.id,
    extract(epoch FROM NEW.at), NEW.staff_id, NEW.login_id, NEW.action, NEW.object_kind, NEW.object_id, NEW.client_id,
    NEW.facts), 'UTF8'));
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER chained BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION chain_audit();
--> statement-breakpoint
CREATE FUNCTION remove_demo_clinic(clinic uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM clinics WHERE clinic_id = clinic AND demo) THEN
    RAISE EXCEPTION 'only a demo clinic can be removed' USING ERRCODE = 'PA003';
  END IF;
  PERFORM set_config('app.removing_demo', clinic::text, true);
  FOREACH t IN ARRAY ARRAY['amendments', 'notes', 'handouts', 'plan_decisions', 'ops', 'home_care', 'visit_texts',
    'tolerances', 'thresholds', 'holds', 'marks', 'findings', 'scores', 'screenings', 'trigger_points', 'visits',
    'appointments', 'episodes', 'client_zones', 'client_flags', 'client_consents', 'client_terms', 'clients',
    'block_reviews', 'password_links', 'logins', 'audit_events', 'working_hours', 'services', 'rooms', 'staff', 'clinics'] LOOP
    EXECUTE format('DELETE FROM %I WHERE clinic_id = $1', t) USING clinic;
  END LOOP;
  DELETE FROM setup_codes;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION remove_demo_clinic(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION remove_demo_clinic(uuid) TO palpate_app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO palpate_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO palpate_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON audit_events, notes, amendments, handouts, ops FROM palpate_app;
--> statement-breakpoint
REVOKE DELETE ON clinics, staff, clients, episodes, appointments, logins, client_consents FROM palpate_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO palpate_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO palpate_app;

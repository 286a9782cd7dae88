CREATE TABLE "calendar_feeds" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid NOT NULL,
	"revoked_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"episode_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"again_on" date,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_by" uuid NOT NULL,
	CONSTRAINT "contacts_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "contacts_outcome" CHECK ("contacts"."outcome" in ('reached', 'no_answer', 'left_message', 'asked_to_wait')),
	CONSTRAINT "contacts_note" CHECK (coalesce(length("contacts"."note"), 0) <= 300)
);
--> statement-breakpoint
CREATE TABLE "mail_settings" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"port" integer NOT NULL,
	"security" text NOT NULL,
	"username" text,
	"password_sealed" "bytea",
	"from_name" text NOT NULL,
	"from_address" text NOT NULL,
	"reminder_hours" smallint DEFAULT 24,
	"sending" text DEFAULT 'on' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid NOT NULL,
	CONSTRAINT "mail_settings_host" CHECK (length("mail_settings"."host") between 1 and 253 and "mail_settings"."port" between 1 and 65535),
	CONSTRAINT "mail_settings_security" CHECK ("mail_settings"."security" in ('tls', 'starttls', 'none')),
	CONSTRAINT "mail_settings_sending" CHECK ("mail_settings"."sending" in ('on', 'off')),
	CONSTRAINT "mail_settings_from" CHECK (length("mail_settings"."from_name") between 1 and 120 and length("mail_settings"."from_address") between 3 and 254),
	CONSTRAINT "mail_settings_username" CHECK (coalesce(length("mail_settings"."username"), 0) <= 254),
	CONSTRAINT "mail_settings_reminder" CHECK ("mail_settings"."reminder_hours" between 1 and 168)
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"body_text" text NOT NULL,
	"body_html" text NOT NULL,
	"calendar" text,
	"appointment_ids" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tried_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	CONSTRAINT "messages_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "messages_kind" CHECK ("messages"."kind" in ('confirmation', 'change', 'cancellation', 'reminder', 'mixed')),
	CONSTRAINT "messages_state" CHECK ("messages"."state" in ('waiting', 'handing_over', 'sent', 'failed', 'unsure', 'dropped')),
	CONSTRAINT "messages_sent" CHECK (("messages"."state" = 'sent') = ("messages"."sent_at" is not null)),
	CONSTRAINT "messages_lengths" CHECK (length("messages"."to_address") between 3 and 254 and length("messages"."subject") between 1 and 200
        and length("messages"."body_text") between 1 and 10000 and length("messages"."body_html") between 1 and 40000
        and coalesce(length("messages"."calendar"), 0) <= 60000 and coalesce(length("messages"."last_error"), 0) <= 400)
);
--> statement-breakpoint
CREATE TABLE "plan_events" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"episode_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_by" uuid NOT NULL,
	CONSTRAINT "plan_events_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "plan_events_kind" CHECK ("plan_events"."kind" in ('paused', 'resumed', 'closed', 'reopened', 'as_needed', 'cleared')),
	CONSTRAINT "plan_events_reason" CHECK (coalesce(length("plan_events"."reason"), 0) <= 400)
);
--> statement-breakpoint
CREATE TABLE "staff_hours" (
	"clinic_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"opens" time NOT NULL,
	"closes" time NOT NULL,
	CONSTRAINT "staff_hours_clinic_id_staff_id_weekday_opens_pk" PRIMARY KEY("clinic_id","staff_id","weekday","opens"),
	CONSTRAINT "staff_hours_weekday" CHECK ("staff_hours"."weekday" between 1 and 7),
	CONSTRAINT "staff_hours_order" CHECK ("staff_hours"."opens" < "staff_hours"."closes")
);
--> statement-breakpoint
CREATE TABLE "time_off" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid,
	"room_id" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "time_off_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "time_off_order" CHECK ("time_off"."starts_at" < "time_off"."ends_at" and "time_off"."ends_at" - "time_off"."starts_at" <= interval '366 days'),
	CONSTRAINT "time_off_whose" CHECK ("time_off"."staff_id" is null or "time_off"."room_id" is null),
	CONSTRAINT "time_off_kind" CHECK ("time_off"."kind" in ('holiday', 'closure', 'away', 'break', 'repair')),
	CONSTRAINT "time_off_note" CHECK (coalesce(length("time_off"."note"), 0) <= 120)
);
--> statement-breakpoint
ALTER TABLE "appointments" DROP CONSTRAINT "appointments_reason";--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "sequence" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "outside_reason" text;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "told" jsonb;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_clinic_id_created_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_clinic_id_episode_id_episodes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","episode_id") REFERENCES "public"."episodes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_clinic_id_made_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","made_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_clinic_id_updated_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","updated_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_events" ADD CONSTRAINT "plan_events_clinic_id_episode_id_episodes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","episode_id") REFERENCES "public"."episodes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_events" ADD CONSTRAINT "plan_events_clinic_id_made_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","made_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_hours" ADD CONSTRAINT "staff_hours_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_clinic_id_room_id_rooms_clinic_id_id_fk" FOREIGN KEY ("clinic_id","room_id") REFERENCES "public"."rooms"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_clinic_id_created_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_live" ON "calendar_feeds" USING btree ("clinic_id","client_id") WHERE "calendar_feeds"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_episode" ON "contacts" USING btree ("clinic_id","episode_id","made_at");--> statement-breakpoint
CREATE INDEX "messages_client" ON "messages" USING btree ("clinic_id","client_id","created_at");--> statement-breakpoint
CREATE INDEX "messages_open" ON "messages" USING btree ("clinic_id","created_at") WHERE "messages"."state" <> 'sent';--> statement-breakpoint
CREATE INDEX "plan_events_episode" ON "plan_events" USING btree ("clinic_id","episode_id","made_at");--> statement-breakpoint
CREATE INDEX "time_off_span" ON "time_off" USING btree ("clinic_id","starts_at","ends_at");--> statement-breakpoint
CREATE INDEX "appointments_series" ON "appointments" USING btree ("clinic_id","series_id") WHERE "appointments"."series_id" is not null;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_sequence" CHECK ("appointments"."sequence" >= 0);--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_reason" CHECK (coalesce(length("appointments"."cancel_reason"), 0) <= 300 and coalesce(length("appointments"."outside_reason"), 0) <= 300);--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['staff_hours', 'time_off', 'contacts', 'plan_events', 'calendar_feeds', 'mail_settings', 'messages'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY clinic ON %I USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY gate_feed ON calendar_feeds FOR SELECT USING (token_hash = (SELECT decode(app_gate('feed'), 'hex')));
--> statement-breakpoint
ALTER TABLE staff_hours ADD CONSTRAINT staff_hours_apart EXCLUDE USING gist
  (clinic_id WITH =, staff_id WITH =, weekday WITH =,
   int4range(extract(epoch FROM opens)::int, extract(epoch FROM closes)::int) WITH &&);
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['plan_events', 'contacts'] LOOP
    EXECUTE format('CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER kept BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM palpate_app', t);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE DELETE ON time_off, calendar_feeds, messages FROM palpate_app;
--> statement-breakpoint
-- A job is put in line in the transaction that makes it necessary, and only for the clinic that acts.
CREATE FUNCTION add_clinic_job(job text, payload jsonb, at timestamptz, key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF app_clinic() IS NULL OR payload->>'clinicId' IS DISTINCT FROM app_clinic()::text THEN
    RAISE EXCEPTION 'a job belongs to the clinic that acts' USING ERRCODE = 'PA004';
  END IF;
  PERFORM graphile_worker.add_job(job, payload => payload::json, run_at => at, max_attempts => 12,
    job_key => app_clinic()::text || ':' || key, job_key_mode => 'replace');
END $$;
--> statement-breakpoint
CREATE FUNCTION drop_clinic_job(key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF app_clinic() IS NULL THEN
    RAISE EXCEPTION 'a job belongs to the clinic that acts' USING ERRCODE = 'PA004';
  END IF;
  PERFORM graphile_worker.remove_job(app_clinic()::text || ':' || key);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION add_clinic_job(text, jsonb, timestamptz, text), drop_clinic_job(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION add_clinic_job(text, jsonb, timestamptz, text), drop_clinic_job(text) TO palpate_app;
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
    'block_reviews', 'password_links', 'logins', 'devices', 'audit_events', 'mail_settings', 'time_off', 'staff_hours',
    'working_hours', 'services', 'rooms', 'staff', 'clinics'] LOOP
    EXECUTE format('DELETE FROM %I WHERE clinic_id = $1', t) USING clinic;
  END LOOP;
  DELETE FROM setup_codes;
END $$;

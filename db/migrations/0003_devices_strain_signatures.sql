CREATE TABLE "devices" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"enrolled_at" timestamp with time zone DEFAULT now() NOT NULL,
	"enrolled_by" uuid NOT NULL,
	"seen_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "devices_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "devices_name" CHECK (length("devices"."name") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "strains" (
	"clinic_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"thumb" smallint,
	"wrist" smallint,
	"shoulder" smallint,
	"back" smallint,
	CONSTRAINT "strains_clinic_id_visit_id_pk" PRIMARY KEY("clinic_id","visit_id"),
	CONSTRAINT "strains_scores" CHECK ("strains"."thumb" between 0 and 10 and "strains"."wrist" between 0 and 10 and "strains"."shoulder" between 0 and 10
        and "strains"."back" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "pin_hash" text;--> statement-breakpoint
ALTER TABLE "logins" ADD COLUMN "device_id" uuid;--> statement-breakpoint
ALTER TABLE "logins" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "logins" ADD COLUMN "pin_failures" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ops" ADD COLUMN "device_id" uuid;--> statement-breakpoint
ALTER TABLE "ops" ADD COLUMN "sent_by_staff_id" uuid;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "sign_refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "sign_refused_why" text;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_clinic_id_enrolled_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","enrolled_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_clinic_id_revoked_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","revoked_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strains" ADD CONSTRAINT "strains_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "devices_token" ON "devices" USING btree ("token_hash");--> statement-breakpoint
ALTER TABLE "logins" ADD CONSTRAINT "logins_clinic_id_device_id_devices_clinic_id_id_fk" FOREIGN KEY ("clinic_id","device_id") REFERENCES "public"."devices"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ops" ADD CONSTRAINT "ops_clinic_id_sent_by_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","sent_by_staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logins" ADD CONSTRAINT "logins_pin_failures" CHECK ("logins"."pin_failures" between 0 and 5);--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_sign_refused" CHECK (("visits"."sign_refused_at" is null) = ("visits"."sign_refused_why" is null) and coalesce(length("visits"."sign_refused_why"), 0) <= 400);--> statement-breakpoint
ALTER TABLE devices ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE devices FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY clinic ON devices USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
--> statement-breakpoint
CREATE POLICY gate_device ON devices FOR SELECT USING (token_hash = (SELECT decode(app_gate('device'), 'hex')));
--> statement-breakpoint
ALTER TABLE strains ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE strains FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY clinic ON strains USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
--> statement-breakpoint
CREATE TRIGGER signed BEFORE INSERT OR UPDATE OR DELETE ON strains FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();
--> statement-breakpoint
REVOKE DELETE ON devices FROM palpate_app;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION remove_demo_clinic(clinic uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM clinics WHERE clinic_id = clinic AND demo) THEN
    RAISE EXCEPTION 'only a demo clinic can be removed' USING ERRCODE = 'PA003';
  END IF;
  PERFORM set_config('app.removing_demo', clinic::text, true);
  FOREACH t IN ARRAY ARRAY['amendments', 'notes', 'handouts', 'plan_decisions', 'ops', 'home_care', 'visit_texts', 'strains',
    'tolerances', 'thresholds', 'holds', 'marks', 'findings', 'scores', 'screenings', 'trigger_points', 'client_zones',
    'visits', 'appointments', 'episodes', 'client_flags', 'client_consents', 'client_terms', 'clients',
    'block_reviews', 'password_links', 'logins', 'devices', 'audit_events', 'working_hours', 'services', 'rooms', 'staff', 'clinics'] LOOP
    EXECUTE format('DELETE FROM %I WHERE clinic_id = $1', t) USING clinic;
  END LOOP;
  DELETE FROM setup_codes;
END $$;

ALTER TABLE "client_zones" DROP CONSTRAINT "client_zones_reason";--> statement-breakpoint
ALTER TABLE "findings" DROP CONSTRAINT "findings_spot";--> statement-breakpoint
ALTER TABLE "marks" DROP CONSTRAINT "marks_spot";--> statement-breakpoint
ALTER TABLE "trigger_points" DROP CONSTRAINT "trigger_points_spot";--> statement-breakpoint
ALTER TABLE "client_zones" ALTER COLUMN "place" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "client_zones" ALTER COLUMN "reason" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "client_zones" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "client_zones" ADD COLUMN "view" text;--> statement-breakpoint
ALTER TABLE "client_zones" ADD COLUMN "x" smallint;--> statement-breakpoint
ALTER TABLE "client_zones" ADD COLUMN "y" smallint;--> statement-breakpoint
ALTER TABLE "client_zones" ADD COLUMN "stroke" jsonb;--> statement-breakpoint
ALTER TABLE "client_zones" ADD COLUMN "pen_width" smallint;--> statement-breakpoint
ALTER TABLE "client_zones" ADD COLUMN "figure_version" text;--> statement-breakpoint
ALTER TABLE "client_zones" ADD COLUMN "marked_in_visit_id" uuid;--> statement-breakpoint
ALTER TABLE "client_zones" ADD COLUMN "ended_in_visit_id" uuid;--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "body_shape" text DEFAULT 'even' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "advanced" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_clinic_id_marked_in_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","marked_in_visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_clinic_id_ended_in_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","ended_in_visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_kind" CHECK ("client_zones"."kind" in ('bruise', 'varicose_veins', 'recent_surgery', 'port_or_implant', 'lump', 'skin', 'other'));--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_place" CHECK (length("client_zones"."place") between 2 and 40);--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_where" CHECK (num_nonnulls("client_zones"."place", "client_zones"."view") = 1);--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_drawn" CHECK (num_nonnulls("client_zones"."view", "client_zones"."x", "client_zones"."y", "client_zones"."stroke", "client_zones"."pen_width", "client_zones"."figure_version") in (0, 6));--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_spot" CHECK ("client_zones"."view" in ('front', 'back', 'right', 'left', 'soleRight', 'soleLeft') and "client_zones"."x" between -3000 and 3000
        and "client_zones"."y" between 0 and 10250 and "client_zones"."pen_width" between 60 and 1200 and jsonb_array_length("client_zones"."stroke") <= 500 and ("client_zones"."view" not in ('right', 'soleRight') or "client_zones"."side" = 'right') and ("client_zones"."view" not in ('left', 'soleLeft') or "client_zones"."side" = 'left'));--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_ended" CHECK ("client_zones"."ended_in_visit_id" is null or "client_zones"."ended_at" is not null);--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_reason" CHECK (length("client_zones"."reason") between 2 and 400 or ("client_zones"."reason" is null and "client_zones"."kind" is not null and "client_zones"."kind" <> 'other'));--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_shape" CHECK ("clients"."body_shape" in ('even', 'broad-shoulders', 'broad-hips'));--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_spot" CHECK ("findings"."view" in ('front', 'back', 'right', 'left', 'soleRight', 'soleLeft') and "findings"."x" between -3000 and 3000
      and "findings"."y" between 0 and 10250 and "findings"."side" in ('left', 'right', 'midline') and ("findings"."view" not in ('right', 'soleRight') or "findings"."side" = 'right') and ("findings"."view" not in ('left', 'soleLeft') or "findings"."side" = 'left'));--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_referral" CHECK ("marks"."layer" <> 'referral' or "marks"."point_id" is not null);--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_spot" CHECK ("marks"."view" in ('front', 'back', 'right', 'left', 'soleRight', 'soleLeft') and "marks"."x" between -3000 and 3000
      and "marks"."y" between 0 and 10250 and "marks"."side" in ('left', 'right', 'midline') and ("marks"."view" not in ('right', 'soleRight') or "marks"."side" = 'right') and ("marks"."view" not in ('left', 'soleLeft') or "marks"."side" = 'left'));--> statement-breakpoint
ALTER TABLE "trigger_points" ADD CONSTRAINT "trigger_points_spot" CHECK ("trigger_points"."view" in ('front', 'back', 'right', 'left', 'soleRight', 'soleLeft') and "trigger_points"."x" between -3000 and 3000
      and "trigger_points"."y" between 0 and 10250 and "trigger_points"."side" in ('left', 'right', 'midline') and ("trigger_points"."view" not in ('right', 'soleRight') or "trigger_points"."side" = 'right') and ("trigger_points"."view" not in ('left', 'soleLeft') or "trigger_points"."side" = 'left'));--> statement-breakpoint
-- Zones point to the visit they were marked in, so they go before it.
CREATE OR REPLACE FUNCTION remove_demo_clinic(clinic uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM clinics WHERE clinic_id = clinic AND demo) THEN
    RAISE EXCEPTION 'only a demo clinic can be removed' USING ERRCODE = 'PA003';
  END IF;
  PERFORM set_config('app.removing_demo', clinic::text, true);
  FOREACH t IN ARRAY ARRAY['amendments', 'notes', 'handouts', 'plan_decisions', 'ops', 'home_care', 'visit_texts',
    'tolerances', 'thresholds', 'holds', 'marks', 'findings', 'scores', 'screenings', 'trigger_points', 'client_zones',
    'visits', 'appointments', 'episodes', 'client_flags', 'client_consents', 'client_terms', 'clients',
    'block_reviews', 'password_links', 'logins', 'audit_events', 'working_hours', 'services', 'rooms', 'staff', 'clinics'] LOOP
    EXECUTE format('DELETE FROM %I WHERE clinic_id = $1', t) USING clinic;
  END LOOP;
  DELETE FROM setup_codes;
END $$;

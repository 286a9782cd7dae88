CREATE TABLE "client_consents" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"given" boolean NOT NULL,
	"on_day" date NOT NULL,
	"taken_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_consents_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "client_consents_kind" CHECK ("client_consents"."kind" in ('treatment', 'messages'))
);
--> statement-breakpoint
CREATE TABLE "client_flags" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"flag" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "client_flags_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "client_flags_lengths" CHECK (length("client_flags"."flag") between 2 and 40 and coalesce(length("client_flags"."note"), 0) <= 400)
);
--> statement-breakpoint
CREATE TABLE "client_terms" (
	"clinic_id" uuid NOT NULL,
	"term" text NOT NULL,
	"client_id" uuid NOT NULL,
	CONSTRAINT "client_terms_clinic_id_term_client_id_pk" PRIMARY KEY("clinic_id","term","client_id")
);
--> statement-breakpoint
CREATE TABLE "client_zones" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"place" text NOT NULL,
	"side" text NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "client_zones_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "client_zones_values" CHECK ("client_zones"."side" in ('left', 'right', 'midline') and "client_zones"."rule" in ('block', 'warn')),
	CONSTRAINT "client_zones_reason" CHECK (length("client_zones"."reason") between 2 and 400 and length("client_zones"."place") between 2 and 40)
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"preferred_name" text,
	"birth_date" date NOT NULL,
	"phone" text,
	"email" text,
	"address" text,
	"emergency_name" text,
	"emergency_phone" text,
	"guardian_name" text,
	"guardian_phone" text,
	"notes" text,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "clients_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "clients_names" CHECK (length("clients"."given_name") between 1 and 100 and length("clients"."family_name") between 1 and 100),
	CONSTRAINT "clients_birth" CHECK ("clients"."birth_date" >= '1900-01-01'),
	CONSTRAINT "clients_lengths" CHECK (coalesce(length("clients"."preferred_name"), 0) <= 100 and coalesce(length("clients"."phone"), 0) <= 40
        and coalesce(length("clients"."email"), 0) <= 254 and coalesce(length("clients"."address"), 0) <= 300
        and coalesce(length("clients"."emergency_name"), 0) <= 200 and coalesce(length("clients"."emergency_phone"), 0) <= 40
        and coalesce(length("clients"."guardian_name"), 0) <= 200 and coalesce(length("clients"."guardian_phone"), 0) <= 40
        and coalesce(length("clients"."notes"), 0) <= 2000)
);
--> statement-breakpoint
CREATE TABLE "episodes" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"problem" text NOT NULL,
	"goal" text,
	"wellness" boolean DEFAULT false NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_by" uuid NOT NULL,
	"closed_at" timestamp with time zone,
	"close_reason" text,
	"phase" text DEFAULT 'intake' NOT NULL,
	"interval_days" smallint,
	"paused_at" timestamp with time zone,
	CONSTRAINT "episodes_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "episodes_lengths" CHECK (length("episodes"."problem") between 2 and 200 and coalesce(length("episodes"."goal"), 0) <= 300),
	CONSTRAINT "episodes_phase" CHECK ("episodes"."phase" in ('intake', 'weekly', 'fortnightly', 'monthly', 'as_needed', 'review', 'referred', 'lapsed', 'closed')),
	CONSTRAINT "episodes_interval" CHECK ("episodes"."interval_days" between 1 and 84),
	CONSTRAINT "episodes_closed" CHECK (("episodes"."closed_at" is null) = ("episodes"."close_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "block_reviews" (
	"clinic_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"block_version" smallint NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"reviewed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "block_reviews_clinic_id_block_id_block_version_pk" PRIMARY KEY("clinic_id","block_id","block_version")
);
--> statement-breakpoint
CREATE TABLE "clinics" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"paper" text NOT NULL,
	"language" text NOT NULL,
	"emergency_number" text NOT NULL,
	"idle_minutes" smallint DEFAULT 90 NOT NULL,
	"cadence" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"heat_preset" text DEFAULT 'cautious' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clinics_name" CHECK (length("clinics"."name") between 1 and 120),
	CONSTRAINT "clinics_paper" CHECK ("clinics"."paper" in ('a4', 'letter')),
	CONSTRAINT "clinics_heat" CHECK ("clinics"."heat_preset" in ('cautious', 'article')),
	CONSTRAINT "clinics_idle" CHECK ("clinics"."idle_minutes" between 10 and 240),
	CONSTRAINT "clinics_country" CHECK ("clinics"."country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "rooms_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "rooms_name" UNIQUE("clinic_id","name"),
	CONSTRAINT "rooms_name_length" CHECK (length("rooms"."name") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "services" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"minutes" smallint NOT NULL,
	"turnover_minutes" smallint NOT NULL,
	"fee" text DEFAULT '' NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "services_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "services_minutes" CHECK ("services"."minutes" between 5 and 240),
	CONSTRAINT "services_turnover" CHECK ("services"."turnover_minutes" between 0 and 120),
	CONSTRAINT "services_name" CHECK (length("services"."name") between 1 and 80),
	CONSTRAINT "services_fee" CHECK (length("services"."fee") <= 40)
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"suspended_at" timestamp with time zone,
	"today_scope" text DEFAULT 'everyone' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "staff_role" CHECK ("staff"."role" in ('therapist', 'admin')),
	CONSTRAINT "staff_name" CHECK (length("staff"."name") between 1 and 120),
	CONSTRAINT "staff_email_length" CHECK (length("staff"."email") between 3 and 254),
	CONSTRAINT "staff_scope" CHECK ("staff"."today_scope" in ('mine', 'everyone'))
);
--> statement-breakpoint
CREATE TABLE "working_hours" (
	"clinic_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"opens" time NOT NULL,
	"closes" time NOT NULL,
	CONSTRAINT "working_hours_clinic_id_weekday_pk" PRIMARY KEY("clinic_id","weekday"),
	CONSTRAINT "working_hours_weekday" CHECK ("working_hours"."weekday" between 1 and 7),
	CONSTRAINT "working_hours_order" CHECK ("working_hours"."opens" < "working_hours"."closes")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"clinic_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"change" text NOT NULL,
	"view" text NOT NULL,
	"x" smallint NOT NULL,
	"y" smallint NOT NULL,
	"side" text NOT NULL,
	"figure_version" text NOT NULL,
	"state" text,
	"felt" smallint,
	"felt_after" smallint,
	"qualities" text[] DEFAULT '{}' NOT NULL,
	"pressure_level" text,
	"ceiling" smallint,
	"note" text,
	CONSTRAINT "findings_clinic_id_visit_id_point_id_pk" PRIMARY KEY("clinic_id","visit_id","point_id"),
	CONSTRAINT "findings_spot" CHECK ("findings"."view" in ('front', 'back') and "findings"."x" between -3000 and 3000 and "findings"."y" between 0 and 10250
      and "findings"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "findings_change" CHECK ("findings"."change" in ('new', 'confirmed', 'moved', 'gone', 'not_checked')),
	CONSTRAINT "findings_state" CHECK ("findings"."state" in ('active', 'latent', 'unclear')),
	CONSTRAINT "findings_felt" CHECK ("findings"."felt" between 0 and 10 and "findings"."felt_after" between 0 and 10),
	CONSTRAINT "findings_pressure" CHECK ("findings"."pressure_level" in ('light', 'medium', 'firm')),
	CONSTRAINT "findings_ceiling" CHECK ("findings"."ceiling" between 1 and 10),
	CONSTRAINT "findings_note" CHECK (coalesce(length("findings"."note"), 0) <= 400 and cardinality("findings"."qualities") <= 8)
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"technique" text NOT NULL,
	"contact" text NOT NULL,
	"seconds" smallint NOT NULL,
	"repetitions" smallint NOT NULL,
	"rest_seconds" smallint,
	"pressure_level" text,
	"pressure_kpa" numeric(6, 1),
	"pressure_value" numeric(8, 3),
	"pressure_unit" text,
	"client_rating" text,
	"felt_start" smallint,
	"felt_peak" smallint,
	"felt_end" smallint,
	"sensations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"stop_reason" text,
	"zone_reason" text,
	CONSTRAINT "holds_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "holds_time" CHECK ("holds"."seconds" between 1 and 300 and "holds"."repetitions" between 1 and 10 and "holds"."rest_seconds" between 0 and 300),
	CONSTRAINT "holds_pressure" CHECK ("holds"."pressure_level" in ('light', 'medium', 'firm') and "holds"."pressure_kpa" > 0 and "holds"."pressure_kpa" <= 1961.4),
	CONSTRAINT "holds_unit" CHECK (("holds"."pressure_value" is null) = ("holds"."pressure_unit" is null) and ("holds"."pressure_value" is null) = ("holds"."pressure_kpa" is null)),
	CONSTRAINT "holds_felt" CHECK ("holds"."felt_start" between 0 and 10 and "holds"."felt_peak" between 0 and 10 and "holds"."felt_end" between 0 and 10),
	CONSTRAINT "holds_rating" CHECK ("holds"."client_rating" in ('too_light', 'good', 'too_much')),
	CONSTRAINT "holds_lengths" CHECK (jsonb_array_length("holds"."sensations") <= 12 and coalesce(length("holds"."zone_reason"), 0) <= 400)
);
--> statement-breakpoint
CREATE TABLE "home_care" (
	"clinic_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"heat_ok" boolean,
	"self_press_point_id" uuid,
	"self_press_seconds" smallint,
	"self_press_times" smallint,
	"stretch" text,
	CONSTRAINT "home_care_clinic_id_visit_id_pk" PRIMARY KEY("clinic_id","visit_id"),
	CONSTRAINT "home_care_press" CHECK ("home_care"."self_press_seconds" between 5 and 60 and "home_care"."self_press_times" between 1 and 3),
	CONSTRAINT "home_care_stretch" CHECK (coalesce(length("home_care"."stretch"), 0) <= 400)
);
--> statement-breakpoint
CREATE TABLE "marks" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"layer" text NOT NULL,
	"kind" text NOT NULL,
	"view" text NOT NULL,
	"x" smallint NOT NULL,
	"y" smallint NOT NULL,
	"side" text NOT NULL,
	"figure_version" text NOT NULL,
	"region_code" text,
	"muscle_code" text,
	"stroke" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pen_width" smallint,
	"intensity" smallint,
	"qualities" text[] DEFAULT '{}' NOT NULL,
	"point_id" uuid,
	CONSTRAINT "marks_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "marks_spot" CHECK ("marks"."view" in ('front', 'back') and "marks"."x" between -3000 and 3000 and "marks"."y" between 0 and 10250
      and "marks"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "marks_kinds" CHECK ("marks"."layer" in ('pain', 'finding', 'referral') and "marks"."kind" in ('pin', 'stroke')),
	CONSTRAINT "marks_intensity" CHECK ("marks"."intensity" between 0 and 10),
	CONSTRAINT "marks_pen" CHECK ("marks"."pen_width" between 20 and 800),
	CONSTRAINT "marks_stroke" CHECK (jsonb_array_length("marks"."stroke") <= 2000 and cardinality("marks"."qualities") <= 8)
);
--> statement-breakpoint
CREATE TABLE "trigger_points" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"found_in_visit_id" uuid NOT NULL,
	"letter" text NOT NULL,
	"muscle_code" text,
	"view" text NOT NULL,
	"x" smallint NOT NULL,
	"y" smallint NOT NULL,
	"side" text NOT NULL,
	"figure_version" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "trigger_points_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "trigger_points_letter" UNIQUE("clinic_id","client_id","letter"),
	CONSTRAINT "trigger_points_spot" CHECK ("trigger_points"."view" in ('front', 'back') and "trigger_points"."x" between -3000 and 3000 and "trigger_points"."y" between 0 and 10250
      and "trigger_points"."side" in ('left', 'right', 'midline')),
	CONSTRAINT "trigger_points_letter_form" CHECK ("trigger_points"."letter" ~ '^[A-KM-QS-Z][0-9]?$')
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"clinic_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"value" smallint,
	CONSTRAINT "scores_clinic_id_visit_id_measure_pk" PRIMARY KEY("clinic_id","visit_id","measure"),
	CONSTRAINT "scores_bounds" CHECK (("scores"."measure" in ('pain_now', 'pain_avg_7d', 'pain_worst_24h', 'pain_now_after') and "scores"."value" between 0 and 10)
        or ("scores"."measure" = 'global_change' and "scores"."value" between 1 and 7)
        or ("scores"."measure" in ('pain_now', 'pain_avg_7d', 'pain_worst_24h', 'pain_now_after', 'global_change') and "scores"."value" is null))
);
--> statement-breakpoint
CREATE TABLE "screenings" (
	"clinic_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"outcome" text,
	"consent_given" boolean,
	"consent_note" text,
	"after_effects" text,
	"flare_days" smallint,
	"familiar_pain" boolean,
	CONSTRAINT "screenings_clinic_id_visit_id_pk" PRIMARY KEY("clinic_id","visit_id"),
	CONSTRAINT "screenings_outcome" CHECK ("screenings"."outcome" in ('clear', 'caution', 'hold', 'stop')),
	CONSTRAINT "screenings_after" CHECK ("screenings"."after_effects" in ('none', 'mild', 'moderate', 'serious')),
	CONSTRAINT "screenings_flare" CHECK ("screenings"."flare_days" between 0 and 365),
	CONSTRAINT "screenings_note" CHECK (coalesce(length("screenings"."consent_note"), 0) <= 400)
);
--> statement-breakpoint
CREATE TABLE "thresholds" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"point_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"kpa" numeric(6, 1) NOT NULL,
	"value" numeric(8, 3) NOT NULL,
	"unit" text NOT NULL,
	"tip_area_cm2" numeric(4, 2) NOT NULL,
	"tolerance_value" numeric(8, 3),
	"device" text,
	"readings" smallint NOT NULL,
	CONSTRAINT "thresholds_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "thresholds_bounds" CHECK ("thresholds"."kpa" between 0.1 and 1961.4 and "thresholds"."tip_area_cm2" between 0.1 and 10 and "thresholds"."readings" between 1 and 10),
	CONSTRAINT "thresholds_tolerance" CHECK ("thresholds"."tolerance_value" >= "thresholds"."value"),
	CONSTRAINT "thresholds_kinds" CHECK ("thresholds"."moment" in ('before', 'after') and "thresholds"."unit" in ('kPa', 'kgf/cm2', 'N/cm2'))
);
--> statement-breakpoint
CREATE TABLE "tolerances" (
	"clinic_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"target_low" smallint NOT NULL,
	"target_high" smallint NOT NULL,
	"ceiling" smallint NOT NULL,
	CONSTRAINT "tolerances_clinic_id_visit_id_pk" PRIMARY KEY("clinic_id","visit_id"),
	CONSTRAINT "tolerances_order" CHECK ("tolerances"."target_low" between 0 and "tolerances"."target_high" and "tolerances"."target_high" <= "tolerances"."ceiling" and "tolerances"."ceiling" between 1 and 10)
);
--> statement-breakpoint
CREATE TABLE "visit_texts" (
	"clinic_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"slot" text NOT NULL,
	"text" text NOT NULL,
	"op_id" uuid NOT NULL,
	CONSTRAINT "visit_texts_clinic_id_visit_id_slot_pk" PRIMARY KEY("clinic_id","visit_id","slot"),
	CONSTRAINT "visit_texts_lengths" CHECK (length("visit_texts"."text") <= 4000 and length("visit_texts"."slot") between 3 and 20)
);
--> statement-breakpoint
CREATE TABLE "logins" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "logins_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "password_links" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "password_links_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "password_links_purpose" CHECK ("password_links"."purpose" in ('invite', 'reset'))
);
--> statement-breakpoint
CREATE TABLE "setup_codes" (
	"one" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "setup_codes_one" CHECK ("setup_codes"."one" = 1)
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"reserved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"blocked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "amendments" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"section" text NOT NULL,
	"old_text" text NOT NULL,
	"new_text" text NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "amendments_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "amendments_number" UNIQUE("clinic_id","visit_id","number"),
	CONSTRAINT "amendments_texts" CHECK (length("amendments"."old_text") <= 4000 and length("amendments"."new_text") between 1 and 4000),
	CONSTRAINT "amendments_reason" CHECK (length("amendments"."reason") between 3 and 400)
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"episode_id" uuid,
	"staff_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"holds_until" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'booked' NOT NULL,
	"arrived_at" timestamp with time zone,
	"planned_in_visit_id" uuid,
	"cancel_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "appointments_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "appointments_order" CHECK ("appointments"."starts_at" < "appointments"."ends_at" and "appointments"."ends_at" <= "appointments"."holds_until"),
	CONSTRAINT "appointments_length" CHECK ("appointments"."holds_until" - "appointments"."starts_at" <= interval '8 hours'),
	CONSTRAINT "appointments_status" CHECK ("appointments"."status" in ('booked', 'arrived', 'in_treatment', 'done', 'missed', 'cancelled_by_client', 'cancelled_by_clinic')),
	CONSTRAINT "appointments_reason" CHECK (coalesce(length("appointments"."cancel_reason"), 0) <= 300)
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"clinic_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff_id" uuid,
	"login_id" uuid,
	"action" text NOT NULL,
	"object_kind" text,
	"object_id" uuid,
	"client_id" uuid,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"prev" "bytea",
	"hash" "bytea",
	CONSTRAINT "audit_events_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "audit_events_action" CHECK (length("audit_events"."action") between 3 and 60)
);
--> statement-breakpoint
CREATE TABLE "handouts" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" smallint NOT NULL,
	"document" jsonb NOT NULL,
	"html" text NOT NULL,
	"sha256" "bytea" NOT NULL,
	"figure_version" text NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"bytes" integer NOT NULL,
	CONSTRAINT "handouts_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "handouts_version" UNIQUE("clinic_id","visit_id","version"),
	CONSTRAINT "handouts_size" CHECK ("handouts"."bytes" between 1 and 2000000)
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"clinic_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"sha256" "bytea" NOT NULL,
	"signed_by" uuid NOT NULL,
	"signed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notes_clinic_id_visit_id_pk" PRIMARY KEY("clinic_id","visit_id")
);
--> statement-breakpoint
CREATE TABLE "ops" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "ops_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"visit_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" jsonb NOT NULL,
	"body_hash" "bytea" NOT NULL,
	"result" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ops_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "ops_kind" CHECK (length("ops"."kind") between 3 and 40)
);
--> statement-breakpoint
CREATE TABLE "plan_decisions" (
	"clinic_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"episode_id" uuid NOT NULL,
	"input" jsonb NOT NULL,
	"proposed_phase" text NOT NULL,
	"proposed_interval_days" smallint,
	"flags" jsonb NOT NULL,
	"phase" text NOT NULL,
	"interval_days" smallint,
	"reason" text,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_decisions_clinic_id_visit_id_pk" PRIMARY KEY("clinic_id","visit_id"),
	CONSTRAINT "plan_decisions_interval" CHECK ("plan_decisions"."interval_days" between 1 and 84),
	CONSTRAINT "plan_decisions_reason" CHECK (coalesce(length("plan_decisions"."reason"), 0) <= 400)
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"episode_id" uuid NOT NULL,
	"appointment_id" uuid,
	"staff_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"signed_at" timestamp with time zone,
	"voided_at" timestamp with time zone,
	"voided_by" uuid,
	"void_reason" text,
	CONSTRAINT "visits_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "visits_number" CHECK ("visits"."number" between 1 and 9999),
	CONSTRAINT "visits_void" CHECK (("visits"."voided_at" is null) = ("visits"."void_reason" is null)),
	CONSTRAINT "visits_void_reason" CHECK (coalesce(length("visits"."void_reason"), 0) <= 400),
	CONSTRAINT "visits_order" CHECK ("visits"."ended_at" >= "visits"."started_at")
);
--> statement-breakpoint
ALTER TABLE "client_consents" ADD CONSTRAINT "client_consents_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_consents" ADD CONSTRAINT "client_consents_clinic_id_taken_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","taken_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_flags" ADD CONSTRAINT "client_flags_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_flags" ADD CONSTRAINT "client_flags_clinic_id_created_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_terms" ADD CONSTRAINT "client_terms_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_zones" ADD CONSTRAINT "client_zones_clinic_id_created_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_clinic_id_created_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episodes" ADD CONSTRAINT "episodes_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episodes" ADD CONSTRAINT "episodes_clinic_id_opened_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","opened_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_reviews" ADD CONSTRAINT "block_reviews_clinic_id_reviewed_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","reviewed_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_hours" ADD CONSTRAINT "working_hours_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_clinic_id_point_id_trigger_points_clinic_id_id_fk" FOREIGN KEY ("clinic_id","point_id") REFERENCES "public"."trigger_points"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_clinic_id_point_id_trigger_points_clinic_id_id_fk" FOREIGN KEY ("clinic_id","point_id") REFERENCES "public"."trigger_points"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_care" ADD CONSTRAINT "home_care_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "home_care" ADD CONSTRAINT "home_care_clinic_id_self_press_point_id_trigger_points_clinic_id_id_fk" FOREIGN KEY ("clinic_id","self_press_point_id") REFERENCES "public"."trigger_points"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_clinic_id_point_id_trigger_points_clinic_id_id_fk" FOREIGN KEY ("clinic_id","point_id") REFERENCES "public"."trigger_points"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trigger_points" ADD CONSTRAINT "trigger_points_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trigger_points" ADD CONSTRAINT "trigger_points_clinic_id_found_in_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","found_in_visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thresholds" ADD CONSTRAINT "thresholds_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thresholds" ADD CONSTRAINT "thresholds_clinic_id_point_id_trigger_points_clinic_id_id_fk" FOREIGN KEY ("clinic_id","point_id") REFERENCES "public"."trigger_points"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tolerances" ADD CONSTRAINT "tolerances_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_texts" ADD CONSTRAINT "visit_texts_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logins" ADD CONSTRAINT "logins_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_clinic_id_visit_id_notes_clinic_id_visit_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."notes"("clinic_id","visit_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_clinic_id_created_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_episode_id_episodes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","episode_id") REFERENCES "public"."episodes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_room_id_rooms_clinic_id_id_fk" FOREIGN KEY ("clinic_id","room_id") REFERENCES "public"."rooms"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_service_id_services_clinic_id_id_fk" FOREIGN KEY ("clinic_id","service_id") REFERENCES "public"."services"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_clinic_id_created_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","created_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_clinic_id_clinics_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("clinic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handouts" ADD CONSTRAINT "handouts_clinic_id_issued_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","issued_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_clinic_id_signed_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","signed_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ops" ADD CONSTRAINT "ops_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ops" ADD CONSTRAINT "ops_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_decisions" ADD CONSTRAINT "plan_decisions_clinic_id_visit_id_visits_clinic_id_id_fk" FOREIGN KEY ("clinic_id","visit_id") REFERENCES "public"."visits"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_decisions" ADD CONSTRAINT "plan_decisions_clinic_id_episode_id_episodes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","episode_id") REFERENCES "public"."episodes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_decisions" ADD CONSTRAINT "plan_decisions_clinic_id_decided_by_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","decided_by") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_clinic_id_client_id_clients_clinic_id_id_fk" FOREIGN KEY ("clinic_id","client_id") REFERENCES "public"."clients"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_clinic_id_episode_id_episodes_clinic_id_id_fk" FOREIGN KEY ("clinic_id","episode_id") REFERENCES "public"."episodes"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_clinic_id_appointment_id_appointments_clinic_id_id_fk" FOREIGN KEY ("clinic_id","appointment_id") REFERENCES "public"."appointments"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "client_consents_client" ON "client_consents" USING btree ("clinic_id","client_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "client_flags_client" ON "client_flags" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "client_terms_client" ON "client_terms" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "client_zones_client" ON "client_zones" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "clients_name" ON "clients" USING btree ("clinic_id","family_name","given_name");--> statement-breakpoint
CREATE INDEX "episodes_client" ON "episodes" USING btree ("clinic_id","client_id");--> statement-breakpoint
CREATE INDEX "block_reviews_by" ON "block_reviews" USING btree ("clinic_id","reviewed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email" ON "staff" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "findings_point" ON "findings" USING btree ("clinic_id","point_id");--> statement-breakpoint
CREATE INDEX "holds_visit" ON "holds" USING btree ("clinic_id","visit_id");--> statement-breakpoint
CREATE INDEX "holds_point" ON "holds" USING btree ("clinic_id","point_id");--> statement-breakpoint
CREATE INDEX "marks_visit" ON "marks" USING btree ("clinic_id","visit_id");--> statement-breakpoint
CREATE INDEX "thresholds_visit" ON "thresholds" USING btree ("clinic_id","visit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "logins_token" ON "logins" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "logins_staff" ON "logins" USING btree ("clinic_id","staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "password_links_token" ON "password_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "appointments_day" ON "appointments" USING btree ("clinic_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointments_client" ON "appointments" USING btree ("clinic_id","client_id","starts_at");--> statement-breakpoint
CREATE INDEX "audit_events_client" ON "audit_events" USING btree ("clinic_id","client_id","id");--> statement-breakpoint
CREATE INDEX "ops_visit" ON "ops" USING btree ("clinic_id","visit_id","seq");--> statement-breakpoint
CREATE INDEX "plan_decisions_episode" ON "plan_decisions" USING btree ("clinic_id","episode_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visits_appointment" ON "visits" USING btree ("clinic_id","appointment_id") WHERE "visits"."voided_at" is null;--> statement-breakpoint
CREATE INDEX "visits_client" ON "visits" USING btree ("clinic_id","client_id","started_at");--> statement-breakpoint
CREATE INDEX "visits_started" ON "visits" USING btree ("clinic_id","started_at");
ALTER TABLE "clinics" ADD COLUMN "lock_minutes" smallint DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "logins" ADD COLUMN "unlocked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "clinics" ADD CONSTRAINT "clinics_lock" CHECK ("clinics"."lock_minutes" between 1 and 15);
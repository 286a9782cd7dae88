ALTER TABLE "messages" ADD COLUMN "told_before" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
-- A clinic that is gone leaves no job behind.
CREATE FUNCTION drop_jobs_of_clinic() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM graphile_worker.remove_job(key) FROM graphile_worker.jobs WHERE key LIKE OLD.clinic_id::text || ':%';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER jobs_dropped AFTER DELETE ON clinics FOR EACH ROW EXECUTE FUNCTION drop_jobs_of_clinic();

-- A row is held by the visit it stands in and by the one it would go to: moving it out of a signed visit is a change too.
CREATE OR REPLACE FUNCTION refuse_when_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND demo_going(OLD.clinic_id, TG_RELID) THEN RETURN OLD; END IF;
  IF EXISTS (SELECT 1 FROM visits v
             WHERE ((TG_OP <> 'INSERT' AND v.clinic_id = OLD.clinic_id AND v.id = OLD.visit_id)
                 OR (TG_OP <> 'DELETE' AND v.clinic_id = NEW.clinic_id AND v.id = NEW.visit_id))
               AND (v.signed_at IS NOT NULL OR v.voided_at IS NOT NULL)) THEN
    RAISE EXCEPTION 'the visit is signed or void' USING ERRCODE = 'PA002';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- A plan may still be decided once after signing; what is decided then stays.
CREATE TRIGGER signed BEFORE UPDATE OR DELETE ON plan_decisions FOR EACH ROW EXECUTE FUNCTION refuse_when_signed();

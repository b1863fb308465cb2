-- What a ruling touched stays on record, and a ruling is taken back, never rewritten.
CALL "make_append_only"(ARRAY['RulingEffect']);

CREATE FUNCTION "check_ruling"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'withdrawnAt' - 'withdrawnById' - 'rowVersion')
     IS DISTINCT FROM (to_jsonb(OLD) - 'withdrawnAt' - 'withdrawnById' - 'rowVersion') THEN
    RAISE EXCEPTION 'a ruling is taken back, not rewritten' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."withdrawnAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a ruling that was taken back stays so' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ruling_stays" BEFORE UPDATE ON "Ruling" FOR EACH ROW EXECUTE FUNCTION "check_ruling"();

-- What the schema file cannot say. Each guarantee holds for every role and every path, the owner's included.

-- ------------------------------------------------------------------ append-only tables
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '"%" is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

-- Tables are made append-only by this call and nowhere else; the grants below follow the triggers.
CREATE PROCEDURE "make_append_only"(tables text[]) LANGUAGE plpgsql AS $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY tables LOOP
    EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

CALL "make_append_only"(ARRAY[
  'SourceRevision', 'Proposal', 'ProposalReading', 'ProposalAbsence', 'AnalysisRunSource', 'ClaimMatch', 'ClaimEdit',
  'Opinion', 'Verdict', 'VerdictReading', 'Evidence', 'SignOff', 'Report', 'AuditEvent'
]);

-- The text of a revision is never rewritten; removing it (redaction) is not among the rights of the app's role.
CREATE TRIGGER "never_rewritten" BEFORE UPDATE ON "SourceText" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- ------------------------------------------------------------------ rights of the app's role
-- Called by the start command after each migration, with the role's name.
CREATE PROCEDURE "grant_app_role"(app text) LANGUAGE plpgsql AS $$
DECLARE name text;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', app);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', app);
  FOR name IN SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'append_only_rows' LOOP
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM %I', name, app);
  END LOOP;
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON "SourceText" FROM %I', app);
  EXECUTE format('REVOKE DELETE ON "User", "Story", "Source", "Claim", "Reading", "Comment", "Annotation", "Ruling" FROM %I', app);
  IF to_regclass('"_prisma_migrations"') IS NOT NULL THEN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM %I', app);
  END IF;
END $$;

-- ------------------------------------------------------------------ spans
ALTER TABLE "ProposalReading" ADD CONSTRAINT "ProposalReading_span" CHECK ("start" >= 0 AND "end" > "start" AND "exact" <> '');
ALTER TABLE "ReadingSpan" ADD CONSTRAINT "ReadingSpan_span" CHECK ("start" >= 0 AND "end" > "start" AND "exact" <> '');
ALTER TABLE "AnnotationTarget" ADD CONSTRAINT "AnnotationTarget_span" CHECK ("start" >= 0 AND "end" > "start" AND "exact" <> '');
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_span" CHECK (("revisionId" IS NULL) = ("start" IS NULL) AND ("start" IS NULL) = ("end" IS NULL) AND ("start" IS NULL OR ("start" >= 0 AND "end" > "start")));

-- ------------------------------------------------------------------ values
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');
ALTER TABLE "SourceRevision" ADD CONSTRAINT "SourceRevision_hash" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_hash" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_check" CHECK ("outcome" <> 'needs_check' OR ("checkWhat" IS NOT NULL AND "checkWho" IS NOT NULL));
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_confidence" CHECK ("confidence" BETWEEN 0 AND 1);
ALTER TABLE "Source" ADD CONSTRAINT "Source_not_its_own_translation" CHECK ("translationOfId" IS NULL OR "translationOfId" <> "id");
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_scope" CHECK (
  CASE "scope" WHEN 'claim' THEN "claimId" IS NOT NULL WHEN 'story' THEN "storyId" IS NOT NULL WHEN 'source' THEN "sourceId" IS NOT NULL ELSE TRUE END);
ALTER TABLE "Report" ADD CONSTRAINT "Report_note" CHECK ("kind" = 'report' OR ("note" IS NOT NULL AND "supersedesId" IS NOT NULL));

-- ------------------------------------------------------------------ review
-- Nobody signs, or sends back, a verdict of their own. The author's id is held to the verdict's by the foreign key.
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_signer_is_not_author" CHECK ("signerId" <> "authorId");
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_sent_back_says_why" CHECK ("decision" <> 'sent_back' OR btrim(coalesce("comment", '')) <> '');
-- A verdict is signed once.
CREATE UNIQUE INDEX "SignOff_one_signature" ON "SignOff" ("verdictId") WHERE "decision" = 'signed';

-- The states of a claim: which may follow which.
CREATE TABLE "ClaimTransition" (
  "from" "ClaimState" NOT NULL,
  "to"   "ClaimState" NOT NULL,
  PRIMARY KEY ("from", "to")
);
INSERT INTO "ClaimTransition" ("from", "to") VALUES
  ('open', 'dismissed'), ('open', 'decided'), ('open', 'awaiting_signature'),
  ('dismissed', 'open'), ('dismissed', 'decided'), ('dismissed', 'awaiting_signature'),
  ('decided', 'open'), ('decided', 'dismissed'), ('decided', 'awaiting_signature'), ('decided', 'reopened'),
  ('awaiting_signature', 'signed'), ('awaiting_signature', 'sent_back'), ('awaiting_signature', 'open'),
  ('awaiting_signature', 'decided'), ('awaiting_signature', 'dismissed'), ('awaiting_signature', 'reopened'),
  ('sent_back', 'decided'), ('sent_back', 'awaiting_signature'), ('sent_back', 'dismissed'), ('sent_back', 'open'), ('sent_back', 'reopened'),
  ('signed', 'reopened'),
  ('reopened', 'decided'), ('reopened', 'awaiting_signature'), ('reopened', 'dismissed');
CALL "make_append_only"(ARRAY['ClaimTransition']);

CREATE FUNCTION "check_claim_state"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" <> OLD."state" AND NOT EXISTS (
    SELECT FROM "ClaimTransition" WHERE "from" = OLD."state" AND "to" = NEW."state") THEN
    RAISE EXCEPTION 'a claim cannot go from % to %', OLD."state", NEW."state" USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."state" = 'signed' AND NEW."state" = 'signed' AND NEW."currentVerdictId" IS DISTINCT FROM OLD."currentVerdictId" THEN
    RAISE EXCEPTION 'a signed claim is reopened before its verdict changes' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" IN ('decided', 'awaiting_signature', 'sent_back', 'signed', 'dismissed') AND NEW."currentVerdictId" IS NULL THEN
    RAISE EXCEPTION 'a claim that is % has a verdict', NEW."state" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."state" = 'signed' AND NOT EXISTS (
    SELECT FROM "SignOff" WHERE "verdictId" = NEW."currentVerdictId" AND "decision" = 'signed') THEN
    RAISE EXCEPTION 'a claim is signed by a sign-off on its current verdict' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "claim_state" BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION "check_claim_state"();
CREATE FUNCTION "check_new_claim"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" <> 'open' THEN
    RAISE EXCEPTION 'a new claim is open' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "new_claim" BEFORE INSERT ON "Claim" FOR EACH ROW EXECUTE FUNCTION "check_new_claim"();

-- Redaction: one administrator asks, another carries it out. Words are blacked out wherever the story has them; digests,
-- hashes, sign-offs and the audit stay as they were.
CREATE TYPE "RedactionKind" AS ENUM ('words', 'source');
CREATE TABLE "Redaction" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "storyId" UUID NOT NULL,
    "kind" "RedactionKind" NOT NULL,
    "words" TEXT,
    "sourceId" UUID,
    "digest" CHAR(64) NOT NULL,
    "length" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "carriedOutById" UUID,
    "carriedOutAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "places" JSONB,
    "sources" UUID[],
    "reports" INTEGER[],

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Redaction_number_key" ON "Redaction"("number");
CREATE INDEX "Redaction_storyId_idx" ON "Redaction"("storyId");
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_carriedOutById_fkey" FOREIGN KEY ("carriedOutById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_two_people" CHECK ("carriedOutById" <> "askedById");
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_end" CHECK (
  ("carriedOutById" IS NULL) = ("carriedOutAt" IS NULL) AND ("withdrawnById" IS NULL) = ("withdrawnAt" IS NULL)
  AND num_nonnulls("carriedOutAt", "withdrawnAt") <= 1);
-- The words themselves are kept while the request is open, and no longer.
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_words" CHECK (
  ("words" IS NOT NULL) = ("kind" = 'words' AND num_nonnulls("carriedOutAt", "withdrawnAt") = 0));
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_words_length" CHECK (char_length("words") >= 3);
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_source" CHECK (("sourceId" IS NOT NULL) = ("kind" = 'source'));

CREATE FUNCTION "is_administrator"(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public."User" WHERE "id" = person AND "role" = 'administrator' AND "disabledAt" IS NULL) $$;

CREATE FUNCTION "check_redaction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT "is_administrator"(NEW."askedById") OR num_nonnulls(NEW."carriedOutAt", NEW."withdrawnAt") > 0 THEN
      RAISE EXCEPTION 'an administrator asks for a redaction' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF "redaction_runs"() AND to_jsonb(NEW) - 'reason' = to_jsonb(OLD) - 'reason' THEN
    RETURN NEW; -- the reason given for this or another one held the words
  END IF;
  IF (to_jsonb(NEW) - 'words' - 'carriedOutById' - 'carriedOutAt' - 'withdrawnById' - 'withdrawnAt' - 'places' - 'sources' - 'reports')
     IS DISTINCT FROM (to_jsonb(OLD) - 'words' - 'carriedOutById' - 'carriedOutAt' - 'withdrawnById' - 'withdrawnAt' - 'places' - 'sources' - 'reports') THEN
    RAISE EXCEPTION 'a request for a redaction is not rewritten' USING ERRCODE = 'check_violation';
  END IF;
  -- Where the words were is noted once, right after they are gone.
  IF num_nonnulls(OLD."carriedOutAt", OLD."withdrawnAt") > 0 AND (OLD."places" IS NOT NULL OR OLD."withdrawnAt" IS NOT NULL
     OR OLD."carriedOutById" IS DISTINCT FROM NEW."carriedOutById" OR OLD."carriedOutAt" IS DISTINCT FROM NEW."carriedOutAt") THEN
    RAISE EXCEPTION 'a redaction that has ended stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT "is_administrator"(coalesce(NEW."carriedOutById", NEW."withdrawnById")) THEN
    RAISE EXCEPTION 'an administrator carries a redaction out' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "redaction" BEFORE INSERT OR UPDATE ON "Redaction" FOR EACH ROW EXECUTE FUNCTION "check_redaction"();
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "Redaction" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- ------------------------------------------------------------------ what is append-only lets a redaction pass
-- True within the one transaction in which a redaction is carried out.
CREATE FUNCTION "redaction_runs"() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public."Redaction" WHERE "id"::text = current_setting('variorum.redaction', true)
    AND "carriedOutAt" IS NOT NULL AND xmin = pg_current_xact_id()::xid) $$;

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME <> 'AuditEvent' AND "redaction_runs"() THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '"%" is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE OR REPLACE FUNCTION "check_ruling"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "redaction_runs"() THEN
    RETURN NEW;
  END IF;
  IF (to_jsonb(NEW) - 'withdrawnAt' - 'withdrawnById' - 'rowVersion')
     IS DISTINCT FROM (to_jsonb(OLD) - 'withdrawnAt' - 'withdrawnById' - 'rowVersion') THEN
    RAISE EXCEPTION 'a ruling is taken back, not rewritten' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."withdrawnAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a ruling that was taken back stays so' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- ------------------------------------------------------------------ blacking out
-- As many black boxes as the words have UTF-16 code units, so that offsets still hold.
CREATE FUNCTION "black"(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT repeat('█', 2 * char_length(words) - char_length(regexp_replace(words, '[\U00010000-\U0010FFFF]', '', 'g'))) $$;

-- Whatever the case of the letters: headlines shout, and the engine's normal forms are in small letters.
CREATE FUNCTION "black_words"(value text, words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN position(lower(words) IN lower(value)) = 0 THEN value
    ELSE regexp_replace(value, regexp_replace(words, '([^[:alnum:][:space:]])', '\\\1', 'g'), "black"(words), 'gi') END $$;

-- The same for words that are cut off at an end of the value: the surroundings of a place are.
CREATE FUNCTION "black_place"(value text, words text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE found text := "black_words"(value, words); part text;
BEGIN
  FOR k IN REVERSE least(char_length(words) - 1, char_length(found)) .. 2 LOOP
    part := right(words, k);
    IF lower(left(found, k)) = lower(part) THEN found := "black"(part) || substr(found, k + 1); EXIT; END IF;
  END LOOP;
  FOR k IN REVERSE least(char_length(words) - 1, char_length(found)) .. 2 LOOP
    part := left(words, k);
    IF lower(right(found, k)) = lower(part) THEN found := left(found, char_length(found) - k) || "black"(part); EXIT; END IF;
  END LOOP;
  RETURN found;
END $$;

-- The same within all strings of a JSON value.
CREATE FUNCTION "black_json"(value jsonb, words text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'string' THEN to_jsonb("black_words"(value #>> '{}', words))
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg("black_json"(item, words) ORDER BY place), '[]')
                       FROM jsonb_array_elements(value) WITH ORDINALITY AS item(item, place))
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, CASE
                          WHEN key IN ('exact', 'prefix', 'suffix') AND jsonb_typeof(inner_value) = 'string'
                            THEN to_jsonb("black_place"(inner_value #>> '{}', words))
                          -- The normal form of words of which a part goes.
                          WHEN key = 'value' AND "black_place"(value ->> 'exact', words) <> value ->> 'exact'
                            THEN to_jsonb("black"(inner_value #>> '{}'))
                          ELSE "black_json"(inner_value, words) END), '{}')
                        FROM jsonb_each(value) AS field(key, inner_value))
    ELSE value END;
END $$;

-- What a report says in the words of one source: its readings, places, sentences and heading.
CREATE FUNCTION "black_source"(value jsonb, sign text, hashes text[], fragments text[], is_theirs boolean DEFAULT false)
RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE theirs boolean; said text; piece text; result jsonb := '{}'; field record;
BEGIN
  IF jsonb_typeof(value) = 'array' THEN
    RETURN (SELECT coalesce(jsonb_agg("black_source"(item, sign, hashes, fragments, is_theirs) ORDER BY place), '[]')
            FROM jsonb_array_elements(value) WITH ORDINALITY AS item(item, place));
  ELSIF jsonb_typeof(value) <> 'object' THEN
    RETURN value;
  END IF;
  theirs := is_theirs OR value ->> 'siglum' = sign OR value ->> 'textHash' = ANY (hashes);
  FOR field IN SELECT * FROM jsonb_each(value) LOOP
    IF jsonb_typeof(field.value) <> 'string' THEN
      result := result || jsonb_build_object(field.key, "black_source"(field.value, sign, hashes, fragments, coalesce(theirs, false) AND field.key IN ('revision', 'spans')));
    ELSIF theirs AND field.key IN ('exact', 'prefix', 'suffix', 'sentence', 'value', 'from', 'headline', 'dateline', 'note') THEN
      result := result || jsonb_build_object(field.key, "black"(field.value #>> '{}'));
    ELSIF field.key IN ('statement', 'explanation') THEN
      said := field.value #>> '{}';
      FOREACH piece IN ARRAY fragments LOOP said := "black_words"(said, piece); END LOOP;
      result := result || jsonb_build_object(field.key, said);
    ELSE
      result := result || jsonb_build_object(field.key, field.value);
    END IF;
  END LOOP;
  RETURN result;
END $$;

-- Every column that may hold a story's words, and which of its rows are a story's ($1). A new one is put in here by the
-- migration that adds it; a test finds those that were forgotten. "form": text, place (words may be cut off at its ends),
-- json. "of_engine": made of the sources' words by the analysis.
CREATE TABLE "RedactionReach" (
  "table" TEXT NOT NULL, "column" TEXT NOT NULL, "form" TEXT NOT NULL DEFAULT 'text',
  "rows" TEXT NOT NULL, "of_engine" BOOLEAN NOT NULL DEFAULT false,
  PRIMARY KEY ("table", "column")
);
INSERT INTO "RedactionReach" ("table", "column", "form", "rows", "of_engine")
SELECT t, c, CASE WHEN c IN ('exact', 'prefix', 'suffix') THEN 'place' WHEN c IN ('content', 'pattern', 'notCompared', 'progress') THEN 'json' ELSE 'text' END,
  r, t IN ('Claim', 'Discrepancy', 'Proposal')
FROM (VALUES
  ('Story', '{title}', '"id" = $1'),
  ('Origin', '{name}', '"storyId" = $1'),
  ('Source', '{outlet,author,url}', '"storyId" = $1'),
  ('SourceRevision', '{note,headline,dateline}', '"sourceId" IN (SELECT "id" FROM "Source" WHERE "storyId" = $1)'),
  ('SourceText', '{body}', '"revisionId" IN (SELECT v."id" FROM "SourceRevision" v JOIN "Source" s ON s."id" = v."sourceId" WHERE s."storyId" = $1)'),
  ('AnalysisRun', '{notCompared,progress,error}', '"storyId" = $1'),
  ('Proposal', '{statement,explanation,oddOneOut}', '"runId" IN (SELECT "id" FROM "AnalysisRun" WHERE "storyId" = $1)'),
  ('ProposalReading', '{exact,prefix,suffix,value}', '"sourceId" IN (SELECT "id" FROM "Source" WHERE "storyId" = $1)'),
  ('Claim', '{statement}', '"storyId" = $1'),
  ('Reading', '{value}', '"claimId" IN (SELECT "id" FROM "Claim" WHERE "storyId" = $1)'),
  ('ReadingSpan', '{exact,prefix,suffix}', '"readingId" IN (SELECT d."id" FROM "Reading" d JOIN "Claim" c ON c."id" = d."claimId" WHERE c."storyId" = $1)'),
  ('Discrepancy', '{explanation,oddOneOut}', '"claimId" IN (SELECT "id" FROM "Claim" WHERE "storyId" = $1)'),
  ('Annotation', '{body}', '"storyId" = $1'),
  ('AnnotationTarget', '{exact,prefix,suffix}', '"annotationId" IN (SELECT "id" FROM "Annotation" WHERE "storyId" = $1)'),
  ('Comment', '{body}', '"claimId" IN (SELECT "id" FROM "Claim" WHERE "storyId" = $1)'),
  ('Opinion', '{wording,rationale,howChecked,checkWhat,checkWho}', '"claimId" IN (SELECT "id" FROM "Claim" WHERE "storyId" = $1)'),
  ('Verdict', '{wording,rationale,howChecked,checkWhat,checkWho}', '"claimId" IN (SELECT "id" FROM "Claim" WHERE "storyId" = $1)'),
  ('Evidence', '{text,url,archivedUrl}', '"verdictId" IN (SELECT v."id" FROM "Verdict" v JOIN "Claim" c ON c."id" = v."claimId" WHERE c."storyId" = $1) OR "opinionId" IN (SELECT o."id" FROM "Opinion" o JOIN "Claim" c ON c."id" = o."claimId" WHERE c."storyId" = $1)'),
  ('SignOff', '{comment}', '"verdictId" IN (SELECT v."id" FROM "Verdict" v JOIN "Claim" c ON c."id" = v."claimId" WHERE c."storyId" = $1)'),
  ('Ruling', '{pattern,reason}', '"storyId" = $1 OR "sourceId" IN (SELECT "id" FROM "Source" WHERE "storyId" = $1) OR "claimId" IN (SELECT "id" FROM "Claim" WHERE "storyId" = $1) OR "verdictId" IN (SELECT v."id" FROM "Verdict" v JOIN "Claim" c ON c."id" = v."claimId" WHERE c."storyId" = $1)'),
  ('Report', '{note,content}', '"storyId" = $1'),
  ('ReportExport', '{error}', '"reportId" IN (SELECT "id" FROM "Report" WHERE "storyId" = $1)'),
  ('Redaction', '{reason}', '"storyId" = $1')
) AS reach(t, cs, r), unnest(cs::text[]) AS c;
CALL "make_append_only"(ARRAY['RedactionReach']);

-- How a column is blacked out ($2: the words).
CREATE FUNCTION "blacked"(name text, form text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE form WHEN 'json' THEN format('"black_json"(%I, $2)', name) WHEN 'place' THEN format('"black_place"(%I, $2)', name)
    ELSE format('"black_words"(%I, $2)', name) END $$;

-- In how many rows of each table a story has the words.
CREATE FUNCTION "places_of_words"(story uuid, words text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE reach record; amount bigint; places jsonb := '{}';
BEGIN
  FOR reach IN SELECT "table", min("rows") AS "rows", string_agg(format('%s IS DISTINCT FROM %I', "blacked"("column", "form"), "column"), ' OR ') AS holds
               FROM "RedactionReach" WHERE "table" <> 'Redaction' GROUP BY "table" LOOP
    EXECUTE format('SELECT count(*) FROM %I WHERE (%s) AND (%s)', reach."table", reach."rows", reach.holds) INTO amount USING story, words;
    IF amount > 0 THEN places := places || jsonb_build_object(reach."table", amount); END IF;
  END LOOP;
  RETURN places;
END $$;

CREATE FUNCTION "black_out_words"(story uuid, words text, only_engine boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE reach record;
BEGIN
  FOR reach IN SELECT "table", "rows", "column", "blacked"("column", "form") AS new FROM "RedactionReach"
               WHERE "of_engine" OR NOT only_engine LOOP
    EXECUTE format('UPDATE %I SET %I = %s WHERE (%s) AND %s IS DISTINCT FROM %I', reach."table", reach."column", reach.new, reach."rows", reach.new, reach."column") USING story, words;
  END LOOP;
END $$;

CREATE FUNCTION "black_out_source"(story uuid, source uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE revisions uuid[]; hashes text[]; fragments text[]; sign text; piece text;
BEGIN
  SELECT array_agg("id"), array_agg("contentHash"::text) INTO revisions, hashes FROM "SourceRevision" WHERE "sourceId" = source;
  SELECT "siglum" INTO sign FROM "Source" WHERE "id" = source;
  SELECT coalesce(array_agg(DISTINCT "exact"), '{}') INTO fragments FROM (
    SELECT "exact" FROM "ReadingSpan" WHERE "revisionId" = ANY (revisions)
    UNION SELECT "exact" FROM "ProposalReading" WHERE "revisionId" = ANY (revisions)) AS said WHERE char_length("exact") >= 3;
  UPDATE "ReadingSpan" SET "exact" = "black"("exact"), "prefix" = '', "suffix" = '' WHERE "revisionId" = ANY (revisions);
  UPDATE "AnnotationTarget" SET "exact" = "black"("exact"), "prefix" = '', "suffix" = '' WHERE "revisionId" = ANY (revisions);
  UPDATE "ProposalReading" SET "exact" = "black"("exact"), "prefix" = '', "suffix" = '', "value" = "black"("value") WHERE "revisionId" = ANY (revisions);
  UPDATE "Reading" SET "value" = "black"("value") WHERE "sourceId" = source;
  UPDATE "SourceRevision" SET "headline" = "black"("headline"), "dateline" = NULL, "note" = NULL WHERE "sourceId" = source;
  FOREACH piece IN ARRAY fragments LOOP PERFORM "black_out_words"(story, piece, true); END LOOP;
  UPDATE "Report" SET "content" = "black_source"("content", sign, hashes, fragments) WHERE "storyId" = story
    AND "black_source"("content", sign, hashes, fragments) <> "content";
  DELETE FROM "SourceText" WHERE "revisionId" = ANY (revisions);
END $$;

-- Carries a redaction out. The app's role may not touch what is append-only: this runs with the owner's rights, writes
-- nothing but black boxes, and only for a second administrator (the checks on "Redaction").
CREATE FUNCTION "carry_out_redaction"(redaction uuid, actor uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE asked "Redaction"; found_in jsonb;
BEGIN
  SELECT * INTO asked FROM "Redaction" WHERE "id" = redaction FOR UPDATE;
  IF NOT FOUND OR num_nonnulls(asked."carriedOutAt", asked."withdrawnAt") > 0 THEN
    RAISE EXCEPTION 'no such redaction is asked for' USING ERRCODE = 'check_violation';
  END IF;
  PERFORM FROM "Story" WHERE "id" = asked."storyId" FOR NO KEY UPDATE;
  UPDATE "Redaction" SET "words" = NULL, "carriedOutById" = actor, "carriedOutAt" = clock_timestamp() WHERE "id" = redaction;
  PERFORM set_config('variorum.redaction', redaction::text, true);
  -- Files first: a job that writes one waits for this, and then finds it called off.
  UPDATE "ReportExport" SET "state" = 'cancelled', "fileId" = NULL, "bytes" = 0, "finishedAt" = clock_timestamp()
    WHERE "reportId" IN (SELECT "id" FROM "Report" WHERE "storyId" = asked."storyId");
  DELETE FROM "ReportFilePart" WHERE "exportId" IN (
    SELECT e."id" FROM "ReportExport" e JOIN "Report" r ON r."id" = e."reportId" WHERE r."storyId" = asked."storyId");
  IF asked."kind" = 'words' THEN
    found_in := "places_of_words"(asked."storyId", asked."words");
    -- A normal form may hold the words in another shape.
    UPDATE "Reading" SET "value" = "black"("value") WHERE "id" IN (
      SELECT p."readingId" FROM "ReadingSpan" p JOIN "Reading" d ON d."id" = p."readingId" JOIN "Claim" c ON c."id" = d."claimId"
      WHERE c."storyId" = asked."storyId" AND "black_place"(p."exact", asked."words") <> p."exact");
    UPDATE "ProposalReading" SET "value" = "black"("value") WHERE "black_place"("exact", asked."words") <> "exact"
      AND "sourceId" IN (SELECT "id" FROM "Source" WHERE "storyId" = asked."storyId");
    PERFORM "black_out_words"(asked."storyId", asked."words", false);
    UPDATE "TextSearch" f SET "words" = "search_words"(t."body", s."language")
      FROM "SourceText" t JOIN "SourceRevision" v ON v."id" = t."revisionId" JOIN "Source" s ON s."id" = v."sourceId"
      WHERE s."storyId" = asked."storyId" AND f."revisionId" = t."revisionId";
  ELSE
    SELECT jsonb_build_object('SourceText', count(*)) INTO found_in FROM "SourceText" t
      JOIN "SourceRevision" v ON v."id" = t."revisionId" WHERE v."sourceId" = asked."sourceId";
    PERFORM "black_out_source"(asked."storyId", asked."sourceId");
  END IF;
  -- What lists show of claims is worked out anew.
  DELETE FROM "ClaimLine" WHERE "storyId" = asked."storyId";
  -- Answers kept for repeated requests are of a day's use.
  DELETE FROM "IdempotencyKey" WHERE "route" LIKE '%' || asked."storyId" || '%' OR "response"::text LIKE '%' || asked."storyId" || '%'
    OR (asked."words" IS NOT NULL AND "black_json"("response", asked."words") <> "response");
  UPDATE "Redaction" SET "places" = found_in,
    "sources" = coalesce((SELECT array_agg(DISTINCT v."sourceId") FROM "SourceRevision" v JOIN "Source" s ON s."id" = v."sourceId"
      LEFT JOIN "SourceText" t ON t."revisionId" = v."id"
      WHERE s."storyId" = asked."storyId" AND (v."sourceId" = asked."sourceId" OR t.xmin = pg_current_xact_id()::xid)), '{}'),
    "reports" = coalesce((SELECT array_agg("number") FROM "Report" WHERE "storyId" = asked."storyId" AND xmin = pg_current_xact_id()::xid), '{}')
    WHERE "id" = redaction;
  PERFORM set_config('variorum.redaction', '', true);
END $$;

-- Takes a request back; its words are forgotten with it.
CREATE FUNCTION "withdraw_redaction"(redaction uuid, actor uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Redaction" SET "words" = NULL, "withdrawnById" = actor, "withdrawnAt" = clock_timestamp() WHERE "id" = redaction $$;

-- The app's role asks and calls these two; it changes no redaction itself.
CREATE OR REPLACE PROCEDURE "grant_app_role"(app text) LANGUAGE plpgsql AS $$
DECLARE name text;
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', app);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', app);
  FOR name IN SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'append_only_rows' LOOP
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM %I', name, app);
  END LOOP;
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON "SourceText", "Redaction" FROM %I', app);
  EXECUTE format('REVOKE INSERT ON "RedactionReach" FROM %I', app);
  EXECUTE format('REVOKE DELETE ON "User", "Story", "Source", "Claim", "Reading", "Comment", "Annotation", "Ruling" FROM %I', app);
  IF to_regclass('"_prisma_migrations"') IS NOT NULL THEN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM %I', app);
  END IF;
END $$;

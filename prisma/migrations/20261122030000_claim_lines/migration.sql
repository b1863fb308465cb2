-- What lists show of a claim's readings: groups, and a sign for each source. Grouping hundreds of readings a claim
-- for a thousand claims takes a second; kept here it is read in milliseconds.
--
-- A line that is there is right: whatever it was made of takes it away when it changes, in the same transaction and
-- on every path, the owner's included. Whoever writes in a story puts the missing ones back (lib/claims/lines.ts);
-- whoever reads before that works them out and keeps nothing.
CREATE TABLE "ClaimLine" (
  "claimId" UUID PRIMARY KEY REFERENCES "Claim"("id") ON DELETE CASCADE,
  "storyId" UUID NOT NULL REFERENCES "Story"("id") ON DELETE CASCADE,
  "kind" "Kind",
  "severity" "Severity",
  "explanation" TEXT,
  "groups" JSON NOT NULL,
  "cells" TEXT NOT NULL,
  "more" JSON NOT NULL,
  "first" JSON,
  "places" INTEGER[] NOT NULL,
  -- The question and what its readings say, for the search: worked out anew for each search, a few thousand claims
  -- took seconds, and busy servers gave up.
  "words" TSVECTOR NOT NULL
);
CREATE INDEX "ClaimLine_storyId_idx" ON "ClaimLine"("storyId");
CREATE INDEX "ClaimLine_words_idx" ON "ClaimLine" USING GIN ("words");

CREATE FUNCTION "claim_words"("claim" "Claim") RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT concat_ws(' · ', "claim"."statement", (
    SELECT string_agg(DISTINCT p."exact", ' · ') FROM "Reading" r JOIN "ReadingSpan" p ON p."readingId" = r."id"
    WHERE r."claimId" = "claim"."id" AND r."removedAt" IS NULL)) $$;
-- In the forms of English and as they stand: a claim has no language of its own.
CREATE FUNCTION "spoken_words"("words" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.english', left("words", 100000)) || to_tsvector('pg_catalog.simple', left("words", 100000)) $$;

-- What a verdict says never changes.
CREATE FUNCTION "verdict_words"("wording" text, "rationale" text, "howChecked" text, "checkWhat" text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce("wording", '') || ' · ' || coalesce("rationale", '') || ' · ' || coalesce("howChecked", '') || ' · ' || coalesce("checkWhat", '') $$;
CREATE INDEX "Verdict_words_idx" ON "Verdict" USING GIN
  ("spoken_words"("verdict_words"("wording", "rationale", "howChecked", "checkWhat")));

-- An effect is looked for by its claim.
CREATE INDEX "RulingEffect_claimId_idx" ON "RulingEffect"("claimId");

-- Tables with a claim's id: readings, flags.
CREATE FUNCTION "lines_go_by_claim"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN DELETE FROM "ClaimLine" WHERE "claimId" IN (SELECT "claimId" FROM before); END IF;
  IF TG_OP <> 'DELETE' THEN DELETE FROM "ClaimLine" WHERE "claimId" IN (SELECT "claimId" FROM after); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "lines_go_on_insert" AFTER INSERT ON "Reading" REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_claim"();
CREATE TRIGGER "lines_go_on_update" AFTER UPDATE ON "Reading" REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_claim"();
CREATE TRIGGER "lines_go_on_delete" AFTER DELETE ON "Reading" REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_claim"();
CREATE TRIGGER "lines_go_on_insert" AFTER INSERT ON "Discrepancy" REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_claim"();
CREATE TRIGGER "lines_go_on_update" AFTER UPDATE ON "Discrepancy" REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_claim"();
CREATE TRIGGER "lines_go_on_delete" AFTER DELETE ON "Discrepancy" REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_claim"();

-- The spans of readings.
CREATE FUNCTION "lines_go_by_reading"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM "ClaimLine" WHERE "claimId" IN
      (SELECT r."claimId" FROM before b JOIN "Reading" r ON r."id" = b."readingId");
  END IF;
  IF TG_OP <> 'DELETE' THEN
    DELETE FROM "ClaimLine" WHERE "claimId" IN
      (SELECT r."claimId" FROM after a JOIN "Reading" r ON r."id" = a."readingId");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "lines_go_on_insert" AFTER INSERT ON "ReadingSpan" REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_reading"();
CREATE TRIGGER "lines_go_on_update" AFTER UPDATE ON "ReadingSpan" REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_reading"();
CREATE TRIGGER "lines_go_on_delete" AFTER DELETE ON "ReadingSpan" REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_reading"();

-- Which readings a flag speaks of.
CREATE FUNCTION "lines_go_by_flag"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "ClaimLine" WHERE "claimId" IN
      (SELECT d."claimId" FROM before b JOIN "Discrepancy" d ON d."id" = b."discrepancyId");
  ELSE
    DELETE FROM "ClaimLine" WHERE "claimId" IN
      (SELECT d."claimId" FROM after a JOIN "Discrepancy" d ON d."id" = a."discrepancyId");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "lines_go_on_insert" AFTER INSERT ON "DiscrepancyReading" REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_flag"();
CREATE TRIGGER "lines_go_on_delete" AFTER DELETE ON "DiscrepancyReading" REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_go_by_flag"();

-- Of a source that was removed the readings count where a verdict stands; a claim that was merged has no line.
CREATE FUNCTION "line_goes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "ClaimLine" WHERE "claimId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "line_goes" AFTER UPDATE OF "currentVerdictId", "mergedIntoId", "statement" ON "Claim" FOR EACH ROW
  WHEN (OLD."statement" <> NEW."statement" OR (OLD."currentVerdictId" IS NULL) <> (NEW."currentVerdictId" IS NULL)
    OR OLD."mergedIntoId" IS DISTINCT FROM NEW."mergedIntoId")
  EXECUTE FUNCTION "line_goes"();

-- Which sources there are, in which order, and which of them are copies of one origin: all lines of the story.
CREATE FUNCTION "lines_of_story_go"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "ClaimLine" WHERE "storyId" IN (SELECT DISTINCT "storyId" FROM after);
  RETURN NULL;
END $$;
CREATE TRIGGER "lines_go_on_insert" AFTER INSERT ON "Source" REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_of_story_go"();
-- A transition table and a list of columns do not go together: what has changed is asked here.
CREATE FUNCTION "lines_of_changed_source_go"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "ClaimLine" WHERE "storyId" IN (
    SELECT a."storyId" FROM after a JOIN before b ON b."id" = a."id"
    WHERE (a."siglum", a."position", a."originId", a."translationOfId", a."removedAt")
      IS DISTINCT FROM (b."siglum", b."position", b."originId", b."translationOfId", b."removedAt"));
  RETURN NULL;
END $$;
CREATE TRIGGER "lines_go_on_update" AFTER UPDATE ON "Source" REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION "lines_of_changed_source_go"();

-- A blind second opinion: asked of an editor, given without sight of the verdict, compared with it.
ALTER TABLE "Opinion"
  ADD COLUMN "howChecked" TEXT,
  ADD COLUMN "originalSeen" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "checkWhat" TEXT,
  ADD COLUMN "checkWho" TEXT,
  ADD COLUMN "checkBy" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "Opinion_id_claimId_editorId_key" ON "Opinion"("id", "claimId", "editorId");
CREATE UNIQUE INDEX "Verdict_id_claimId_authorId_key" ON "Verdict"("id", "claimId", "authorId");

CREATE TABLE "OpinionReading" (
  "opinionId" UUID NOT NULL,
  "readingId" UUID NOT NULL,
  CONSTRAINT "OpinionReading_pkey" PRIMARY KEY ("opinionId", "readingId")
);
CREATE INDEX "OpinionReading_readingId_idx" ON "OpinionReading"("readingId");
ALTER TABLE "OpinionReading" ADD CONSTRAINT "OpinionReading_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "Opinion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OpinionReading" ADD CONSTRAINT "OpinionReading_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CALL "make_append_only"(ARRAY['OpinionReading']);

-- Evidence is a verdict's or a blind opinion's: of exactly one.
ALTER TABLE "Evidence" ALTER COLUMN "verdictId" DROP NOT NULL, ADD COLUMN "opinionId" UUID;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "Opinion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_of_one" CHECK (num_nonnulls("verdictId", "opinionId") = 1);
CREATE UNIQUE INDEX "Evidence_opinionId_position_key" ON "Evidence"("opinionId", "position");

CREATE TYPE "OpinionRequestState" AS ENUM ('asked', 'given', 'agreed', 'differ', 'adjudicated', 'withdrawn');
CREATE TABLE "OpinionRequest" (
  "id" UUID NOT NULL,
  "claimId" UUID NOT NULL,
  "askedById" UUID NOT NULL,
  "editorId" UUID NOT NULL,
  "state" "OpinionRequestState" NOT NULL DEFAULT 'asked',
  "opinionId" UUID,
  "firstId" UUID,
  "firstAuthorId" UUID,
  "adjudicationId" UUID,
  "adjudicatorId" UUID,
  "rowVersion" INTEGER NOT NULL DEFAULT 1,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "comparedAt" TIMESTAMPTZ(3),
  CONSTRAINT "OpinionRequest_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "OpinionRequest_opinionId_key" ON "OpinionRequest"("opinionId");
CREATE UNIQUE INDEX "OpinionRequest_adjudicationId_key" ON "OpinionRequest"("adjudicationId");
CREATE UNIQUE INDEX "OpinionRequest_opinionId_claimId_editorId_key" ON "OpinionRequest"("opinionId", "claimId", "editorId");
CREATE UNIQUE INDEX "OpinionRequest_adjudicationId_claimId_adjudicatorId_key" ON "OpinionRequest"("adjudicationId", "claimId", "adjudicatorId");
CREATE INDEX "OpinionRequest_claimId_idx" ON "OpinionRequest"("claimId");
CREATE INDEX "OpinionRequest_editorId_state_idx" ON "OpinionRequest"("editorId", "state");
ALTER TABLE "OpinionRequest" ADD CONSTRAINT "OpinionRequest_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OpinionRequest" ADD CONSTRAINT "OpinionRequest_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OpinionRequest" ADD CONSTRAINT "OpinionRequest_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- The opinion is the second editor's own, on this claim; the verdicts are their authors', on this claim.
ALTER TABLE "OpinionRequest" ADD CONSTRAINT "OpinionRequest_opinionId_claimId_editorId_fkey" FOREIGN KEY ("opinionId", "claimId", "editorId") REFERENCES "Opinion"("id", "claimId", "editorId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OpinionRequest" ADD CONSTRAINT "OpinionRequest_firstId_claimId_firstAuthorId_fkey" FOREIGN KEY ("firstId", "claimId", "firstAuthorId") REFERENCES "Verdict"("id", "claimId", "authorId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OpinionRequest" ADD CONSTRAINT "OpinionRequest_adjudicationId_claimId_adjudicatorId_fkey" FOREIGN KEY ("adjudicationId", "claimId", "adjudicatorId") REFERENCES "Verdict"("id", "claimId", "authorId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Three people: nobody asks themselves, compares with themselves, or decides between themselves and another.
ALTER TABLE "OpinionRequest" ADD CONSTRAINT "OpinionRequest_of_another" CHECK ("editorId" <> "askedById");
ALTER TABLE "OpinionRequest" ADD CONSTRAINT "OpinionRequest_two_authors" CHECK ("firstAuthorId" <> "editorId");
ALTER TABLE "OpinionRequest" ADD CONSTRAINT "OpinionRequest_third_adjudicates" CHECK ("adjudicatorId" <> "editorId" AND "adjudicatorId" <> "firstAuthorId");
-- What each state has to show. (A null among them lets a check pass, so each is asked for by name.)
ALTER TABLE "OpinionRequest" ADD CONSTRAINT "OpinionRequest_parts" CHECK (
  ("firstId" IS NULL) = ("firstAuthorId" IS NULL) AND ("adjudicationId" IS NULL) = ("adjudicatorId" IS NULL)
  AND CASE "state"
    WHEN 'asked' THEN num_nonnulls("opinionId", "firstId", "adjudicationId") = 0
    WHEN 'given' THEN "opinionId" IS NOT NULL AND num_nonnulls("firstId", "adjudicationId") = 0
    WHEN 'withdrawn' THEN num_nonnulls("firstId", "adjudicationId") = 0
    WHEN 'adjudicated' THEN num_nonnulls("opinionId", "firstId", "adjudicationId") = 3
    ELSE num_nonnulls("opinionId", "firstId") = 2 AND "adjudicationId" IS NULL END);
-- One at a time on a claim.
CREATE UNIQUE INDEX "OpinionRequest_one_pending" ON "OpinionRequest" ("claimId") WHERE "state" IN ('asked', 'given', 'differ');

-- Which state may follow which. A third editor's decision that is taken back leaves the two as far apart as before.
CREATE FUNCTION "check_opinion_request"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'asked' THEN
      RAISE EXCEPTION 'an opinion is asked for first' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW."state" <> OLD."state" AND (OLD."state", NEW."state") NOT IN (
    ('asked', 'given'), ('asked', 'agreed'), ('asked', 'differ'), ('asked', 'withdrawn'),
    ('given', 'agreed'), ('given', 'differ'), ('given', 'withdrawn'),
    ('differ', 'adjudicated'), ('adjudicated', 'differ')) THEN
    RAISE EXCEPTION 'a request for an opinion cannot go from % to %', OLD."state", NEW."state" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "opinion_request" BEFORE INSERT OR UPDATE ON "OpinionRequest" FOR EACH ROW EXECUTE FUNCTION "check_opinion_request"();
CREATE TRIGGER "never_deleted" BEFORE DELETE ON "OpinionRequest" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- Nothing is signed while a second opinion is out, or two of them are apart.
CREATE FUNCTION "refuse_signature_before_opinion"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."decision" = 'signed' AND EXISTS (
    SELECT FROM "OpinionRequest" r JOIN "Verdict" v ON v."claimId" = r."claimId"
    WHERE v."id" = NEW."verdictId" AND r."state" IN ('asked', 'given', 'differ')) THEN
    RAISE EXCEPTION 'a second opinion on this claim is waited for' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "not_before_opinion" BEFORE INSERT ON "SignOff" FOR EACH ROW EXECUTE FUNCTION "refuse_signature_before_opinion"();

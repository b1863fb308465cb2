-- A rating on the house's own scale. A scale is never changed: each change is a version of its own, so that what was
-- rated keeps saying what it said.
CREATE TABLE "RatingScale" (
  "id" UUID NOT NULL,
  "version" INTEGER,
  "isOn" BOOLEAN NOT NULL,
  "createdById" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "RatingScale_pkey" PRIMARY KEY ("id"),
  -- One that came with a report is kept for its verdicts alone.
  CONSTRAINT "RatingScale_on" CHECK ("version" IS NOT NULL OR NOT "isOn")
);
CREATE UNIQUE INDEX "RatingScale_version_key" ON "RatingScale"("version");
ALTER TABLE "RatingScale" ADD CONSTRAINT "RatingScale_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "RatingStep" (
  "scaleId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "words" TEXT NOT NULL,
  CONSTRAINT "RatingStep_pkey" PRIMARY KEY ("scaleId", "position"),
  CONSTRAINT "RatingStep_position" CHECK ("position" BETWEEN 1 AND 10),
  CONSTRAINT "RatingStep_words" CHECK ("words" <> '')
);
ALTER TABLE "RatingStep" ADD CONSTRAINT "RatingStep_scaleId_fkey" FOREIGN KEY ("scaleId") REFERENCES "RatingScale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CALL "make_append_only"(ARRAY['RatingScale', 'RatingStep']);

ALTER TABLE "Verdict" ADD COLUMN "ratingScaleId" UUID, ADD COLUMN "ratingStep" INTEGER;
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_ratingScaleId_ratingStep_fkey" FOREIGN KEY ("ratingScaleId", "ratingStep") REFERENCES "RatingStep"("scaleId", "position") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_rating" CHECK (("ratingScaleId" IS NULL) = ("ratingStep" IS NULL));
ALTER TABLE "Opinion" ADD COLUMN "ratingScaleId" UUID, ADD COLUMN "ratingStep" INTEGER;
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_ratingScaleId_ratingStep_fkey" FOREIGN KEY ("ratingScaleId", "ratingStep") REFERENCES "RatingStep"("scaleId", "position") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_rating" CHECK (("ratingScaleId" IS NULL) = ("ratingStep" IS NULL));

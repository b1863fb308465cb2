-- How far a text departs from the others of its origin, as a run measured it.
ALTER TABLE "AnalysisRunSource" ADD COLUMN "heldAgainst" UUID[] DEFAULT ARRAY[]::UUID[],
  ADD COLUMN "words" INTEGER,
  ADD COLUMN "ownWords" INTEGER,
  ADD COLUMN "departs" INTEGER[] DEFAULT ARRAY[]::INTEGER[];
ALTER TABLE "AnalysisRunSource" ADD CONSTRAINT "AnalysisRunSource_departure" CHECK (
  ("words" IS NULL) = ("ownWords" IS NULL)
  AND ("words" IS NULL) = (cardinality("heldAgainst") = 0)
  AND ("words" IS NULL OR "ownWords" BETWEEN 0 AND "words")
  AND cardinality("departs") % 2 = 0);

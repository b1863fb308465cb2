-- A ruling that belongs to no story (it was imported, or made without a claim) is within the reach of every redaction:
-- else nobody could remove a person from it. Whoever carries one out sees how many rulings have the words.
ALTER TABLE "RedactionReach" DISABLE TRIGGER "append_only_rows";
UPDATE "RedactionReach" SET "rows" = "rows" || ' OR num_nonnulls("storyId", "sourceId", "claimId", "verdictId") = 0'
  WHERE "table" = 'Ruling';
ALTER TABLE "RedactionReach" ENABLE TRIGGER "append_only_rows";

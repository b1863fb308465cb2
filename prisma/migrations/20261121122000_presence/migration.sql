-- Who has a story open, and on which claim: a row for each open page, of worth for a minute. A crash may lose it.
CREATE UNLOGGED TABLE "Presence" (
  "storyId" UUID NOT NULL REFERENCES "Story"("id") ON DELETE CASCADE,
  "userId" UUID NOT NULL REFERENCES "User"("id") ON DELETE CASCADE,
  "page" UUID NOT NULL,
  "claim" INTEGER,
  "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY ("storyId", "userId", "page")
);

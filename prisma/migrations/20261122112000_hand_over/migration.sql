-- Several claims are handed over at once, with a note that the receiver reads in the inbox.
ALTER TYPE "NoticeKind" ADD VALUE 'handed_over';
ALTER TABLE "Notice" ADD COLUMN "handOverId" UUID, ADD COLUMN "count" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "note" TEXT;
INSERT INTO "RedactionReach" ("table", "column", "form", "rows", "of_engine") VALUES ('Notice', 'note', 'text', '"storyId" = $1', false);

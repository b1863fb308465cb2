-- Comments that answer comments and name people, and what concerns one person.
CREATE TYPE "NoticeKind" AS ENUM ('mentioned', 'replied', 'assigned', 'sent_back');

ALTER TABLE "Comment" ADD COLUMN "replyToId" UUID;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_replyToId_fkey"
  FOREIGN KEY ("replyToId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "CommentMention" (
  "commentId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  CONSTRAINT "CommentMention_pkey" PRIMARY KEY ("commentId", "userId")
);
CREATE INDEX "CommentMention_userId_idx" ON "CommentMention"("userId");
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_commentId_fkey"
  FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Notice" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "kind" "NoticeKind" NOT NULL,
  "storyId" UUID NOT NULL,
  "claimId" UUID NOT NULL,
  "commentId" UUID,
  "actorId" UUID NOT NULL,
  "readAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Notice_pkey" PRIMARY KEY ("id"),
  -- What one does oneself is no news.
  CONSTRAINT "Notice_of_another" CHECK ("actorId" <> "userId")
);
CREATE INDEX "Notice_userId_createdAt_idx" ON "Notice"("userId", "createdAt");
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_actorId_fkey"
  FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_storyId_fkey"
  FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_claimId_fkey"
  FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_commentId_fkey"
  FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "InboxMark" (
  "userId" UUID NOT NULL,
  "storyId" UUID NOT NULL,
  "readAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "InboxMark_pkey" PRIMARY KEY ("userId", "storyId")
);
ALTER TABLE "InboxMark" ADD CONSTRAINT "InboxMark_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "InboxMark" ADD CONSTRAINT "InboxMark_storyId_fkey"
  FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

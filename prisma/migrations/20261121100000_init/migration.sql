
-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'standards_editor', 'editor', 'viewer');

-- CreateEnum
CREATE TYPE "StoryRole" AS ENUM ('story_editor', 'editor', 'viewer');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('article', 'wire_copy', 'translation', 'original', 'transcript', 'our_copy');

-- CreateEnum
CREATE TYPE "TranslatedBy" AS ENUM ('human', 'machine', 'unknown');

-- CreateEnum
CREATE TYPE "OriginBasis" AS ENUM ('editor', 'engine', 'unknown');

-- CreateEnum
CREATE TYPE "RevisionReason" AS ENUM ('first_import', 'our_correction', 'outlet_change');

-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('queued', 'running', 'finished', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('quote_wording', 'title', 'name', 'number', 'time', 'place', 'attribution', 'certainty', 'action', 'context', 'omission');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "MadeBy" AS ENUM ('engine', 'editor');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('open', 'dismissed', 'decided', 'awaiting_signature', 'sent_back', 'signed', 'reopened');

-- CreateEnum
CREATE TYPE "ClaimEditKind" AS ENUM ('create', 'restate', 'add_reading', 'remove_reading', 'move_reading', 'regroup_reading', 'split', 'merge', 'change_kind', 'not_same_event');

-- CreateEnum
CREATE TYPE "SpanState" AS ENUM ('placed', 'moved', 'orphaned');

-- CreateEnum
CREATE TYPE "DiscrepancyState" AS ENUM ('suspected', 'confirmed', 'dismissed');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('one_stands', 'same_meaning', 'several_stand', 'none_stands', 'cut', 'needs_check', 'dismissed');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('link', 'document', 'span', 'quotation', 'person');

-- CreateEnum
CREATE TYPE "SignOffDecision" AS ENUM ('signed', 'sent_back');

-- CreateEnum
CREATE TYPE "RulingScope" AS ENUM ('claim', 'story', 'source', 'house');

-- CreateEnum
CREATE TYPE "RulingKind" AS ENUM ('house_form', 'equivalence', 'not_a_discrepancy', 'fact');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('report', 'correction', 'withdrawal');

-- CreateEnum
CREATE TYPE "ReportFormat" AS ENUM ('html', 'csv', 'json');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'editor',
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMPTZ(3),
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "storyId" UUID,
    "invitedById" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "scopes" TEXT[],
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" UUID NOT NULL,
    "key" VARCHAR(255) NOT NULL,
    "route" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "nextClaim" INTEGER NOT NULL DEFAULT 1,
    "nextRun" INTEGER NOT NULL DEFAULT 1,
    "nextReport" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "storyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "StoryRole" NOT NULL,
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("storyId","userId")
);

-- CreateTable
CREATE TABLE "Origin" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Origin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "siglum" VARCHAR(24) NOT NULL,
    "outlet" TEXT NOT NULL,
    "author" TEXT,
    "kind" "SourceKind" NOT NULL DEFAULT 'article',
    "translatedBy" "TranslatedBy",
    "translationOfId" UUID,
    "language" TEXT NOT NULL,
    "url" TEXT,
    "originId" UUID,
    "originBasis" "OriginBasis" NOT NULL DEFAULT 'unknown',
    "position" INTEGER NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceRevision" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" "RevisionReason" NOT NULL,
    "note" TEXT,
    "headline" TEXT NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "length" INTEGER NOT NULL,
    "words" INTEGER NOT NULL,
    "dateline" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedZone" TEXT,
    "retrievedAt" TIMESTAMPTZ(3),
    "retrievedZone" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceText" (
    "revisionId" UUID NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "SourceText_pkey" PRIMARY KEY ("revisionId")
);

-- CreateTable
CREATE TABLE "AnalysisRun" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'queued',
    "engine" TEXT,
    "progress" JSONB,
    "notCompared" JSONB,
    "error" TEXT,
    "requestedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnalysisRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnalysisRunSource" (
    "runId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,

    CONSTRAINT "AnalysisRunSource_pkey" PRIMARY KEY ("runId","revisionId")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" "Kind",
    "severity" "Severity",
    "confidence" DOUBLE PRECISION,
    "explanation" TEXT,
    "oddOneOut" TEXT,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalReading" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "scale" TEXT,
    "degree" DOUBLE PRECISION,

    CONSTRAINT "ProposalReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalAbsence" (
    "proposalId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "ProposalAbsence_pkey" PRIMARY KEY ("proposalId","sourceId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "state" "ClaimState" NOT NULL DEFAULT 'open',
    "madeBy" "MadeBy" NOT NULL,
    "createdById" UUID,
    "assigneeId" UUID,
    "rank" INTEGER,
    "lastFoundRunId" UUID,
    "mergedIntoId" UUID,
    "currentVerdictId" UUID,
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimMatch" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClaimMatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimEdit" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "kind" "ClaimEditKind" NOT NULL,
    "detail" JSONB NOT NULL,
    "actorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClaimEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "scale" TEXT,
    "degree" DOUBLE PRECISION,
    "madeBy" "MadeBy" NOT NULL,
    "createdById" UUID,
    "removedAt" TIMESTAMPTZ(3),
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadingSpan" (
    "id" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" "SpanState" NOT NULL DEFAULT 'placed',

    CONSTRAINT "ReadingSpan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Discrepancy" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "kind" "Kind" NOT NULL,
    "severity" "Severity" NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "explanation" TEXT NOT NULL,
    "oddOneOut" TEXT,
    "state" "DiscrepancyState" NOT NULL DEFAULT 'suspected',
    "madeBy" "MadeBy" NOT NULL,
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Discrepancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DiscrepancyReading" (
    "discrepancyId" UUID NOT NULL,
    "readingId" UUID NOT NULL,

    CONSTRAINT "DiscrepancyReading_pkey" PRIMARY KEY ("discrepancyId","readingId")
);

-- CreateTable
CREATE TABLE "DiscrepancyAbsence" (
    "discrepancyId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "DiscrepancyAbsence_pkey" PRIMARY KEY ("discrepancyId","sourceId")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "claimId" UUID,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnotationTarget" (
    "id" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" "SpanState" NOT NULL DEFAULT 'placed',

    CONSTRAINT "AnnotationTarget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "deletedAt" TIMESTAMPTZ(3),
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opinion" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "editorId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "wording" TEXT,
    "rationale" TEXT,
    "blind" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "opinionId" UUID,
    "outcome" "Outcome" NOT NULL,
    "wording" TEXT,
    "rationale" TEXT,
    "howChecked" TEXT,
    "originalSeen" BOOLEAN NOT NULL DEFAULT false,
    "checkWhat" TEXT,
    "checkWho" TEXT,
    "checkBy" TIMESTAMPTZ(3),
    "contentHash" CHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerdictReading" (
    "verdictId" UUID NOT NULL,
    "readingId" UUID NOT NULL,

    CONSTRAINT "VerdictReading_pkey" PRIMARY KEY ("verdictId","readingId")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "verdictId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "text" TEXT,
    "url" TEXT,
    "archivedUrl" TEXT,
    "accessedAt" TIMESTAMPTZ(3),
    "language" TEXT,
    "revisionId" UUID,
    "start" INTEGER,
    "end" INTEGER,
    "confidential" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" UUID NOT NULL,
    "verdictId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "signerId" UUID NOT NULL,
    "decision" "SignOffDecision" NOT NULL,
    "comment" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ruling" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "scope" "RulingScope" NOT NULL,
    "kind" "RulingKind" NOT NULL,
    "storyId" UUID,
    "sourceId" UUID,
    "claimId" UUID,
    "verdictId" UUID,
    "pattern" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "validFrom" TIMESTAMPTZ(3),
    "validTo" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "authorId" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "rowVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Ruling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RulingEffect" (
    "rulingId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RulingEffect_pkey" PRIMARY KEY ("rulingId","claimId","runId")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ReportKind" NOT NULL DEFAULT 'report',
    "supersedesId" UUID,
    "note" TEXT,
    "content" JSONB NOT NULL,
    "contentHash" CHAR(64) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportExport" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "format" "ReportFormat" NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'queued',
    "body" BYTEA,
    "error" TEXT,
    "requestedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportExport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "storyId" UUID,
    "chain" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "actorId" UUID,
    "actorKind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "objectType" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "fields" TEXT[],
    "digestBefore" TEXT,
    "digestAfter" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previousMac" TEXT,
    "mac" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_issuer_subject_key" ON "Account"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Origin_storyId_name_key" ON "Origin"("storyId", "name");

-- CreateIndex
CREATE INDEX "Source_storyId_position_idx" ON "Source"("storyId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Source_storyId_siglum_key" ON "Source"("storyId", "siglum");

-- CreateIndex
CREATE UNIQUE INDEX "SourceRevision_sourceId_number_key" ON "SourceRevision"("sourceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "AnalysisRun_storyId_number_key" ON "AnalysisRun"("storyId", "number");

-- CreateIndex
CREATE INDEX "AnalysisRunSource_revisionId_idx" ON "AnalysisRunSource"("revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_runId_position_key" ON "Proposal"("runId", "position");

-- CreateIndex
CREATE INDEX "ProposalReading_revisionId_idx" ON "ProposalReading"("revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalReading_proposalId_position_key" ON "ProposalReading"("proposalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_currentVerdictId_key" ON "Claim"("currentVerdictId");

-- CreateIndex
CREATE INDEX "Claim_storyId_state_idx" ON "Claim"("storyId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_storyId_number_key" ON "Claim"("storyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_currentVerdictId_id_key" ON "Claim"("currentVerdictId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimMatch_proposalId_key" ON "ClaimMatch"("proposalId");

-- CreateIndex
CREATE INDEX "ClaimMatch_claimId_idx" ON "ClaimMatch"("claimId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimMatch_runId_claimId_key" ON "ClaimMatch"("runId", "claimId");

-- CreateIndex
CREATE INDEX "ClaimEdit_claimId_createdAt_idx" ON "ClaimEdit"("claimId", "createdAt");

-- CreateIndex
CREATE INDEX "Reading_claimId_idx" ON "Reading"("claimId");

-- CreateIndex
CREATE INDEX "Reading_sourceId_idx" ON "Reading"("sourceId");

-- CreateIndex
CREATE INDEX "ReadingSpan_readingId_idx" ON "ReadingSpan"("readingId");

-- CreateIndex
CREATE INDEX "ReadingSpan_revisionId_idx" ON "ReadingSpan"("revisionId");

-- CreateIndex
CREATE INDEX "Discrepancy_claimId_idx" ON "Discrepancy"("claimId");

-- CreateIndex
CREATE INDEX "DiscrepancyReading_readingId_idx" ON "DiscrepancyReading"("readingId");

-- CreateIndex
CREATE INDEX "DiscrepancyAbsence_sourceId_idx" ON "DiscrepancyAbsence"("sourceId");

-- CreateIndex
CREATE INDEX "Annotation_storyId_idx" ON "Annotation"("storyId");

-- CreateIndex
CREATE INDEX "Annotation_claimId_idx" ON "Annotation"("claimId");

-- CreateIndex
CREATE INDEX "AnnotationTarget_annotationId_idx" ON "AnnotationTarget"("annotationId");

-- CreateIndex
CREATE INDEX "AnnotationTarget_revisionId_idx" ON "AnnotationTarget"("revisionId");

-- CreateIndex
CREATE INDEX "Comment_claimId_createdAt_idx" ON "Comment"("claimId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Opinion_claimId_editorId_version_key" ON "Opinion"("claimId", "editorId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_claimId_version_key" ON "Verdict"("claimId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_id_claimId_key" ON "Verdict"("id", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_id_authorId_contentHash_key" ON "Verdict"("id", "authorId", "contentHash");

-- CreateIndex
CREATE INDEX "VerdictReading_readingId_idx" ON "VerdictReading"("readingId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_verdictId_position_key" ON "Evidence"("verdictId", "position");

-- CreateIndex
CREATE INDEX "SignOff_verdictId_idx" ON "SignOff"("verdictId");

-- CreateIndex
CREATE UNIQUE INDEX "Ruling_number_key" ON "Ruling"("number");

-- CreateIndex
CREATE INDEX "Ruling_scope_idx" ON "Ruling"("scope");

-- CreateIndex
CREATE UNIQUE INDEX "Report_storyId_number_key" ON "Report"("storyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ReportExport_reportId_format_key" ON "ReportExport"("reportId", "format");

-- CreateIndex
CREATE INDEX "AuditEvent_storyId_at_idx" ON "AuditEvent"("storyId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_objectType_objectId_idx" ON "AuditEvent"("objectType", "objectId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_chain_number_key" ON "AuditEvent"("chain", "number");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_usedById_fkey" FOREIGN KEY ("usedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Origin" ADD CONSTRAINT "Origin_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_originId_fkey" FOREIGN KEY ("originId") REFERENCES "Origin"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_translationOfId_fkey" FOREIGN KEY ("translationOfId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRevision" ADD CONSTRAINT "SourceRevision_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRevision" ADD CONSTRAINT "SourceRevision_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceText" ADD CONSTRAINT "SourceText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "SourceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisRun" ADD CONSTRAINT "AnalysisRun_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisRun" ADD CONSTRAINT "AnalysisRun_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisRunSource" ADD CONSTRAINT "AnalysisRunSource_runId_fkey" FOREIGN KEY ("runId") REFERENCES "AnalysisRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisRunSource" ADD CONSTRAINT "AnalysisRunSource_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "SourceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_runId_fkey" FOREIGN KEY ("runId") REFERENCES "AnalysisRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalReading" ADD CONSTRAINT "ProposalReading_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalReading" ADD CONSTRAINT "ProposalReading_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalReading" ADD CONSTRAINT "ProposalReading_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "SourceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalAbsence" ADD CONSTRAINT "ProposalAbsence_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalAbsence" ADD CONSTRAINT "ProposalAbsence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_lastFoundRunId_fkey" FOREIGN KEY ("lastFoundRunId") REFERENCES "AnalysisRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_currentVerdictId_id_fkey" FOREIGN KEY ("currentVerdictId", "id") REFERENCES "Verdict"("id", "claimId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimMatch" ADD CONSTRAINT "ClaimMatch_runId_fkey" FOREIGN KEY ("runId") REFERENCES "AnalysisRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimMatch" ADD CONSTRAINT "ClaimMatch_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimMatch" ADD CONSTRAINT "ClaimMatch_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEdit" ADD CONSTRAINT "ClaimEdit_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEdit" ADD CONSTRAINT "ClaimEdit_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingSpan" ADD CONSTRAINT "ReadingSpan_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingSpan" ADD CONSTRAINT "ReadingSpan_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "SourceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscrepancyReading" ADD CONSTRAINT "DiscrepancyReading_discrepancyId_fkey" FOREIGN KEY ("discrepancyId") REFERENCES "Discrepancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscrepancyReading" ADD CONSTRAINT "DiscrepancyReading_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscrepancyAbsence" ADD CONSTRAINT "DiscrepancyAbsence_discrepancyId_fkey" FOREIGN KEY ("discrepancyId") REFERENCES "Discrepancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscrepancyAbsence" ADD CONSTRAINT "DiscrepancyAbsence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationTarget" ADD CONSTRAINT "AnnotationTarget_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnotationTarget" ADD CONSTRAINT "AnnotationTarget_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "SourceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "Opinion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictReading" ADD CONSTRAINT "VerdictReading_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictReading" ADD CONSTRAINT "VerdictReading_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "SourceRevision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_verdictId_authorId_contentHash_fkey" FOREIGN KEY ("verdictId", "authorId", "contentHash") REFERENCES "Verdict"("id", "authorId", "contentHash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulingEffect" ADD CONSTRAINT "RulingEffect_rulingId_fkey" FOREIGN KEY ("rulingId") REFERENCES "Ruling"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulingEffect" ADD CONSTRAINT "RulingEffect_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulingEffect" ADD CONSTRAINT "RulingEffect_runId_fkey" FOREIGN KEY ("runId") REFERENCES "AnalysisRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportExport" ADD CONSTRAINT "ReportExport_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportExport" ADD CONSTRAINT "ReportExport_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

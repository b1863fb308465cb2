import { Prisma } from "@/lib/db/client";
import { listOf, personOf, readRows } from "@/lib/db/json-rows";
import type { Tx } from "@/lib/db/transaction";
import type { LoadedClaim } from "./load";

/**
 * The claims that the condition on `c` names, with all that opening them needs (`viewParts`), in one statement: Prisma
 * reads each relation by a statement of its own, some thirty for a claim, and they took most of the time of an answer. A
 * test holds the two against each other.
 */
export const loadClaims = (on: Tx, condition: Prisma.Sql): Promise<LoadedClaim[]> =>
  readRows<LoadedClaim>(
    on,
    Prisma.sql`c.*,
        ${personOf(Prisma.sql`c."assigneeId"`)} AS "assignee",
        (SELECT json_build_object('id', r."id", 'number', r."number")
          FROM "AnalysisRun" r WHERE r."id" = c."lastFoundRunId") AS "lastFoundRun",
        (SELECT json_build_object('outcome', v."outcome", 'authorId', v."authorId")
          FROM "Verdict" v WHERE v."id" = c."currentVerdictId") AS "currentVerdict",
        json_build_object('comments', (SELECT count(*) FROM "Comment" k
          WHERE k."claimId" = c."id" AND k."deletedAt" IS NULL AND k."resolvedAt" IS NULL)) AS "_count",
        ${readings} AS "readings", ${discrepancies} AS "discrepancies", ${ruled} AS "ruled",
        ${verdicts} AS "verdicts", ${opinionsAsked} AS "opinionsAsked",
        ${comments} AS "comments", ${annotations} AS "annotations", ${edits} AS "edits"
      FROM "Claim" c WHERE ${condition}`,
    moments,
  );

const moments = new Set([
  ...["createdAt", "updatedAt", "removedAt", "deletedAt", "resolvedAt"],
  ...["comparedAt", "accessedAt", "checkBy", "expiresAt"],
]);

const rating = (of: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT json_build_object('position', p."position", 'scale', json_build_object('steps',
    ${listOf(Prisma.sql`w."words" FROM "RatingStep" w WHERE w."scaleId" = p."scaleId" ORDER BY w."position"`)}))
  FROM "RatingStep" p WHERE p."scaleId" = ${of}."ratingScaleId" AND p."position" = ${of}."ratingStep")`;

const readings = listOf(Prisma.sql`r.*,
  ${listOf(Prisma.sql`s.* FROM "ReadingSpan" s WHERE s."readingId" = r."id" ORDER BY s."start", s."id"`)} AS "spans"
  FROM "Reading" r WHERE r."claimId" = c."id" AND r."removedAt" IS NULL ORDER BY r."id"`);

const discrepancies = listOf(Prisma.sql`d.*,
  ${listOf(Prisma.sql`f."readingId" FROM "DiscrepancyReading" f WHERE f."discrepancyId" = d."id"`)} AS "readings",
  ${listOf(Prisma.sql`a."sourceId" FROM "DiscrepancyAbsence" a WHERE a."discrepancyId" = d."id"`)} AS "absences"
  FROM "Discrepancy" d WHERE d."claimId" = c."id" ORDER BY d."id"`);

const ruled =
  listOf(Prisma.sql`e."runId", json_build_object('id', g."id", 'number', g."number", 'kind', g."kind",
    'reason', g."reason", 'pattern', g."pattern", 'expiresAt', g."expiresAt", 'claimId', g."claimId") AS "ruling"
  FROM "RulingEffect" e JOIN "Ruling" g ON g."id" = e."rulingId"
  WHERE e."claimId" = c."id" AND g."withdrawnAt" IS NULL ORDER BY g."number"`);

const verdicts = listOf(Prisma.sql`v.*, ${personOf(Prisma.sql`v."authorId"`)} AS "author",
  ${rating(Prisma.sql`v`)} AS "rating",
  ${listOf(Prisma.sql`x."readingId" FROM "VerdictReading" x WHERE x."verdictId" = v."id" ORDER BY x."readingId"`)} AS "readings",
  ${listOf(Prisma.sql`i.* FROM "Evidence" i WHERE i."verdictId" = v."id" ORDER BY i."position"`)} AS "evidence",
  ${listOf(Prisma.sql`o.*, ${personOf(Prisma.sql`o."signerId"`)} AS "signer"
    FROM "SignOff" o WHERE o."verdictId" = v."id" ORDER BY o."createdAt"`)} AS "signOffs"
  FROM "Verdict" v WHERE v."claimId" = c."id" ORDER BY v."version" DESC`);

const opinion = Prisma.sql`(SELECT row_to_json(part) FROM (
  SELECT o.*, ${personOf(Prisma.sql`o."editorId"`)} AS "editor", ${rating(Prisma.sql`o`)} AS "rating",
    ${listOf(Prisma.sql`x."readingId" FROM "OpinionReading" x WHERE x."opinionId" = o."id" ORDER BY x."readingId"`)} AS "readings",
    ${listOf(Prisma.sql`i.* FROM "Evidence" i WHERE i."opinionId" = o."id" ORDER BY i."position"`)} AS "evidence"
  FROM "Opinion" o WHERE o."id" = q."opinionId") AS part)`;

const opinionsAsked = listOf(Prisma.sql`q.*, ${personOf(Prisma.sql`q."askedById"`)} AS "askedBy",
  ${personOf(Prisma.sql`q."editorId"`)} AS "editor", ${opinion} AS "opinion"
  FROM "OpinionRequest" q WHERE q."claimId" = c."id" AND q."state" <> 'withdrawn'
  ORDER BY q."createdAt" DESC, q."id" DESC LIMIT 1`);

const comments = listOf(Prisma.sql`k.*, ${personOf(Prisma.sql`k."authorId"`)} AS "author",
  ${listOf(Prisma.sql`json_build_object('id', u."id", 'name', u."name") AS "user" FROM "CommentMention" n
    JOIN "User" u ON u."id" = n."userId" WHERE n."commentId" = k."id" ORDER BY u."name"`)} AS "mentions",
  (SELECT json_build_object('id', b."id", 'author', ${personOf(Prisma.sql`b."authorId"`)})
    FROM "Comment" b WHERE b."id" = k."replyToId") AS "replyTo"
  FROM "Comment" k WHERE k."claimId" = c."id" AND k."deletedAt" IS NULL ORDER BY k."createdAt", k."id"`);

const annotations = listOf(Prisma.sql`n.*, ${personOf(Prisma.sql`n."authorId"`)} AS "author",
  ${listOf(Prisma.sql`t.*, json_build_object('source', json_build_object('id', s."id", 'siglum', s."siglum")) AS "revision"
    FROM "AnnotationTarget" t JOIN "SourceRevision" w ON w."id" = t."revisionId" JOIN "Source" s ON s."id" = w."sourceId"
    WHERE t."annotationId" = n."id" ORDER BY t."id"`)} AS "targets"
  FROM "Annotation" n WHERE n."claimId" = c."id" AND n."deletedAt" IS NULL ORDER BY n."createdAt"`);

const edits = listOf(Prisma.sql`e."id", e."kind", e."detail", e."createdAt" FROM "ClaimEdit" e
  WHERE e."claimId" = c."id" AND e."undoesId" IS NULL
    AND NOT EXISTS (SELECT FROM "ClaimEdit" b WHERE b."undoesId" = e."id")
  ORDER BY e."createdAt" DESC, e."id" DESC LIMIT 1`);

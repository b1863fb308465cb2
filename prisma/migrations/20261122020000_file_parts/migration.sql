-- Files of reports in parts of a megabyte: a large one is never whole in memory.
CREATE TABLE "ReportFilePart" (
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "exportId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ReportFilePart_pkey" PRIMARY KEY ("fileId","position")
);
CREATE INDEX "ReportFilePart_exportId_idx" ON "ReportFilePart"("exportId");
ALTER TABLE "ReportFilePart" ADD CONSTRAINT "ReportFilePart_exportId_fkey" FOREIGN KEY ("exportId") REFERENCES "ReportExport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReportExport" ADD COLUMN "fileId" UUID, ADD COLUMN "bytes" INTEGER NOT NULL DEFAULT 0;

UPDATE "ReportExport" SET "fileId" = gen_random_uuid(), "bytes" = octet_length("body") WHERE "body" IS NOT NULL;
INSERT INTO "ReportFilePart" ("fileId", "position", "exportId", "bytes")
SELECT "fileId", 0, "id", "body" FROM "ReportExport" WHERE "body" IS NOT NULL;
ALTER TABLE "ReportExport" DROP COLUMN "body";

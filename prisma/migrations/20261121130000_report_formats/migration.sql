-- More files that a report is made into.
ALTER TYPE "ReportFormat" ADD VALUE 'pdf';
ALTER TYPE "ReportFormat" ADD VALUE 'docx';
ALTER TYPE "ReportFormat" ADD VALUE 'xlsx';
ALTER TYPE "ReportFormat" ADD VALUE 'markdown';
ALTER TYPE "ReportFormat" ADD VALUE 'annotations';
ALTER TYPE "ReportFormat" ADD VALUE 'tei';
ALTER TYPE "ReportFormat" ADD VALUE 'claimreview';
-- Reports follow one another in a line: each is corrected or withdrawn once.
CREATE UNIQUE INDEX "Report_supersedesId_key" ON "Report"("supersedesId");

import type { Actor } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { changesBetween } from "./changes";
import { noticeInput } from "./schema";
import { storedDocument } from "./stored";
import type { Changes, Format, ReportRow } from "./view";
import { withheldReports } from "./withheld";

const short = { select: { id: true, number: true, kind: true } } as const;

/** What to load of a report for its line. */
export const reportParts = {
  createdBy: { select: { id: true, name: true } },
  supersedes: short,
  supersededBy: short,
  exports: { orderBy: { format: "asc" }, select: { format: true, state: true, error: true } },
} satisfies Prisma.ReportInclude;

const withoutContent = { omit: { content: true }, include: reportParts } as const;
type LoadedReport = Prisma.ReportGetPayload<typeof withoutContent>;

/** The frozen reports of a story, newest first; null where the actor may not see the story. */
export async function listReports(actor: Actor, storyId: string, on: Tx = db()): Promise<ReportRow[] | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const reports = await on.report.findMany({
    where: { storyId },
    orderBy: { number: "desc" },
    ...withoutContent,
  });
  const withheld = await withheldReports(on, actor, storyId);
  return reports.filter(({ id }) => !withheld.has(id)).map(reportRow);
}

/** What a correction or withdrawal changed against the report that it follows; null where there is none to see. */
export async function reportChanges(
  actor: Actor,
  storyId: string,
  reportId: string,
  on: Tx = db(),
): Promise<Changes | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  const report = await on.report.findFirst({
    where: { id: reportId, storyId },
    select: { supersedesId: true },
  });
  if (!report?.supersedesId) return null;
  const withheld = await withheldReports(on, actor, storyId);
  if (withheld.has(reportId) || withheld.has(report.supersedesId)) return null;
  const before = await storedDocument(on, report.supersedesId);
  const after = await storedDocument(on, reportId);
  return before && after && changesBetween(before.document, after.document);
}

/** A file made from a report, with what its name is made of. */
export interface ReportFile {
  readonly title: string;
  readonly number: number;
  readonly state: "queued" | "running" | "finished" | "failed" | "cancelled";
  /** Null while there is none. */
  readonly id: string | null;
  readonly bytes: number;
}

/** The file of a report in a format, null where there is none or the actor may not see it. */
export async function findFile(
  actor: Actor,
  storyId: string,
  reportId: string,
  format: Format,
  on: Tx = db(),
): Promise<ReportFile | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  if ((await withheldReports(on, actor, storyId)).has(reportId)) return null;
  const [file] = await on.$queryRaw<ReportFile[]>`
    SELECT r."content"->>'title' AS "title", r."number", e."state"::text, e."fileId"::text AS "id", e."bytes"
    FROM "ReportExport" e JOIN "Report" r ON r."id" = e."reportId"
    WHERE r."id" = ${reportId}::uuid AND r."storyId" = ${storyId}::uuid AND e."format" = ${format}::"ReportFormat"`;
  return file ?? null;
}

/** The bytes of a file, read part by part as they are asked for; fails where it was taken away meanwhile. */
export function fileBytes({ id, bytes }: { readonly id: string; readonly bytes: number }, on: Tx = db()) {
  let [position, sent] = [0, 0];
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(stream) {
      if (sent === bytes) return stream.close();
      const part = await on.reportFilePart.findUnique({
        where: { fileId_position: { fileId: id, position } },
      });
      if (!part) return stream.error(new Error("The file is not there any more."));
      position += 1;
      sent += part.bytes.length;
      stream.enqueue(part.bytes);
    },
  });
}

/** A line in the list of reports. */
export function reportRow(report: LoadedReport): ReportRow {
  const { supersedes, supersededBy, note } = report;
  return {
    id: report.id,
    number: report.number,
    kind: report.kind,
    notice: note === null ? null : noticeInput.parse(JSON.parse(note)),
    corrects: supersedes && { id: supersedes.id, number: supersedes.number },
    correctedBy: supersededBy,
    contentHash: report.contentHash,
    createdBy: report.createdBy,
    createdAt: report.createdAt.toISOString(),
    exports: report.exports,
  };
}

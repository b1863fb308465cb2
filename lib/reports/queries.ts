import type { Actor } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { changesBetween } from "./changes";
import { documentSchema } from "./document-schema";
import { noticeInput } from "./schema";
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
    include: { supersedes: true },
  });
  if (!report?.supersedes) return null;
  const withheld = await withheldReports(on, actor, storyId);
  if (withheld.has(report.id) || withheld.has(report.supersedes.id)) return null;
  return changesBetween(
    documentSchema.parse(report.supersedes.content),
    documentSchema.parse(report.content),
  );
}

/** A file made from a report, with what its name is made of. */
export interface ReportFile {
  readonly title: string;
  readonly number: number;
  readonly state: "queued" | "running" | "finished" | "failed" | "cancelled";
  readonly body: Uint8Array<ArrayBuffer> | null;
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
  const made = await on.reportExport.findFirst({
    where: { reportId, format, report: { storyId } },
    include: { report: { select: { number: true, content: true } } },
  });
  if (!made || (await withheldReports(on, actor, storyId)).has(reportId)) return null;
  const { title } = documentSchema.parse(made.report.content);
  return { title, number: made.report.number, state: made.state, body: made.body };
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

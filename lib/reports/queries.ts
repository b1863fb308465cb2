import type { Actor } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { documentSchema } from "./document-schema";
import type { Format } from "./formats";
import type { ReportRow } from "./view";

/** What to load of a report for its line. */
export const reportParts = {
  createdBy: { select: { id: true, name: true } },
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
  return reports.map(reportRow);
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
  if (!made) return null;
  const { title } = documentSchema.parse(made.report.content);
  return { title, number: made.report.number, state: made.state, body: made.body };
}

/** A line in the list of reports. */
export function reportRow(report: LoadedReport): ReportRow {
  return {
    id: report.id,
    number: report.number,
    contentHash: report.contentHash,
    createdBy: report.createdBy,
    createdAt: report.createdAt.toISOString(),
    exports: report.exports,
  };
}

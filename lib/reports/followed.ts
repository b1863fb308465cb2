import type { Tx } from "@/lib/db/transaction";
import { conflict, notFound, say, unprocessable } from "@/lib/errors";
import type { ReportDocument } from "./document";
import { documentSchema } from "./document-schema";

/** A report that a correction or a withdrawal follows. */
export interface Followed {
  readonly id: string;
  readonly document: ReportDocument;
}

/** The report to correct or withdraw. Throws when something was said of it already: reports follow one another in a line. */
export async function followed(tx: Tx, storyId: string, reportId: string): Promise<Followed> {
  const report = await tx.report.findFirst({
    where: { id: reportId, storyId },
    include: { supersededBy: { select: { number: true, kind: true } } },
  });
  if (!report) throw notFound("report");
  if (report.kind === "withdrawal") {
    throw unprocessable(say`Report ${report.number} is a withdrawal. Freeze a new report instead.`);
  }
  const later = report.supersededBy;
  if (later) {
    throw conflict(
      later.kind === "withdrawal"
        ? say`Report ${report.number} was withdrawn by report ${later.number}. Freeze a new report instead.`
        : say`Report ${report.number} was corrected by report ${later.number}. Correct that one.`,
    );
  }
  return { id: report.id, document: documentSchema.parse(report.content) };
}

import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { enqueue } from "@/lib/queue/enqueue";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import type { Format } from "./formats";
import { reportParts, reportRow } from "./queries";
import type { ReportRow } from "./view";
import { refuseWithheld } from "./withheld";

/** The key of an export's job. */
export const exportKey = (exportId: string) => `export ${exportId}`;

/** Asks for a report's file; one that is made already, or in the making, is not made twice. A failed one is tried again. */
export async function requestExport(
  tx: Tx,
  actor: Actor,
  storyId: string,
  reportId: string,
  format: Format,
): Promise<ReportRow> {
  await storyFor(tx, actor, storyId, "see");
  // A frozen report is for everybody who sees the story.
  const report = await tx.report.findFirst({ where: { id: reportId, storyId }, omit: { content: true } });
  if (!report) throw notFound("report");
  await refuseWithheld(tx, actor, storyId, reportId);
  const known = await tx.reportExport.findUnique({ where: { reportId_format: { reportId, format } } });
  if (!known || known.state === "failed" || known.state === "cancelled") {
    const fresh = { state: "queued", error: null, finishedAt: null, requestedById: actor.id } as const;
    const { id } = await tx.reportExport.upsert({
      where: { reportId_format: { reportId, format } },
      create: { reportId, format, ...fresh },
      update: fresh,
    });
    await enqueue(tx, "export", { exportId: id }, { key: exportKey(id) });
    await recordEvent(tx, {
      by: actor,
      storyId,
      action: "report.export",
      object: { type: "report", id: reportId },
      fields: [format],
      after: { format },
    });
    await notify(tx, storyId, "reports");
  }
  const row = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    omit: { content: true },
    include: reportParts,
  });
  return reportRow(row);
}

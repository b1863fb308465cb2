import { randomUUID } from "node:crypto";
import { recordEvent } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import { write } from "@/lib/db/transaction";
import { notify } from "@/lib/queue/notify";
import { render } from "@/lib/reports/render";
import { documentForFiles } from "@/lib/reports/stored";
import { failureSentence, isPassing, logFailure } from "./failure-sentence";

/**
 * Makes the file of a report in its format. Its parts are stored as they are made, under a number of this try's own,
 * and become the export's file in one transaction at the end: run twice it takes effect once, and an export that has
 * ended stays.
 */
export async function exportReport(exportId: string, last: boolean): Promise<void> {
  try {
    const asked = await db().reportExport.findUnique({ where: { id: exportId } });
    if (!asked || (asked.state !== "queued" && asked.state !== "running")) return;
    const stored = await documentForFiles(db(), asked.reportId);
    if (!stored) return;
    const { format } = asked;
    const fileId = randomUUID();
    let [parts, bytes] = [0, 0];
    // The JSON is what was stored, whatever form it has: its hash covers that.
    for await (const part of render(format === "json" ? stored.frozen : stored.document, format)) {
      if (!(await storePart(exportId, fileId, parts, part))) return; // it was called off meanwhile
      parts += 1;
      bytes += part.length;
    }
    await finish(exportId, { id: fileId, bytes });
  } catch (error) {
    if (isPassing(error) && !last) throw error; // the queue tries again
    logFailure(`Export ${exportId}`, error);
    await failExport(exportId, failureSentence(error));
  }
}

// Refused once the export was called off: a redaction that removes the files waits for this, or this for it.
const storePart = async (exportId: string, fileId: string, position: number, bytes: Uint8Array) =>
  (await db().$executeRaw`
    INSERT INTO "ReportFilePart" ("fileId", "position", "exportId", "bytes")
    SELECT ${fileId}::uuid, ${position}::int, "id", ${bytes}
    FROM "ReportExport" WHERE "id" = ${exportId}::uuid AND "state" IN ('queued', 'running') FOR SHARE`) === 1;

async function finish(exportId: string, file: { readonly id: string; readonly bytes: number }) {
  await write(async (tx) => {
    const { count } = await tx.reportExport.updateMany({
      where: { id: exportId, state: { in: ["queued", "running"] } },
      data: { state: "finished", fileId: file.id, bytes: file.bytes, error: null, finishedAt: new Date() },
    });
    // What tries left that were cut off.
    await tx.reportFilePart.deleteMany({
      where: { exportId, ...(count === 1 ? { fileId: { not: file.id } } : { fileId: file.id }) },
    });
    if (count === 0) return;
    const made = await tx.reportExport.findUniqueOrThrow({
      where: { id: exportId },
      include: { report: { select: { storyId: true } } },
    });
    await recordEvent(tx, {
      by: { kind: "job", id: made.requestedById },
      storyId: made.report.storyId,
      action: "export.finish",
      object: { type: "report", id: made.reportId },
      fields: [made.format],
      after: { format: made.format, bytes: file.bytes },
    });
    await notify(tx, made.report.storyId, "reports");
  });
}

/** Marks an export as failed, with the sentence that its page shows. */
export async function failExport(exportId: string, sentence: string): Promise<void> {
  await write(async (tx) => {
    const { count } = await tx.reportExport.updateMany({
      where: { id: exportId, state: { in: ["queued", "running"] } },
      data: { state: "failed", error: sentence, finishedAt: new Date() },
    });
    if (count === 0) return;
    await tx.reportFilePart.deleteMany({ where: { exportId } });
    const { report } = await tx.reportExport.findUniqueOrThrow({
      where: { id: exportId },
      include: { report: { select: { storyId: true } } },
    });
    await notify(tx, report.storyId, "reports");
  });
}

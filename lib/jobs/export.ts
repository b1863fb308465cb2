import { recordEvent } from "@/lib/audit/record";
import { write } from "@/lib/db/transaction";
import { notify } from "@/lib/queue/notify";
import { documentSchema } from "@/lib/reports/document-schema";
import { render } from "@/lib/reports/render";
import { failureSentence, isPassing, logFailure } from "./failure-sentence";

/** Makes the file of a report in its format. Run twice it makes the same file; an export that has ended stays. */
export async function exportReport(exportId: string, last: boolean): Promise<void> {
  try {
    await write(async (tx) => {
      const made = await tx.reportExport.findUnique({ where: { id: exportId }, include: { report: true } });
      if (!made || (made.state !== "queued" && made.state !== "running")) return;
      const read = documentSchema.parse(made.report.content);
      // The JSON is what was stored, whatever form it has: its hash covers that.
      const document = made.format === "json" ? (made.report.content as unknown as typeof read) : read;
      const body = await render(document, made.format);
      await tx.reportExport.update({
        where: { id: exportId },
        data: { state: "finished", body, error: null, finishedAt: new Date() },
      });
      await recordEvent(tx, {
        by: { kind: "job", id: made.requestedById },
        storyId: made.report.storyId,
        action: "export.finish",
        object: { type: "report", id: made.reportId },
        fields: [made.format],
        after: { format: made.format, bytes: body.length },
      });
      await notify(tx, made.report.storyId, "reports");
    });
  } catch (error) {
    if (isPassing(error) && !last) throw error; // the queue tries again
    logFailure(`Export ${exportId}`, error);
    await failExport(exportId, failureSentence(error));
  }
}

/** Marks an export as failed, with the sentence that its page shows. */
export async function failExport(exportId: string, sentence: string): Promise<void> {
  await write(async (tx) => {
    const { count } = await tx.reportExport.updateMany({
      where: { id: exportId, state: { in: ["queued", "running"] } },
      data: { state: "failed", error: sentence, finishedAt: new Date() },
    });
    if (count === 0) return;
    const { report } = await tx.reportExport.findUniqueOrThrow({
      where: { id: exportId },
      include: { report: true },
    });
    await notify(tx, report.storyId, "reports");
  });
}

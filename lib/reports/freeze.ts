import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { notFound, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { sealed } from "./document";
import { reportPreview } from "./preview";
import { reportParts, reportRow } from "./queries";
import type { ReportRow } from "./view";

/** Freezes the story's decided claims into a report with a number and a hash; nothing changes it any more. */
export async function freezeReport(tx: Tx, actor: Actor, storyId: string): Promise<ReportRow> {
  await storyFor(tx, actor, storyId, "edit");
  const preview = await reportPreview(actor, storyId, tx);
  if (!preview) throw notFound("story");
  if (preview.claims.length === 0) {
    throw unprocessable("Nothing is decided yet: decide at least one claim, then make the report.");
  }
  const { nextReport } = await tx.story.update({
    where: { id: storyId },
    data: { nextReport: { increment: 1 } },
    select: { nextReport: true },
  });
  const createdAt = new Date();
  const document = sealed({
    number: nextReport - 1,
    createdAt: createdAt.toISOString(),
    createdBy: actor.name,
    ...preview,
  });
  const report = await tx.report.create({
    data: {
      storyId,
      number: document.number,
      content: document as unknown as Prisma.InputJsonObject, // plain JSON by its making
      contentHash: document.contentHash,
      createdById: actor.id,
      createdAt,
    },
    include: reportParts,
  });
  await recordEvent(tx, {
    by: actor,
    storyId,
    action: "report.freeze",
    object: { type: "report", id: report.id },
    fields: ["content"],
    after: { number: report.number, contentHash: report.contentHash },
  });
  await notify(tx, storyId, "reports");
  return reportRow(report);
}

import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { notFound, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { announce } from "@/lib/webhooks/announce";
import { chosen } from "./choice";
import { sealed } from "./document";
import { type Followed, followed } from "./followed";
import { reportPreview } from "./preview";
import { reportParts, reportRow } from "./queries";
import type { NoticeInput, ReportInput } from "./schema";
import type { ReportKind, ReportPreview, ReportRow } from "./view";
import { refuseBlindAuthor, refuseWithheld } from "./withheld";

/** All decided claims, with the names of editors and without their notes. */
const everything: ReportInput = { names: true, notes: false };

/** Freezes the chosen claims into a report with a number and a hash, or a corrected one; nothing changes it any more. */
export async function freezeReport(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { corrects, ...choice }: ReportInput = everything,
): Promise<ReportRow> {
  await storyFor(tx, actor, storyId, "edit");
  const preview = await reportPreview(actor, storyId, tx);
  if (!preview) throw notFound("story");
  if (preview.claims.length === 0) {
    throw unprocessable("Nothing is decided yet: decide at least one claim, then make the report.");
  }
  if (choice.claims === undefined) await refuseBlindAuthor(tx, actor, storyId);
  if (corrects) await refuseWithheld(tx, actor, storyId, corrects.reportId);
  const before = corrects ? await followed(tx, storyId, corrects.reportId) : null;
  const content = chosen(preview, choice);
  const creator = choice.names ? actor.name : null;
  if (!before || !corrects) return keep(tx, actor, storyId, { kind: "report", content, creator });
  return keep(tx, actor, storyId, { kind: "correction", content, creator, before, notice: corrects.notice });
}

/** Takes a report back: a new number that says why, and tells no claim. The report itself stays as it is. */
export async function withdrawReport(
  tx: Tx,
  actor: Actor,
  storyId: string,
  reportId: string,
  notice: NoticeInput,
): Promise<ReportRow> {
  await storyFor(tx, actor, storyId, "edit");
  await refuseWithheld(tx, actor, storyId, reportId);
  const before = await followed(tx, storyId, reportId);
  const { title, createdBy } = before.document;
  const nothing = { sources: [], fixes: [], claims: [], notes: [], unsigned: 0, undecided: 0 };
  return keep(tx, actor, storyId, {
    kind: "withdrawal",
    content: { title, ...nothing },
    creator: createdBy === null ? null : actor.name, // names stay withheld once they were
    before,
    notice,
  });
}

interface Frozen {
  readonly kind: ReportKind;
  readonly content: ReportPreview;
  readonly creator: string | null;
  readonly before?: Followed;
  readonly notice?: NoticeInput;
}

async function keep(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { kind, content, creator, before, notice }: Frozen,
): Promise<ReportRow> {
  const { nextReport } = await tx.story.update({
    where: { id: storyId },
    data: { nextReport: { increment: 1 } },
    select: { nextReport: true },
  });
  const createdAt = new Date();
  const document = sealed({
    number: nextReport - 1,
    kind,
    corrects: before ? { number: before.document.number, contentHash: before.document.contentHash } : null,
    notice: notice ?? null,
    createdAt: createdAt.toISOString(),
    createdBy: creator,
    ...content,
  });
  const report = await tx.report.create({
    data: {
      storyId,
      number: document.number,
      kind,
      supersedesId: before?.id ?? null,
      note: notice ? JSON.stringify(notice) : null,
      content: document as unknown as Prisma.InputJsonObject, // plain JSON by its making
      contentHash: document.contentHash,
      createdById: actor.id,
      createdAt,
    },
    include: reportParts,
  });
  await announce(tx, storyId, "published", { report });
  await recordEvent(tx, {
    by: actor,
    storyId,
    action: { report: "report.freeze", correction: "report.correct", withdrawal: "report.withdraw" }[
      kind
    ] as `report.${string}`,
    object: { type: "report", id: report.id },
    fields: ["content"],
    after: { number: report.number, contentHash: report.contentHash },
  });
  await notify(tx, storyId, "reports");
  return reportRow(report);
}

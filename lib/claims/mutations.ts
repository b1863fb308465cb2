import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { notFound, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { type Anchor, anchorsOf, spanColumns } from "./anchor";
import { assign } from "./assign";
import { type ClaimAt, type Correction, editClaim } from "./edit";
import { openClaim } from "./queries";
import type { ClaimInput, ClaimPatch, ReadingInput } from "./schema";
import type { ClaimView, Kind, Severity } from "./view";

// An editor's own flag: they will weigh it; until then it stands between the grave and the small ones.
const editorsSeverity: Severity = "medium";

/** A claim that an editor starts from spans: one reading for each span, readings with the same words agree. */
export async function createClaim(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { statement, kind, spans }: ClaimInput,
): Promise<ClaimView> {
  await storyFor(tx, actor, storyId, "edit");
  const anchors = await anchorsOf(tx, storyId, spans, "spans");
  const { nextClaim } = await tx.story.update({
    where: { id: storyId },
    data: { nextClaim: { increment: 1 } },
    select: { nextClaim: true },
  });
  const claim = await tx.claim.create({
    data: {
      storyId,
      number: nextClaim - 1,
      statement,
      madeBy: "editor",
      createdById: actor.id,
      readings: { create: anchors.map((anchor) => newReading(actor, anchor, plainValue(anchor.exact))) },
      edits: { create: { kind: "create", detail: { spans, kind }, actorId: actor.id } },
    },
    include: { readings: { select: { id: true } } },
  });
  await flag(tx, claim.id, kind, claim.readings);
  await recordEvent(tx, {
    by: actor,
    storyId,
    action: "claim.create",
    object: { type: "claim", id: claim.id },
    fields: ["statement", "kind", "readings"],
    after: { statement, kind, spans },
  });
  await notify(tx, storyId, "claims");
  return openClaim(tx, actor, storyId, claim.id);
}

/** Restates a claim, changes its kind, or hands it to somebody. */
export async function changeClaim(tx: Tx, actor: Actor, at: ClaimAt, patch: ClaimPatch): Promise<ClaimView> {
  const { statement, kind, assigneeId } = patch;
  if (assigneeId !== undefined) await assign(tx, actor, at, assigneeId);
  const bumped = assigneeId !== undefined ? { ...at, rowVersion: at.rowVersion + 1 } : at;
  if (statement === undefined && kind === undefined) return openClaim(tx, actor, at.storyId, at.claimId);
  await editClaim(tx, actor, bumped, async (claim) => {
    const corrections: Correction[] = [];
    if (statement !== undefined && statement !== claim.statement) {
      await tx.claim.update({ where: { id: claim.id }, data: { statement } });
      corrections.push({ kind: "restate", detail: {}, fields: ["statement"] });
    }
    if (kind !== undefined && (await changeKind(tx, claim.id, kind))) {
      corrections.push({ kind: "change_kind", detail: { kind }, fields: ["kind"] });
    }
    return corrections;
  });
  return openClaim(tx, actor, at.storyId, at.claimId);
}

/** Adds what a source says, by a span of its text; without a group it stands for its own words. */
export async function addReading(tx: Tx, actor: Actor, at: ClaimAt, input: ReadingInput): Promise<ClaimView> {
  const { revisionId, start, end, value } = input;
  await editClaim(tx, actor, at, async (claim) => {
    const [anchor] = await anchorsOf(tx, at.storyId, [{ revisionId, start, end }], "start");
    if (!anchor) return [];
    const taken = await tx.readingSpan.findFirst({
      where: { revisionId, start, end, reading: { claimId: claim.id, removedAt: null } },
    });
    if (taken) throw unprocessable("These words are a reading of this claim already.", "start");
    const reading = await tx.reading.create({
      data: { ...newReading(actor, anchor, value ?? plainValue(anchor.exact)), claimId: claim.id },
    });
    const flags = await tx.discrepancy.findMany({ where: { claimId: claim.id }, select: { id: true } });
    await tx.discrepancyReading.createMany({
      data: flags.map(({ id }) => ({ discrepancyId: id, readingId: reading.id })),
    });
    const detail = { readingId: reading.id, spans: [{ revisionId, start, end }] };
    return [{ kind: "add_reading", detail, fields: ["readings"] }];
  });
  return openClaim(tx, actor, at.storyId, at.claimId);
}

/** Puts a reading into another group, or into one of its own. */
export async function regroupReading(
  tx: Tx,
  actor: Actor,
  at: ClaimAt,
  readingId: string,
  value: string,
): Promise<ClaimView> {
  await editClaim(tx, actor, at, async (claim) => {
    const reading = await readingOf(tx, claim.id, readingId);
    if (reading.value === value) return [];
    await tx.reading.update({ where: { id: readingId }, data: { value, rowVersion: { increment: 1 } } });
    return [{ kind: "regroup_reading", detail: { readingId }, fields: ["readings"] }];
  });
  return openClaim(tx, actor, at.storyId, at.claimId);
}

/** Takes a reading out of its claim: the source does not speak on this matter there. */
export async function removeReading(
  tx: Tx,
  actor: Actor,
  at: ClaimAt,
  readingId: string,
): Promise<ClaimView> {
  await editClaim(tx, actor, at, async (claim) => {
    const { spans } = await readingOf(tx, claim.id, readingId);
    await tx.reading.update({
      where: { id: readingId },
      data: { removedAt: new Date(), rowVersion: { increment: 1 } },
    });
    const places = spans.map(({ revisionId, start, end }) => ({ revisionId, start, end }));
    return [{ kind: "remove_reading", detail: { readingId, spans: places }, fields: ["readings"] }];
  });
  return openClaim(tx, actor, at.storyId, at.claimId);
}

/** The normal form of words that an editor marked: readings with the same words agree, whatever their capitals. */
function plainValue(exact: string): string {
  return exact.toLowerCase().replace(/\s+/gu, " ").trim().slice(0, 500) || exact;
}

function newReading(actor: Actor, anchor: Anchor, value: string) {
  return {
    sourceId: anchor.sourceId,
    value,
    madeBy: "editor" as const,
    createdById: actor.id,
    spans: { create: [spanColumns(anchor)] },
  };
}

async function readingOf(tx: Tx, claimId: string, readingId: string) {
  const reading = await tx.reading.findFirst({
    where: { id: readingId, claimId, removedAt: null },
    include: { spans: true },
  });
  if (!reading) throw notFound("reading");
  return reading;
}

async function flag(tx: Tx, claimId: string, kind: Kind, readings: readonly { readonly id: string }[]) {
  await tx.discrepancy.create({
    data: {
      claimId,
      kind,
      severity: editorsSeverity,
      confidence: 1,
      explanation: "", // told from the readings as they stand: see row.ts
      madeBy: "editor",
      readings: { create: readings.map(({ id }) => ({ readingId: id })) },
    },
  });
}

async function changeKind(tx: Tx, claimId: string, kind: Kind): Promise<boolean> {
  const flags = await tx.discrepancy.findMany({ where: { claimId }, select: { id: true, kind: true } });
  if (flags.length === 0) {
    const readings = await tx.reading.findMany({ where: { claimId, removedAt: null }, select: { id: true } });
    await flag(tx, claimId, kind, readings);
    return true;
  }
  if (flags.every((one) => one.kind === kind)) return false;
  await tx.discrepancy.updateMany({ where: { claimId }, data: { kind, rowVersion: { increment: 1 } } });
  return true;
}

import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { notFound, unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { type Anchor, anchorsOf, spanColumns } from "./anchor";
import { assign } from "./assign";
import { type ClaimAt, type Correction, editClaim } from "./edit";
import { changeKind, dropSettledFlags, flag, linkToFlags } from "./flags";
import { openClaim } from "./queries";
import type { ClaimInput, ClaimPatch, ReadingInput } from "./schema";
import { placesOf, takeOut } from "./transfer";
import type { ClaimView } from "./view";

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
  await flag(
    tx,
    claim.id,
    kind,
    claim.readings.map(({ id }) => id),
  );
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
    const before = kind === undefined ? null : await changeKind(tx, claim.id, kind);
    if (before) corrections.push({ kind: "change_kind", detail: { kind, ...before }, fields: ["kind"] });
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
    await linkToFlags(tx, claim.id, [reading.id]);
    const detail = { readingId: reading.id, added: [reading.id], spans: [{ revisionId, start, end }] };
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
    const reading = await readingOf(tx, claim.id, readingId);
    await takeOut(tx, [readingId]);
    const droppedFlag = await dropSettledFlags(tx, claim.id);
    const detail = { readingId, removed: [readingId], spans: placesOf([reading]), droppedFlag };
    return [{ kind: "remove_reading", detail, fields: ["readings"] }];
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

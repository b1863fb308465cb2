import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { type ClaimAt, editClaim } from "./edit";
import { dropSettledFlags, flag } from "./flags";
import { mainFlag } from "./line";
import { openClaim } from "./queries";
import type { SplitInput } from "./schema";
import { chosenOf, copyInto, placesOf, takeOut, type WholeReading } from "./transfer";
import type { CorrectedView } from "./view";

/** Splits a claim: the chosen readings go to a new claim of their own, since they speak on another matter. */
export async function splitClaim(
  tx: Tx,
  actor: Actor,
  at: ClaimAt,
  { readingIds, statement }: Omit<SplitInput, "rowVersion">,
): Promise<CorrectedView> {
  let otherClaimId = "";
  await editClaim(tx, actor, at, async (claim) => {
    const { chosen, rest } = await chosenOf(tx, claim.id, readingIds);
    if (rest.length === 0) {
      throw unprocessable("Leave at least one reading: a claim cannot be split from itself.", "readingIds");
    }
    otherClaimId = await startClaim(tx, actor, at.storyId, statement ?? claim.statement);
    const added = await copyInto(tx, otherClaimId, chosen);
    await flagLike(tx, claim.id, otherClaimId, chosen, added);
    const removed = chosen.map(({ id }) => id);
    await takeOut(tx, removed);
    const droppedFlag = await dropSettledFlags(tx, claim.id);
    await tx.claimEdit.create({
      data: {
        claimId: otherClaimId,
        kind: "split",
        detail: { direction: "from", otherClaimId: claim.id },
        actorId: actor.id,
      },
    });
    const spans = placesOf(chosen);
    const detail = { direction: "to" as const, otherClaimId, removed, added, spans, droppedFlag };
    return [{ kind: "split", detail, fields: ["readings"] }];
  });
  return {
    claim: await openClaim(tx, actor, at.storyId, at.claimId),
    other: await openClaim(tx, actor, at.storyId, otherClaimId),
  };
}

async function startClaim(tx: Tx, actor: Actor, storyId: string, statement: string): Promise<string> {
  const { nextClaim } = await tx.story.update({
    where: { id: storyId },
    data: { nextClaim: { increment: 1 } },
    select: { nextClaim: true },
  });
  const { id } = await tx.claim.create({
    data: { storyId, number: nextClaim - 1, statement, madeBy: "editor", createdById: actor.id },
    select: { id: true },
  });
  return id;
}

/** The new claim diverges where its readings do, in the kind and severity of the claim that it comes from. */
async function flagLike(
  tx: Tx,
  fromId: string,
  claimId: string,
  readings: readonly WholeReading[],
  readingIds: readonly string[],
): Promise<void> {
  if (new Set(readings.map(({ value }) => value)).size < 2) return;
  const discrepancies = await tx.discrepancy.findMany({
    where: { claimId: fromId },
    orderBy: { id: "asc" },
    include: { readings: { select: { readingId: true } }, absences: { select: { sourceId: true } } },
  });
  const like = mainFlag(discrepancies);
  if (like && like.kind !== "omission") await flag(tx, claimId, like.kind, readingIds, like.severity);
}

import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { type ClaimAt, editClaim } from "./edit";
import { dropSettledFlags } from "./flags";
import { openClaim } from "./queries";
import { chosenOf, placesOf, takeOut } from "./transfer";
import type { CorrectedView } from "./view";

/**
 * The chosen readings speak of another event: they leave the claim, and no later analysis holds their sentences
 * against those of the readings that stay.
 */
export async function markNotSameEvent(
  tx: Tx,
  actor: Actor,
  at: ClaimAt,
  readingIds: readonly string[],
): Promise<CorrectedView> {
  await editClaim(tx, actor, at, async (claim) => {
    const { chosen, rest } = await chosenOf(tx, claim.id, readingIds);
    if (rest.length === 0) {
      throw unprocessable(
        "Leave at least one reading: it says which event the claim is about.",
        "readingIds",
      );
    }
    const removed = chosen.map(({ id }) => id);
    await takeOut(tx, removed);
    const droppedFlag = await dropSettledFlags(tx, claim.id);
    const detail = { removed, spans: placesOf(chosen), droppedFlag };
    return [{ kind: "not_same_event", detail, fields: ["readings"] }];
  });
  return { claim: await openClaim(tx, actor, at.storyId, at.claimId), other: null };
}

import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { type ClaimAt, editClaim } from "./edit";
import { dropSettledFlags, flag, linkToFlags } from "./flags";
import { mainFlag } from "./line";
import { openClaim } from "./queries";
import type { OtherClaim } from "./schema";
import { chosenOf, copyInto, placesOf, readingsOf, takeOut, type WholeReading } from "./transfer";
import type { CorrectedView, Kind } from "./view";

/** Moves a reading to the claim that it really speaks on. */
export async function moveReading(
  tx: Tx,
  actor: Actor,
  at: ClaimAt,
  readingId: string,
  to: OtherClaim,
): Promise<CorrectedView> {
  if (to.claimId === at.claimId) throw unprocessable("The reading is in this claim already.", "to");
  await editClaim(tx, actor, at, async (claim) => {
    const { chosen, rest } = await chosenOf(tx, claim.id, [readingId]);
    if (rest.length === 0) {
      throw unprocessable("It is the claim's only reading. Merge the two claims instead.", "to");
    }
    const kind = await kindOf(tx, claim.id);
    let added: string[] = [];
    const partnerId = await editClaim(tx, actor, { storyId: at.storyId, ...to }, async (other) => {
      added = await copyInto(tx, other.id, await newTo(tx, other.id, chosen));
      const madeFlag = await flagWhatDiverges(tx, other.id, kind, added);
      const detail = { direction: "from" as const, otherClaimId: claim.id, added, madeFlag };
      return [{ kind: "move_reading", detail, fields: ["readings"] }];
    });
    await takeOut(tx, [readingId]);
    const droppedFlag = await dropSettledFlags(tx, claim.id);
    const detail = {
      ...{ direction: "to" as const, otherClaimId: to.claimId, partnerId: partnerId ?? undefined },
      ...{ readingId, removed: [readingId], spans: placesOf(chosen), droppedFlag },
    };
    return [{ kind: "move_reading", detail, fields: ["readings"] }];
  });
  return {
    claim: await openClaim(tx, actor, at.storyId, at.claimId),
    other: await openClaim(tx, actor, at.storyId, to.claimId),
  };
}

/** The readings whose words the claim does not hold yet. */
export async function newTo(
  tx: Tx,
  claimId: string,
  readings: readonly WholeReading[],
): Promise<WholeReading[]> {
  const key = ({ spans }: WholeReading) =>
    spans.map(({ revisionId, start, end }) => `${revisionId} ${start} ${end}`).join(" ");
  const held = new Set((await readingsOf(tx, claimId)).map(key));
  return readings.filter((reading) => !held.has(key(reading)));
}

/** Lets a claim's flags speak of readings it gained; where it had none and its readings diverge now, it gets one. */
export async function flagWhatDiverges(
  tx: Tx,
  claimId: string,
  kind: Kind | null,
  added: readonly string[],
): Promise<boolean | undefined> {
  if ((await kindOf(tx, claimId)) !== null) {
    await linkToFlags(tx, claimId, added);
    return undefined;
  }
  const readings = await readingsOf(tx, claimId);
  if (kind === null || kind === "omission" || new Set(readings.map(({ value }) => value)).size < 2) {
    return undefined;
  }
  await flag(
    tx,
    claimId,
    kind,
    readings.map(({ id }) => id),
  );
  return true;
}

/** The kind of a claim's gravest flag; null where its sources agree. */
export async function kindOf(tx: Tx, claimId: string): Promise<Kind | null> {
  const discrepancies = await tx.discrepancy.findMany({
    where: { claimId },
    orderBy: { id: "asc" },
    include: { readings: { select: { readingId: true } }, absences: { select: { sourceId: true } } },
  });
  return mainFlag(discrepancies)?.kind ?? null;
}

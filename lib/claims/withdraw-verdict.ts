import type { Tx } from "@/lib/db/transaction";
import type { ClaimState } from "./view";

/** Takes the standing verdict off a claim, into the state given; its flags are suspected again. It keeps its history. */
export async function withdrawVerdict(tx: Tx, claimId: string, state: ClaimState): Promise<void> {
  await tx.claim.update({
    where: { id: claimId },
    data: { state, currentVerdictId: null, rowVersion: { increment: 1 } },
  });
  await tx.discrepancy.updateMany({ where: { claimId }, data: { state: "suspected" } });
}

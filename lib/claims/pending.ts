import type { Tx } from "@/lib/db/transaction";
import { pendingStates } from "./policy";

/** Whether a blind second opinion on the claim is under way: asked for, given, or apart from the verdict. */
export const isPendingOn = async (tx: Tx, claimId: string): Promise<boolean> =>
  (await tx.opinionRequest.count({ where: { claimId, state: { in: [...pendingStates] } } })) > 0;

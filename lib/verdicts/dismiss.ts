import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { AppError, notFound, type Said } from "@/lib/errors";
import { storyFor } from "@/lib/stories/access";
import { recordVerdict } from "./record";
import { type DismissInput, type UndoDismissalsInput, verdictInput } from "./schema";
import { undoVerdict } from "./undo";

/** What became of each claim that somebody dismissed, or took back, together with others. */
export interface BatchResult {
  /** With the state that the claim is in now, by which it can be named again. */
  readonly done: readonly { readonly claimId: string; readonly rowVersion: number }[];
  /** With a sentence that says why. */
  readonly refused: readonly { readonly claimId: string; readonly reason: Said }[];
}

/** Dismisses several claims with one reason: each that is still as the editor saw it; the others are refused one by one. */
export function dismissClaims(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { reason, claims }: DismissInput,
): Promise<BatchResult> {
  return oneByOne(tx, actor, storyId, claims, ({ claimId, rowVersion }) =>
    recordVerdict(
      tx,
      actor,
      { storyId, claimId },
      verdictInput.parse({ rowVersion, outcome: "dismissed", rationale: reason }),
    ),
  );
}

/** Takes several of one's own dismissals back. */
export function undoDismissals(
  tx: Tx,
  actor: Actor,
  storyId: string,
  { claims }: UndoDismissalsInput,
): Promise<BatchResult> {
  return oneByOne(tx, actor, storyId, claims, (at) => undoVerdict(tx, actor, { storyId, ...at }));
}

type Seen = DismissInput["claims"][number];

// Every refusal comes before the first write on its claim, so what was refused has left nothing in the transaction.
async function oneByOne(
  tx: Tx,
  actor: Actor,
  storyId: string,
  claims: readonly Seen[],
  act: (claim: Seen) => Promise<void>,
): Promise<BatchResult> {
  await storyFor(tx, actor, storyId, "edit");
  const ids = claims.map(({ claimId }) => claimId);
  const there = await tx.claim.count({ where: { id: { in: ids }, storyId } });
  if (there < ids.length) throw notFound("claim");
  const done: string[] = [];
  const refused: { claimId: string; reason: Said }[] = [];
  for (const claim of claims) {
    try {
      await act(claim);
      done.push(claim.claimId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ claimId: claim.claimId, reason: error.said });
    }
  }
  const now = await tx.claim.findMany({
    where: { id: { in: done } },
    select: { id: true, rowVersion: true },
  });
  return { done: now.map(({ id, rowVersion }) => ({ claimId: id, rowVersion })), refused };
}

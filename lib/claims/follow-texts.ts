import type { Tx } from "@/lib/db/transaction";
import { selectorOf } from "@/lib/text/selector";
import type { CarriedClaim, CarriedSpan, RunText } from "./carried";
import { afterContentChange } from "./states";
import { withdrawVerdict } from "./withdraw-verdict";

/**
 * Lets a claim's spans follow their words to the newest texts; those whose words are gone are marked as orphaned,
 * where they last stood. Where a verdict stands and the sentences are as they were, the spans stay on the texts
 * that it was given on, since its hash names those; where a sentence changed the claim is reopened first (a
 * dismissal stays). Answers whether it was reopened.
 */
export async function followTexts(
  tx: Tx,
  claim: CarriedClaim,
  texts: ReadonlyMap<string, RunText>,
): Promise<boolean> {
  const { state } = await tx.claim.findUniqueOrThrow({ where: { id: claim.id }, select: { state: true } });
  const verdictStands = afterContentChange(state) !== null;
  if (verdictStands) {
    if (state === "dismissed" || !claim.carried.some(({ changed }) => changed)) return false;
    await withdrawVerdict(tx, claim.id, "reopened");
  }
  for (const carried of claim.carried) await follow(tx, carried, texts);
  return verdictStands;
}

async function follow(
  tx: Tx,
  { id, sourceId, state, span }: CarriedSpan,
  texts: ReadonlyMap<string, RunText>,
) {
  const now = texts.get(sourceId);
  if (!now) return;
  if (!span) {
    await tx.readingSpan.updateMany({
      where: { id, state: { not: "orphaned" } },
      data: { state: "orphaned" },
    });
    return;
  }
  const { start, end, exact, prefix, suffix } = selectorOf(now.text, span);
  await tx.readingSpan.updateMany({
    where: { id, revisionId: { not: now.revisionId } },
    data: { revisionId: now.revisionId, start, end, exact, prefix, suffix, state },
  });
}

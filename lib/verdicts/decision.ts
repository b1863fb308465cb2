import type { Severity } from "@/lib/claims/view";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { type EvidenceRow, evidenceRows, momentOf } from "./evidence";
import { chosenRating, type Rated } from "./rate";
import { faultsOf, type Matter } from "./rules";
import type { DecisionInput } from "./schema";

/** A decision on a claim that is found to be in order, as it is stored. */
export interface Decision {
  readonly words: Pick<DecisionInput, "outcome" | "wording" | "rationale" | "howChecked" | "originalSeen">;
  readonly check: { readonly what: string; readonly who: string; readonly by: Date | null } | null;
  readonly rated: Rated;
  /** Ids of the readings that stand, in the editor's order, each once. */
  readonly standing: readonly string[];
  readonly evidence: readonly EvidenceRow[];
}

/** What an editor decided, checked against the claim. Throws with everything that keeps it from being recorded. */
export async function checkedDecision(
  tx: Tx,
  { storyId, claimId }: { readonly storyId: string; readonly claimId: string },
  input: DecisionInput,
): Promise<Decision> {
  const faults = faultsOf(input, await matterOf(tx, claimId));
  const [first] = faults;
  if (first) throw unprocessable(first.message, first.field, faults);
  const { outcome, wording, rationale, howChecked, originalSeen, check } = input;
  return {
    words: { outcome, wording, rationale, howChecked, originalSeen },
    check: check ? { what: check.what, who: check.who, by: momentOf(check.by) } : null,
    rated: await chosenRating(tx, input),
    standing: [...new Set(input.readingIds)],
    evidence: await evidenceRows(tx, storyId, input.evidence),
  };
}

/** The columns that say what is still to be checked, and how the claim was rated. */
export const moreColumns = ({ check, rated }: Decision) => ({
  ...rated.columns,
  checkWhat: check?.what ?? null,
  checkWho: check?.who ?? null,
  checkBy: check?.by ?? null,
});

async function matterOf(tx: Tx, claimId: string): Promise<Matter> {
  const readings = await tx.reading.findMany({
    where: { claimId, removedAt: null },
    select: { id: true, value: true },
  });
  const flags = await tx.discrepancy.findMany({ where: { claimId }, select: { severity: true } });
  const severities = flags.map(({ severity }) => severity);
  const gravest = (["high", "medium", "low"] as const satisfies Severity[]).find((one) =>
    severities.includes(one),
  );
  return { readings, severity: gravest ?? null };
}

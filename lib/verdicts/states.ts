import type { ClaimState } from "@/lib/claims/view";
import type { Outcome } from "./view";

/**
 * The states of a claim: which may follow which. The database holds the same table (ClaimTransition) and refuses
 * everything else; a test compares the two.
 */
export const transitions = {
  open: ["dismissed", "decided", "awaiting_signature"],
  dismissed: ["open", "decided", "awaiting_signature"],
  decided: ["open", "dismissed", "awaiting_signature", "reopened"],
  awaiting_signature: ["signed", "sent_back", "open", "decided", "dismissed", "reopened"],
  sent_back: ["decided", "awaiting_signature", "dismissed", "open", "reopened"],
  signed: ["reopened"],
  reopened: ["decided", "awaiting_signature", "dismissed"],
} as const satisfies Record<ClaimState, readonly ClaimState[]>;

/** True when a claim may go from the one state to the other; staying is no transition. */
export function mayFollow(from: ClaimState, to: ClaimState): boolean {
  const next: readonly ClaimState[] = transitions[from];
  return next.includes(to);
}

/** The state that a new verdict puts its claim in. What still needs a check is not ready to be signed. */
export function stateAfter(outcome: Outcome): ClaimState {
  if (outcome === "dismissed") return "dismissed";
  return outcome === "needs_check" ? "decided" : "awaiting_signature";
}

import type { ClaimState } from "./view";

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

/** True while a verdict stands on the claim. */
export function carriesVerdict(state: ClaimState): boolean {
  return state !== "open" && state !== "reopened";
}

/**
 * Where a claim goes when what its verdict was about has changed: a decision is looked at again as reopened, a
 * dismissal as any open claim. Null when no verdict stands.
 */
export function afterContentChange(state: ClaimState): ClaimState | null {
  if (!carriesVerdict(state)) return null;
  return mayFollow(state, "reopened") ? "reopened" : "open";
}

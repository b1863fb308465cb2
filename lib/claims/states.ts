import { type ClaimState, transitions } from "./view";

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

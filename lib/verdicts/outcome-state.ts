import type { ClaimState } from "@/lib/claims/view";
import type { Outcome } from "./view";

/** The state that a new verdict puts its claim in. What still needs a check is not ready to be signed. */
export function stateAfter(outcome: Outcome): ClaimState {
  if (outcome === "dismissed") return "dismissed";
  return outcome === "needs_check" ? "decided" : "awaiting_signature";
}

/** What a verdict says of the flags on its claim. */
export function flagAfter(outcome: Outcome | null): "suspected" | "confirmed" | "dismissed" {
  if (outcome === null || outcome === "needs_check") return "suspected";
  return outcome === "dismissed" ? "dismissed" : "confirmed";
}

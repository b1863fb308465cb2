import type { ClaimCounts } from "@/lib/stories/view";

/** Claims of a story by what is still to do; agreements are none of them. */
export interface Tally {
  /** Wait for a decision, a first or another one. */
  readonly open: number;
  /** Decided, dismissals included, but not signed. */
  readonly decided: number;
  readonly signed: number;
}

/** Sums the states into the three that the list and the bar show. */
export function tally(counts: ClaimCounts): Tally {
  return {
    open: counts.open + counts.reopened + counts.sent_back,
    decided: counts.decided + counts.awaiting_signature + counts.dismissed,
    signed: counts.signed,
  };
}

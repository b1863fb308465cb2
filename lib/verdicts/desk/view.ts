import type { ClaimState, Kind } from "@/lib/claims/view";
import type { AgreementView, Outcome } from "../view";

/** What was decided on a similar claim in another story. */
export interface SimilarVerdict {
  readonly story: { readonly id: string; readonly title: string };
  readonly number: number;
  readonly statement: string;
  readonly state: ClaimState;
  readonly outcome: Outcome;
  readonly wording: string | null;
  readonly rationale: string | null;
  readonly decidedAt: string;
}

/** How long a claim has waited: under a day, three days, a week, four weeks, or longer. */
export const ages = ["day", "days", "week", "month", "older"] as const;

/** How the desk does, for standards editors. */
export interface DeskHealth {
  /** At work, and seen by the reader. */
  readonly stories: number;
  /** Flagged claims without a standing decision, by age and the severity of their gravest flag. */
  readonly open: readonly {
    readonly age: (typeof ages)[number];
    readonly high: number;
    readonly medium: number;
    readonly low: number;
  }[];
  /** Flags of the engine that editors judged, by kind. */
  readonly precision: readonly {
    readonly kind: Kind;
    readonly confirmed: number;
    readonly dismissed: number;
  }[];
  readonly agreement: AgreementView;
}

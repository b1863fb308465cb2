import type { PersonView } from "@/lib/auth/view";
import type { Kind } from "@/lib/claims/view";

export const rulingScopes = ["claim", "story", "source", "house"] as const;
/** `source`: all texts of its outlet, in any story. */
export type RulingScope = (typeof rulingScopes)[number];
export const rulingKinds = ["house_form", "equivalence", "not_a_discrepancy", "fact"] as const;

/** What a ruling looks for; which fields count hangs on its kind. */
export type Pattern =
  | { readonly kind: "house_form"; readonly use: string; readonly forms: readonly string[] }
  | { readonly kind: "equivalence"; readonly phrases: readonly string[] }
  | { readonly kind: "not_a_discrepancy"; readonly facet: Kind; readonly phrases: readonly string[] }
  | {
      readonly kind: "fact";
      readonly facet: Kind;
      /** Whom or what it is about, in the forms that sources use. */
      readonly subjects: readonly string[];
      /** What holds of it. */
      readonly value: string;
    };

/** A ruling. Times are ISO 8601 in UTC. */
export interface RulingView {
  readonly id: string;
  readonly number: number;
  readonly scope: RulingScope;
  readonly pattern: Pattern;
  readonly reason: string;
  /** The story, source or claim that its scope or its making names, where the reader may see it. */
  readonly story: { readonly id: string; readonly title: string } | null;
  readonly outlet: string | null;
  readonly claimNumber: number | null;
  /** For facts: when it held. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly expiresAt: string | null;
  readonly author: PersonView;
  readonly createdAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: PersonView | null;
  /** How many claims it touched in their newest run. */
  readonly touched: number;
  readonly rowVersion: number;
  readonly canWithdraw: boolean;
}

/** A claim that a ruling touched. `isFolded`: it still waits, folded; else somebody decided it, or the ruling is gone. */
export interface TouchedClaim {
  readonly story: { readonly id: string; readonly title: string };
  readonly number: number;
  readonly statement: string;
  readonly runNumber: number;
  readonly isFolded: boolean;
}

/** A ruling with what it touched; `hidden` counts claims of stories that the reader may not see. */
export interface RulingDetail extends RulingView {
  readonly claims: readonly TouchedClaim[];
  readonly hidden: number;
}

/** A ruling as it leaves and comes in: no ids, no story. */
export interface PortableRuling {
  readonly scope: "house";
  readonly pattern: Pattern;
  readonly reason: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly expiresAt: string | null;
}

/** What a ruling from a claim would look like, one for each kind that the claim allows; the likeliest first. */
export interface RulingDraft {
  readonly claimId: string;
  readonly number: number;
  readonly statement: string;
  readonly reason: string;
  readonly sources: readonly { readonly id: string; readonly siglum: string }[];
  readonly patterns: readonly Pattern[];
  /** The scopes that the reader may rule over. */
  readonly scopes: readonly RulingScope[];
}

import type { PersonView } from "@/lib/auth/view";
import type { ClaimState, Kind, Severity } from "@/lib/claims/view";
import type { SourceView } from "@/lib/sources/view";
import type { VerdictView } from "@/lib/verdicts/view";

/** A decided claim as the report tells it. */
export interface ReportClaim {
  readonly number: number;
  readonly statement: string;
  readonly kind: Kind | null;
  readonly severity: Severity | null;
  readonly explanation: string | null;
  readonly state: ClaimState;
  readonly readings: readonly {
    readonly siglum: string;
    readonly letter: string;
    readonly exact: string;
    readonly sentence: string;
  }[];
  readonly gaps: readonly string[];
  /** Confidential evidence is left out. */
  readonly verdict: VerdictView;
  readonly signed: boolean;
}

/** One line of the fix list for our own copy: which sentence, what to change, why. */
export interface Fix {
  readonly siglum: string;
  readonly sentence: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  readonly claimNumber: number;
}

/** What a report holds before it is frozen; the frozen document has the same shape with a number and a hash. */
export interface ReportPreview {
  readonly title: string;
  readonly sources: readonly SourceView[];
  readonly fixes: readonly Fix[];
  readonly claims: readonly ReportClaim[];
  /** Decided claims without a signature. */
  readonly unsigned: number;
  /** Flagged claims still open: they are not in the report. */
  readonly undecided: number;
}

export interface ReportRow {
  readonly id: string;
  readonly number: number;
  readonly contentHash: string;
  readonly createdBy: PersonView;
  readonly createdAt: string;
  readonly exports: readonly {
    readonly format: "html" | "csv" | "json";
    readonly state: "queued" | "running" | "finished" | "failed" | "cancelled";
    readonly error: string | null;
  }[];
}

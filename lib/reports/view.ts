import type { PersonView } from "@/lib/auth/view";
import type { ClaimState, Kind, Severity } from "@/lib/claims/view";
import type { RevisionView, SourceView } from "@/lib/sources/view";
import type { EvidenceView, RatingView, SignOffView, VerdictView } from "@/lib/verdicts/view";

/** A source as the report names it; who put its text in is the story's matter. */
export interface ReportSource extends Omit<SourceView, "revision"> {
  /** The newest one. */
  readonly revision: Omit<RevisionView, "createdBy">;
}

/** A place in a text, half-open [start, end) in UTF-16 code units, with the words that stand before and after it. */
export interface ReportSpan {
  /** SHA-256 of the text that the offsets count in. */
  readonly textHash: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What one source says on a claim. */
export interface ReportReading {
  readonly siglum: string;
  readonly letter: string;
  /** Normal form; readings of a claim that agree share it. */
  readonly value: string;
  /** Whether it stands by the verdict. */
  readonly stands: boolean;
  /** The words of all spans, joined by " … ". */
  readonly exact: string;
  readonly sentence: string;
  readonly spans: readonly ReportSpan[];
}

/** An editor's note on places of one source or several; `claimNumber` null: on none of the claims. */
export interface ReportNote {
  readonly claimNumber: number | null;
  readonly author: PersonView | null;
  readonly body: string;
  readonly createdAt: string;
  readonly targets: readonly (ReportSpan & { readonly siglum: string })[];
}

/** Evidence that is not confidential. */
export interface ReportEvidence extends EvidenceView {
  /** SHA-256 of the text in which its span lies. */
  readonly textHash: string | null;
}

/** The verdict that stands. People are null where the report withholds their names. */
export interface ReportVerdict extends Omit<VerdictView, "author" | "signOffs" | "evidence" | "rating"> {
  readonly author: PersonView | null;
  readonly signOffs: readonly (Omit<SignOffView, "signer"> & { readonly signer: PersonView | null })[];
  readonly evidence: readonly ReportEvidence[];
  /** Left out where the claim was not rated. */
  readonly rating?: RatingView | undefined;
}

/** A decided claim as the report tells it. */
export interface ReportClaim {
  readonly number: number;
  readonly statement: string;
  /** Of the gravest flag; null: the sources agree. */
  readonly kind: Kind | null;
  readonly severity: Severity | null;
  readonly explanation: string | null;
  /** All facets in which the readings diverge. */
  readonly flags: readonly { readonly kind: Kind; readonly severity: Severity }[];
  readonly state: ClaimState;
  readonly readings: readonly ReportReading[];
  readonly gaps: readonly string[];
  readonly verdict: ReportVerdict;
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
  readonly sources: readonly ReportSource[];
  readonly fixes: readonly Fix[];
  readonly claims: readonly ReportClaim[];
  readonly notes: readonly ReportNote[];
  /** Decided claims without a signature. */
  readonly unsigned: number;
  /** Flagged claims still open: they are not in the report. */
  readonly undecided: number;
}

export const reportKinds = ["report", "correction", "withdrawal"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Why a report was corrected or withdrawn, in the editor's words. */
export interface Notice {
  readonly wrong: string;
  readonly since: string;
  readonly changed: string;
}

/** The file forms of a report: those that editors use, then those for exchange. */
export const mainFormats = ["html", "pdf", "docx", "xlsx", "csv"] as const;
export const otherFormats = ["markdown", "json", "annotations", "tei", "claimreview"] as const;
export type Format = (typeof mainFormats)[number] | (typeof otherFormats)[number];

/** One field of a claim that a correction changed, in words: before and after. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What a correction changed: claims that came, went, or read otherwise; everything else is as it was. */
export interface Changes {
  readonly from: number;
  readonly to: number;
  readonly added: readonly { readonly number: number; readonly statement: string }[];
  readonly removed: readonly { readonly number: number; readonly statement: string }[];
  readonly changed: readonly {
    readonly number: number;
    readonly statement: string;
    readonly fields: readonly FieldChange[];
  }[];
}

export interface ReportRow {
  readonly id: string;
  readonly number: number;
  readonly kind: ReportKind;
  readonly notice: Notice | null;
  /** The report that it corrects or withdraws. */
  readonly corrects: { readonly id: string; readonly number: number } | null;
  /** What was said of it later: the newest correction, or its withdrawal. */
  readonly correctedBy: { readonly id: string; readonly number: number; readonly kind: ReportKind } | null;
  readonly contentHash: string;
  readonly createdBy: PersonView;
  readonly createdAt: string;
  readonly exports: readonly {
    readonly format: Format;
    readonly state: "queued" | "running" | "finished" | "failed" | "cancelled";
    readonly error: string | null;
  }[];
}

/** What an import took in. */
export interface Imported {
  readonly claims: number;
  readonly notes: number;
  /** Texts that the story has by their digest only. */
  readonly wordless: number;
  /** Verdicts that have the very hash that the report tells; the others left confidential evidence behind. */
  readonly sameHash: number;
}

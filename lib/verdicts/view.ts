import type { PersonView } from "@/lib/auth/view";

export const outcomes = [
  "one_stands",
  "same_meaning",
  "several_stand",
  "none_stands",
  "cut",
  "needs_check",
  "dismissed",
] as const;
export type Outcome = (typeof outcomes)[number];
export const evidenceKinds = ["link", "document", "span", "quotation", "person"] as const;

export interface EvidenceView {
  readonly kind: (typeof evidenceKinds)[number];
  readonly text: string | null;
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly accessedAt: string | null;
  readonly language: string | null;
  readonly span: { readonly revisionId: string; readonly start: number; readonly end: number } | null;
  readonly confidential: boolean;
}

export interface SignOffView {
  readonly id: string;
  readonly decision: "signed" | "sent_back";
  readonly signer: PersonView;
  readonly comment: string | null;
  readonly createdAt: string;
}

/** A step on a house's own scale, with the whole scale as it was then: what "2" means hangs on the others. */
export interface RatingView {
  /** From 1, the lowest. */
  readonly step: number;
  readonly scale: readonly string[];
}

/** The house's own scale for claims. */
export interface ScaleView {
  readonly version: number;
  /** Words for the steps, from the lowest to the highest. */
  readonly steps: readonly string[];
  /** Verdicts are rated on it. */
  readonly isOn: boolean;
}

export const fewestSteps = 2;
export const mostSteps = 10;
/** Characters of one step. */
export const longestStep = 60;

/** One version of the decision on a claim. */
export interface VerdictView {
  readonly id: string;
  readonly version: number;
  readonly author: PersonView;
  readonly outcome: Outcome;
  readonly wording: string | null;
  readonly rationale: string | null;
  readonly howChecked: string | null;
  readonly originalSeen: boolean;
  readonly check: { readonly what: string; readonly who: string; readonly by: string | null } | null;
  readonly rating: RatingView | null;
  readonly readingIds: readonly string[];
  readonly evidence: readonly EvidenceView[];
  readonly signOffs: readonly SignOffView[];
  readonly contentHash: string;
  readonly createdAt: string;
}

/** One editor's decision, beside another's. */
export interface OpinionView
  extends Pick<
    VerdictView,
    | "author"
    | "outcome"
    | "wording"
    | "rationale"
    | "howChecked"
    | "originalSeen"
    | "check"
    | "rating"
    | "readingIds"
    | "evidence"
    | "createdAt"
  > {}

/**
 * Ready-made reasons, by the language of who chooses one: they go into the verdict as words, like those that are typed.
 * `dismissals` are for dismissals, `rationales` for verdicts on discrepancies below high severity.
 */
export const presets = {
  en: {
    dismissals: [
      "Same meaning in this context.",
      "Only a matter of style.",
      "The sources speak of different things.",
      "House form decides; nothing to check.",
      "A fault of the text's import.",
    ],
    rationales: [
      "Checked against the original.",
      "The most precise source is followed.",
      "The latest source is followed.",
      "The official form is followed.",
      "House style.",
    ],
  },
  de: {
    dismissals: [
      "Im Zusammenhang dasselbe.",
      "Nur eine Frage des Stils.",
      "Die Quellen sprechen von Verschiedenem.",
      "Die Hausform entscheidet; nichts zu prüfen.",
      "Ein Fehler beim Einlesen des Textes.",
    ],
    rationales: [
      "Am Original geprüft.",
      "Wir folgen der genauesten Quelle.",
      "Wir folgen der neuesten Quelle.",
      "Wir folgen der amtlichen Form.",
      "Hausregel.",
    ],
  },
} as const;

/** A place that search found. */
export interface SearchHit {
  readonly kind: "text" | "claim" | "verdict";
  readonly story: { readonly id: string; readonly title: string };
  /** For a text. */
  readonly source: { readonly id: string; readonly siglum: string } | null;
  /** For a claim and its verdict. */
  readonly claim: { readonly number: number; readonly statement: string } | null;
  /** Words around what was found, in order; those that were looked for are `isFound`. */
  readonly snippet: readonly { readonly text: string; readonly isFound: boolean }[];
}

/** Below so many compared items a coefficient of agreement says more about chance than about people. */
export const leastItems = 50;

/** How far blind second opinions agree with the verdicts that they were compared with. */
export interface AgreementView {
  /** Asked for and not compared yet. */
  readonly waiting: number;
  readonly compared: number;
  readonly agreed: number;
  /** Differed, and a third editor has decided. */
  readonly adjudicated: number;
  /** Differ still. */
  readonly apart: number;
  /** For standards editors, from `leastItems` items on; by outcome. A null among them cannot be computed. */
  readonly coefficients: {
    /** Krippendorff's alpha over all items. */
    readonly alpha: number | null;
    /** Cohen's kappa of each two editors with `leastItems` items in common. */
    readonly pairs: readonly {
      readonly one: PersonView;
      readonly other: PersonView;
      readonly items: number;
      readonly kappa: number | null;
    }[];
  } | null;
}

import type { PersonView } from "@/lib/auth/view";
import type { Span } from "@/lib/text/span";

export const sourceKinds = [
  "article",
  "wire_copy",
  "translation",
  "original",
  "transcript",
  "our_copy",
] as const;
export type SourceKind = (typeof sourceKinds)[number];
export const translators = ["human", "machine", "unknown"] as const;
export type TranslatedBy = (typeof translators)[number];
export const revisionReasons = ["first_import", "our_correction", "outlet_change"] as const;
export type RevisionReason = (typeof revisionReasons)[number];

/** One immutable version of a source's text, without the text. Times are ISO 8601 in UTC; zones are IANA names. */
export interface RevisionView {
  readonly id: string;
  readonly number: number;
  readonly reason: RevisionReason;
  readonly note: string | null;
  readonly headline: string;
  readonly contentHash: string;
  readonly length: number;
  readonly words: number;
  readonly dateline: string | null;
  readonly publishedAt: string | null;
  readonly publishedZone: string | null;
  readonly retrievedAt: string | null;
  readonly retrievedZone: string | null;
  readonly createdBy: PersonView;
  readonly createdAt: string;
}

export interface SourceView {
  readonly id: string;
  readonly siglum: string;
  readonly outlet: string;
  readonly author: string | null;
  readonly kind: SourceKind;
  readonly translatedBy: TranslatedBy | null;
  readonly translationOf: { readonly id: string; readonly siglum: string } | null;
  readonly language: string;
  readonly url: string | null;
  /** null: unknown. `basis` says whether an editor set it or the engine read it in the text. */
  readonly origin: { readonly id: string; readonly name: string; readonly basis: "editor" | "engine" } | null;
  readonly position: number;
  readonly rowVersion: number;
  /** The newest revision. */
  readonly revision: RevisionView;
}

/**
 * How far a source departs from its origin. `departs`: `own` of its `words` stand in no run of four words of the sources
 * whose sigla are `from`. `measure`: it is the wire's own text, which the others are held against. `alone`: no other
 * source is of its origin; `otherLanguage`: none in its language. `unread`: texts or origins changed since the analysis.
 */
export type DepartureView =
  | {
      readonly state: "departs";
      readonly words: number;
      readonly own: number;
      readonly from: readonly string[];
    }
  | { readonly state: "measure" | "alone" | "otherLanguage" | "unread" };

/** A source as the list of them shows it. */
export interface ListedSource extends SourceView {
  /** null: its origin is unknown. */
  readonly departure: DepartureView | null;
}

/** A source with its text; `text` is null when it was removed for legal reasons. */
export interface SourceTextView extends ListedSource {
  readonly text: string | null;
  /** Where it departs from its origin. */
  readonly departs: readonly Span[];
  /** The redactions that took words of it: █ stands for them, or nothing is left. */
  readonly redactions: readonly { readonly number: number; readonly at: string }[];
  readonly revisions: readonly RevisionView[];
}

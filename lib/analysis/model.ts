import type { Span } from "@/lib/text/span";

/** The version of the engine; a cached TextReading of another version is to be read again. */
export const engineVersion = "0.2.4";

/** The facets in which readings can diverge, in the words of the exported contract. */
export const kinds = [
  "quote-wording",
  "title",
  "name",
  "number",
  "time",
  "place",
  "attribution",
  "certainty",
  "action",
  "context",
  "omission",
] as const;
export type Kind = (typeof kinds)[number];

/** high: changes the facts or the meaning; medium: an editor must choose one form; low: style only. */
export const severities = ["high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

/** What a source is; a translation names its original in `translationOf` when that is in the story too. */
export const sourceKinds = ["article", "wire", "translation", "original", "transcript", "own-copy"] as const;
export type SourceKind = (typeof sourceKinds)[number];

export type Language = string; // ISO 639-1, such as "en"

/** What the engine is told about a text before it reads it; null where nobody knows. */
export interface ReadOptions {
  /** Dateline or publication date, ISO (`2022-01-09` or a full time): "tomorrow" counts from here. */
  readonly date: string | null;
  readonly language: Language | null;
}

/** A stretch of text with the offsets of its words; `kind` tells prose from what is not compared. */
export interface Sentence extends Span {
  readonly index: number;
  /** headline and prose are compared; boilerplate (menus, captions, credits, "See also") is not. */
  readonly kind: "headline" | "prose" | "boilerplate";
  readonly paragraph: number;
}

/** One word or mark with its tags. Punctuation and symbols are tokens too; white space is not. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, folded quotation marks and hyphens. */
  readonly norm: string;
  readonly lemma: string;
  /** Universal part of speech (NOUN, PROPN, VERB, …, PUNCT). */
  readonly pos: string;
  readonly sentence: number;
}

export type MentionType =
  | "person"
  | "quotation"
  | "quantity"
  | "time"
  | "place"
  | "organisation"
  | "cue"
  | "term";

interface MentionBase extends Span {
  readonly type: MentionType;
  readonly sentence: number;
}

/** A person by name: "Deputy Finance Minister Laura Ferris". The span is the name's alone. */
export interface PersonMention extends MentionBase {
  readonly type: "person";
  readonly name: string;
  readonly titles: readonly TitleSpan[];
}

export interface TitleSpan extends Span {
  /** Normal form, e.g. "deputy finance minister". */
  readonly value: string;
}

/** A quoted or indirect utterance. The span is the words between the marks. */
export interface QuotationMention extends MentionBase {
  readonly type: "quotation";
  readonly direct: boolean;
  /** The words that name the speaker, when the sentence has them. */
  readonly speaker: (Span & { readonly name: string }) | null;
  /** The reporting verb with its span, e.g. "warned". */
  readonly verb: (Span & { readonly lemma: string }) | null;
}

/** "more than 13,000 people": the span holds qualifier, figure and unit. */
export interface QuantityMention extends MentionBase {
  readonly type: "quantity";
  readonly low: number;
  readonly high: number;
  /** The unit or what is counted, lemmatised: "people", "percent", "usd". */
  readonly unit: string;
  readonly qualifier: "exact" | "about" | "at-least" | "at-most";
}

/** "on Sunday", "tomorrow", "January 12". */
export interface TimeMention extends MentionBase {
  readonly type: "time";
  /** ISO day or month or year (`2022-01-09`, `2022-01`, `2022`), or null when it can't be resolved. */
  readonly day: string | null;
  /** Minutes after midnight when a time of day is given. */
  readonly minute: number | null;
  readonly form: "date" | "weekday" | "relative" | "clock" | "duration" | "part-of-day";
}

export interface NamedMention extends MentionBase {
  readonly type: "place";
  /** Canonical form: "United States" for "Washington", "the US", "American". */
  readonly name: string;
}

export type Mention = PersonMention | QuotationMention | QuantityMention | TimeMention | NamedMention;

/**
 * Everything read from one text on its own: plain JSON, so that it can be cached per revision.
 * It holds the text itself, so that spans can always be sliced back.
 */
export interface TextReading {
  readonly engine: string;
  readonly text: string;
  readonly title: string;
  /** Told or detected; "und" when it can't be told. */
  readonly language: Language;
  /** The date that relative times were counted from: the one given, else the one in the text, else null. */
  readonly date: string | null;
  readonly words: number;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Wires credited in the text ("(AFP)", "asc / dpa / AFP"), canonical names, sorted. */
  readonly credits: readonly string[];
}

/** One source of a story as the comparison sees it. */
export interface ComparedSource {
  readonly id: string;
  /** What explanations call it: the siglum if there is one, else a short name. Unique within the story. */
  readonly name: string;
  /** Dateline or publication date, ISO; null when unknown. */
  readonly date: string | null;
  readonly language: Language | null;
  readonly kind: SourceKind;
  /** The wire or newsroom it comes from as an editor recorded it; null: the engine looks for one. */
  readonly origin: string | null;
  /** The id of the source that this one translates. */
  readonly translationOf?: string | null;
  readonly reading: TextReading;
}

/** A span of one source's text as it was read for this comparison. */
export interface SourceSpan extends Span {
  readonly source: string;
}

/** An editor's correction of an earlier run, carried over to the texts of this one. */
export type Constraint =
  /** These spans speak on one claim: merge what was found apart. */
  | { readonly edit: "same-claim"; readonly spans: readonly SourceSpan[] }
  /** Spans of different groups never stand in one claim (a split, or "not the same event"). */
  | {
      readonly edit: "different-claims" | "not-the-same-event";
      readonly groups: readonly (readonly SourceSpan[])[];
    }
  /** This reading is not one of the claim that holds `claim`; with `to` it belongs to that one instead. */
  | {
      readonly edit: "reading-belongs-elsewhere";
      readonly reading: SourceSpan;
      readonly claim: readonly SourceSpan[];
      readonly to?: readonly SourceSpan[];
    }
  /** The discrepancy on these spans is of this kind. */
  | { readonly edit: "kind"; readonly spans: readonly SourceSpan[]; readonly kind: Kind };

/** What one source says on a claim. `text` is the slice of the source's text; equal values say the same. */
export interface Reading extends SourceSpan {
  readonly text: string;
  readonly value: string;
  /** Where the reading stands on a scale of certainty or force, for quotations and cues. */
  readonly strength?: Strength;
}

export interface Strength {
  readonly scale: "certainty" | "force";
  /** 0 (ruled out, or a mere remark) to 1 (certain, or a threat). */
  readonly degree: number;
  /** The word or phrase that carries it, as it stands in the text. */
  readonly cue: string;
}

/** One slot on which sources speak. Without a discrepancy that names it, it is an agreement. */
export interface Claim {
  readonly id: string;
  /** A neutral line that names the slot: "How is Laura Ferris's title given?" */
  readonly statement: string;
  readonly kind: Kind;
  readonly readings: readonly Reading[];
  /** Sources that say nothing on it. */
  readonly gaps: readonly string[];
  /** How many independent origins speak on it, and how many say each value. */
  readonly origins: { readonly total: number; readonly byValue: Readonly<Record<string, number>> };
}

export interface Discrepancy {
  readonly id: string;
  readonly claim: string;
  readonly kind: Kind;
  readonly severity: Severity;
  /** 0..1: how likely an editor is to agree that this should be flagged. */
  readonly confidence: number;
  /** One sentence: which sources, which words, why it may matter. */
  readonly explanation: string;
  readonly readings: readonly Reading[];
  /** Only for omissions: the sources that do not tell it. */
  readonly absentFrom: readonly string[];
  /** The value told apart from a majority of origins that agree, if there is one; it is never "wrong" by that. */
  readonly oddOneOut: string | null;
}

/** How far a source departs from the texts of its origin that it is held against. */
export interface Departure {
  /** The ids of those sources. */
  readonly from: readonly string[];
  /** The words that were compared: boilerplate is none of them. */
  readonly words: number;
  /** Those of them that stand in no run of four words of the others. */
  readonly own: number;
  /** Where these stand. */
  readonly passages: readonly Span[];
}

export interface SourceSummary {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Sources with the same origin are copies of one wire and count once; null when unknown (counts as its own). */
  readonly origin: string | null;
  readonly words: number;
  /** null: alone in its origin and its language, or the wire's own text, which the others are held against. */
  readonly departure: Departure | null;
}

/** The whole result: discrepancies most important first, claims in order of their first reading. */
export interface Comparison {
  readonly format: "variorum.comparison/1";
  readonly engine: string;
  readonly sources: readonly SourceSummary[];
  readonly claims: readonly Claim[];
  readonly discrepancies: readonly Discrepancy[];
  /** Sentences for people on what was left out, e.g. "Texts in Finnish were compared on names, numbers, …". */
  readonly notCompared: readonly string[];
}

/** A step of the work; `done` of `total` within the stage. */
export interface Progress {
  readonly stage: "align" | "origins" | "claims" | "score";
  readonly done: number;
  readonly total: number;
}

import type { PersonView } from "@/lib/auth/view";
import type { SourceTextView } from "@/lib/sources/view";
import type { OpinionView, VerdictView } from "@/lib/verdicts/view";

export const kinds = [
  "quote_wording",
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
export type Severity = "high" | "medium" | "low";
export const claimStates = [
  "open",
  "dismissed",
  "decided",
  "awaiting_signature",
  "sent_back",
  "signed",
  "reopened",
] as const;
export type ClaimState = (typeof claimStates)[number];

/**
 * The states of a claim: which may follow which. The database holds the same table (ClaimTransition) and refuses
 * everything else; a test compares the two.
 */
export const transitions = {
  open: ["dismissed", "decided", "awaiting_signature"],
  dismissed: ["open", "decided", "awaiting_signature"],
  decided: ["open", "dismissed", "awaiting_signature", "reopened"],
  awaiting_signature: ["signed", "sent_back", "open", "decided", "dismissed", "reopened"],
  sent_back: ["decided", "awaiting_signature", "dismissed", "open", "reopened"],
  signed: ["reopened"],
  reopened: ["decided", "awaiting_signature", "dismissed"],
} as const satisfies Record<ClaimState, readonly ClaimState[]>;

/** Readings of a claim that agree: they carry the same letter (a, b, c …). */
export interface GroupLine {
  readonly letter: string;
  /** The first reading's words, for display. */
  readonly label: string;
  readonly value: string;
  /** Independent origins among its sources; a source of unknown origin counts as its own. */
  readonly origins: number;
  readonly unknownOrigins: number;
}

/** The same with its sources. */
export interface GroupView extends GroupLine {
  readonly sigla: readonly string[];
}

/** A line of the queue. */
export interface ClaimRow {
  readonly id: string;
  /** Shown as C1, C2 … */
  readonly number: number;
  readonly statement: string;
  /** Null: the sources agree. */
  readonly kind: Kind | null;
  readonly severity: Severity | null;
  readonly explanation: string | null;
  readonly state: ClaimState;
  readonly madeBy: "engine" | "editor";
  readonly groups: readonly GroupLine[];
  /** A character for each source of the story, in its order: a group's letter or one of the matrix's signs. */
  readonly cells: string;
  readonly rank: number | null;
  /** Where the story first speaks on it: its first source's place, then the offset there; null without a reading. */
  readonly first: { readonly source: number; readonly start: number } | null;
  /** Set when the newest finished run no longer finds it: the number of that run. */
  readonly notFoundByRun: number | null;
  /** The ruling that spoke on it in its newest run, while it waits: it arrives folded, and is still to decide. */
  readonly suggestedBy: SuggestionView | null;
  readonly outcome: VerdictView["outcome"] | null;
  /** Where a blind second opinion on it stands, while that matters to the reader. */
  readonly secondOpinion: SecondOpinionMark | null;
  readonly assignee: PersonView | null;
  readonly openComments: number;
  readonly rowVersion: number;
}

/**
 * yours: the reader's own blind opinion is waited for; asked: another editor's is; given: it is there and waits for
 * a verdict to be compared with; differ: a third editor decides. agreed and adjudicated speak of the verdict that stands.
 */
export type SecondOpinionMark = "yours" | "asked" | "given" | "differ" | "agreed" | "adjudicated";

/** A blind second opinion on a claim. */
export interface SecondOpinionView {
  readonly id: string;
  readonly mark: SecondOpinionMark;
  readonly askedBy: PersonView;
  readonly editor: PersonView;
  readonly createdAt: string;
  /** The two opinions side by side, once both are there; null before, for everybody. */
  readonly compared: { readonly first: OpinionView; readonly second: OpinionView } | null;
  readonly rowVersion: number;
  readonly can: { readonly give: boolean; readonly withdraw: boolean; readonly adjudicate: boolean };
}

/** The queue of a story. Hundreds of sources are named once, not in each of a thousand claims. */
export interface ClaimList {
  /** Most important first. */
  readonly items: readonly ClaimRow[];
  /** Sigla in the order of `cells`. */
  readonly sources: readonly string[];
}

/** A ruling that suggests what to decide. `advice` is what stands by it: the form or fact to use, where it names one. */
export interface SuggestionView {
  readonly rulingId: string;
  readonly number: number;
  readonly kind: "house_form" | "equivalence" | "not_a_discrepancy" | "fact";
  readonly reason: string;
  readonly advice: string | null;
}

export interface SpanView {
  readonly id: string;
  readonly revisionId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly state: "placed" | "moved" | "orphaned";
}

/** A reading in its sentence. Offsets of `marks` and `sentence` are UTF-16 units of the revision's text. */
export interface ReadingView {
  readonly id: string;
  readonly sourceId: string;
  readonly siglum: string;
  readonly letter: string;
  readonly value: string;
  readonly spans: readonly SpanView[];
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string };
  /** The reading's words that differ from the reading it is held against (the preferred one, or the largest group's). */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** The same, held against each other group: what shows while an editor tries which reading stands. */
  readonly against: readonly {
    readonly letter: string;
    readonly marks: readonly { readonly start: number; readonly end: number }[];
  }[];
  /** 0..1 on the scale, for the strength ladder. */
  readonly strength: { readonly scale: "certainty" | "force"; readonly degree: number } | null;
  readonly madeBy: "engine" | "editor";
  readonly rowVersion: number;
}

/** An original in the story, and its sentences that the readings of a claim render; none where they cannot be told. */
export interface OriginalView {
  readonly sourceId: string;
  readonly siglum: string;
  readonly language: string;
  /** Offsets are UTF-16 units of its text. */
  readonly words: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface DiscrepancyView {
  readonly id: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly confidence: number;
  readonly explanation: string;
  readonly state: "suspected" | "confirmed" | "dismissed";
  readonly readingIds: readonly string[];
  readonly absentFrom: readonly string[];
}

export interface CommentView {
  readonly id: string;
  readonly author: PersonView;
  readonly body: string;
  /** Members of the story whom it names by @. */
  readonly mentions: readonly PersonView[];
  /** The comment that it answers. */
  readonly replyTo: { readonly id: string; readonly author: PersonView } | null;
  readonly resolvedAt: string | null;
  readonly createdAt: string;
  readonly rowVersion: number;
  readonly mine: boolean;
}

export interface TargetView extends SpanView {
  readonly sourceId: string;
  readonly siglum: string;
}

export interface AnnotationView {
  readonly id: string;
  readonly claimId: string | null;
  readonly author: PersonView;
  readonly body: string;
  readonly targets: readonly TargetView[];
  readonly createdAt: string;
  readonly rowVersion: number;
  readonly mine: boolean;
}

/** The corrections that can be taken back. */
export type EditKind =
  | "add_reading"
  | "remove_reading"
  | "move_reading"
  | "split"
  | "merge"
  | "change_kind"
  | "not_same_event";

/** A claim opened: everything that the decision needs on one screen. */
export interface ClaimView extends ClaimRow {
  readonly groups: readonly GroupView[];
  /** Sources without a reading. */
  readonly gaps: readonly string[];
  readonly discrepancies: readonly DiscrepancyView[];
  /** In the order of the groups, then of the sources. */
  readonly readings: readonly ReadingView[];
  /** Ids of sources that hold readings of more than one group: contradictions inside one source. */
  readonly selfContradicting: readonly string[];
  /** What the originals say where the readings render them; of a claim opened on its own, else empty. */
  readonly originals: readonly OriginalView[];
  readonly gapSources: readonly { readonly id: string; readonly siglum: string }[];
  readonly comments: readonly CommentView[];
  readonly annotations: readonly AnnotationView[];
  /** The verdict that stands, if one does. */
  readonly verdict: VerdictView | null;
  /** All versions, newest first, the current one included. */
  readonly history: readonly VerdictView[];
  /** The newest blind second opinion that was asked for and not withdrawn. */
  readonly opinion: SecondOpinionView | null;
  /** The last correction, while it can be taken back. */
  readonly lastEdit: { readonly id: string; readonly kind: EditKind } | null;
  readonly can: {
    readonly decide: boolean;
    readonly sign: boolean;
    readonly comment: boolean;
    readonly undo: boolean;
    /** Ask another editor for a blind second opinion. */
    readonly ask: boolean;
  };
}

/** A claim after a correction, and the other one that it concerned: the new one of a split, the goal of a move. */
export interface CorrectedView {
  readonly claim: ClaimView;
  readonly other: ClaimView | null;
}

/** As many claims as are chosen at once, and dismissed or opened again: what one transaction does in good time. */
export const mostAtOnce = 200;

/** Signs of a matrix's cells other than a group's letter. */
export const noMention = "-";
/** No source speaks on the claim any more. */
export const notCompared = " ";
/** More than one reading, or a letter past z: see `more`. */
export const several = "+";

/** A row of the matrix. */
export interface MatrixClaim {
  readonly id: string;
  readonly number: number;
  readonly statement: string;
  readonly kind: Kind | null;
  readonly severity: Severity | null;
  readonly state: ClaimState;
  /** A character for each source, in their order: a group's letter or one of the signs above. */
  readonly cells: string;
  /** Index of a source with several readings → their letters ("a c"). */
  readonly more: Readonly<Record<number, string>>;
}

/** In how many parts a text's strip is cut. */
export const spreadParts = 32;

/** A column of the matrix. */
export interface MatrixSource {
  readonly id: string;
  readonly siglum: string;
  readonly outlet: string;
  /** Sources with the same one are copies of one origin and count once. */
  readonly voice: string;
  /** Null: unknown. */
  readonly origin: string | null;
  /** Readings of flagged claims in each part of the text; empty where there are none. */
  readonly spread: readonly number[];
}

/** The claims of a story against its sources, both in the story's order. */
export interface MatrixView {
  readonly sources: readonly MatrixSource[];
  readonly claims: readonly MatrixClaim[];
}

/** A mark in the full text of a source: a reading of a claim, or a note. */
export interface TextMark {
  /** What the other sources say on the claim, by groups; empty for a note. */
  readonly others: readonly {
    readonly letter: string;
    readonly label: string;
    readonly sigla: readonly string[];
  }[];
  readonly start: number;
  readonly end: number;
  readonly claimId: string | null;
  readonly claimNumber: number | null;
  readonly kind: Kind | null;
  readonly letter: string | null;
  readonly annotationId: string | null;
  readonly label: string;
}

/** A source with its text and the marks in it. */
export interface MarkedSource extends SourceTextView {
  readonly marks: readonly TextMark[];
}

/** Two sources side by side. Offsets are UTF-16 units of each text. */
export interface BesideView {
  readonly left: MarkedSource;
  readonly right: MarkedSource;
  /** Places that tell the same, rising in both texts. */
  readonly anchors: readonly { readonly left: number; readonly right: number }[];
  /** Passages that no other source of the story tells. */
  readonly alone: {
    readonly left: readonly { readonly start: number; readonly end: number }[];
    readonly right: readonly { readonly start: number; readonly end: number }[];
  };
}

/** What became of claims that were handed over together. */
export interface HandedOver {
  /** Names the hand-over where it is taken back. */
  readonly handOverId: string;
  /** Each with its present state and with who had it before. */
  readonly done: readonly {
    readonly claimId: string;
    readonly rowVersion: number;
    readonly assigneeId: string | null;
  }[];
  /** With a sentence that says why. */
  readonly refused: readonly { readonly claimId: string; readonly reason: string }[];
}

/** Somebody for whom claims of a story wait. */
export interface WaitingView {
  readonly person: PersonView;
  readonly claims: number;
  /** They are no editor of the story any more, or their account is disabled: nobody works on these. */
  readonly isGone: boolean;
}

/** Claims of a story that wait for somebody whose account is disabled. */
export interface StrandedView {
  readonly userId: string;
  readonly story: { readonly id: string; readonly title: string };
  readonly claims: number;
}

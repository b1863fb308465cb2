import type { GroupView, ReadingView, Severity } from "@/lib/claims/view";
import type { EvidenceView, OpinionView, Outcome, RatingView } from "@/lib/verdicts/view";

/** A piece of evidence as it is typed; empty fields are empty strings. */
export interface EvidenceDraft {
  /** Tells the rows of the form apart. */
  readonly key: string;
  readonly kind: EvidenceView["kind"];
  readonly text: string;
  readonly url: string;
  /** Where a copy of the page is kept. */
  readonly archivedUrl: string;
  readonly language: string;
  /** Calendar day, YYYY-MM-DD. */
  readonly accessedOn: string;
  readonly confidential: boolean;
  readonly span: EvidenceView["span"];
}

/** The decision on a claim while it is made. */
export interface Decision {
  readonly outcome: Outcome | null;
  /** Letters of the groups that stand; the first is the preferred one. */
  readonly letters: readonly string[];
  readonly wording: string;
  /** Typed by a person: from then on the reading no longer fills it. */
  readonly wordingTyped: boolean;
  readonly rationale: string;
  readonly howChecked: string;
  readonly originalSeen: boolean;
  readonly checkWhat: string;
  readonly checkWho: string;
  readonly checkBy: string;
  readonly evidence: readonly EvidenceDraft[];
  /** On the scale as it was when it was chosen; null: not rated. A draft from before there were ratings has none. */
  readonly rating?: RatingView | null;
}

export const emptyDecision: Decision = {
  outcome: null,
  letters: [],
  wording: "",
  wordingTyped: false,
  rationale: "",
  howChecked: "",
  originalSeen: false,
  checkWhat: "",
  checkWho: "",
  checkBy: "",
  evidence: [],
};

/** What the decision needs to know of its claim. */
export interface Decided {
  readonly severity: Severity | null;
  readonly groups: readonly GroupView[];
  readonly readings: readonly ReadingView[];
}

export type TextField = "rationale" | "howChecked" | "checkWhat" | "checkWho" | "checkBy";
export type Action =
  | { readonly type: "outcome"; readonly outcome: Outcome }
  | { readonly type: "prefer"; readonly letter: string }
  | { readonly type: "cycle" }
  /** The groups that stand have other letters now. */
  | { readonly type: "letters"; readonly letters: readonly string[] }
  | { readonly type: "wording"; readonly value: string }
  | { readonly type: "text"; readonly field: TextField; readonly value: string }
  | { readonly type: "originalSeen"; readonly value: boolean }
  | { readonly type: "rating"; readonly rating: RatingView | null }
  | { readonly type: "addEvidence"; readonly evidence: EvidenceDraft }
  | { readonly type: "changeEvidence"; readonly key: string; readonly change: Partial<EvidenceDraft> }
  | { readonly type: "removeEvidence"; readonly key: string }
  | { readonly type: "replace"; readonly decision: Decision };

/** Outcomes that name readings; with the others no reading stands. */
export const namesReadings = (outcome: Outcome | null): boolean =>
  outcome === "one_stands" || outcome === "same_meaning" || outcome === "several_stand";
/** Outcomes after which the text says something: a wording to use has a sense. */
export const takesWording = (outcome: Outcome | null): boolean =>
  namesReadings(outcome) || outcome === "none_stands";

/** The decision after an action. `claim` fills the wording from the preferred reading until a person types one. */
export function decide(claim: Decided): (decision: Decision, action: Action) => Decision {
  const filled = (decision: Decision): Decision =>
    decision.wordingTyped ? decision : { ...decision, wording: suggestedWording(claim, decision) };
  return (decision, action) => {
    switch (action.type) {
      case "outcome":
        return filled({
          ...decision,
          outcome: action.outcome,
          letters: lettersFor(claim, action.outcome, decision),
        });
      case "prefer":
        return filled(prefer(decision, action.letter));
      case "cycle":
        return filled(prefer({ ...decision, letters: [] }, following(claim, decision.letters[0])));
      case "letters":
        return filled({ ...decision, letters: action.letters });
      case "wording":
        return { ...decision, wording: action.value, wordingTyped: action.value !== "" };
      case "text":
        return { ...decision, [action.field]: action.value };
      case "originalSeen":
        return { ...decision, originalSeen: action.value };
      case "rating":
        return { ...decision, rating: action.rating };
      case "addEvidence":
        return { ...decision, evidence: [...decision.evidence, action.evidence] };
      case "changeEvidence":
        return {
          ...decision,
          evidence: decision.evidence.map((item) =>
            item.key === action.key ? { ...item, ...action.change } : item,
          ),
        };
      case "removeEvidence":
        return { ...decision, evidence: decision.evidence.filter((item) => item.key !== action.key) };
      case "replace":
        return action.decision;
    }
  };
}

/** Picking a group says that it stands; with several standing, picking it again takes it back. */
function prefer(decision: Decision, letter: string): Decision {
  if (letter === "") return decision;
  if (decision.outcome === "several_stand") {
    const letters = decision.letters.includes(letter)
      ? decision.letters.filter((other) => other !== letter)
      : [...decision.letters, letter];
    return { ...decision, letters };
  }
  const outcome =
    decision.outcome !== null && namesReadings(decision.outcome) ? decision.outcome : "one_stands";
  return { ...decision, outcome, letters: [letter] };
}

function following(claim: Decided, letter: string | undefined): string {
  const letters = claim.groups.map((group) => group.letter);
  return letters[(letters.indexOf(letter ?? "") + 1) % letters.length] ?? "";
}

/** Nothing is preferred for the editor: a majority is not the truth. "Several" begins with all of them. */
function lettersFor(claim: Decided, outcome: Outcome, decision: Decision): readonly string[] {
  if (!namesReadings(outcome)) return [];
  if (outcome === "several_stand")
    return decision.letters.length > 1 ? decision.letters : claim.groups.map((group) => group.letter);
  return decision.letters.slice(
    0,
    decision.letters.length === claim.groups.length && claim.groups.length > 1 ? 0 : 1,
  );
}

/** The words of the first reading of the preferred group; empty when one must be written by hand. */
function suggestedWording(claim: Decided, decision: Decision): string {
  if (decision.outcome !== "one_stands" && decision.outcome !== "same_meaning") return "";
  const reading = claim.readings.find((item) => item.letter === decision.letters[0]);
  return reading ? wordsOf(reading) : "";
}

const wordsOf = ({ spans }: ReadingView): string => spans.map(({ exact }) => exact).join(" … ");

/** A decision that begins from a recorded one: to change it, or to decide between two. */
export function decisionFrom(verdict: OpinionView, readings: readonly ReadingView[]): Decision {
  const standing = readings.filter((reading) => verdict.readingIds.includes(reading.id));
  // Where all mean the same, the one that was chosen is the one whose words are used.
  const chosen =
    verdict.outcome === "same_meaning" && standing.filter((item) => wordsOf(item) === verdict.wording);
  const letters = (chosen && chosen.length > 0 ? chosen : standing).map((reading) => reading.letter);
  return {
    outcome: verdict.outcome,
    letters: verdict.outcome === "same_meaning" ? letters.slice(0, 1) : [...new Set(letters)],
    wording: verdict.wording ?? "",
    wordingTyped: verdict.wording !== null,
    rationale: verdict.rationale ?? "",
    howChecked: verdict.howChecked ?? "",
    originalSeen: verdict.originalSeen,
    rating: verdict.rating,
    checkWhat: verdict.check?.what ?? "",
    checkWho: verdict.check?.who ?? "",
    checkBy: verdict.check?.by?.slice(0, 10) ?? "",
    evidence: verdict.evidence.map((item, index) => ({
      key: `${verdict.createdAt}-${index}`,
      kind: item.kind,
      text: item.text ?? "",
      url: item.url ?? "",
      archivedUrl: item.archivedUrl ?? "",
      language: item.language ?? "",
      accessedOn: item.accessedAt?.slice(0, 10) ?? "",
      confidential: item.confidential,
      span: item.span,
    })),
  };
}

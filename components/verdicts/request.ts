import type { ReadingView } from "@/lib/claims/view";
import type { EvidenceView, Outcome, ScaleView } from "@/lib/verdicts/view";
import { type Decided, type Decision, type EvidenceDraft, namesReadings, takesWording } from "./decision";
import { isPreset } from "./presets";
import { ratingOn } from "./rating";

/** What keeps a decision from being recorded; each is a message under `verdicts.missing`. */
export type Missing =
  | "outcome"
  | "reading"
  | "readings"
  | "rationale"
  | "typedRationale"
  | "reason"
  | "check"
  | "evidence"
  | "link";

// As in lib/verdicts/rules.ts, which has the last word: this here only says it before anything is sent.
const typedLength = 15; // characters

/** What is still missing, in the order of the form; empty when the decision can be recorded. */
export function missing(decision: Decision, claim: Decided): Missing[] {
  const { outcome } = decision;
  if (outcome === null) return ["outcome"];
  const found: Missing[] = [];
  if (outcome === "one_stands" && decision.letters.length !== 1) found.push("reading");
  if (outcome === "several_stand" && decision.letters.length < 2) found.push("readings");
  if (outcome === "needs_check" && (!decision.checkWhat.trim() || !decision.checkWho.trim()))
    found.push("check");
  const rationale = decision.rationale.trim();
  if (outcome === "dismissed") {
    if (!rationale) found.push("reason");
  } else if (claim.severity === "high") {
    if (rationale.length < typedLength || isPreset(rationale)) found.push("typedRationale");
  } else if (!rationale && outcome !== "needs_check") {
    found.push("rationale");
  }
  if (decision.evidence.some((item) => isEmpty(item))) found.push("evidence");
  if (decision.evidence.some((item) => !hasLinks(item))) found.push("link");
  return [...new Set(found)];
}

const isEmpty = (item: EvidenceDraft): boolean =>
  item.kind === "span" ? item.span === null : item.kind !== "link" && !item.text.trim();
/** Its address, where it is a link, and that of the archived copy, where there is one. */
const hasLinks = ({ kind, url, archivedUrl }: EvidenceDraft): boolean =>
  (kind !== "link" || isLink(url)) && (!archivedUrl?.trim() || isLink(archivedUrl));

/** Whether the words are an address of a page. */
export function isLink(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url.trim()).protocol);
  } catch {
    return false;
  }
}

/** The body of `POST …/verdicts`. */
export interface VerdictRequest {
  readonly rowVersion: number;
  readonly outcome: Outcome;
  readonly readingIds: readonly string[];
  readonly wording?: string;
  readonly rationale?: string;
  readonly howChecked?: string;
  readonly originalSeen: boolean;
  readonly check?: { readonly what: string; readonly who: string; readonly by?: string };
  readonly evidence: readonly Partial<EvidenceView>[];
  readonly rating?: { readonly version: number; readonly step: number };
}

/**
 * What is sent for a decision on the claim as it was seen; `scale` is the house's own, null where claims are not rated.
 * Throws when no outcome is chosen.
 */
export function verdictRequest(
  decision: Decision,
  claim: Decided & { readonly rowVersion: number },
  scale: ScaleView | null,
): VerdictRequest {
  const { outcome } = decision;
  if (outcome === null) throw new Error("A decision without an outcome cannot be sent");
  const step = outcome === "dismissed" ? null : ratingOn(scale, decision.rating);
  return {
    rowVersion: claim.rowVersion,
    outcome,
    readingIds: standing(decision, claim.readings).map((reading) => reading.id),
    ...optional("wording", takesWording(outcome) ? decision.wording : ""),
    ...optional("rationale", decision.rationale),
    ...optional("howChecked", decision.howChecked),
    originalSeen: decision.originalSeen,
    ...(outcome === "needs_check" && {
      check: {
        what: decision.checkWhat.trim(),
        who: decision.checkWho.trim(),
        ...optional("by", decision.checkBy),
      },
    }),
    evidence: decision.evidence.map(evidenceRequest),
    ...(scale && step !== null && { rating: { version: scale.version, step } }),
  };
}

/** When they mean the same all readings stand, the preferred group's first. */
function standing(decision: Decision, readings: readonly ReadingView[]): ReadingView[] {
  if (!namesReadings(decision.outcome)) return [];
  const preferred = readings.filter((reading) => decision.letters.includes(reading.letter));
  if (decision.outcome !== "same_meaning") return preferred;
  return [...preferred, ...readings.filter((reading) => !decision.letters.includes(reading.letter))];
}

function evidenceRequest(item: EvidenceDraft): Partial<EvidenceView> {
  return {
    kind: item.kind,
    ...optional("text", item.text),
    ...optional("url", item.url),
    ...optional("archivedUrl", item.archivedUrl ?? ""), // a draft of an older version has none
    ...optional("language", item.language),
    ...optional("accessedAt", item.accessedOn),
    ...(item.span && { span: item.span }),
    confidential: item.confidential,
  };
}

const optional = <Name extends string>(name: Name, value: string): { [key in Name]?: string } =>
  value.trim() ? ({ [name]: value.trim() } as { [key in Name]?: string }) : {};

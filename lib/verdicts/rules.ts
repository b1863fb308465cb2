import type { Severity } from "@/lib/claims/view";
import type { Issue } from "@/lib/errors";
import type { DecisionInput } from "./schema";
import { type Outcome, presets } from "./view";

/** What a verdict is checked against: its claim's readings and how severe the flag is. */
export interface Matter {
  readonly readings: readonly { readonly id: string; readonly value: string }[];
  /** Null: the sources agree, or only an editor sees a question here. */
  readonly severity: Severity | null;
}

// Three or four words: enough to say why, too much for "ok" and "see above".
const typedLength = 15;
const standsNothing: readonly Outcome[] = ["none_stands", "cut", "dismissed"];
const readyMade = new Set(
  Object.values(presets).flatMap(({ dismissals, rationales }) => [...dismissals, ...rationales].map(plain)),
);

/** Everything that keeps this verdict from being recorded, each as a sentence with its field; none: []. */
export function faultsOf(verdict: DecisionInput, { readings, severity }: Matter): Issue[] {
  const { outcome, rationale, check } = verdict;
  const standing = readings.filter(({ id }) => verdict.readingIds.includes(id));
  const groups = new Set(standing.map(({ value }) => value)).size;
  const faults: Issue[] = [];
  const fault = (field: string, message: string) => faults.push({ field, message });

  if (standing.length < new Set(verdict.readingIds).size) {
    fault(
      "readingIds",
      "A reading named here is not, or no longer, a reading of this claim. Look at it again.",
    );
  }
  if (outcome === "one_stands" && groups !== 1) {
    fault("readingIds", "One reading stands: choose exactly one group of readings.");
  }
  if (outcome === "several_stand" && standing.length < 2) {
    fault("readingIds", "Several stand: choose at least two readings.");
  }
  if (standsNothing.includes(outcome) && verdict.readingIds.length > 0) {
    fault("readingIds", "By this outcome no reading stands: choose none.");
  }
  if (outcome === "needs_check" && !(check?.what && check.who)) {
    fault("check", "Say what is to be checked, and who checks it.");
  }
  if (outcome !== "needs_check" && check) fault("check", "Only “needs a check” says what is to be checked.");
  if (outcome === "dismissed" && !rationale) fault("rationale", "A dismissal needs a reason.");
  if (outcome !== "dismissed" && severity === "high" && !isTyped(rationale)) {
    fault("rationale", "A discrepancy of high severity needs a reason in your own words.");
  }
  return faults;
}

function isTyped(rationale: string | null): boolean {
  return rationale !== null && rationale.length >= typedLength && !readyMade.has(plain(rationale));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.!]+/gu, " ")
    .trim();
}

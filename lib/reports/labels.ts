import type { ClaimState, Kind, Severity } from "@/lib/claims/view";
import type { EvidenceView, Outcome } from "@/lib/verdicts/view";

// A report leaves the house: it speaks for itself, in the plain words of the glossary.

/** Kinds as readers know them. */
export const kindLabels: Record<Kind, string> = {
  quote_wording: "wording of a quotation",
  title: "title",
  name: "name",
  number: "number",
  time: "when",
  place: "where",
  attribution: "who said it",
  certainty: "how sure",
  action: "what happened",
  context: "loaded term",
  omission: "left out",
};

/** How much a divergence matters. */
export const severityLabels: Record<Severity, string> = { high: "high", medium: "medium", low: "low" };

/** What was decided. */
export const outcomeLabels: Record<Outcome, string> = {
  one_stands: "One reading stands",
  same_meaning: "They mean the same",
  several_stand: "Several readings stand",
  none_stands: "No reading stands",
  cut: "Cut it",
  needs_check: "Needs a check",
  dismissed: "Not a discrepancy",
};

/** How far the review of a claim is. */
export const stateLabels: Record<ClaimState, string> = {
  open: "open",
  dismissed: "dismissed",
  decided: "decided, unsigned",
  awaiting_signature: "unsigned, awaits a signature",
  sent_back: "unsigned, sent back",
  signed: "signed",
  reopened: "reopened",
};

/** What a verdict rests on. */
export const evidenceLabels: Record<EvidenceView["kind"], string> = {
  link: "Link",
  document: "Document",
  span: "In a source",
  quotation: "Quotation",
  person: "Person asked",
};

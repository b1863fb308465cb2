import { canonicalJson } from "@/lib/audit/canonical";
import type { ReportDocument } from "./document";
import { outcomeLabels, stateLabels } from "./labels";
import { inOneLine } from "./said";
import { ratingText } from "./sentences";
import type { Changes, FieldChange, ReportClaim } from "./view";

/** The difference between two reports of one story, claim by claim. */
export function changesBetween(before: ReportDocument, after: ReportDocument): Changes {
  const old = new Map(before.claims.map((claim) => [claim.number, claim]));
  const fresh = new Map(after.claims.map((claim) => [claim.number, claim]));
  const line = ({ number, statement }: ReportClaim) => ({ number, statement });
  return {
    from: before.number,
    to: after.number,
    added: after.claims.filter(({ number }) => !old.has(number)).map(line),
    removed: before.claims.filter(({ number }) => !fresh.has(number)).map(line),
    changed: after.claims.flatMap((claim) => {
      const earlier = old.get(claim.number);
      const fields = earlier ? fieldChanges(earlier, claim) : [];
      return fields.length > 0 ? [{ ...line(claim), fields }] : [];
    }),
  };
}

/** Each field that a report tells of a claim, in its words. */
const fields: Readonly<Record<string, (claim: ReportClaim) => string>> = {
  Question: ({ statement }) => statement,
  "What each source says": ({ readings }) => readings.map(inOneLine).join("; "),
  "No mention": ({ gaps }) => gaps.join(", "),
  State: ({ state }) => stateLabels[state],
  Verdict: ({ verdict }) => outcomeLabels[verdict.outcome],
  "Wording to use": ({ verdict }) => verdict.wording ?? "",
  Why: ({ verdict }) => verdict.rationale ?? "",
  "How checked": ({ verdict }) => verdict.howChecked ?? "",
  Original: ({ verdict }) => (verdict.originalSeen ? "seen" : "not seen"),
  Rating: ({ verdict }) => ratingText(verdict) ?? "",
  "To be checked": ({ verdict: { check } }) => (check ? `${check.what}, by ${check.who}` : ""),
  Evidence: ({ verdict }) => verdict.evidence.map(({ text, url }) => text ?? url ?? "").join("; "),
};

function fieldChanges(before: ReportClaim, after: ReportClaim): FieldChange[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  return Object.entries(fields)
    .map(([field, read]) => ({ field, before: read(before), after: read(after) }))
    .filter((change) => change.before !== change.after);
}

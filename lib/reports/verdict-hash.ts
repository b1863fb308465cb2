import { contentHash } from "@/lib/verdicts/content-hash";
import type { ReportClaim } from "./view";

/**
 * The content hash of a claim's verdict, computed from what the report tells: equal to the one that was signed, unless
 * confidential evidence was left out, or the report is of the first form.
 */
export function verdictHashOf({ statement, flags, readings, verdict }: ReportClaim): string {
  return contentHash({
    ...verdict,
    evidence: verdict.evidence.map(({ span, textHash, ...item }) => ({
      ...item,
      span: span && textHash ? { text: textHash, start: span.start, end: span.end } : null,
    })),
    claim: {
      statement,
      discrepancies: flags,
      readings: readings.map(({ value, stands, spans }) => ({
        value,
        stands,
        spans: spans.map(({ textHash, start, end, exact }) => ({ text: textHash, start, end, exact })),
      })),
    },
  });
}

import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/audit/canonical";
import { type ClaimContent, inOrder } from "@/lib/claims/content";
import type { Outcome, RatingView } from "./view";

/** Evidence as the hash sees it; a span names its text by that text's hash. */
export interface EvidenceContent {
  readonly kind: string;
  readonly text: string | null;
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly accessedAt: string | null;
  readonly language: string | null;
  readonly span: { readonly text: string; readonly start: number; readonly end: number } | null;
  readonly confidential: boolean;
}

/** What a signature covers. */
export interface VerdictContent {
  readonly outcome: Outcome;
  readonly wording: string | null;
  readonly rationale: string | null;
  readonly howChecked: string | null;
  readonly originalSeen: boolean;
  readonly check: { readonly what: string; readonly who: string; readonly by: string | null } | null;
  /** Left out where the claim was not rated. */
  readonly rating?: RatingView | null | undefined;
  /** In the editor's order. */
  readonly evidence: readonly EvidenceContent[];
  readonly claim: ClaimContent;
}

/** Named in the hashed document, so that a later form of it can never give the same hash. */
const format = "variorum.verdict/1";

/**
 * The content hash of a verdict: SHA-256, lower-case hexadecimal, of the canonical JSON (RFC 8785) of its words,
 * its claim, readings, spans and evidence. Ids, names of people, record times and row versions stay outside, so
 * that an export can be checked, and imported elsewhere with the same hash.
 */
export function contentHash(content: VerdictContent): string {
  const { outcome, wording, rationale, howChecked, originalSeen, check, rating, evidence, claim } = content;
  return sha256(
    canonicalJson({
      format,
      outcome,
      wording,
      rationale,
      howChecked,
      originalSeen,
      check: check && { what: check.what, who: check.who, by: check.by },
      // Only where there is one: verdicts from before there were ratings keep their hash.
      ...(rating ? { rating: { step: rating.step, scale: [...rating.scale] } } : {}),
      evidence: evidence.map((item) => ({
        kind: item.kind,
        text: item.text,
        url: item.url,
        archivedUrl: item.archivedUrl,
        accessedAt: item.accessedAt,
        language: item.language,
        span: item.span && { text: item.span.text, start: item.span.start, end: item.span.end },
        confidential: item.confidential,
      })),
      claim: inOrder(claim),
    }),
  );
}

/** Lower-case hexadecimal, over the text in UTF-8. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

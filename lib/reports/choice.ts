import { say, unprocessable } from "@/lib/errors";
import type { ReportPreview, ReportVerdict } from "./view";

/** What its author puts into a report. */
export interface Choice {
  /** Numbers of the claims in the order in which they are told; left out: all decided ones, most important first. */
  readonly claims?: readonly number[] | undefined;
  /** Whether the names of editors appear. */
  readonly names: boolean;
  /** Whether editors' notes appear. */
  readonly notes: boolean;
}

/** The part of the preview that was chosen. Throws when a claim was chosen that is not decided, or is twice there. */
export function chosen(preview: ReportPreview, { claims: numbers, names, notes }: Choice): ReportPreview {
  const claims = numbers === undefined ? preview.claims : inOrder(preview.claims, numbers);
  const told = new Set(claims.map(({ number }) => number));
  const kept = preview.notes.filter(({ claimNumber }) => claimNumber === null || told.has(claimNumber));
  const withNames: ReportPreview = {
    ...preview,
    claims,
    fixes: preview.fixes.filter(({ claimNumber }) => told.has(claimNumber)),
    notes: notes ? kept : [],
    unsigned: claims.filter(({ state }) => state !== "signed" && state !== "dismissed").length,
  };
  return names ? withNames : nameless(withNames);
}

function inOrder(claims: ReportPreview["claims"], numbers: readonly number[]): ReportPreview["claims"] {
  const byNumber = new Map(claims.map((claim) => [claim.number, claim]));
  if (new Set(numbers).size !== numbers.length) throw unprocessable("Each claim is told once.", "claims");
  return numbers.map((number) => {
    const claim = byNumber.get(number);
    if (!claim) {
      throw unprocessable(
        say`C${number} is not decided any more. Look at the preview and choose again.`,
        "claims",
      );
    }
    return claim;
  });
}

function nameless(preview: ReportPreview): ReportPreview {
  return {
    ...preview,
    claims: preview.claims.map((claim) => ({ ...claim, verdict: unsignedByName(claim.verdict) })),
    notes: preview.notes.map((note) => ({ ...note, author: null })),
  };
}

const unsignedByName = (verdict: ReportVerdict): ReportVerdict => ({
  ...verdict,
  author: null,
  signOffs: verdict.signOffs.map((signOff) => ({ ...signOff, signer: null })),
});

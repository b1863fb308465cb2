import type { ClaimView, ReadingView } from "@/lib/claims/view";
import type { VerdictView } from "@/lib/verdicts/view";
import type { Fix } from "./view";

/**
 * What a decided claim asks to change in our own copy: nothing where it says what stands. `ours` are the ids of the
 * sources that are our own copy.
 */
export function fixesOf(claim: ClaimView, verdict: VerdictView, ours: ReadonlySet<string>): Fix[] {
  if (verdict.outcome === "dismissed") return [];
  const why = [verdict.rationale, claim.explanation].filter(Boolean).join(" — ");
  const fixes = claim.readings
    .filter(({ sourceId }) => ours.has(sourceId))
    .flatMap((reading): Fix[] => {
      const from = wordsOf(reading);
      const to = changeFor(claim, verdict, reading, from);
      if (to === null) return [];
      return [
        { siglum: reading.siglum, sentence: reading.sentence.text, from, to, why, claimNumber: claim.number },
      ];
    });
  return [...fixes, ...missing(claim, verdict, ours, why)];
}

/** What the words become; null: they stay. An empty string cuts them. */
function changeFor(
  claim: ClaimView,
  verdict: VerdictView,
  reading: ReadingView,
  from: string,
): string | null {
  const stands = verdict.readingIds.includes(reading.id);
  const wording = verdict.wording;
  switch (verdict.outcome) {
    case "cut":
      return "";
    case "needs_check":
      return verdict.check ? `[hold: ${verdict.check.what} (${verdict.check.who})]` : "[hold: needs a check]";
    case "none_stands":
      return wording ?? "[rewrite: no source's reading stands]";
    case "same_meaning":
      return wording !== null && !sameWords(wording, from) ? wording : null;
    default: {
      if (wording !== null) return sameWords(wording, from) ? null : wording;
      if (stands || standingValues(claim, verdict).has(reading.value)) return null;
      const standing = claim.readings.filter(({ id }) => verdict.readingIds.includes(id));
      const words = [...new Set(standing.map(wordsOf))];
      return words.length > 0 ? words.join(" / ") : null;
    }
  }
}

/** Our own copy leaves out what should be told: there is no sentence to change, only one to add. */
function missing(claim: ClaimView, verdict: VerdictView, ours: ReadonlySet<string>, why: string): Fix[] {
  if (claim.kind !== "omission" || verdict.outcome !== "one_stands" || verdict.wording === null) return [];
  const to = verdict.wording;
  return claim.gapSources
    .filter(({ id }) => ours.has(id))
    .map(({ siglum }) => ({ siglum, sentence: "", from: "", to, why, claimNumber: claim.number }));
}

function standingValues(claim: ClaimView, verdict: VerdictView): Set<string> {
  return new Set(
    claim.readings.filter(({ id }) => verdict.readingIds.includes(id)).map(({ value }) => value),
  );
}

const wordsOf = ({ spans }: ReadingView): string => spans.map(({ exact }) => exact).join(" … ");

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s"'“”‘’«».,;:!?]+/gu, " ")
    .trim();
const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);

import type { Span } from "@/lib/text/span";
import { differingWords } from "./differing-words";
import type { LoadedRow, Surroundings } from "./load";
import { groupsOfClaim, readingsThatCount, wordsOf } from "./row";
import { type SentencedText, sentenceAround } from "./sentence";
import type { GroupView, ReadingView } from "./view";

type LoadedReading = LoadedRow["readings"][number];

/** The words that a reading is held against. */
type Reference = { readonly value: string; readonly words: string };

// Past that many groups nobody compares one with all the others.
const mostHeldAgainst = 8;

/**
 * The readings of a claim within their sentences, in the order of the groups, then of the sources. `preferred`
 * holds the readings that stand by the verdict; without one the largest group is the measure, and its own words
 * are held against the next group, so that no side looks like the right one.
 */
export function readingRows(
  claim: LoadedRow,
  around: Surroundings,
  texts: ReadonlyMap<string, SentencedText>,
  preferred: ReadonlySet<string>,
): ReadingView[] {
  const groups = groupsOfClaim(claim, around);
  const letters = new Map(groups.map(({ value, letter }) => [value, letter]));
  const rank = new Map(groups.map(({ value }, index) => [value, index]));
  const place = ({ sourceId }: LoadedReading) => around.sources.get(sourceId)?.position ?? 0;
  const readings = readingsThatCount(claim, around).sort(
    (a, b) =>
      (rank.get(a.value) ?? 0) - (rank.get(b.value) ?? 0) || place(a) - place(b) || startOf(a) - startOf(b),
  );
  const chosen = readings.find(({ id }) => preferred.has(id));
  const measure = chosen ? { value: chosen.value, words: wordsOf(chosen) } : asReference(groups[0]);
  const other = chosen ? null : asReference(groups[1]);
  return readings.map((reading): ReadingView => {
    const [first] = reading.spans;
    const text = first && texts.get(first.revisionId);
    const against = reading.value === measure?.value ? other : measure;
    return {
      id: reading.id,
      sourceId: reading.sourceId,
      siglum: around.sources.get(reading.sourceId)?.siglum ?? "",
      letter: letters.get(reading.value) ?? "",
      value: reading.value,
      spans: reading.spans.map(({ id, revisionId, start, end, exact, state }) => ({
        id,
        revisionId,
        start,
        end,
        exact,
        state,
      })),
      sentence: sentenceOf(text, first),
      marks: against
        ? reading.spans.flatMap((span) => marksOf(texts.get(span.revisionId), span, against))
        : [],
      against: groups
        .filter(({ value }) => value !== reading.value)
        .slice(0, mostHeldAgainst)
        .map((group) => ({
          letter: group.letter,
          marks: reading.spans.flatMap((span) =>
            marksOf(texts.get(span.revisionId), span, { value: group.value, words: group.label }),
          ),
        })),
      strength: strengthOf(reading),
      madeBy: reading.madeBy,
      rowVersion: reading.rowVersion,
    };
  });
}

const asReference = (group: GroupView | undefined): Reference | null =>
  group ? { value: group.value, words: group.label } : null;

const startOf = ({ spans }: LoadedReading): number => spans[0]?.start ?? 0;

// A text that was removed for legal reasons leaves the reading's own words.
function sentenceOf(text: SentencedText | undefined, span: (Span & { exact: string }) | undefined) {
  if (!span) return { start: 0, end: 0, text: "" };
  return text ? sentenceAround(text, span) : { start: span.start, end: span.end, text: span.exact };
}

function marksOf(text: SentencedText | undefined, span: Span, against: Reference): Span[] {
  return text ? differingWords(text.text, span, against.words) : [];
}

function strengthOf({ scale, degree }: LoadedReading): ReadingView["strength"] {
  if (degree === null || (scale !== "certainty" && scale !== "force")) return null;
  return { scale, degree };
}

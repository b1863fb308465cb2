import type { Span } from "@/lib/text/span";
import type { Departure, Token } from "../model";
import type { Doc } from "./document";

// Words: three in a row stand in any two texts on one event ("told reporters on"); four are copied more often than not,
// and one changed word takes no more than itself out of the runs around it.
const run = 4;

/**
 * How far each document departs from the others of its origin, by index: the words that stand in no run of four words
 * of them. A wire's copies are held against the wire's own text where that is in the story, other texts against all of
 * their origin in the same language. null where there is none: alone in its origin, or itself what the others are held
 * against. Credits, menus and other boilerplate are no part of it.
 */
export function departuresOf(
  docs: readonly Doc[],
  origins: readonly (string | null)[],
): (Departure | null)[] {
  const groups = new Map<string, Doc[]>();
  for (const doc of docs) {
    const origin = origins[doc.index];
    if (!origin) continue;
    const key = `${doc.source.reading.language} ${origin.toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), doc]);
  }
  const found: (Departure | null)[] = docs.map(() => null);
  for (const members of groups.values()) {
    if (members.length < 2) continue;
    const wires = members.filter(({ source }) => source.kind === "wire");
    const measure = wires.length > 0 ? wires : members;
    const words = new Map(members.map((doc) => [doc, wordsOf(doc)]));
    const holders = new Map<string, number>();
    for (const doc of measure)
      for (const key of new Set(runsOf(words.get(doc) ?? []))) holders.set(key, (holders.get(key) ?? 0) + 1);
    for (const doc of members) {
      const against = measure.filter((other) => other !== doc);
      if (against.length === 0) continue;
      const itself = against.length < measure.length ? 1 : 0;
      const own = words.get(doc) ?? [];
      found[doc.index] = departure(own, (key) => (holders.get(key) ?? 0) > itself, against);
    }
  }
  return found;
}

function departure(
  words: readonly Token[],
  isHeld: (run: string) => boolean,
  against: readonly Doc[],
): Departure {
  const isShared = words.map(() => false);
  runsOf(words).forEach((key, at) => {
    if (isHeld(key)) isShared.fill(true, at, at + run);
  });
  const passages: { start: number; end: number }[] = [];
  words.forEach(({ start, end }, i) => {
    if (isShared[i]) return;
    const last = passages.at(-1);
    if (last && i > 0 && !isShared[i - 1]) last.end = end;
    else passages.push({ start, end });
  });
  return {
    from: against.map(({ source }) => source.id).sort(),
    words: words.length,
    own: isShared.filter((shared) => !shared).length,
    passages: passages satisfies Span[],
  };
}

const wordsOf = ({ sentences, tokens }: Doc): Token[] =>
  sentences.flatMap(({ from, to }) =>
    tokens.slice(from, to).filter(({ norm }) => /[\p{L}\p{N}]/u.test(norm)),
  );

/** The runs of words, each by the place of its first word; they go on over the ends of sentences. */
const runsOf = (words: readonly Token[]): string[] =>
  words.slice(run - 1).map((_, at) =>
    words
      .slice(at, at + run)
      .map(({ norm }) => norm)
      .join(" "),
  );

import type { Alignment, Knowledge } from "./alignment";
import { amountOf, isContent, isName, isNumber, type Phrase } from "./phrase";
import { articles, calendarWords, modals, negations, pronouns, quantifiers, relators } from "./word-classes";

/** What a differing stretch changes, from the facts to mere form. */
export const differenceKinds = [
  "number",
  "number-added",
  "name",
  "name-added",
  "negation",
  "antonym",
  "calendar",
  "modality",
  "quantifier",
  "relator",
  "pronoun",
  "replaced", // content words of unrelated meaning stand for each other
  "sister", // two kinds of one thing: "rifle" and "pistol"
  "vaguer",
  "related", // used alike, no known relation
  "synonym",
  "inflection",
  "added", // content words that the other lacks
  "moved",
  "small", // articles and other function words only
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One difference, with the places of its words in either phrase. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** Every difference between two aligned phrases, each word told once, in order of the first phrase. */
export function differencesOf(
  a: Phrase,
  b: Phrase,
  alignment: Alignment,
  { thesaurus }: Knowledge,
): Difference[] {
  const found: Difference[] = [];
  const add = (kind: DifferenceKind, x: readonly number[], y: readonly number[]) =>
    found.push({ kind, a: x, b: y });
  const freeA = new Set(alignment.restA);
  const freeB = new Set(alignment.restB);
  const hunkOf = new Map(alignment.hunks.flatMap((hunk) => hunk.a.map((i) => [i, hunk] as const)));
  for (const { a: i, b: j, relation, similarity } of alignment.pairs) {
    const [x, y] = [a[i], b[j]];
    if (!x || !y || (relation === "same" && !hunkOf.has(i))) continue;
    if (relation === "same") {
      if (isContent(x)) add("moved", [i], [j]);
    } else if (calendarWords.has(x.norm) && calendarWords.has(y.norm)) add("calendar", [i], [j]);
    else if (isNumber(x) && isNumber(y)) add(amountOf(x) === amountOf(y) ? "synonym" : "number", [i], [j]);
    else if (relation === "antonym") add("antonym", [i], [j]);
    else if (relation === "inflection") add("inflection", [i], [j]);
    else if (relation === "synonym" || relation === "derived") add("synonym", [i], [j]);
    else if (relation === "hypernym" || relation === "hyponym" || relation === "whole" || relation === "part")
      add("vaguer", [i], [j]);
    else if (isName(x) && isName(y)) add("name", [i], [j]);
    else if (relation === "sister") add("sister", [i], [j]);
    else add(similarity > 0 ? "related" : "inflection", [i], [j]);
  }
  for (const hunk of alignment.hunks) {
    const take = (test: (word: NonNullable<Phrase[number]>) => boolean) => {
      const pick = (phrase: Phrase, ids: readonly number[], free: Set<number>) =>
        ids.filter((i) => {
          const word = phrase[i];
          return word !== undefined && free.has(i) && test(word) && free.delete(i);
        });
      return [pick(a, hunk.a, freeA), pick(b, hunk.b, freeB)] as const;
    };
    const sort = (
      test: (word: NonNullable<Phrase[number]>) => boolean,
      both: DifferenceKind,
      one: DifferenceKind,
    ) => {
      const [x, y] = take(test);
      if (x.length > 0 && y.length > 0) add(both, x, y);
      else if (x.length + y.length > 0) add(one, x, y);
    };
    take((word) => negations.has(word.norm)); // counted over the whole phrase below
    sort(isNumber, "number", "number-added");
    sort((word) => calendarWords.has(word.norm), "calendar", "calendar");
    sort(isName, "name", "name-added");
    sort((word) => modals.has(word.norm), "modality", "modality");
    sort((word) => quantifiers.has(word.norm) && !relators.has(word.norm), "quantifier", "quantifier");
    sort((word) => pronouns.has(word.norm), "pronoun", "pronoun");
    sort((word) => relators.has(word.norm), "relator", "small");
    const [x, y] = take(isContent);
    if (x.length > 0 && y.length > 0) {
      const opposed = x.some((i) =>
        y.some((j) => thesaurus.relation(a[i]?.norm ?? "", b[j]?.norm ?? "").name === "antonym"),
      );
      add(opposed ? "antonym" : "replaced", x, y);
    } else if (x.length + y.length > 0) add("added", x, y);
    const [p, q] = take((word) => articles.has(word.norm) || /\p{L}/u.test(word.norm));
    if (p.length + q.length > 0) add("small", p, q);
  }
  const [x, y] = [placesOf(a, negations), placesOf(b, negations)];
  if (x.length % 2 !== y.length % 2) add("negation", x, y);
  return found;
}

const placesOf = (phrase: Phrase, words: ReadonlySet<string>) =>
  phrase.flatMap((word, i) => (words.has(word.norm) ? [i] : []));

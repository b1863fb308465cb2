import { overlaps, type Span } from "@/lib/text/span";
import type { Doc, Unit } from "../align/document";
import type { UnitPair } from "../align/pairs";
import { type Substitution, substitutionsOf } from "../align/substitutions";
import { placeNames } from "../lexicon/places";
import type { Kind, PersonMention } from "../model";
import type { Alignment, Candidate, RawReading } from "./facet";
import { clusterPersons, samePersonName } from "./names";
import { agree, figureReading } from "./number";
import { phrase } from "./phrase";
import { isNegated } from "./strength";
import { sameTime } from "./time";
import { type TimeReader, timeReader } from "./time-reading";
import { topicOf } from "./topic";

const nearCopies = 0.35; // cosine from which sentences can be worded alike
const shortDenial = 2; // words: "did not" for "did"; what is longer may deny in other words
const leastAround = 5; // words that stand around both

/**
 * Sentences worded alike of which one has another day, figure, name, place, office or negation in a fact's place: so
 * plain that no likeness of the whole needs to be judged.
 */
export function contrastCandidates({ docs, sentencePairs, weights }: Alignment): Candidate[] {
  const found: Candidate[] = [];
  const readTime = timeReader(docs);
  const clustered = new Set(
    clusterPersons(docs).flatMap(({ members }) => members.map(({ mention }) => mention)),
  );
  for (const pair of sentencePairs) {
    if (pair.score < nearCopies) continue;
    for (const substitution of substitutionsOf(pair.a, pair.b)) {
      if (substitution.around < leastAround) continue;
      const contrast = negation(pair, substitution) ?? replacement(pair, substitution, clustered, readTime);
      if (!contrast) continue;
      found.push({
        ...contrast,
        topic: contrast.topic ?? topicOf(pair, weights),
        model: "contrast",
        features: { around: substitution.around / 10 },
      });
    }
  }
  return found;
}

type Contrast = Pick<Candidate, "kind" | "a" | "b"> & { readonly topic?: string };

/** One of the two denies what the other affirms. */
function negation({ a: left, b: right }: UnitPair, { a, b }: Substitution): Contrast | null {
  const [p, q] = [isNegated(left.doc, ...a), isNegated(right.doc, ...b)];
  if (p === q || Math.max(a[1] - a[0], b[1] - b[0]) > shortDenial) return null;
  const reading = ({ doc, ...unit }: Unit, [from, to]: readonly [number, number]): RawReading | null => {
    const found = phrase(doc, Math.max(unit.from, from - 2), Math.min(unit.to, to + 3), "");
    return found && { ...found, value: doc.text.slice(found.start, found.end).toLowerCase() };
  };
  const quoted = isQuoted(left.doc, a[0]) && isQuoted(right.doc, b[0]);
  return readings(quoted ? "quote-wording" : "certainty", reading(left, a), reading(right, b));
}

/** Both name a fact of one type, and not the same one. */
function replacement(
  { a: left, b: right }: UnitPair,
  { a, b }: Substitution,
  clustered: ReadonlySet<PersonMention>,
  readTime: TimeReader,
): Contrast | null {
  const [p, q] = [mentionsIn(left.doc, a), mentionsIn(right.doc, b)];
  const [day, otherDay] = [p.times[0], q.times[0]];
  if (day && otherDay)
    return sameTime(day, otherDay)
      ? null
      : readings("time", readTime(left.doc, day), readTime(right.doc, otherDay));
  const [figure, otherFigure] = [p.quantities[0], q.quantities[0]];
  if (figure && otherFigure)
    return agree(figure, otherFigure)
      ? null
      : readings("number", figureReading(left.doc, figure), figureReading(right.doc, otherFigure));
  if (!isNamed(left.doc, a) || !isNamed(right.doc, b)) return null;
  const [x, y] = [nameOf(left.doc, a), nameOf(right.doc, b)];
  if (x === y || x.includes(y) || y.includes(x)) return null;
  const named = (kind: Kind): Contrast | null =>
    readings(kind, phrase(left.doc, ...a, x), phrase(right.doc, ...b, y));
  if (p.title && q.title) {
    const titles = p.title.value === q.title.value ? null : named("title");
    return titles && { ...titles, topic: p.title.of };
  }
  if (
    p.persons.length === 0 &&
    q.persons.length === 0 &&
    (follows(left.doc, a[0]) || (placeNames.has(x) && placeNames.has(y)))
  )
    return named("place");
  const isKnown = (person: PersonMention) => /\s/u.test(person.name) || clustered.has(person);
  if (areSpellings(x, y) && ![...p.persons, ...q.persons].some(isKnown)) {
    const names = named("name");
    return names && { ...names, topic: [names.a, names.b].map(wordsOf).sort()[0] ?? "" };
  }
  if (samePersonName(x, y) || onePerson(p.persons, q.persons)) return null;
  return named("attribution");
}

/** One word in two spellings, not a plural: the name of somebody whom no text names in full. */
const areSpellings = (x: string, y: string): boolean =>
  /^\p{L}{5,}$/u.test(x) && /^\p{L}{5,}$/u.test(y) && `${x}s` !== y && `${y}s` !== x && samePersonName(x, y);

const wordsOf = ({ doc, start, end }: RawReading): string => doc.text.slice(start, end);

const onePerson = (p: readonly PersonMention[], q: readonly PersonMention[]): boolean =>
  p.some(({ name }) => q.some((other) => samePersonName(name, other.name)));

function mentionsIn(doc: Doc, [from, to]: readonly [number, number]) {
  const [start, end] = [doc.tokens[from]?.start ?? 0, doc.tokens[to - 1]?.end ?? 0];
  const meets = (span: Span) => overlaps(span, { start, end });
  const titles = doc.persons.flatMap(({ name, titles }) =>
    titles.filter(meets).map(({ value }) => ({ of: name, value })),
  );
  return {
    times: doc.times.filter(meets),
    quantities: doc.quantities.filter(meets),
    persons: doc.persons.filter((person) => meets(person)),
    title: titles[0] ?? null,
  };
}

const isQuoted = (doc: Doc, token: number): boolean => {
  const at = doc.tokens[token]?.start ?? 0;
  return doc.quotations.some(({ direct, start, end }) => direct && start <= at && at < end);
};

/** True when every word is a name, articles aside. */
const isNamed = (doc: Doc, [from, to]: readonly [number, number]): boolean => {
  const words = doc.tokens.slice(from, to).filter(({ norm }) => /[\p{L}\p{N}]/u.test(norm) && norm !== "the");
  return (
    words.length > 0 &&
    words.every(({ text, pos }) => /^\p{Lu}/u.test(text) && /^(?:PROPN|NOUN|ADJ|X)$/u.test(pos))
  );
};

const nameOf = (doc: Doc, [from, to]: readonly [number, number]): string => {
  const words = doc.tokens
    .slice(from, to)
    .map(({ norm }) => norm)
    .filter((norm) => /[\p{L}\p{N}]/u.test(norm) && norm !== "the")
    .join(" ");
  return placeNames.get(words) ?? words;
};

const follows = (doc: Doc, from: number): boolean => wherePrepositions.has(doc.tokens[from - 1]?.norm ?? "");
const wherePrepositions = new Set(["in", "at", "near", "outside", "from", "to", "into", "across"]);

const readings = (kind: Kind, a: RawReading | null, b: RawReading | null): Contrast | null =>
  a && b && a.value !== b.value ? { kind, a, b } : null;

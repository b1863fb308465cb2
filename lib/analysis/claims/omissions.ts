import { overlaps } from "@/lib/text/span";
import type { Doc, Unit } from "../align/document";
import type { UnitPair } from "../align/pairs";
import type { Alignment, RawReading } from "../facets/facet";
import { phrase } from "../facets/phrase";
import { isReporting } from "../lexicon/reporting";
import { probability, type TreeModel } from "../score/trees";
import type { Features } from "../semantics/feature";

/** A fact that some origins tell and other sources do not. */
export interface Omission {
  readonly readings: readonly RawReading[];
  readonly absentFrom: readonly string[];
  readonly topic: string;
  /** 0..1: how likely an editor is to miss the fact in the others (scripts/train/confidence.ts). */
  readonly salience: number;
}

const told = 0.3; // a sentence of another source this alike tells it too
const shortest = 6; // terms of a sentence that can be a fact of its own
const opening = 3; // sentences that tell what a text is about
const mostPerSource = 5;

/** A sentence that few other sources answer, with what its salience is learnt from. */
export interface OmissionCandidate extends Omit<Omission, "salience"> {
  readonly features: Features;
}

/** The most salient sentences that nothing in some other source answers, at most a few for each source. */
export function findOmissions(story: Alignment, model: TreeModel): Omission[] {
  const judged = omissionCandidates(story)
    .map((candidate) => ({
      candidate,
      readings: candidate.readings,
      salience: probability(model, [candidate.features]),
    }))
    .sort((p, q) => q.salience - p.salience || inOrder(p, q));
  const perSource = new Map<Doc, number>();
  return distinct(judged).flatMap(({ candidate, readings, salience }) => {
    const doc = readings[0]?.doc;
    if (!doc) return [];
    const count = perSource.get(doc) ?? 0;
    perSource.set(doc, count + 1);
    const { topic } = candidate;
    return count < mostPerSource ? { readings, topic, salience, absentFrom: candidate.absentFrom } : [];
  });
}

/**
 * All sentences that half of the other sources or more do not tell. What a text in other letters tells can't be read, so
 * it leaves out nothing.
 */
export function omissionCandidates(story: Alignment): OmissionCandidate[] {
  const { weights } = story;
  const docs = story.docs.filter(({ script }) => script === "latin");
  const likeness = likenessesOf(story);
  const answers = answersIn(story);
  const opened = new Set(
    docs.flatMap((doc) => doc.sentences.slice(0, opening).flatMap((sentence) => [...sentence.terms])),
  );
  return docs.flatMap((doc) => {
    const tellersOf = doc.sentences.map(
      (sentence) =>
        new Set(
          [...likeness(sentence)].flatMap(([other, near]) =>
            near >= told && other.script === "latin" ? [other] : [],
          ),
        ),
    );
    const missing = tellersOf.map(({ size }) => docs.length - 1 - size);
    return doc.sentences.flatMap((sentence, i) => {
      const kind = doc.source.reading.sentences[sentence.sentence]?.kind;
      if (sentence.terms.size < shortest || kind === "headline") return [];
      const [tellers, absent] = [tellersOf[i] ?? new Set<Doc>(), missing[i] ?? 0];
      if (absent === 0 || (docs.length > 2 && absent < (docs.length - 1) / 2)) return [];
      const reading = factOf(sentence, weights.of);
      if (!reading) return [];
      const around = [missing[i - 1] ?? 0, missing[i + 1] ?? 0];
      const others = [...tellers].sort((p, q) => p.index - q.index);
      return {
        readings: [reading, ...others.flatMap((other) => answer(answers(sentence), sentence, other))],
        // Asked of few: the names of all that are silent, for each sentence of hundreds of texts, fill the memory.
        get absentFrom() {
          return docs.filter((other) => other !== doc && !tellers.has(other)).map(({ source }) => source.id);
        },
        topic: topicOf(sentence, weights.of),
        features: {
          ...salienceFeatures(sentence, weights.of, opened),
          likeness: Math.max(0, ...likeness(sentence).values()),
          tellers: tellers.size / Math.max(1, docs.length - 1),
          passage: around.reduce((sum, count) => sum + count, 0) / Math.max(1, 2 * (docs.length - 1)),
          factLength: (reading.end - reading.start) / 80,
        },
      };
    });
  });
}

/** How like a sentence the nearest one of each other source is. */
function likenessesOf({
  sentencePairs,
  clausePairs,
}: Alignment): (sentence: Unit) => ReadonlyMap<Doc, number> {
  const best = new Map<Unit, Map<Doc, number>>();
  const note = (unit: Unit, { doc }: Unit, likeness: number): void => {
    const row = best.get(unit.within ?? unit) ?? new Map<Doc, number>();
    row.set(doc, Math.max(row.get(doc) ?? 0, likeness));
    best.set(unit.within ?? unit, row);
  };
  for (const { a, b, score, containment } of sentencePairs) {
    const likeness = Math.max(score, containment * 0.7);
    note(a, b, likeness);
    note(b, a, likeness);
  }
  for (const { a, b, score } of clausePairs) {
    note(a, b, score * 0.6);
    note(b, a, score * 0.6);
  }
  return (sentence) => best.get(sentence) ?? new Map();
}

const inOrder = (
  { readings: [p] }: Pick<Omission, "readings">,
  { readings: [q] }: Pick<Omission, "readings">,
): number => (p?.doc.index ?? 0) - (q?.doc.index ?? 0) || (p?.start ?? 0) - (q?.start ?? 0);

/** A fact told twice is one omission: the one with more tellers stays. */
function distinct<T extends Pick<Omission, "readings">>(omissions: readonly T[]): T[] {
  const told = new Map<Doc, RawReading[]>();
  return omissions.filter(({ readings }) => {
    const known = readings.some((q) => told.get(q.doc)?.some((r) => overlaps(r, q)));
    if (known) return false;
    for (const reading of readings) {
      const list = told.get(reading.doc);
      if (list) list.push(reading);
      else told.set(reading.doc, [reading]);
    }
    return true;
  });
}

/** The pairs of sentences that each sentence stands in. */
function answersIn({ sentencePairs }: Alignment): (sentence: Unit) => readonly UnitPair[] {
  const pairs = new Map<Unit, UnitPair[]>();
  for (const pair of sentencePairs)
    for (const unit of [pair.a, pair.b]) {
      const list = pairs.get(unit);
      if (list) list.push(pair);
      else pairs.set(unit, [pair]);
    }
  return (sentence) => pairs.get(sentence) ?? [];
}

function answer(pairs: readonly UnitPair[], sentence: Unit, doc: Doc): RawReading[] {
  const best = pairs
    .filter(({ a, b }) => (a === sentence ? b : a).doc === doc)
    .sort((p, q) => q.score - p.score)[0];
  if (!best) return [];
  const unit = best.a === sentence ? best.b : best.a;
  const reading = phrase(unit.doc, unit.from, unit.to, "told");
  return reading ? [reading] : [];
}

/** The clause of the sentence that holds most of its weight: the fact itself. */
function factOf(sentence: Unit, weightOf: (term: string) => number): RawReading | null {
  const clauses = sentence.doc.clauses.filter((clause) => clause.sentence === sentence.sentence);
  const mass = (unit: Unit): number => [...unit.terms].reduce((sum, term) => sum + weightOf(term), 0);
  const best = clauses.sort((p, q) => mass(q) - mass(p) || p.from - q.from)[0] ?? sentence;
  return phrase(best.doc, best.from, best.to, "told");
}

function salienceFeatures(
  sentence: Unit,
  weightOf: (term: string) => number,
  opened: ReadonlySet<string>,
): Features {
  const { doc } = sentence;
  const inside = (mention: { start: number; end: number }): boolean =>
    mention.start >= sentence.start && mention.end <= sentence.end;
  const tokens = doc.tokens.slice(sentence.from, sentence.to);
  const count = (pos: RegExp): number => tokens.filter((token) => pos.test(token.pos)).length;
  const terms = [...sentence.terms];
  const mass = terms.reduce((sum, term) => sum + weightOf(term), 0);
  return {
    position: sentence.sentence / Math.max(1, doc.source.reading.sentences.length),
    place: Math.min(30, sentence.sentence),
    people: Math.min(3, doc.persons.filter(inside).length),
    titles: Math.min(2, doc.persons.filter((person) => inside(person) && person.titles.length > 0).length),
    figures: Math.min(3, doc.quantities.filter(inside).length),
    times: Math.min(3, doc.times.filter(inside).length),
    places: Math.min(3, doc.places.filter(inside).length),
    quoted: doc.quotations.some(({ start, end }) => start < sentence.end && sentence.start < end) ? 1 : 0,
    longQuote: doc.quotations.some((quote) => inside(quote) && quote.end - quote.start > 40) ? 1 : 0,
    reported: tokens.some(({ pos, lemma }) => pos === "VERB" && isReporting(lemma)) ? 1 : 0,
    terms: terms.length,
    mass,
    meanWeight: mass / Math.max(1, terms.length),
    central: terms.filter((term) => opened.has(term)).length / Math.max(1, terms.length),
    proper: count(/^PROPN$/u) / Math.max(1, tokens.length),
    adjectives: count(/^(?:ADJ|ADV)$/u) / Math.max(1, tokens.length),
    pronouns: count(/^PRON$/u) / Math.max(1, tokens.length),
    length: tokens.length,
    words: doc.source.reading.words / 1000,
  };
}

function topicOf(sentence: Unit, weightOf: (term: string) => number): string {
  return [...sentence.terms]
    .filter((term) => /^\p{L}/u.test(term))
    .sort((p, q) => weightOf(q) - weightOf(p) || (p < q ? -1 : 1))
    .slice(0, 3)
    .join(", ");
}

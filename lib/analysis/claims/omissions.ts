import type { Unit } from "../align/document";
import type { UnitPair } from "../align/pairs";
import type { Alignment, RawReading } from "../facets/facet";
import { phrase } from "../facets/phrase";

/** A fact that some origins tell and other sources do not. */
export interface Omission {
  readonly readings: readonly RawReading[];
  readonly absentFrom: readonly string[];
  readonly topic: string;
  /** 0..1: how salient the fact is. */
  readonly salience: number;
}

const told = 0.3; // a sentence of another source this alike tells it too
const shortest = 6; // terms of a sentence that can be a fact of its own
const mostPerSource = 5;

/** The most salient sentences that nothing in some other source answers, at most a few for each source. */
export function findOmissions({ docs, weights, sentencePairs, clausePairs }: Alignment): Omission[] {
  const best = new Map<number, Map<number, number>>(); // sentence unit → other document → likeness
  const note = (unit: Unit, other: Unit, likeness: number): void => {
    const sentence = unit.doc.sentences.find((each) => each.sentence === unit.sentence);
    if (!sentence) return;
    const row = best.get(sentence.id) ?? new Map<number, number>();
    row.set(other.doc.index, Math.max(row.get(other.doc.index) ?? 0, likeness));
    best.set(sentence.id, row);
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
  const found: Omission[] = [];
  for (const doc of docs) {
    const own: Omission[] = [];
    for (const sentence of doc.sentences) {
      if (
        sentence.terms.size < shortest ||
        doc.source.reading.sentences[sentence.sentence]?.kind === "headline"
      )
        continue;
      const row = best.get(sentence.id) ?? new Map<number, number>();
      const absent = docs.filter((other) => other !== doc && (row.get(other.index) ?? 0) < told);
      if (absent.length === 0 || (docs.length > 2 && absent.length < (docs.length - 1) / 2)) continue;
      const reading = factOf(sentence, weights.of);
      if (!reading) continue;
      const tellers = docs.filter((other) => other !== doc && !absent.includes(other));
      own.push({
        readings: [reading, ...tellers.flatMap((other) => answer(sentence, other.index, sentencePairs))],
        absentFrom: absent.map((other) => other.source.id),
        topic: topicOf(sentence, weights.of),
        salience: salienceOf(sentence, Math.max(0, ...row.values())),
      });
    }
    own.sort((p, q) => q.salience - p.salience || (p.readings[0]?.start ?? 0) - (q.readings[0]?.start ?? 0));
    found.push(...own.slice(0, mostPerSource));
  }
  return distinct(found.sort((p, q) => q.salience - p.salience));
}

/** A fact told twice is one omission: the one with more tellers stays. */
function distinct(omissions: readonly Omission[]): Omission[] {
  const kept: Omission[] = [];
  for (const omission of omissions) {
    const known = kept.some((other) =>
      other.readings.some((r) =>
        omission.readings.some((q) => r.doc === q.doc && r.start < q.end && q.start < r.end),
      ),
    );
    if (!known) kept.push(omission);
  }
  return kept;
}

function answer(sentence: Unit, doc: number, pairs: readonly UnitPair[]): RawReading[] {
  const best = pairs
    .filter(({ a, b }) => (a === sentence && b.doc.index === doc) || (b === sentence && a.doc.index === doc))
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

function salienceOf(sentence: Unit, likeness: number): number {
  const { doc } = sentence;
  const inside = (mention: { start: number; end: number }): boolean =>
    mention.start >= sentence.start && mention.end <= sentence.end;
  const people = doc.persons.filter(inside).length;
  const figures = doc.quantities.filter(inside).length + doc.times.filter(inside).length;
  const quoted = doc.quotations.some((quote) => inside(quote) && quote.end - quote.start > 40) ? 1 : 0;
  const early = 1 - sentence.sentence / Math.max(1, doc.source.reading.sentences.length);
  return (
    0.3 * early +
    0.2 * Math.min(1, people / 2) +
    0.2 * Math.min(1, figures / 2) +
    0.2 * Math.min(1, sentence.terms.size / 18) +
    0.1 * Math.min(1, likeness / told) -
    0.1 * quoted
  );
}

function topicOf(sentence: Unit, weightOf: (term: string) => number): string {
  return [...sentence.terms]
    .filter((term) => /^\p{L}/u.test(term))
    .sort((p, q) => weightOf(q) - weightOf(p) || (p < q ? -1 : 1))
    .slice(0, 3)
    .join(", ");
}

import type { WordKnowledge } from "../resources";
import type { Doc, Unit } from "./document";
import { likeness } from "./likeness";
import type { TermWeights } from "./weights";

/** Two units of different sources that may speak of the same thing. `a` comes from the source with the lower index. */
export interface UnitPair {
  readonly a: Unit;
  readonly b: Unit;
  /** 0..1: cosine of the weighted terms. */
  readonly score: number;
  /** 0..1: the share of the shorter unit's weight that the other one holds. */
  readonly containment: number;
  /** The weight of the terms that both hold, squared and summed. */
  readonly weight: number;
  /** -1..1: how alike the words are in use. */
  readonly meaning: number;
  /** The sentences that two clauses stand in; null for a pair of sentences. */
  readonly outer: UnitPair | null;
  /** Cosine of the sentences around, equal to `score` for sentences. */
  readonly around: number;
  readonly shared: readonly string[];
  /** 1 when each is the other's best match in its source, 0.5 when one is, else 0. */
  readonly mutual: number;
}

type Draft = Omit<UnitPair, "shared" | "mutual">;

const sentencesPerSource = 5; // a sentence is told again in at most a few places of another text
const clausesPerSource = 4;
const bestOverall = 40; // for stories of hundreds of sources: the time must not grow with all pairs
const commonTerm = 0.2; // a term of more than a fifth of all sentences finds no candidates, though it counts in the score
const mostPostings = 600; // the same for a term of very many sentences

/** Sentences of different sources that share words, the best few for each sentence and source. */
export function pairSentences(docs: readonly Doc[], weights: TermWeights, words: WordKnowledge): UnitPair[] {
  const units = docs.flatMap((doc) => doc.sentences);
  const postings = new Map<string, Unit[]>();
  for (const unit of units)
    for (const term of unit.terms) {
      const list = postings.get(term);
      if (list) list.push(unit);
      else postings.set(term, [unit]);
    }
  const norm = normsOf(units, weights);
  const limit = Math.min(mostPostings, Math.max(12, units.length * commonTerm));
  const kept = new Map<string, Draft>();
  for (const unit of units) {
    const near = new Set<Unit>();
    for (const term of unit.terms) {
      const list = postings.get(term) ?? [];
      if (list.length <= limit) for (const other of list) if (other.doc !== unit.doc) near.add(other);
    }
    const drafts = [...near].map((other) => {
      const [a, b] = unit.doc.index < other.doc.index ? [unit, other] : [other, unit];
      const told = held(a, b, weights, norm);
      return { ...told, meaning: likeness(a, b, words), outer: null, around: told.score };
    });
    keepBest(unit, drafts, (draft) => draft.score + 0.2 * draft.meaning, sentencesPerSource, kept);
  }
  return finished(kept.values());
}

/** Clauses of the sentences that were paired, the best few for each clause and source. */
export function pairClauses(
  sentencePairs: readonly UnitPair[],
  weights: TermWeights,
  words: WordKnowledge,
): UnitPair[] {
  const docs = new Set(sentencePairs.flatMap(({ a, b }) => [a.doc, b.doc]));
  const clauses = [...docs].flatMap((doc) => doc.clauses).filter((clause) => clause.terms.size > 0);
  const norm = normsOf(clauses, weights);
  const bySentence = new Map<Unit | null, Unit[]>();
  for (const clause of clauses) {
    const list = bySentence.get(clause.within);
    if (list) list.push(clause);
    else bySentence.set(clause.within, [clause]);
  }
  const drafts = new Map<Unit, Draft[]>(clauses.map((clause) => [clause, []]));
  for (const outer of sentencePairs)
    for (const a of bySentence.get(outer.a) ?? [])
      for (const b of bySentence.get(outer.b) ?? []) {
        const draft = {
          ...held(a, b, weights, norm),
          meaning: likeness(a, b, words),
          outer,
          around: outer.score,
        };
        drafts.get(a)?.push(draft);
        drafts.get(b)?.push(draft);
      }
  const kept = new Map<string, Draft>();
  for (const [clause, list] of drafts) keepBest(clause, list, nearness, clausesPerSource, kept);
  return finished(kept.values());
}

const nearness = ({ score, meaning, around, outer }: Draft): number =>
  score + 0.5 * meaning + 0.5 * around + 0.2 * (outer?.meaning ?? 0);

function keepBest(
  unit: Unit,
  drafts: readonly Draft[],
  rank: (draft: Draft) => number,
  perSource: number,
  kept: Map<string, Draft>,
): void {
  const sorted = drafts
    .map((draft) => ({ draft, by: rank(draft) }))
    .sort((p, q) => q.by - p.by || p.draft.a.id - q.draft.a.id || p.draft.b.id - q.draft.b.id);
  const counts = new Map<Doc, number>();
  let taken = 0;
  for (const { draft } of sorted) {
    const other = draft.a === unit ? draft.b.doc : draft.a.doc;
    const count = counts.get(other) ?? 0;
    if (count >= perSource) continue;
    if (taken >= bestOverall) break;
    counts.set(other, count + 1);
    taken += 1;
    kept.set(`${draft.a.id} ${draft.b.id}`, draft);
  }
}

function finished(drafts: Iterable<Draft>): UnitPair[] {
  const all = [...drafts].sort((p, q) => p.a.id - q.a.id || p.b.id - q.b.id);
  const best = new Map<string, number>(); // "unit document" → how near its best match there is
  const near = (draft: Draft): number => draft.score + draft.around;
  for (const draft of all)
    for (const key of keysOf(draft)) best.set(key, Math.max(best.get(key) ?? 0, near(draft)));
  return all.map((draft) => {
    const firsts = keysOf(draft).filter((key) => near(draft) >= (best.get(key) ?? 0)).length;
    const shared = [...draft.a.terms].filter((term) => draft.b.terms.has(term)).sort();
    return { ...draft, shared, mutual: firsts / 2 };
  });
}

const keysOf = ({ a, b }: Draft): [string, string] => [`${a.id} ${b.doc.index}`, `${b.id} ${a.doc.index}`];

function held(
  a: Unit,
  b: Unit,
  weights: TermWeights,
  norm: (unit: Unit) => number,
): Pick<UnitPair, "a" | "b" | "score" | "containment" | "weight"> {
  const [few, many] = a.terms.size < b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let weight = 0;
  for (const term of few) if (many.has(term)) weight += weights.of(term) ** 2;
  const [p, q] = [norm(a), norm(b)];
  return { a, b, weight, score: weight / (p * q), containment: weight / Math.min(p, q) ** 2 };
}

function normsOf(units: readonly Unit[], weights: TermWeights): (unit: Unit) => number {
  const norms = new Map(
    units.map((unit) => {
      let sum = 0;
      for (const term of unit.terms) sum += weights.of(term) ** 2;
      return [unit, Math.sqrt(sum) || 1] as const;
    }),
  );
  return (unit) => norms.get(unit) ?? 1;
}

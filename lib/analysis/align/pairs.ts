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
  /** Cosine of the sentences around, equal to `score` for sentences. */
  readonly around: number;
  readonly shared: readonly string[];
}

type Draft = Omit<UnitPair, "shared">;

const sentencesPerSource = 5; // a sentence is told again in at most a few places of another text
const clausesPerSource = 4;
const commonTerm = 0.2; // a term of more than a fifth of all sentences finds no candidates, though it counts in the score
const mostPostings = 600; // the same for a term of very many sentences
const meaningCounts = 0.2; // beside the score, when sentences are ranked
const fewSources = 5; // up to here each source may give its best few
// In stories of hundreds of sources the time must not grow with all pairs: each unit keeps its best overall.
const bestOfFew = 20;
const bestOfMany = 6;

/** Sentences of different sources that share words, the best few for each sentence and source. */
export function pairSentences(docs: readonly Doc[], weights: TermWeights, words: WordKnowledge): UnitPair[] {
  const units = docs.flatMap((doc) => doc.sentences);
  const postings = postingsOf(units);
  const norm = normsOf(units, weights);
  const norms = units.map(norm);
  const limit = Math.min(mostPostings, Math.max(12, units.length * commonTerm));
  const most = bestOverall(docs);
  const kept = new Map<string, Draft>();
  const weight = new Float64Array(units.length); // what each other unit shares with the one at hand
  const found = new Uint8Array(units.length);
  const sources = Int32Array.from(units, ({ doc }) => doc.index);
  units.forEach((unit, own) => {
    const near: number[] = [];
    for (const term of unit.terms) {
      const list = postings.get(term) ?? [];
      const square = weights.of(term) ** 2;
      for (const i of list) weight[i] = (weight[i] ?? 0) + square;
      if (list.length > limit) continue;
      for (const i of list) {
        if (found[i] || sources[i] === unit.doc.index) continue;
        found[i] = 1;
        near.push(i);
      }
    }
    const draft = (i: number): Draft => {
      const other = units[i] ?? unit;
      const [a, b] = unit.doc.index < other.doc.index ? [unit, other] : [other, unit];
      const told = nearness(a, b, weight[i] ?? 0, norm(a), norm(b));
      return { ...told, meaning: likeness(a, b, words), around: told.score };
    };
    const score = (i: number): number => (weight[i] ?? 0) / ((norms[own] ?? 1) * (norms[i] ?? 1));
    for (const each of likeliest(unit, near, score, draft, most)) kept.set(keyOf(each), each);
    for (const term of unit.terms)
      for (const i of postings.get(term) ?? []) {
        weight[i] = 0;
        found[i] = 0;
      }
  });
  return finished(kept.values());
}

/**
 * The best drafts of a sentence. Likeness in meaning is asked only of those that could still be among them: without
 * it a draft's rank is at most its score and what meaning can add.
 */
function likeliest(
  unit: Unit,
  near: readonly number[],
  score: (i: number) => number,
  draft: (i: number) => Draft,
  most: number,
): Draft[] {
  const scored = near.map((i) => ({ i, score: score(i) }));
  const drafts: Ranked[] = [];
  let byScore = surest(scored, 9 * most); // mostly enough, and quicker than to sort thousands
  for (let from = 0; from < scored.length; from += 3 * most) {
    if (from + 3 * most >= byScore.length) byScore = surest(scored, scored.length);
    for (const { i } of byScore.slice(from, from + 3 * most)) {
      const fresh = draft(i);
      drafts.push({ draft: fresh, by: fresh.score + meaningCounts * fresh.meaning });
    }
    const best = keepBest(unit, drafts, sentencesPerSource, most);
    const bar = (byScore[from + 3 * most]?.score ?? -1) + meaningCounts * 1.001; // rounding may pass 1
    if (best.length === most && best.every(({ by }) => by > bar)) return best.map((each) => each.draft);
  }
  return keepBest(unit, drafts, sentencesPerSource, most).map((each) => each.draft);
}

interface Scored {
  readonly i: number;
  readonly score: number;
}

/** The first `count` of the list by score. */
function surest(list: readonly Scored[], count: number): Scored[] {
  const first = (p: Scored, q: Scored) => q.score - p.score || p.i - q.i;
  if (count >= list.length) return [...list].sort(first);
  // Gathers twice as many, then drops the worse half: each is looked at once or twice.
  let best: Scored[] = [];
  let bar = Number.NEGATIVE_INFINITY;
  for (const each of list) {
    if (each.score < bar) continue;
    best.push(each);
    if (best.length < 2 * count) continue;
    best = best.sort(first).slice(0, count);
    bar = best.at(-1)?.score ?? bar;
  }
  return best.sort(first).slice(0, count);
}

function postingsOf(units: readonly Unit[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  units.forEach(({ terms }, i) => {
    for (const term of terms) {
      const list = postings.get(term);
      if (list) list.push(i);
      else postings.set(term, [i]);
    }
  });
  return postings;
}

const bestOverall = (docs: readonly Doc[]): number =>
  docs.length <= fewSources ? Number.POSITIVE_INFINITY : docs.length <= 20 ? bestOfFew : bestOfMany;

/** Clauses of the sentences that were paired, the best few for each clause and source. */
export function pairClauses(
  docs: readonly Doc[],
  sentencePairs: readonly UnitPair[],
  weights: TermWeights,
  words: WordKnowledge,
): UnitPair[] {
  const clauses = docs.flatMap((doc) => doc.clauses).filter((clause) => clause.terms.size > 0);
  const norm = normsOf(clauses, weights);
  const bySentence = new Map<Unit | null, Unit[]>();
  for (const clause of clauses) {
    const list = bySentence.get(clause.within);
    if (list) list.push(clause);
    else bySentence.set(clause.within, [clause]);
  }
  const drafts = new Map<Unit, Ranked[]>(clauses.map((clause) => [clause, []]));
  for (const outer of sentencePairs)
    for (const a of bySentence.get(outer.a) ?? [])
      for (const b of bySentence.get(outer.b) ?? []) {
        const { weight, score, containment } = nearness(a, b, sharedWeight(a, b, weights), norm(a), norm(b));
        const meaning = likeness(a, b, words);
        const draft = { a, b, weight, score, containment, meaning, around: outer.score };
        const by = score + 0.5 * meaning + 0.5 * outer.score + 0.2 * outer.meaning;
        drafts.get(a)?.push({ draft, by });
        drafts.get(b)?.push({ draft, by });
      }
  const most = bestOverall(docs);
  const kept = new Map<string, Draft>();
  for (const [clause, list] of drafts)
    for (const { draft } of keepBest(clause, list, clausesPerSource, most)) kept.set(keyOf(draft), draft);
  return finished(kept.values());
}

interface Ranked {
  readonly draft: Draft;
  readonly by: number;
}

/** The best drafts of a unit, at most so many of each other source and so many in all. Sorts the list it is given. */
function keepBest(unit: Unit, drafts: Ranked[], perSource: number, most: number): Ranked[] {
  drafts.sort((p, q) => q.by - p.by || p.draft.a.id - q.draft.a.id || p.draft.b.id - q.draft.b.id);
  const counts = new Map<Doc, number>();
  const best: Ranked[] = [];
  for (const each of drafts) {
    if (best.length >= most) break;
    const { a, b } = each.draft;
    const other = a === unit ? b.doc : a.doc;
    const count = counts.get(other) ?? 0;
    if (count >= perSource) continue;
    counts.set(other, count + 1);
    best.push(each);
  }
  return best;
}

function finished(drafts: Iterable<Draft>): UnitPair[] {
  return [...drafts]
    .sort((p, q) => p.a.id - q.a.id || p.b.id - q.b.id)
    .map((draft) => ({
      ...draft,
      shared: [...draft.a.terms].filter((term) => draft.b.terms.has(term)).sort(),
    }));
}

const keyOf = ({ a, b }: Draft): string => `${a.id} ${b.id}`;

function nearness(
  a: Unit,
  b: Unit,
  weight: number,
  p: number,
  q: number,
): Pick<UnitPair, "a" | "b" | "score" | "containment" | "weight"> {
  return { a, b, weight, score: weight / (p * q), containment: weight / Math.min(p, q) ** 2 };
}

function sharedWeight(a: Unit, b: Unit, weights: TermWeights): number {
  const [few, many] = a.terms.size < b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let weight = 0;
  for (const term of few) if (many.has(term)) weight += weights.of(term) ** 2;
  return weight;
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

import type { Rows } from "../semantics/rows";
import { inSteps, type Steps } from "../steps";
import type { Doc, Unit } from "./document";
import type { Likeness } from "./likeness";
import { bestOverall, type Draft, keepBest, pairsOf, type UnitPair } from "./pairs";
import type { TermIndex } from "./term-index";

const perSource = 5; // a sentence is told again in at most a few places of another text
const commonTerm = 0.2; // a term of more than a fifth of all sentences finds no candidates, though it counts in the score
const mostPostings = 600; // the same for a term of very many sentences
const meaningCounts = 0.2; // beside the score, when sentences are ranked
const steps = 512; // of the scale of scores
const eachStep = 100; // sentences

/** Sentences of different sources that share words, the best few for each sentence and source. */
export function* pairSentences(
  docs: readonly Doc[],
  index: TermIndex,
  likeness: Likeness,
): Steps<UnitPair[]> {
  const units = docs.flatMap((doc) => doc.sentences);
  const postings = postingsOf(units, index);
  const norms = Float64Array.from(units, ({ id }) => Math.sqrt(index.mass[id] ?? 0) || 1);
  const sources = Int32Array.from(units, ({ doc }) => doc.index);
  const limit = Math.min(mostPostings, Math.max(12, units.length * commonTerm));
  const most = bestOverall(docs);
  const kept = new Map<number, Draft>();
  const weights = new Float64Array(units.length); // what each other unit shares with the one at hand
  const scores = new Float64Array(units.length);
  const found = new Uint8Array(units.length);
  const near = new Int32Array(units.length);
  yield* inSteps(units, eachStep, (unit, own) => {
    weights.fill(0);
    found.fill(0);
    let count = 0;
    const { starts, values } = index.terms;
    for (let at = starts[unit.id] ?? 0; at < (starts[unit.id + 1] ?? 0); at += 1) {
      const term = values[at] ?? 0;
      const square = index.squares[term] ?? 0;
      const [from, to] = [postings.starts[term] ?? 0, postings.starts[term + 1] ?? 0];
      const isTelling = to - from <= limit;
      for (let p = from; p < to; p += 1) {
        const i = postings.values[p] ?? 0;
        weights[i] = (weights[i] ?? 0) + square;
        if (!isTelling || found[i] || sources[i] === unit.doc.index) continue;
        found[i] = 1;
        near[count] = i;
        count += 1;
      }
    }
    for (let n = 0; n < count; n += 1) {
      const i = near[n] ?? 0;
      scores[i] = (weights[i] ?? 0) / ((norms[own] ?? 1) * (norms[i] ?? 1));
    }
    const draft = (i: number): Draft => {
      const other = units[i] ?? unit;
      const [a, b] = unit.doc.index < other.doc.index ? [unit, other] : [other, unit];
      const [weight, score] = [weights[i] ?? 0, scores[i] ?? 0];
      const containment = weight / Math.min(norms[own] ?? 1, norms[i] ?? 1) ** 2;
      const meaning = likeness(a, b);
      return {
        a,
        b,
        weight,
        score,
        containment,
        meaning,
        around: score,
        by: score + meaningCounts * meaning,
      };
    };
    for (const each of likeliest(unit, near.subarray(0, count), scores, draft, most))
      kept.set(each.a.id * index.mass.length + each.b.id, each);
  });
  return pairsOf(kept.values());
}

/** The places among the units at which each term stands, by its number. */
function postingsOf(units: readonly Unit[], { terms, squares }: TermIndex): Rows {
  const starts = new Int32Array(squares.length + 1);
  const eachTerm = (visit: (term: number, place: number) => void): void =>
    units.forEach(({ id }, place) => {
      for (let at = terms.starts[id] ?? 0; at < (terms.starts[id + 1] ?? 0); at += 1)
        visit(terms.values[at] ?? 0, place);
    });
  eachTerm((term) => {
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < squares.length; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const values = new Int32Array(starts[squares.length] ?? 0);
  const next = starts.slice();
  eachTerm((term, place) => {
    values[next[term] ?? 0] = place;
    next[term] = (next[term] ?? 0) + 1;
  });
  return { starts, values };
}

/**
 * The best drafts of a sentence. Likeness in meaning is asked only of those that could still be among them: without
 * it a draft's rank is at most its score and what meaning can add.
 */
function likeliest(
  unit: Unit,
  near: Int32Array,
  scores: Float64Array,
  draft: (i: number) => Draft,
  most: number,
): Draft[] {
  const drafts: Draft[] = [];
  let byScore = surest(near, scores, 9 * most); // mostly enough, and quicker than to sort thousands
  for (let from = 0; from < near.length; from += 3 * most) {
    if (from + 3 * most >= byScore.length && byScore.length < near.length)
      byScore = surest(near, scores, near.length);
    for (const i of byScore.slice(from, from + 3 * most)) drafts.push(draft(i));
    const best = keepBest(unit, drafts, perSource, most);
    const next = byScore[from + 3 * most];
    const bar = (next === undefined ? -1 : (scores[next] ?? 0)) + meaningCounts * 1.001; // rounding may pass 1
    if (best.length === most && (best.at(-1)?.by ?? 0) > bar) return best;
  }
  return keepBest(unit, drafts, perSource, most);
}

/** The first `count` of the places by score. */
function surest(places: Int32Array, scores: Float64Array, count: number): number[] {
  const first = (p: number, q: number) => (scores[q] ?? 0) - (scores[p] ?? 0) || p - q;
  if (count >= places.length) return [...places].sort(first);
  // Sorts only those of the highest steps of the scale that hold enough of them.
  const stepOf = (place: number): number => Math.min(steps - 1, Math.floor((scores[place] ?? 0) * steps));
  const tally = new Int32Array(steps);
  for (const place of places) tally[stepOf(place)] = (tally[stepOf(place)] ?? 0) + 1;
  let lowest = steps;
  for (let held = 0; held < count; held += tally[lowest] ?? 0) lowest -= 1;
  const best: number[] = [];
  for (const place of places) if (stepOf(place) >= lowest) best.push(place);
  return best.sort(first).slice(0, count);
}

import { inSteps, type Steps } from "../steps";
import type { Doc, Unit } from "./document";
import type { Likeness } from "./likeness";
import { bestOverall, type Draft, keepBest, pairsOf, type UnitPair } from "./pairs";
import type { TermIndex } from "./term-index";

const perSource = 4; // a clause is told again in at most a few places of another text
const waiting = 8; // times as many drafts as are kept wait until they are sorted out: the others would fill the memory
const eachStep = 1000; // pairs of sentences

/** Clauses of the sentences that were paired, the best few for each clause and source. */
export function* pairClauses(
  docs: readonly Doc[],
  sentencePairs: readonly UnitPair[],
  index: TermIndex,
  likeness: Likeness,
): Steps<UnitPair[]> {
  const drafts = new Map<Unit, Draft[]>();
  const clausesOf = new Map<Unit, readonly Unit[]>();
  for (const doc of docs)
    for (const clause of doc.clauses) {
      if (clause.terms.size === 0 || !clause.within) continue;
      drafts.set(clause, []);
      clausesOf.set(clause.within, [...(clausesOf.get(clause.within) ?? []), clause]);
    }
  const most = bestOverall(docs);
  const add = (clause: Unit, draft: Draft): void => {
    const list = drafts.get(clause) ?? [];
    list.push(draft);
    // Who is not among the best of some is not among the best of more.
    if (list.length >= waiting * most) drafts.set(clause, keepBest(clause, list, perSource, most));
  };
  const norm = (unit: Unit): number => Math.sqrt(index.mass[unit.id] ?? 0) || 1;
  yield* inSteps(sentencePairs, eachStep, (outer) => {
    for (const a of clausesOf.get(outer.a) ?? [])
      for (const b of clausesOf.get(outer.b) ?? []) {
        const weight = a.terms.size < b.terms.size ? index.shared(a, b) : index.shared(b, a);
        const [p, q] = [norm(a), norm(b)];
        const [score, containment] = [weight / (p * q), weight / Math.min(p, q) ** 2];
        const meaning = likeness(a, b);
        const by = score + 0.5 * meaning + 0.5 * outer.score + 0.2 * outer.meaning;
        const draft = { a, b, weight, score, containment, meaning, around: outer.score, by };
        add(a, draft);
        add(b, draft);
      }
  });
  const kept = new Set<Draft>();
  for (const [clause, list] of drafts)
    for (const draft of keepBest(clause, list, perSource, most)) kept.add(draft);
  return pairsOf(kept);
}

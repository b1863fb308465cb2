import type { Doc, Unit } from "../align/document";
import { remembered } from "../align/remembered";
import type { Alignment, Candidate } from "../facets/facet";
import { type Around, type Near, placedFigures } from "./placed";
import { tellingsOf } from "./telling";
import type { Row } from "./trees";
import { shareOf, type WordSets, wordSetsReader } from "./word-sets";

const names = Object.keys(placedFigures);
const figures = Object.values(placedFigures);
const nowhere: Row = { names: [], values: [] };

/**
 * The figures that place a candidate within its story, whatever facet found it: how near the two clauses and their
 * sentences are, where they stand, what they are made of. With the candidate's own features its confidence rests on
 * them.
 */
export function figuresIn(story: Alignment): (candidate: Candidate) => Row {
  const tell = tellingsOf(story);
  const sets = remembered(wordSetsReader());
  const around = new Map<number, Around>();
  let first: Unit | null = null;
  const aroundOf = (p: Unit, q: Unit): Around => {
    // Candidates come by their first sentence: what was worked out for an earlier one is hardly asked for again.
    if (first !== p) around.clear();
    first = p;
    const own = around.get(q.id) ?? sentencesNear(p, q, story, sets);
    around.set(q.id, own);
    return own;
  };
  return ({ a, b }) => {
    const [p, q] = [clauseAt(a.doc, a.start), clauseAt(b.doc, b.start)];
    if (!p || !q) return nowhere;
    const [left, right] = [tell(p), tell(q)];
    const place = {
      sources: story.docs.length,
      left,
      right,
      inner: near(p, q, story),
      outer: aroundOf(left.sentence, right.sentence),
      short: Math.min(a.end - a.start, b.end - b.start),
      long: Math.max(a.end - a.start, b.end - b.start),
    };
    return { names, values: figures.map((figure) => figure(place)) };
  };
}

function sentencesNear(p: Unit, q: Unit, story: Alignment, sets: (unit: Unit) => WordSets): Around {
  const [x, y] = [sets(p), sets(q)];
  const { cosine, containment, weight, meaning } = near(p, q, story);
  return {
    cosine,
    containment,
    weight,
    meaning,
    words: shareOf(x.words, y.words),
    runs: shareOf(x.runs, y.runs),
    names: shareOf(x.names, y.names),
  };
}

function near(a: Unit, b: Unit, { index, likeness }: Alignment): Near {
  const weight = index.shared(a, b);
  const [x, y] = [index.mass[a.id] || 1, index.mass[b.id] || 1];
  return {
    cosine: weight / Math.sqrt(x * y),
    containment: weight / Math.min(x, y),
    weight,
    meaning: likeness(a, b),
  };
}

/** The clause at a place, or the sentence where no clause holds it. */
const clauseAt = ({ clauses, sentences }: Doc, start: number): Unit | undefined =>
  unitAt(clauses, start) ?? unitAt(sentences, start);

/** Units stand in the order of the text and do not overlap. */
function unitAt(units: readonly Unit[], start: number): Unit | undefined {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = units[low];
  return found && found.start <= start ? found : undefined;
}

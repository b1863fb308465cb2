import { departuresOf } from "./align/departure";
import { documentsInSteps } from "./align/document";
import { originsOf } from "./align/origins";
import { acrossSources } from "./claims/across";
import { alignInSteps } from "./claims/candidates";
import { applyToCandidates, applyToSlots } from "./claims/constraints";
import { shareWithCopies } from "./claims/copies";
import { gatherSlots, type Scored } from "./claims/gather";
import { findOmissions } from "./claims/omissions";
import { isJudged, nameInOtherScripts } from "./claims/other-scripts";
import { present } from "./claims/present";
import { areDifferent, bareClausesIn, withDifference } from "./facets/clause";
import { contrastCandidates } from "./facets/contrast";
import type { Candidate } from "./facets/facet";
import { facets } from "./facets/facets";
import type { ComparedSource, Comparison, Constraint, Progress } from "./model";
import type { Resources } from "./resources";
import { confidenceOf, figuresOf, lowestConfidence } from "./score/confidence";
import { figuresIn } from "./score/figures";
import { likeliestKind } from "./score/kind";
import { mostFindings } from "./score/limit";
import { inSteps, type Steps } from "./steps";

const clausesEachStep = 1000;

export interface CompareOptions {
  readonly constraints?: readonly Constraint[];
  /** Asked between steps; when it answers true the comparison throws ComparisonStopped. */
  readonly shouldStop?: () => boolean;
}

/** Thrown by `compare` when `shouldStop` answered true. */
export class ComparisonStopped extends Error {
  override name = "ComparisonStopped";
  constructor() {
    super("The comparison was stopped before it was done");
  }
}

/**
 * Compares the texts of one story. Yields its progress, returns the comparison: the same one for the same
 * texts, whatever the order of the sources. Throws RangeError for fewer than two sources or repeated ids.
 */
export function* compare(
  sources: readonly ComparedSource[],
  resources: Resources,
  options: CompareOptions = {},
): Generator<Progress, Comparison, void> {
  if (sources.length < 2) throw new RangeError("A comparison needs at least two sources");
  if (new Set(sources.map(({ id }) => id)).size < sources.length)
    throw new RangeError("Two sources have the same id");
  const constraints = options.constraints ?? [];
  const step = (stage: Progress["stage"], done: number, total: number): Progress => {
    if (options.shouldStop?.()) throw new ComparisonStopped();
    return { stage, done, total };
  };
  function* within<T>(stage: Progress["stage"], work: Steps<T>): Generator<Progress, T, void> {
    let part = work.next();
    for (; !part.done; part = work.next()) yield step(stage, part.value.done, part.value.total);
    return part.value;
  }

  yield step("align", 0, 1);
  const docs = yield* within("align", documentsInSteps(sources));
  const story = yield* within("align", alignInSteps(docs, resources.words));
  yield step("origins", 0, 1);
  const origins = originsOf(docs);
  const scored: Scored[] = [];
  const figures = figuresIn(story);
  const judge = (candidate: Candidate, counts: () => boolean = () => true): void => {
    const confidence = confidenceOf(candidate, figures(candidate), resources.confidence);
    if (confidence >= lowestConfidence && counts()) scored.push({ candidate, confidence });
  };
  for (const [i, facet] of facets.entries()) {
    yield step("claims", i, facets.length + 1);
    for (const candidate of facet.compare(story)) judge(candidate);
  }
  yield step("claims", facets.length, facets.length + 1);
  for (const candidate of contrastCandidates(story)) judge(candidate);
  const clauses = bareClausesIn(story);
  yield* within(
    "score",
    inSteps(story.nearClauses, clausesEachStep, (pair) => {
      const bare = clauses(pair);
      if (bare) judge(bare, () => areDifferent(bare));
    }),
  );
  const all = Math.max(1, story.nearClauses.length);
  yield step("score", all, all);
  const candidates = acrossSources(applyToCandidates(scored, constraints), docs).filter(isJudged);
  const shown = gatherSlots(candidates, mostFindings(docs)).map((slot) => {
    const { pair } = slot.first;
    const clauses = pair && withDifference({ ...slot.first, pair }, story);
    if (!clauses) return slot;
    const kind = likeliestKind(figuresOf(clauses, figures(clauses)), resources.kinds);
    return { ...slot, topic: clauses.topic, kind };
  });
  yield step("score", all, all);
  const slots = shareWithCopies(nameInOtherScripts(applyToSlots(shown, constraints), docs), docs);
  const departures = departuresOf(docs, origins);
  const omissions = findOmissions(story, resources.omissions);
  yield step("score", all, all);
  const comparison = present(docs, origins, departures, story, slots, omissions, sources);
  yield step("score", all, all);
  return comparison;
}

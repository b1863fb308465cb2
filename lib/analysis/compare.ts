import { departuresOf } from "./align/departure";
import { documentsOf } from "./align/document";
import { originsOf } from "./align/origins";
import { acrossSources } from "./claims/across";
import { alignStory } from "./claims/candidates";
import { applyToCandidates, applyToSlots } from "./claims/constraints";
import { shareWithCopies } from "./claims/copies";
import { gatherSlots, type Scored } from "./claims/gather";
import { findOmissions } from "./claims/omissions";
import { isJudged, nameInOtherScripts } from "./claims/other-scripts";
import { present } from "./claims/present";
import { bareClauses, withDifference } from "./facets/clause";
import { contrastCandidates } from "./facets/contrast";
import type { Candidate } from "./facets/facet";
import { facets } from "./facets/facets";
import type { ComparedSource, Comparison, Constraint, Progress } from "./model";
import type { Resources } from "./resources";
import { confidenceOf, figuresOf, lowestConfidence } from "./score/confidence";
import { figuresIn } from "./score/figures";
import { likeliestKind } from "./score/kind";
import { mostFindings } from "./score/limit";

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

  yield step("align", 0, 1);
  const docs = documentsOf(sources);
  const story = alignStory(docs, resources.words);
  yield step("origins", 0, 1);
  const origins = originsOf(docs);
  const scored: Scored[] = [];
  const figures = figuresIn(story);
  const judge = (candidate: Candidate, whole: () => Candidate | null = () => candidate): void => {
    const confidence = confidenceOf(candidate, figures(candidate), resources.confidence);
    const shown = confidence >= lowestConfidence ? whole() : null;
    if (shown) scored.push({ candidate: shown, confidence });
  };
  for (const [i, facet] of facets.entries()) {
    yield step("claims", i, facets.length + 1);
    for (const candidate of facet.compare(story)) judge(candidate);
  }
  yield step("claims", facets.length, facets.length + 1);
  for (const candidate of contrastCandidates(story)) judge(candidate);
  for (const bare of bareClauses(story)) judge(bare, () => withDifference(bare, story));
  yield step("score", 0, 1);
  const candidates = acrossSources(applyToCandidates(scored, constraints), docs).filter(isJudged);
  const shown = gatherSlots(candidates, mostFindings(docs)).map((slot) =>
    slot.first.model === "clause"
      ? { ...slot, kind: likeliestKind(figuresOf(slot.first, figures(slot.first)), resources.kinds) }
      : slot,
  );
  const slots = shareWithCopies(nameInOtherScripts(applyToSlots(shown, constraints), docs), docs);
  const departures = departuresOf(docs, origins);
  const omissions = findOmissions(story, resources.omissions);
  const comparison = present(docs, origins, departures, story, slots, omissions, sources);
  yield step("score", 1, 1);
  return comparison;
}

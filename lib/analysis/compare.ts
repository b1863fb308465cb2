import { type ComparedSource, type Comparison, type Constraint, engineVersion, type Progress } from "./model";

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
  options: CompareOptions = {},
): Generator<Progress, Comparison, void> {
  if (sources.length < 2) throw new RangeError("A comparison needs at least two sources");
  yield { stage: "align", done: 0, total: sources.length };
  if (options.shouldStop?.()) throw new ComparisonStopped();
  return {
    format: "variorum.comparison/1",
    engine: engineVersion,
    sources: sources.map(({ id, origin, reading }) => ({
      id,
      origin,
      title: reading.title,
      language: reading.language,
      words: reading.words,
    })),
    claims: [],
    discrepancies: [],
    notCompared: [],
  };
}

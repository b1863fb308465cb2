import type { Severity } from "../model";

const doubtful = 0.3; // confidence

/**
 * A difference's severity as its facet weighs it; low where the flag itself is doubtful, so that it does not stand in the
 * way of surer ones, whatever its kind.
 */
export const severityOf = (weighed: Severity, confidence: number): Severity =>
  confidence < doubtful ? "low" : weighed;

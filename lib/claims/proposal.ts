import type { Comparison, Reading as EngineReading } from "@/lib/analysis/model";
import { selectorOf } from "@/lib/text/selector";
import type { Anchor } from "./anchor";
import type { RunText } from "./carried";
import { kindFromEngine } from "./engine-names";
import type { Kind, Severity } from "./view";

/** What one run found, ready to be stored: anchored in the texts, in the order of importance. */
export interface NewProposal {
  readonly statement: string;
  /** Null in all four: the sources agree. */
  readonly kind: Kind | null;
  readonly severity: Severity | null;
  readonly confidence: number | null;
  readonly explanation: string | null;
  readonly oddOneOut: string | null;
  readonly readings: readonly ProposedReading[];
  readonly absentFrom: readonly string[];
}

export interface ProposedReading {
  readonly anchor: Anchor;
  readonly value: string;
  readonly scale: string | null;
  readonly degree: number | null;
}

/**
 * The proposals of a comparison: one for each discrepancy, most important first, then one for each claim on which
 * the sources agree. Throws RangeError when the engine names a span that its text does not have.
 */
export function proposalsOf(comparison: Comparison, texts: ReadonlyMap<string, RunText>): NewProposal[] {
  const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
  const flags = new Map<string, number>();
  for (const { claim } of comparison.discrepancies) flags.set(claim, (flags.get(claim) ?? 0) + 1);

  const diverging = comparison.discrepancies.map((found): NewProposal => {
    const claim = claims.get(found.claim);
    // The claim holds the sources that agree as well; with two flags on one claim each keeps to its own words.
    const readings =
      claim && flags.get(found.claim) === 1 ? [...claim.readings, ...found.readings] : found.readings;
    return {
      statement: claim?.statement ?? found.explanation,
      kind: kindFromEngine(found.kind),
      severity: found.severity,
      confidence: found.confidence,
      explanation: found.explanation,
      oddOneOut: found.oddOneOut,
      readings: anchored(readings, texts),
      absentFrom: found.absentFrom,
    };
  });
  const agreeing = comparison.claims
    .filter(({ id }) => !flags.has(id))
    .map(
      ({ statement, readings }): NewProposal => ({
        statement,
        ...{ kind: null, severity: null, confidence: null, explanation: null, oddOneOut: null },
        readings: anchored(readings, texts),
        absentFrom: [],
      }),
    );
  return [...diverging, ...agreeing].filter(({ readings }) => readings.length > 0);
}

function anchored(
  readings: readonly EngineReading[],
  texts: ReadonlyMap<string, RunText>,
): ProposedReading[] {
  const seen = new Set<string>();
  return readings.flatMap(({ source, start, end, value, strength }) => {
    const key = `${source} ${start} ${end}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const text = texts.get(source);
    if (!text) throw new RangeError(`The engine names a source that it was not given: ${source}`);
    return {
      anchor: { sourceId: source, revisionId: text.revisionId, ...selectorOf(text.text, { start, end }) },
      value,
      scale: strength?.scale ?? null,
      degree: strength?.degree ?? null,
    };
  });
}

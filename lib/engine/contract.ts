import type { ComparedSource, Comparison, Reading } from "@/lib/analysis/model";

/** The comparison in the fields of the published contract `variorum.comparison/1`, and no others. */
export function asContract(
  comparison: Comparison,
  sources: readonly ComparedSource[],
  files: readonly string[],
): object {
  const fileOf = new Map(sources.map((source, i) => [source.id, files[i] ?? source.id]));
  return {
    format: comparison.format,
    engine: comparison.engine,
    sources: comparison.sources.map(({ id, title, language, origin, words }) => ({
      id,
      file: fileOf.get(id) ?? id,
      title,
      language,
      origin,
      words,
    })),
    claims: comparison.claims.map(({ id, statement, readings, gaps }) => ({
      id,
      statement,
      readings: readings.map(asReading),
      gaps,
    })),
    discrepancies: comparison.discrepancies.map(
      ({ id, claim, kind, severity, confidence, explanation, readings, absentFrom }) => ({
        id,
        claim,
        kind,
        severity,
        confidence,
        explanation,
        readings: readings.map(asReading),
        absentFrom,
      }),
    ),
  };
}

const asReading = ({ source, start, end, text, value }: Reading): object => ({
  source,
  start,
  end,
  text,
  value,
});

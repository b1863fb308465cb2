import type { ComparedSource, Comparison } from "@/lib/analysis/model";

/** The comparison for a terminal: one block for each discrepancy. */
export function asText(comparison: Comparison, sources: readonly ComparedSource[]): string {
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  const statementOf = new Map(comparison.claims.map(({ id, statement }) => [id, statement]));
  const lines = [`${sources.length} texts, ${comparison.discrepancies.length} suspected discrepancies`, ""];
  comparison.discrepancies.forEach((each, i) => {
    lines.push(
      `${i + 1}. ${each.kind}, ${each.severity} (${each.confidence.toFixed(2)})  ${statementOf.get(each.claim) ?? ""}`,
    );
    for (const reading of each.readings)
      lines.push(
        `     ${nameOf.get(reading.source) ?? reading.source}: “${reading.text.replace(/\s+/gu, " ")}”`,
      );
    if (each.absentFrom.length > 0)
      lines.push(`     no mention: ${each.absentFrom.map((id) => nameOf.get(id) ?? id).join(", ")}`);
    lines.push(`     ${each.explanation}`, "");
  });
  lines.push(...comparison.notCompared);
  return `${lines.join("\n").trimEnd()}\n`;
}

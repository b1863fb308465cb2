import type { ComparedSource, Comparison, Discrepancy } from "@/lib/analysis/model";
import { sentenceAround } from "@/lib/analysis/sentence-around";

/** The comparison as one HTML page that needs nothing else: every reading within its sentence. */
export function asHtml(comparison: Comparison, sources: readonly ComparedSource[]): string {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const statementOf = new Map(comparison.claims.map(({ id, statement }) => [id, statement]));
  const sections = comparison.discrepancies.map((each, i) =>
    section(each, i + 1, statementOf.get(each.claim) ?? "", byId),
  );
  const list = comparison.sources.map(
    (source) =>
      `<li><b>${escaped(byId.get(source.id)?.name ?? source.id)}</b> ${escaped(source.title)} <small>${source.words} words${source.origin ? `, origin ${escaped(source.origin)}` : ""}</small></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Variorum: comparison of ${sources.length} texts</title><style>${style}</style></head>
<body><main><h1>${comparison.discrepancies.length} suspected discrepancies in ${sources.length} texts</h1><ul>${list.join("")}</ul>
${sections.join("\n")}
${comparison.notCompared.map((line) => `<p><small>${escaped(line)}</small></p>`).join("")}</main></body></html>
`;
}

function section(
  each: Discrepancy,
  number: number,
  statement: string,
  sources: ReadonlyMap<string, ComparedSource>,
): string {
  const letters = new Map(
    [...new Set(each.readings.map((reading) => reading.value))].map((value, i) => [
      value,
      String.fromCharCode(97 + (i % 26)),
    ]),
  );
  const rows = each.readings.map((reading) => {
    const source = sources.get(reading.source);
    if (!source) return "";
    const { text } = source.reading;
    const around = sentenceAround(source.reading, reading);
    const sentence = `${escaped(text.slice(around.start, reading.start))}<mark>${escaped(reading.text)}</mark>${escaped(text.slice(reading.end, around.end))}`;
    return `<tr><th scope="row">${escaped(source.name)}</th><td>${letters.get(reading.value) ?? ""}</td><td lang="${escaped(source.reading.language)}">${sentence}</td></tr>`;
  });
  const absent =
    each.absentFrom.length > 0
      ? `<p>No mention: ${each.absentFrom.map((id) => escaped(sources.get(id)?.name ?? id)).join(", ")}</p>`
      : "";
  return `<section><h2>${number}. ${escaped(statement)}</h2><p><b>${each.kind}</b>, ${each.severity}, confidence ${each.confidence.toFixed(2)}</p><p>${escaped(each.explanation)}</p><table>${rows.join("")}</table>${absent}</section>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (char) => `&#${char.charCodeAt(0)};`);

const style = `
body{font:16px/1.55 Georgia,"Source Serif 4",serif;color:#1c1c1a;margin:0;background:#fff}
main{max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:0 0 .3rem}
section{border-top:1px solid #ccc;padding:1rem 0;break-inside:avoid}
p{margin:.3rem 0}ul{padding-left:1.2rem}small{color:#555}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0}
th{width:9rem;font:600 13px/1.8 system-ui,sans-serif}td:nth-child(2){width:1rem;font:600 13px/1.8 system-ui,sans-serif}
mark{background:none;font-weight:600;text-decoration:underline}
@media print{main{margin:0}}`;

import type { ReportDocument } from "./document";
import { kindLabels, outcomeLabels, stateLabels } from "./labels";
import { saidOn } from "./said";
import { nameOf, signatureOf } from "./sentences";
import type { ReportClaim, ReportSource } from "./view";

/** The columns of the table of readings, in CSV and XLSX alike. */
export const columns = [
  "Story",
  "Report",
  "Claim",
  "Question",
  "Kind",
  "Severity",
  "State",
  "Source",
  "Outlet",
  "Origin",
  "Group",
  "What the source says",
  "Sentence",
  "Verdict",
  "Wording to use",
  "Rationale",
  "Decided by",
  "Signed by",
  "Signed at",
  "Content hash",
] as const;

/** One row for each claim and source, sources that say nothing included; one at a time, since there may be a million. */
export function* readingRows(document: ReportDocument): Generator<string[]> {
  for (const claim of document.claims) {
    const said = saidOn(claim.readings);
    for (const source of document.sources) {
      yield rowOf(
        document,
        claim,
        source,
        said.filter(({ siglum }) => siglum === source.siglum),
      );
    }
  }
}

function rowOf(
  { title, number }: ReportDocument,
  claim: ReportClaim,
  source: ReportSource,
  said: ReturnType<typeof saidOn>,
): string[] {
  const silent = claim.gaps.includes(source.siglum);
  const signature = signatureOf(claim);
  return [
    title,
    String(number),
    `C${claim.number}`,
    claim.statement,
    claim.kind ? kindLabels[claim.kind] : "",
    claim.severity ?? "",
    stateLabels[claim.state],
    source.siglum,
    source.outlet,
    source.origin?.name ?? "unknown",
    [...new Set(said.map(({ letter }) => letter))].join(" "),
    silent ? "[no mention]" : said.map(({ exact }) => exact).join(" / "),
    [...new Set(said.flatMap(({ sentences }) => sentences))].join(" / "),
    outcomeLabels[claim.verdict.outcome],
    claim.verdict.wording ?? "",
    claim.verdict.rationale ?? "",
    nameOf(claim.verdict.author),
    signature?.name ?? "",
    signature?.at ?? "",
    claim.verdict.contentHash,
  ].map(harmless);
}

/**
 * A cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it,
 * which spreadsheets hide. Full-width forms count too: some versions fold them.
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

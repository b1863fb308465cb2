import type { ReportDocument } from "./document";
import { kindLabels, outcomeLabels, stateLabels } from "./labels";
import { type Said, saidOn } from "./said";
import { nameOf, ratingText, signatureOf } from "./sentences";
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
  "Rating",
  "Rationale",
  "Decided by",
  "Signed by",
  "Signed at",
  "Content hash",
] as const;

/** One row for each claim and source, sources that say nothing included; one at a time, since there may be a million. */
export function* readingRows(document: ReportDocument): Generator<string[]> {
  for (const claim of document.claims) {
    const said = bySource(saidOn(claim.readings));
    const silent = new Set(claim.gaps);
    const [before, after] = [cellsBefore(document, claim), cellsAfter(claim)];
    for (const source of document.sources) {
      const words = said.get(source.siglum) ?? [];
      yield [...before, ...cellsOf(source, words, silent.has(source.siglum)), ...after];
    }
  }
}

function bySource(said: readonly Said[]): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>();
  for (const one of said) {
    const known = found.get(one.siglum);
    if (known) known.push(one);
    else found.set(one.siglum, [one]);
  }
  return found;
}

const cellsBefore = ({ title, number }: ReportDocument, claim: ReportClaim): string[] =>
  [
    title,
    String(number),
    `C${claim.number}`,
    claim.statement,
    claim.kind ? kindLabels[claim.kind] : "",
    claim.severity ?? "",
    stateLabels[claim.state],
  ].map(harmless);

const cellsOf = ({ siglum, outlet, origin }: ReportSource, said: readonly Said[], isSilent: boolean) =>
  [
    siglum,
    outlet,
    origin?.name ?? "unknown",
    [...new Set(said.map(({ letter }) => letter))].join(" "),
    isSilent ? "[no mention]" : said.map(({ exact }) => exact).join(" / "),
    [...new Set(said.flatMap(({ sentences }) => sentences))].join(" / "),
  ].map(harmless);

function cellsAfter(claim: ReportClaim): string[] {
  const { verdict } = claim;
  const signature = signatureOf(claim);
  return [
    outcomeLabels[verdict.outcome],
    verdict.wording ?? "",
    ratingText(verdict) ?? "",
    verdict.rationale ?? "",
    nameOf(verdict.author),
    signature?.name ?? "",
    signature?.at ?? "",
    verdict.contentHash,
  ].map(harmless);
}

/**
 * A cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it,
 * which spreadsheets hide. Full-width forms count too: some versions fold them.
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

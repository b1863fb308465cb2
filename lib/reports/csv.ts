import Papa from "papaparse";
import type { ReportDocument } from "./document";
import { kindLabels, outcomeLabels, stateLabels } from "./labels";
import type { ReportClaim } from "./view";

const byteOrderMark = "\ufeff"; // without it a spreadsheet takes UTF-8 for its own code page

const columns = [
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

/** One row for each claim and source, sources that say nothing included: UTF-8 with a byte order mark, CRLF. */
export function asCsv(document: ReportDocument): string {
  const rows = document.claims.flatMap((claim) =>
    document.sources.map((source) => {
      const said = claim.readings.filter(({ siglum }) => siglum === source.siglum);
      const silent = claim.gaps.includes(source.siglum);
      return [
        document.title,
        String(document.number),
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
        [...new Set(said.map(({ sentence }) => sentence))].join(" / "),
        outcomeLabels[claim.verdict.outcome],
        claim.verdict.wording ?? "",
        claim.verdict.rationale ?? "",
        claim.verdict.author.name,
        ...signature(claim),
        claim.verdict.contentHash,
      ].map(harmless);
    }),
  );
  return `${byteOrderMark}${Papa.unparse({ fields: [...columns], data: rows }, { newline: "\r\n" })}\r\n`;
}

function signature({ signed, verdict }: ReportClaim): [string, string] {
  const signOff = signed ? verdict.signOffs.findLast(({ decision }) => decision === "signed") : undefined;
  return [signOff?.signer.name ?? "", signOff?.createdAt ?? ""];
}

/**
 * A cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it,
 * which spreadsheets hide. Full-width forms count too: some versions fold them.
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

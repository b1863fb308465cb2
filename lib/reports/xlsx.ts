import writeXlsxFile, { type CellObject, type SheetData } from "write-excel-file/node";
import type { ReportDocument } from "./document";
import { kindLabels, outcomeLabels, stateLabels } from "./labels";
import { saidOn } from "./said";
import { changeOf, countsOf, kindOf, nameOf, ratingText, redacted, signatureOf } from "./sentences";
import type { ReportClaim } from "./view";
import { xmlText } from "./xml";

/**
 * The report as a workbook: the claims, what each source says (a row each), the table of claims by sources, the
 * sources, the changes to our copy, the notes, and the report itself. Every cell is text, so none is ever a formula.
 */
export async function* asXlsx(document: ReportDocument): AsyncGenerator<Uint8Array> {
  const sheets = [
    sheet("Claims", claimRows(document), [7, 45, 16, 10, 22, 22, 30, 22, 45, 30, 10, 30, 18, 22, 18, 22, 20]),
    sheet("Readings", readings(document), [7, 45, 12, 24, 18, 8, 8, 45, 60]),
    sheet("Claims by sources", matrix(document), [7, 45, ...document.sources.map(() => 24)]),
    sheet("Sources", sources(document), [12, 24, 20, 14, 10, 45, 20, 24, 20, 40, 20]),
    ...(document.fixes.length > 0 ? [sheet("Our copy", fixes(document), [7, 12, 60, 45, 45])] : []),
    ...(document.notes.length > 0 ? [sheet("Notes", notes(document), [7, 60, 18, 22, 12, 45])] : []),
    sheet("Report", about(document), [22, 80]),
  ];
  yield await writeXlsxFile(sheets).toBuffer();
}

const bold = { fontWeight: "bold" } as const;
// More than this a cell cannot hold: a spreadsheet would call the file broken.
const longest = 32_767;

/**
 * A cell of text. The type and the text format together keep a spreadsheet from taking it for a formula or a number,
 * also when somebody edits it; the words stay exactly as they are.
 */
function cell(words: string, style: Partial<CellObject> = {}): CellObject {
  const text = xmlText(words);
  const value = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return { value, type: String, format: "@", alignVertical: "top", wrap: true, ...style };
}

function sheet(name: string, rows: readonly (readonly string[])[], widths: readonly number[]) {
  const data: SheetData = rows.map((row, index) =>
    row.map((words) => (words === "" ? null : cell(words, index === 0 ? bold : {}))),
  );
  return { data, sheet: name, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}

function claimRows({ claims }: ReportDocument): string[][] {
  const head = ["Claim", "Question", "Kind", "Severity", "State", "Verdict", "Wording to use"];
  head.push(
    "Rating",
    "Rationale",
    "How checked",
    "Original",
    "Evidence",
    "Decided by",
    "Decided at",
    "Signed by",
    "Signed at",
    "Content hash",
  );
  return [head, ...claims.map(claimRow)];
}

function claimRow(claim: ReportClaim): string[] {
  const { verdict } = claim;
  const signature = signatureOf(claim);
  return [
    `C${claim.number}`,
    claim.statement,
    claim.kind ? kindLabels[claim.kind] : "agreement",
    claim.severity ?? "",
    stateLabels[claim.state],
    outcomeLabels[verdict.outcome],
    verdict.wording ?? "",
    ratingText(verdict) ?? "",
    verdict.rationale ?? "",
    verdict.howChecked ?? "",
    verdict.originalSeen ? "seen" : "not seen",
    verdict.evidence.map(({ text, url }) => [text, url].filter(Boolean).join(" ")).join("\n"),
    nameOf(verdict.author),
    verdict.createdAt,
    signature?.name ?? "",
    signature?.at ?? "",
    verdict.contentHash,
  ];
}

function readings({ claims, sources }: ReportDocument): string[][] {
  const bySiglum = new Map(sources.map((source) => [source.siglum, source]));
  const rows = claims.flatMap((claim) =>
    saidOn(claim.readings).map(({ siglum, letter, exact, sentences, stands }) => [
      `C${claim.number}`,
      claim.statement,
      siglum,
      bySiglum.get(siglum)?.outlet ?? "",
      bySiglum.get(siglum)?.origin?.name ?? "unknown",
      letter,
      stands ? "yes" : "",
      exact,
      sentences.join("\n"),
    ]),
  );
  return [
    [
      "Claim",
      "Question",
      "Source",
      "Outlet",
      "Origin",
      "Group",
      "Stands",
      "What the source says",
      "Sentence",
    ],
    ...rows,
  ];
}

function matrix({ claims, sources }: ReportDocument): string[][] {
  const rows = claims.map((claim) => {
    const words = new Map<string, string[]>();
    for (const { siglum, letter, exact } of saidOn(claim.readings)) {
      words.set(siglum, [...(words.get(siglum) ?? []), `${letter}: ${exact}`]);
    }
    const said = ({ siglum }: { siglum: string }) => words.get(siglum)?.join("\n") ?? "";
    return [`C${claim.number}`, claim.statement, ...sources.map(said)];
  });
  return [["Claim", "Question", ...sources.map(({ siglum }) => siglum)], ...rows];
}

function sources({ sources: all }: ReportDocument): string[][] {
  const head = [
    "Siglum",
    "Outlet",
    "Author",
    "Kind",
    "Language",
    "Headline",
    "Dateline",
    "Published",
    "Origin",
    "Address",
    "SHA-256",
  ];
  return [
    head,
    ...all.map(({ siglum, outlet, author, kind, language, origin, url, revision }) => [
      ...[siglum, outlet, author ?? "", kind.replace("_", " "), language, revision.headline],
      ...[
        revision.dateline ?? "",
        revision.publishedAt ?? "",
        origin?.name ?? "unknown",
        url ?? "",
        revision.contentHash,
      ],
    ]),
  ];
}

const fixes = (document: ReportDocument): string[][] => [
  ["Claim", "Source", "Sentence", "Change", "Why"],
  ...document.fixes.map((fix) => [`C${fix.claimNumber}`, fix.siglum, fix.sentence, changeOf(fix), fix.why]),
];

const notes = (document: ReportDocument): string[][] => [
  ["Claim", "Note", "By", "At", "Source", "Words"],
  ...document.notes.flatMap(({ claimNumber, body, author, createdAt, targets }) => {
    const note = [claimNumber === null ? "" : `C${claimNumber}`, body, nameOf(author), createdAt];
    return targets.length === 0
      ? [[...note, "", ""]]
      : targets.map(({ siglum, exact }) => [...note, siglum, exact]);
  }),
];

function about(document: ReportDocument): string[][] {
  const { title, createdAt, createdBy, notice, contentHash } = document;
  const tombstone = redacted(document);
  return [
    ["Story", title],
    ["Report", kindOf(document)],
    ["Frozen at", createdAt],
    ["Frozen by", createdBy ?? "name withheld"],
    ["Counts", countsOf(document)],
    ...(notice
      ? [
          ["What was wrong", notice.wrong],
          ["Since when", notice.since],
          ["What changed", notice.changed],
        ]
      : []),
    ...(tombstone ? [["Redacted", tombstone]] : []),
    ["SHA-256", contentHash],
  ];
}

import { type Block, plain, soft, strong } from "./block";
import type { ReportDocument } from "./document";
import { longDate } from "./long-date";
import { lettersOf } from "./said";
import {
  changedLists,
  changeOf,
  changesTitle,
  countsOf,
  footnote,
  frozenBy,
  kindOf,
  nameOf,
  parted,
  redacted,
} from "./sentences";
import { toldClaim } from "./told-claim";
import type { Changes, ReportClaim, ReportSource } from "./view";

// A table with more columns than this fits no page; HTML and XLSX have it whole.
const widest = 9;

/** The whole report as blocks, in the order in which it is read; one at a time, since a large one has a million. */
export function* told(document: ReportDocument): Generator<Block> {
  yield { type: "heading", level: 1, text: document.title };
  yield { type: "paragraph", runs: [soft(`${kindOf(document)} · ${frozenBy(document)}`)] };
  const tombstone = redacted(document);
  if (tombstone) yield { type: "paragraph", runs: [strong(tombstone)] };
  yield* notice(document);
  if (document.kind !== "withdrawal") {
    const { decided, dismissed } = parted(document.claims);
    yield { type: "paragraph", runs: [plain(countsOf(document))] };
    yield* fixes(document);
    yield sources(document);
    yield* overview(document, decided);
    yield* claimsUnder("Claims and verdicts", decided, document);
    yield* claimsUnder("Looked at and set aside", dismissed, document);
    yield* notes(document);
  }
  yield { type: "paragraph", runs: [soft(footnote)] };
  yield { type: "paragraph", runs: [soft(`SHA-256 of this report’s content: ${document.contentHash}`)] };
}

function section(text: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: "heading", level: 2, text }, ...blocks];
}

function* claimsUnder(
  text: string,
  claims: readonly ReportClaim[],
  document: ReportDocument,
): Generator<Block> {
  if (claims.length === 0) return;
  yield { type: "heading", level: 2, text };
  for (const claim of claims) yield* toldClaim(claim, document);
}

function notice({ kind, corrects, notice: said, changes }: ReportDocument): Block[] {
  if (!said || !corrects) return [];
  const what = kind === "withdrawal" ? "is withdrawn" : "is corrected";
  return section(`Report ${corrects.number} ${what}`, [
    {
      type: "pairs",
      pairs: [
        { label: "What was wrong", runs: [plain(said.wrong)] },
        { label: "Since when", runs: [plain(said.since)] },
        { label: "What changed", runs: [plain(said.changed)] },
      ],
    },
    ...(changes ? changedClaims(changes) : []),
  ]);
}

function changedClaims(changes: Changes): Block[] {
  const heading: Block = { type: "heading", level: 3, text: changesTitle(changes) };
  const lists = changedLists(changes).flatMap(({ label, claims }): Block[] => [
    { type: "paragraph", runs: [strong(label)] },
    { type: "list", items: claims.map(({ number, statement }) => [plain(`C${number} ${statement}`)]) },
  ]);
  const changed = changes.changed.flatMap(({ number, statement, fields }): Block[] => [
    { type: "paragraph", runs: [strong(`C${number} ${statement}`)] },
    {
      type: "pairs",
      pairs: fields.map(({ field, before, after }) => ({
        label: field,
        runs: [soft(`before: ${before || "nothing"}; `), plain(`now: ${after || "nothing"}`)],
      })),
    },
  ]);
  return [heading, ...lists, ...changed];
}

function fixes({ fixes }: ReportDocument): Block[] {
  if (fixes.length === 0) return [];
  const items = fixes.map((fix) => [
    plain(fix.sentence === "" ? "Not in our copy. " : `${fix.sentence} `),
    strong(changeOf(fix)),
    soft(` ${fix.why} (C${fix.claimNumber})`),
  ]);
  return section("Changes to our copy", [{ type: "list", items }]);
}

function sources({ sources }: ReportDocument): Block {
  return {
    type: "table",
    caption: "Sources",
    head: ["Siglum", "Outlet", "Kind", "Origin", "Dated"],
    rows: sources.map((source) => [
      source.siglum,
      `${source.outlet}${source.author ? `, ${source.author}` : ""}: “${source.revision.headline}”`,
      source.kind.replace("_", " ") + (source.translatedBy ? ` (by ${source.translatedBy})` : ""),
      source.origin?.name ?? "unknown",
      dated(source),
    ]),
  };
}

const dated = ({ revision: { dateline, publishedAt } }: ReportSource) =>
  dateline ?? (publishedAt ? longDate(publishedAt) : "undated");

function overview({ sources }: ReportDocument, claims: readonly ReportClaim[]): Block[] {
  if (claims.length === 0) return [];
  if (sources.length + 2 > widest) {
    const where =
      "The table of claims by sources is too wide for this form: it is in the HTML and XLSX files.";
    return [{ type: "paragraph", runs: [soft(where)] }];
  }
  return [
    {
      type: "table",
      caption: "Claims by sources: letters are groups of readings that agree; – means no mention.",
      head: ["Claim", ...sources.map(({ siglum }) => siglum), "Signed"],
      rows: claims.map((claim) => {
        const letters = lettersOf(claim.readings);
        return [
          `C${claim.number} ${claim.statement}`,
          ...sources.map(({ siglum }) => letters.get(siglum)?.join(" ") ?? "–"),
          claim.signed ? "yes" : "no",
        ];
      }),
    },
  ];
}

function notes({ notes }: ReportDocument): Block[] {
  return section(
    "Notes",
    notes.flatMap((note): Block[] => {
      const margin = { author: nameOf(note.author), createdAt: note.createdAt, text: note.body };
      const on = note.claimNumber === null ? "" : ` on C${note.claimNumber}`;
      return [
        {
          type: "paragraph",
          runs: [soft(`${nameOf(note.author)}${on}, ${longDate(note.createdAt)}: `), plain(note.body)],
        },
        ...note.targets.map(
          (target): Block => ({
            type: "quote",
            runs: [
              soft(`${target.siglum}: …${target.prefix}`),
              { text: target.exact, strong: true, comment: margin },
              soft(`${target.suffix}…`),
            ],
          }),
        ),
      ];
    }),
  );
}

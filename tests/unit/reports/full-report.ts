import type { ReportDocument } from "@/lib/reports/document";
import { outcomeLabels } from "@/lib/reports/labels";
import { ratingText } from "@/lib/reports/sentences";
import { reading, report, reportClaim, source } from "./document";

const at = "2026-03-02T08:15:00.000Z";
const ada = { id: "00000000-0000-7000-8000-000000000001", name: "Ada Lindt" };

/** A report in which every field is filled: three scripts, emoji, combining marks, markup, formulas, line breaks. */
export function fullReport(): ReportDocument {
  const first = reportClaim();
  const cyrillic = reportClaim({
    number: 2,
    statement: "Как отказался посол? Πώς;",
    kind: "certainty",
    severity: "medium",
    flags: [
      { kind: "certainty", severity: "medium" },
      { kind: "omission", severity: "low" },
    ],
    state: "awaiting_signature",
    signed: false,
    readings: [
      reading("COURIER", "абсолютно исключено", { value: "no" }),
      reading("POST", "δεν αποκλείεται", { letter: "b", value: "maybe", stands: true }),
      reading("WIRE", "<b>a & b</b>\r\n=1+1 👩‍🚀 e\u0301", { letter: "b", value: "maybe" }),
    ],
    gaps: [],
    verdict: {
      ...first.verdict,
      id: "verdict-2",
      version: 2,
      outcome: "needs_check",
      wording: '=HYPERLINK("x") | *not* [markup](y)',
      rationale: "# Nobody heard it.\n- So we ask.",
      howChecked: "By telephone.",
      originalSeen: false,
      check: { what: "the recording", who: "Ines", by: at },
      rating: { step: 2, scale: ["falsch", "неточно, ανακριβές", "richtig"] },
      readingIds: ["r1"],
      evidence: [
        {
          kind: "link",
          text: "Transcript",
          url: "https://example.org/t?a=1&b=2",
          archivedUrl: "https://archive.example.org/t",
          accessedAt: at,
          language: "ru",
          span: null,
          textHash: null,
          confidential: false,
        },
        {
          kind: "span",
          text: "In the second paragraph",
          url: null,
          archivedUrl: null,
          accessedAt: null,
          language: null,
          span: { revisionId: "revision-POST", start: 1, end: 5 },
          textHash: "c".repeat(64),
          confidential: false,
        },
      ],
      signOffs: [{ id: "s2", decision: "sent_back", signer: ada, comment: "Ask again.", createdAt: at }],
    },
  });
  const dismissed = reportClaim({
    number: 3,
    statement: "When did they meet?",
    state: "dismissed",
    signed: false,
    verdict: {
      ...first.verdict,
      outcome: "dismissed",
      wording: null,
      rationale: "The same day.",
      signOffs: [],
    },
  });
  return report([first, cyrillic, dismissed], {
    kind: "correction",
    corrects: { number: 3, contentHash: "a".repeat(64) },
    notice: { wrong: "The title was wrong.", since: "Since 1 March.", changed: "It is right now." },
    sources: [
      source("COURIER", {
        author: "Мария",
        kind: "translation",
        translatedBy: "machine",
        translationOf: { id: "source-WIRE", siglum: "WIRE" },
        language: "ru",
        url: "https://example.org/courier",
        origin: { id: "origin-1", name: "The Wire", basis: "editor" },
      }),
      source("POST"),
      source("WIRE", { kind: "wire_copy" }),
    ],
    fixes: [
      {
        siglum: "POST",
        sentence: "It is unlikely.",
        from: "unlikely",
        to: "ruled out",
        why: "So it was.",
        claimNumber: 1,
      },
    ],
    notes: [
      {
        claimNumber: 1,
        author: ada,
        body: "The minister said it in Russian.",
        createdAt: at,
        targets: [
          {
            siglum: "COURIER",
            textHash: "c".repeat(64),
            start: 6,
            end: 15,
            exact: "ruled out",
            prefix: "is ",
            suffix: ",",
          },
          {
            siglum: "POST",
            textHash: "c".repeat(64),
            start: 6,
            end: 14,
            exact: "unlikely",
            prefix: "is ",
            suffix: ",",
          },
        ],
      },
    ],
    unsigned: 1,
    undecided: 2,
  });
}

const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

/** Every claim, reading, verdict and signer of a report, as words that each form must hold. */
export function facts({ claims, title, createdBy }: ReportDocument): string[] {
  const told = claims.flatMap(({ statement, readings, verdict, signed }) => [
    statement,
    ...readings.flatMap(({ exact, siglum }) => [exact, siglum]),
    outcomeLabels[verdict.outcome],
    verdict.wording ?? "",
    verdict.rationale ?? "",
    ratingText(verdict) ?? "",
    verdict.author?.name ?? "",
    ...(signed ? verdict.signOffs.map(({ signer }) => signer?.name ?? "") : []),
    verdict.contentHash,
  ]);
  return [title, createdBy ?? "", ...told].map(oneLine).filter(Boolean);
}

/** The facts that a text lacks; white space does not count. */
export function lacking(text: string, document: ReportDocument, without: readonly string[] = []): string[] {
  const read = oneLine(text);
  return facts(document).filter((fact) => !read.includes(fact) && !without.includes(fact));
}

import { createHash } from "node:crypto";
import { kinds } from "@/lib/claims/view";
import { type ReportDocument, sealed } from "@/lib/reports/document";
import type { ReportClaim, ReportReading, ReportSource } from "@/lib/reports/view";

/** How large a report is: each claim has so many readings on average, the other sources say nothing on it. */
export interface ReportSize {
  readonly sources: number;
  readonly claims: number;
  readonly readings: number;
}

const at = "2026-03-01T10:00:00.000Z";
const editor = { id: "00000000-0000-7000-8000-000000000001", name: "Ada Lindt" };
const signer = { id: "00000000-0000-7000-8000-000000000002", name: "Ben Okoro" };
// As long as sentences of news are: some 24 words.
const before =
  "Speaking to reporters after the second day of talks by the lake, the envoy said that an accord was ";
const after = ", and that both sides would come back to it before the end of the month.";
const wordings = ["ruled out", "out of the question", "unlikely", "not to be expected", "исключено"];

const hashOf = (words: string) => createHash("sha256").update(words).digest("hex");

/** A frozen report of that size, made up: the same size gives the same report. */
export function largeReport(size: ReportSize): ReportDocument {
  const sources = Array.from({ length: size.sources }, (_, index) => source(index));
  return sealed({
    number: 1,
    kind: "report",
    corrects: null,
    notice: null,
    createdAt: at,
    createdBy: editor.name,
    title: "Talks by the lake",
    sources,
    fixes: [],
    claims: Array.from({ length: size.claims }, (_, index) => claim(index + 1, sources, size.readings)),
    notes: [],
    unsigned: 0,
    undecided: 0,
  });
}

function source(index: number): ReportSource {
  const siglum = `S${index + 1}`;
  return {
    ...{
      id: `source-${siglum}`,
      siglum,
      outlet: `The Daily ${siglum}`,
      author: "A. Writer",
      kind: "article",
    },
    ...{ translatedBy: null, translationOf: null, language: "en", url: `https://example.org/${siglum}` },
    origin: { id: `origin-${index % 60}`, name: `Wire ${index % 60}`, basis: "engine" },
    position: index,
    rowVersion: 1,
    revision: {
      ...{ id: `revision-${siglum}`, number: 1, reason: "first_import", note: null },
      headline: `Talks end without an accord, says ${siglum}`,
      contentHash: hashOf(siglum),
      ...{
        length: 4000,
        words: 650,
        dateline: "GENEVA, March 1",
        publishedAt: at,
        publishedZone: "Europe/Zurich",
      },
      ...{ retrievedAt: at, retrievedZone: "Europe/Zurich", createdAt: at },
    },
  };
}

function claim(number: number, sources: readonly ReportSource[], readings: number): ReportClaim {
  // From two readings to twice the average, evenly.
  const amount = Math.min(sources.length, 2 + (number % Math.max(1, 2 * readings - 3)));
  const step = Math.max(1, Math.floor(sources.length / amount));
  const speaking = Array.from({ length: amount }, (_, index) => (number + index * step) % sources.length);
  const speaks = new Set(speaking);
  const kind = kinds[number % kinds.length] ?? "number";
  return {
    number,
    statement: `How did the envoy word the refusal on point ${number} of the list?`,
    kind,
    severity: "medium",
    explanation: "Some have “ruled out”, others “unlikely”: the one leaves no room and the other does.",
    flags: [{ kind, severity: "medium" }],
    state: "signed",
    readings: speaking.flatMap((index) => {
      const from = sources[index];
      return from ? [reading(from, number, index)] : [];
    }),
    gaps: sources.filter((_, index) => !speaks.has(index)).map(({ siglum }) => siglum),
    verdict: {
      ...{ id: `verdict-${number}`, version: 1, author: editor, outcome: "one_stands", wording: "ruled out" },
      rationale: "The ministry’s transcript has the stronger word, and the recording bears it out.",
      ...{ howChecked: "Transcript read, recording heard.", originalSeen: true, check: null, readingIds: [] },
      evidence: [
        {
          ...{ kind: "link", text: "Transcript", url: "https://example.org/transcript", archivedUrl: null },
          ...{ accessedAt: at, language: "en", span: null, textHash: null, confidential: false },
        },
      ],
      signOffs: [{ id: `sign-${number}`, decision: "signed", signer, comment: null, createdAt: at }],
      contentHash: hashOf(`verdict ${number}`),
      createdAt: at,
    },
    signed: true,
  };
}

function reading(from: ReportSource, number: number, index: number): ReportReading {
  const group = index % wordings.length;
  const exact = wordings[group] ?? "ruled out";
  const start = (number * 37) % 3000;
  return {
    siglum: from.siglum,
    letter: "abcde"[group] ?? "a",
    value: exact,
    stands: group === 0,
    exact,
    sentence: `${before}${exact}${after}`,
    spans: [
      {
        textHash: from.revision.contentHash,
        start,
        end: start + exact.length,
        exact,
        prefix: before.slice(-32),
        suffix: after.slice(0, 32),
      },
    ],
  };
}

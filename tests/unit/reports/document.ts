import type { ReportDocument } from "@/lib/reports/document";
import { sealed } from "@/lib/reports/document";
import type { ReportClaim, ReportReading, ReportSource } from "@/lib/reports/view";

const person = { id: "00000000-0000-7000-8000-000000000001", name: "Ada Lindt" };
const signer = { id: "00000000-0000-7000-8000-000000000002", name: "Ben Okoro" };
const at = "2026-03-01T10:00:00.000Z";

/** A source of the report, told by its siglum. */
export function source(siglum: string, more: Partial<ReportSource> = {}): ReportSource {
  return {
    id: `source-${siglum}`,
    siglum,
    outlet: `The ${siglum}`,
    author: null,
    kind: "article",
    translatedBy: null,
    translationOf: null,
    language: "en",
    url: null,
    origin: null,
    position: 0,
    rowVersion: 1,
    revision: {
      id: `revision-${siglum}`,
      number: 1,
      reason: "first_import",
      note: null,
      headline: `Headline of ${siglum}`,
      contentHash: "c".repeat(64),
      length: 100,
      words: 20,
      dateline: null,
      publishedAt: null,
      publishedZone: null,
      retrievedAt: null,
      retrievedZone: null,
      createdAt: at,
    },
    ...more,
  };
}

/** What COURIER or another says: the words stand at the beginning of its text. */
export function reading(siglum: string, exact: string, more: Partial<ReportReading> = {}): ReportReading {
  const sentence = `It is ${exact}, he said.`;
  const span = {
    textHash: "c".repeat(64),
    start: 6,
    end: 6 + exact.length,
    prefix: "It is ",
    suffix: ", he said.",
  };
  return {
    siglum,
    letter: "a",
    value: exact.toLowerCase(),
    stands: false,
    exact,
    sentence,
    spans: [{ ...span, exact }],
    ...more,
  };
}

/** A decided claim on which COURIER and POST differ and WIRE is silent. */
export function reportClaim(more: Partial<ReportClaim> = {}): ReportClaim {
  return {
    number: 1,
    statement: "How did the envoy word the refusal?",
    kind: "quote_wording",
    severity: "high",
    explanation: "COURIER has “ruled out”, POST has “unlikely”.",
    flags: [{ kind: "quote_wording", severity: "high" }],
    state: "signed",
    readings: [
      reading("COURIER", "ruled out", { stands: true }),
      reading("POST", "unlikely", { letter: "b" }),
    ],
    gaps: ["WIRE"],
    verdict: {
      id: "verdict",
      version: 1,
      author: person,
      outcome: "one_stands",
      wording: "ruled out",
      rationale: "The transcript has the stronger word.",
      howChecked: null,
      originalSeen: true,
      check: null,
      readingIds: [],
      evidence: [],
      signOffs: [{ id: "sign-off", decision: "signed", signer, comment: null, createdAt: at }],
      contentHash: "d".repeat(64),
      createdAt: at,
    },
    signed: true,
    ...more,
  };
}

/** A frozen report on three sources. */
export function report(claims: readonly ReportClaim[] = [reportClaim()], more: object = {}): ReportDocument {
  return sealed({
    number: 4,
    kind: "report",
    corrects: null,
    notice: null,
    createdAt: at,
    createdBy: person.name,
    title: "Talks by the lake",
    sources: [source("COURIER"), source("POST"), source("WIRE")],
    fixes: [],
    claims,
    notes: [],
    unsigned: claims.filter(({ signed }) => !signed).length,
    undecided: 0,
    ...more,
  });
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash, type VerdictContent } from "@/lib/verdicts/content-hash";

const text = "a".repeat(64);
const other = "b".repeat(64);

const verdict: VerdictContent = {
  outcome: "one_stands",
  wording: "ruled out",
  rationale: "The original has исключено.",
  howChecked: "Read the transcript.",
  originalSeen: true,
  check: { what: "the tape", who: "Archive", by: "2026-01-02T00:00:00.000Z" },
  evidence: [
    {
      kind: "link",
      text: "transcript",
      url: "https://example.org/t",
      archivedUrl: "https://archive.example.org/t",
      accessedAt: "2026-01-01T00:00:00.000Z",
      language: "ru",
      span: { text, start: 3, end: 9 },
      confidential: false,
    },
  ],
  claim: {
    statement: "How did he word the refusal?",
    discrepancies: [{ kind: "quote_wording", severity: "high" }],
    readings: [
      { value: "ruled-out", stands: true, spans: [{ text, start: 10, end: 19, exact: "ruled out" }] },
      { value: "unlikely", stands: false, spans: [{ text: other, start: 4, end: 12, exact: "unlikely" }] },
    ],
  },
};

/** Every way to change one leaf of the content. */
function variants(value: unknown, rebuild: (changed: unknown) => unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => [
      rebuild(value.filter((_, at) => at !== index)),
      ...variants(item, (changed) => rebuild(value.map((old, at) => (at === index ? changed : old)))),
    ]);
  }
  if (value && typeof value === "object") {
    return Object.entries(value).flatMap(([key, item]) =>
      variants(item, (changed) => rebuild({ ...value, [key]: changed })),
    );
  }
  if (typeof value === "string") return [rebuild(`${value}x`)];
  if (typeof value === "number") return [rebuild(value + 1)];
  if (typeof value === "boolean") return [rebuild(!value)];
  return [];
}

describe("the content hash", () => {
  it("is stable: what was signed yesterday is signed today", () => {
    // Computed apart from this program: SHA-256 of the document's JSON with sorted keys and no white space.
    expect(contentHash(verdict)).toBe("e8dbca48eaeed6f9530b8d490daee04e3ee352df6339e757f29c5a3a69f7434a");
  });

  it("changes with every single part of what was decided", () => {
    const changed = variants(verdict, (value) => value) as VerdictContent[];
    expect(changed.length).toBeGreaterThan(30);
    const hashes = changed.map(contentHash);
    expect(new Set([...hashes, contentHash(verdict)]).size).toBe(changed.length + 1);
  });

  it("covers a rating with its whole scale; where there is none it is the hash from before there were ratings", () => {
    const rated = { ...verdict, rating: { step: 2, scale: ["wrong", "misleading", "right"] } };
    const changed = [
      { ...rated, rating: { ...rated.rating, step: 1 } },
      { ...rated, rating: { ...rated.rating, scale: ["wrong", "misleading", "correct"] } },
      { ...rated, rating: { ...rated.rating, scale: ["wrong", "misleading"] } },
    ];
    const hashes = [verdict, rated, ...changed].map(contentHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(contentHash({ ...verdict, rating: null })).toBe(contentHash(verdict));
  });

  it("does not hang on the order in which rows come from the database", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          verdict.claim.readings.map((_, index) => index),
          { minLength: 2 },
        ),
        (order) => {
          const readings = order.flatMap((index) => verdict.claim.readings[index] ?? []);
          expect(contentHash({ ...verdict, claim: { ...verdict.claim, readings } })).toBe(
            contentHash(verdict),
          );
        },
      ),
    );
  });

  it("does not hang on anything that is not named in it, such as ids", () => {
    const withIds = { id: "1", ...verdict, claim: { id: "2", rowVersion: 3, ...verdict.claim } };
    expect(contentHash(withIds)).toBe(contentHash(verdict));
  });

  it("keeps the order of the evidence, which is the editor's", () => {
    const [first] = verdict.evidence;
    if (!first) throw new Error("no evidence");
    const second = { ...first, text: "another" };
    expect(contentHash({ ...verdict, evidence: [first, second] })).not.toBe(
      contentHash({ ...verdict, evidence: [second, first] }),
    );
  });
});

import { describe, expect, it } from "vitest";
import type { ClaimView, ReadingView } from "@/lib/claims/view";
import { fixesOf } from "@/lib/reports/fixes";
import type { VerdictView } from "@/lib/verdicts/view";
import { reportClaim } from "./document";

function reading(id: string, sourceId: string, value: string, exact: string): ReadingView {
  return {
    ...{
      id,
      sourceId,
      siglum: sourceId,
      letter: value,
      value,
      marks: [],
      against: [],
      strength: null,
      rowVersion: 1,
    },
    spans: [{ id, revisionId: "r", start: 0, end: exact.length, exact, state: "placed" }],
    sentence: { start: 0, end: 30, text: `It is ${exact}, he said.` },
    madeBy: "engine",
  };
}

const claim = {
  number: 7,
  kind: "quote_wording",
  explanation: "They differ.",
  readings: [
    reading("1", "COURIER", "a", "ruled out"),
    reading("2", "POST", "b", "unlikely"),
    reading("3", "OURS", "b", "not likely"),
  ],
  gapSources: [],
} as unknown as ClaimView;

const verdict = reportClaim().verdict as VerdictView; // with names, it is one

const fixes = (more: Partial<VerdictView>, on = claim) =>
  fixesOf(on, { ...verdict, wording: null, ...more }, new Set(["OURS"])).map(({ from, to }) => [from, to]);

describe("what our own copy has to change", () => {
  it("the wording to use takes the place of its words", () => {
    expect(fixes({ outcome: "one_stands", readingIds: ["1"], wording: "ruled out" })).toEqual([
      ["not likely", "ruled out"],
    ]);
  });
  it("without a wording, the words that stand", () => {
    expect(fixes({ outcome: "one_stands", readingIds: ["1"] })).toEqual([["not likely", "ruled out"]]);
  });
  it("nothing, where it says what stands", () => {
    expect(fixes({ outcome: "one_stands", readingIds: ["2"] })).toEqual([]);
    expect(fixes({ outcome: "several_stand", readingIds: ["1", "3"] })).toEqual([]);
    expect(fixes({ outcome: "one_stands", readingIds: ["2"], wording: "“Not likely”" })).toEqual([]);
  });
  it("nothing, where all mean the same and no form is set", () => {
    expect(fixes({ outcome: "same_meaning" })).toEqual([]);
    expect(fixes({ outcome: "same_meaning", wording: "excluded" })).toEqual([["not likely", "excluded"]]);
  });
  it("nothing, where the flag was dismissed", () => {
    expect(fixes({ outcome: "dismissed", rationale: "Style." })).toEqual([]);
  });
  it("what is cut goes", () => {
    expect(fixes({ outcome: "cut" })).toEqual([["not likely", ""]]);
  });
  it("what needs a check is held", () => {
    const check = { what: "the tape", who: "Ines", by: null };
    expect(fixes({ outcome: "needs_check", check })).toEqual([["not likely", "[hold: the tape (Ines)]"]]);
  });
  it("what it leaves out is added", () => {
    const omission = {
      ...claim,
      kind: "omission",
      readings: claim.readings.slice(0, 2),
      gapSources: [{ id: "OURS", siglum: "OURS" }],
    } as ClaimView;
    expect(fixes({ outcome: "one_stands", readingIds: ["1"], wording: "He refused." }, omission)).toEqual([
      ["", "He refused."],
    ]);
  });
  it("the other sources' words are not ours to change", () => {
    expect(fixesOf(claim, { ...verdict, outcome: "cut" }, new Set())).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { faultsOf, type Matter } from "@/lib/verdicts/rules";
import { type VerdictInput, verdictInput } from "@/lib/verdicts/schema";
import { presets } from "@/lib/verdicts/view";

const [a1, a2, b1] = [
  "00000000-0000-7000-8000-00000000000a",
  "00000000-0000-7000-8000-00000000001a",
  "00000000-0000-7000-8000-00000000000b",
];
const readings = [
  { id: a1, value: "a" },
  { id: a2, value: "a" },
  { id: b1, value: "b" },
];
const low: Matter = { readings, severity: "low" };
const high: Matter = { readings, severity: "high" };
const verdict = (outcome: VerdictInput["outcome"], more: object = {}) =>
  verdictInput.parse({ rowVersion: 1, outcome, ...more });
const faults = (input: VerdictInput, matter = low) => faultsOf(input, matter).map(({ field }) => field);

const typed = "The transcript of the ministry has the stronger word.";

describe("a verdict holds when", () => {
  it.each([
    ["one group of readings stands", verdict("one_stands", { readingIds: [a1, a2] })],
    ["they mean the same", verdict("same_meaning")],
    ["two readings stand", verdict("several_stand", { readingIds: [a1, b1] })],
    ["none stands", verdict("none_stands")],
    ["it is cut", verdict("cut")],
    [
      "it says what to check, and who does",
      verdict("needs_check", { check: { what: "the tape", who: "Ines" } }),
    ],
    ["it is dismissed for a ready reason", verdict("dismissed", { rationale: presets.en.dismissals[0] })],
  ])("%s", (_, input) => {
    expect(faults(input)).toEqual([]);
  });
});

describe("a verdict is refused when", () => {
  it.each([
    ["one stands, but none is chosen", verdict("one_stands"), "readingIds"],
    ["one stands, but two groups are chosen", verdict("one_stands", { readingIds: [a1, b1] }), "readingIds"],
    ["several stand, but one is chosen", verdict("several_stand", { readingIds: [a1] }), "readingIds"],
    ["none stands, but one is chosen", verdict("none_stands", { readingIds: [a1] }), "readingIds"],
    ["it is dismissed without a reason", verdict("dismissed"), "rationale"],
    ["it is dismissed for blanks", verdict("dismissed", { rationale: "   " }), "rationale"],
    ["a check names nobody", verdict("needs_check", { check: { what: "the tape", who: " " } }), "check"],
    ["a check is missing", verdict("needs_check"), "check"],
    [
      "a check stands beside another outcome",
      verdict("cut", { check: { what: "the tape", who: "Ines" } }),
      "check",
    ],
    [
      "a reading is not the claim's",
      verdict("one_stands", { readingIds: [a1, "00000000-0000-7000-8000-0000000000ff"] }),
      "readingIds",
    ],
  ])("%s", (_, input, field) => {
    expect(faults(input)).toEqual([field]);
  });
});

describe("on a discrepancy of high severity", () => {
  it("words of one's own are needed", () => {
    expect(faults(verdict("cut"), high)).toEqual(["rationale"]);
    expect(faults(verdict("cut", { rationale: "see above" }), high)).toEqual(["rationale"]);
    expect(faults(verdict("cut", { rationale: typed }), high)).toEqual([]);
  });
  it.each(Object.values(presets).flatMap((one) => [...one.rationales, ...one.dismissals]))(
    "“%s” is not one's own",
    (preset) => {
      expect(faults(verdict("cut", { rationale: preset }), high)).toEqual(["rationale"]);
      expect(faults(verdict("cut", { rationale: ` ${preset.toUpperCase()} ` }), high)).toEqual(["rationale"]);
      expect(faults(verdict("cut", { rationale: preset }), low)).toEqual([]);
    },
  );
  it("a ready reason dismisses", () => {
    expect(faults(verdict("dismissed", { rationale: presets.en.dismissals[0] }), high)).toEqual([]);
  });
});

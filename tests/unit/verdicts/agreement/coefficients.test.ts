import { describe, expect, it } from "vitest";
import { krippendorffsAlpha } from "@/lib/verdicts/agreement/alpha";
import { cohensKappa } from "@/lib/verdicts/agreement/kappa";

/** Pairs out of a table of counts, the first rater's categories down, the second's across. */
const pairsOf = (table: readonly (readonly number[])[]): [string, string][] =>
  table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): [string, string] => [`${a}`, `${b}`])),
  );

/** Items out of the raters' rows; a dot is a missing judgment. */
const itemsOf = (...raters: string[]): string[][] => {
  const rows = raters.map((row) => row.split(" "));
  return (rows[0] ?? []).map((_, item) => rows.map((row) => row[item] ?? ".").filter((one) => one !== "."));
};

describe("Cohen's kappa", () => {
  it("of two clinicians' diagnoses of 100 people (Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions, 3rd ed. 2003, table 18.1)", () => {
    const table = [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ];
    expect(cohensKappa(pairsOf(table))).toBeCloseTo(0.676, 3);
  });
  it("of two readers of 50 grant proposals (the worked example of Wikipedia, “Cohen's kappa”)", () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    expect(cohensKappa(pairsOf(table))).toBeCloseTo(0.4, 10);
  });
  it("is 1 in full agreement, and none where there is nothing to tell", () => {
    expect(
      cohensKappa([
        ["a", "a"],
        ["b", "b"],
      ]),
    ).toBe(1);
    expect(
      cohensKappa([
        ["a", "a"],
        ["a", "a"],
      ]),
    ).toBeNull();
    expect(cohensKappa([])).toBeNull();
  });
});

// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011.
describe("Krippendorff's alpha", () => {
  it("of two observers and binary data (section A)", () => {
    const items = itemsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
    expect(krippendorffsAlpha(items)).toBeCloseTo(0.095, 3);
  });
  it("of two observers and nominal data (section B)", () => {
    const items = itemsOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");
    expect(krippendorffsAlpha(items)).toBeCloseTo(0.692, 3);
  });
  it("of four observers and missing data (section C)", () => {
    const items = itemsOf(
      "1 2 3 3 2 1 4 1 2 . . .",
      "1 2 3 3 2 2 4 1 2 5 . 3",
      ". 3 3 3 2 3 4 2 2 5 1 .",
      "1 2 3 3 2 4 4 1 2 5 1 .",
    );
    expect(krippendorffsAlpha(items)).toBeCloseTo(0.743, 3);
  });
  it("is 1 in full agreement, and none where there is nothing to tell", () => {
    expect(
      krippendorffsAlpha([
        ["a", "a"],
        ["b", "b"],
      ]),
    ).toBe(1);
    expect(
      krippendorffsAlpha([
        ["a", "a"],
        ["a", "a"],
      ]),
    ).toBeNull();
    expect(krippendorffsAlpha([["a"], ["b"]])).toBeNull();
  });
});

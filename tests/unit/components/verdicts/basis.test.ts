import { describe, expect, test } from "vitest";
import { type Basis, basisChanges, carriedLetters } from "@/components/verdicts/basis";

/** `state("a AFP twelve, a ANSA twelve, b POST fifteen")` */
function state(readings: string, given: Partial<Basis> = {}): Basis {
  return {
    rowVersion: 1,
    statement: "How many came?",
    kind: "number",
    severity: "medium",
    verdictId: null,
    readings: Object.fromEntries(
      readings.split(", ").map((line) => {
        const [letter = "", siglum = "", words = ""] = line.split(" ");
        return [siglum, { letter, siglum, words }];
      }),
    ),
    ...given,
  };
}
const before = state("a AFP twelve, a ANSA twelve, b POST fifteen");

describe("what changed since a decision was begun", () => {
  test("nothing, when the claim was given to somebody: only the row version is another one", () => {
    expect(basisChanges(before, { ...before, rowVersion: 2 })).toEqual([]);
  });

  test("nothing, when the groups changed their letters and nothing else", () => {
    expect(basisChanges(before, state("b AFP twelve, b ANSA twelve, a POST fifteen"))).toEqual([]);
  });

  test("the question, the kind and how much it matters", () => {
    const after = { ...before, statement: "How many left?", kind: "name" as const, severity: null };
    expect(basisChanges(before, after).map(({ what, from, to }) => [what, from, to])).toEqual([
      ["statement", "How many came?", "How many left?"],
      ["kind", "number", "name"],
      ["severity", "medium", null],
    ]);
  });

  test("another verdict", () => {
    expect(basisChanges(before, { ...before, verdictId: "v1" })).toMatchObject([{ what: "verdict" }]);
  });

  test("a reading that went, came, or has other words", () => {
    const after = state("a AFP twelve, b POST fifty, c DPA ten");
    expect(basisChanges(before, after).map(({ siglum, from, to }) => [siglum, from, to])).toEqual([
      ["ANSA", "a: twelve", null],
      ["POST", "b: fifteen", "b: fifty"],
      ["DPA", null, "c: ten"],
    ]);
  });

  test("readings that agree with others than before", () => {
    const after = state("a AFP twelve, b ANSA twelve, b POST fifteen");
    expect(basisChanges(before, after).map(({ siglum }) => siglum)).toEqual(["AFP", "ANSA", "POST"]);
  });
});

describe("the letters of the groups that stand", () => {
  test("follow their readings", () => {
    expect(carriedLetters(["b"], before, state("b AFP twelve, b ANSA twelve, a POST fifteen"))).toEqual([
      "a",
    ]);
  });

  test("are chosen no more when the group fell apart, or its readings are gone", () => {
    expect(carriedLetters(["a"], before, state("a AFP twelve, b ANSA dozen, c POST fifteen"))).toEqual([]);
    expect(carriedLetters(["b"], before, state("a AFP twelve, a ANSA twelve"))).toEqual([]);
  });

  test("become one when two groups became one", () => {
    const after = state("a AFP twelve, a ANSA twelve, a POST fifteen");
    expect(carriedLetters(["a", "b"], before, after)).toEqual(["a"]);
  });
});

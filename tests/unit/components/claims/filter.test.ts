import { describe, expect, test } from "vitest";
import { isFiltering, noFilter, passes, readFilter, writeFilter } from "@/components/claims/filter";
import { claim } from "./claim";

describe("the filter in the address", () => {
  test("what is written is read back", () => {
    const filter = {
      words: "talks & more",
      kind: "time",
      severity: "low",
      state: "to_decide",
      source: "AFP",
      assignee: "nobody",
      sort: "story",
    } as const;
    expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
  });

  test("no filter leaves the address bare", () => {
    expect(writeFilter(noFilter)).toBe("");
    expect(isFiltering({ ...noFilter, words: "  " })).toBe(false);
  });

  test("a space typed before the next word stays", () => {
    const query = writeFilter({ ...noFilter, words: "which " });
    expect(readFilter(new URLSearchParams(query)).words).toBe("which ");
  });

  test("what it does not know is left out", () => {
    expect(readFilter(new URLSearchParams("?kind=colour&state=lost&severity="))).toEqual(noFilter);
  });
});

const sigla = ["AFP", "ANSA", "SPIEGEL", "DPA"];

describe("a claim passes", () => {
  test.each([
    ["by its kind", { kind: "number" }, true],
    ["not by another kind", { kind: "name" }, false],
    ["by its severity", { severity: "high" }, true],
    ["not by another severity", { severity: "low" }, false],
    ["by its state", { state: "open" }, true],
    ["as one to decide", { state: "to_decide" }, true],
    ["not by another state", { state: "signed" }, false],
    ["by a source that speaks on it", { source: "SPIEGEL" }, true],
    ["not by a source that says nothing", { source: "DPA" }, false],
    ["not by a source that is not there", { source: "AP" }, false],
    ["by its number", { words: "C7" }, true],
    ["by words of a reading", { words: "FIFTEEN" }, true],
    ["not by other words", { words: "sixteen" }, false],
  ] as const)("%s", (_, part, expected) => {
    expect(passes(claim(7), { ...noFilter, ...part }, sigla)).toBe(expected);
  });

  test.each(["reopened", "sent_back"] as const)("a %s claim is one to decide", (state) => {
    expect(passes(claim(1, { state }), { ...noFilter, state: "to_decide" }, sigla)).toBe(true);
  });

  test("of what is left out also those that the source does not tell", () => {
    expect(passes(claim(1, { kind: "omission" }), { ...noFilter, source: "DPA" }, sigla)).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { quotationRelation } from "@/lib/analysis/semantics/quotation-relation";

describe("how one printed quotation stands to another", () => {
  const full = "We will not sign, and nobody can make us.";
  it.each([
    ["house style", "We will not sign — and nobody can make us", full, "identical"],
    ["a cut", "nobody can make us", full, "truncation"],
    ["a changed word", "We would not sign, and nobody can make us.", full, "altered"],
    ["a word in brackets", "We [the crew] will not sign", full, "altered"],
    ["nothing but marks", "…", full, "altered"],
  ])("tells %s", (_, a, b, relation) => {
    expect(quotationRelation(a, b)).toBe(relation);
    expect(quotationRelation(b, a)).toBe(relation);
  });
});

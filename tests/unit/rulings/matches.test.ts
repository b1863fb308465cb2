import { describe, expect, test } from "vitest";
import type { Kind } from "@/lib/claims/view";
import { matches, type RuledClaim } from "@/lib/rulings/matches";
import type { Pattern } from "@/lib/rulings/view";
import { replaced, sameWord, wordsOf } from "@/lib/rulings/words";

const claim = (kind: Kind, ...exact: string[]): RuledClaim => ({
  statement: "What do they say?",
  kind,
  readings: exact.map((words) => ({ exact: words, context: `He said ${words} on Monday.` })),
});
const ryabkov = { kind: "house_form", use: "Ryabkov", forms: ["Riabkov"] } as const satisfies Pattern;
const refusal: Pattern = {
  kind: "not_a_discrepancy",
  facet: "quote_wording",
  phrases: ["ruled out", "out of the question"],
};

describe("words", () => {
  test.each([
    ["Ruled", "ruled", true],
    ["Ségolène", "segolene", true],
    ["Riabkov", "Ryabkov", true],
    ["Rjabkow", "Ryabkov", true],
    ["Kiev", "Kyiv", false], // another name, not another spelling: that needs its form in the ruling
    ["ship", "sip", false], // by sound only names are compared
    ["12", "15", false],
  ])("%s and %s: %s", (a, b, isSame) => {
    expect(sameWord(a, b)).toBe(isSame);
    expect(sameWord(b, a)).toBe(isSame);
  });

  test("a phrase is replaced wherever it stands, the longer one first", () => {
    const phrases = [["out"], ["out", "of", "the", "question"]];
    expect(replaced(wordsOf("It is out of the question, out!"), phrases, ["no"])).toEqual([
      "It",
      "is",
      "no",
      "no",
    ]);
  });
});

describe("a house form", () => {
  test("speaks where nothing but the form of the name differs", () => {
    expect(matches(ryabkov, claim("name", "Riabkov", "Ryabkov"))).toBe(true);
    expect(matches(ryabkov, claim("name", "Sergei Riabkov", "Sergei Rjabkow"))).toBe(true);
  });
  test("is silent where something else differs, or where the name does not stand at all", () => {
    expect(matches(ryabkov, claim("name", "Mr Riabkov", "Sergei Ryabkov"))).toBe(false);
    expect(matches(ryabkov, claim("name", "Blinken", "Blinken"))).toBe(false);
    expect(matches(ryabkov, claim("name", "Riabkov", "Lavrov"))).toBe(false);
  });
});

describe("an equivalence", () => {
  const pattern: Pattern = { kind: "equivalence", phrases: ["ruled out", "out of the question"] };
  test("speaks where nothing but its phrases differs, in any sentence and of any kind", () => {
    expect(matches(pattern, claim("certainty", "totally ruled out", "totally out of the question"))).toBe(
      true,
    );
  });
  test("is silent where one source says something else, or only one of its phrases stands there", () => {
    expect(matches(pattern, claim("certainty", "ruled out", "out of the question", "unlikely"))).toBe(false);
    expect(matches(pattern, claim("certainty", "ruled out", "ruled out"))).toBe(false);
  });
  test("reads names through the house's forms", () => {
    const said = claim("action", "Riabkov ruled out", "Kyiv's friend Ryabkov out of the question");
    const same = claim("action", "Riabkow ruled out", "Ryabkov out of the question");
    expect(matches(pattern, said, [ryabkov])).toBe(false);
    expect(matches(pattern, same, [ryabkov])).toBe(true);
  });
  test("reads a name that sounds different only with the house's form", () => {
    const kyiv = { kind: "house_form", use: "Kyiv", forms: ["Kiev"] } as const satisfies Pattern;
    const said = claim("place", "Kiev ruled out", "Kyiv out of the question");
    expect(matches(pattern, said)).toBe(false);
    expect(matches(pattern, said, [kyiv])).toBe(true);
  });
});

describe("not a discrepancy", () => {
  test("speaks on its kind, where every source has one of its phrases", () => {
    expect(matches(refusal, claim("quote_wording", "Ruled out", "out of the question"))).toBe(true);
  });
  test("is silent on another kind, and where one source has other words", () => {
    expect(matches(refusal, claim("certainty", "ruled out", "out of the question"))).toBe(false);
    expect(matches(refusal, claim("quote_wording", "ruled out", "unlikely"))).toBe(false);
    expect(matches(refusal, claim("quote_wording", "ruled out", "totally ruled out"))).toBe(false);
  });
});

describe("a fact", () => {
  const sherman: Pattern = {
    kind: "fact",
    facet: "title",
    subjects: ["Wendy Sherman"],
    value: "Deputy Secretary of State",
  };
  const titles = (...names: string[]): RuledClaim => ({
    statement: "Which title?",
    kind: "title",
    readings: names.map((name) => ({ exact: "Under Secretary", context: `Under Secretary ${name} came.` })),
  });
  test("speaks on its kind and its subject, in whatever form of the name", () => {
    expect(matches(sherman, titles("Wendy Sherman", "Sherman"))).toBe(true);
    expect(matches(sherman, { ...titles("she"), statement: "Which title has Wendy Shermann?" })).toBe(true);
  });
  test("is silent on another kind or another subject", () => {
    expect(matches(sherman, { ...titles("Wendy Sherman"), kind: "name" })).toBe(false);
    expect(matches(sherman, titles("Antony Blinken"))).toBe(false);
  });
});

test("nothing speaks on a claim without readings", () => {
  expect(matches(refusal, claim("quote_wording"))).toBe(false);
});

import { expect, test } from "vitest";
import { lookFor } from "@/scripts/evaluate/expected";
import { renamer } from "@/scripts/evaluate/renamer";

const text = "On Monday Ann Ray, said Tom; on Tuesday Ann.";

test("all words change at once, so that names can change places", () => {
  const { text: rename } = renamer(
    [
      ["Monday", "Tuesday"],
      ["Tuesday", "Monday"],
      ["Ann Ray", "Eve"],
    ],
    [text],
  ); // prettier-ignore
  expect(rename(text)).toBe("On Tuesday Eve, said Tom; on Monday Ann.");
});

test("only whole words change", () => {
  expect(renamer([["Ann", "Eve"]], [text]).text("Anna, Ann")).toBe("Anna, Eve");
});

test("what was forgotten and what is not there is told", () => {
  const { unused, left } = renamer(
    [
      ["Ann", "Eve"],
      ["Bob", "Max"],
    ],
    [text],
  ); // prettier-ignore
  expect([unused, left]).toEqual([["Bob"], ["Monday", "Tom", "Tuesday"]]);
});

test("a map that would make two words one is refused", () => {
  expect(() =>
    renamer(
      [
        ["Ann", "Eve"],
        ["Tom", "Eve"],
      ],
      [text],
    ),
  ).toThrow("Two words would become one"); // prettier-ignore
  expect(() => renamer([["Ann", "Tom"]], [text])).toThrow("is in the texts already");
});

const reading = (source: string, words: string, value: string) => ({ source, text: words, value });
const found = (readings: ReturnType<typeof reading>[]) => ({
  discrepancies: [{ kind: "name", severity: "low", explanation: "They differ.", readings }],
});
const expected = { name: "names", kind: "name", texts: ["Ann", "Anne"], oddOneOut: "b" };

test("an expectation is met by one discrepancy that holds all its words, its source alone", () => {
  const all = [reading("a", "Anne", "anne"), reading("b", "Ann", "ann"), reading("c", "Anne", "anne")];
  expect(lookFor(expected, found(all)).found).toBe(true);
  expect(lookFor({ ...expected, kind: "title" }, found(all)).found).toBe(false);
  expect(lookFor({ ...expected, oddOneOut: "a" }, found(all)).found).toBe(false);
  expect(lookFor(expected, found(all.slice(1, 2))).why).toContain("without “Anne”");
});

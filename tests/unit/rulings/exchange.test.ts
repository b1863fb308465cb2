import Papa from "papaparse";
import { expect, test } from "vitest";
import { asCsv, fromCsv } from "@/lib/rulings/exchange";
import { importedRulings } from "@/lib/rulings/schema";
import type { PortableRuling } from "@/lib/rulings/view";

const none = { validFrom: null, validTo: null, expiresAt: null };
const rulings: PortableRuling[] = [
  {
    scope: "house",
    pattern: { kind: "house_form", use: "Kyiv", forms: ["Kiev", "Киев"] },
    reason: 'House form: "Kyiv", always.',
    ...none,
  },
  {
    scope: "house",
    pattern: { kind: "equivalence", phrases: ["=1+1", "-2"] },
    reason: "@All the same.",
    ...none,
  },
  {
    scope: "house",
    pattern: { kind: "not_a_discrepancy", facet: "number", phrases: ["a dozen", "12"] },
    reason: "A dozen is 12.",
    ...none,
  },
  {
    scope: "house",
    pattern: {
      kind: "fact",
      facet: "title",
      subjects: ["Wendy Sherman"],
      value: "Deputy Secretary of State",
    },
    reason: "'As the department has it.",
    validFrom: "2021-04-14T00:00:00.000Z",
    validTo: "2023-07-28T00:00:00.000Z",
    expiresAt: "2027-01-01T00:00:00.000Z",
  },
];

test("rulings come back from their CSV as they went", () => {
  expect(importedRulings.parse(fromCsv(asCsv(rulings)))).toEqual(rulings);
});

test("no cell of the CSV begins like a formula", () => {
  const { data } = Papa.parse<string[]>(asCsv(rulings).replace(/^\ufeff/u, ""));
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
});

test("a row that is no ruling is refused", () => {
  expect(() => importedRulings.parse(fromCsv("Kind,Phrases,Reason\r\nwhim,a,Because I say so"))).toThrow();
  expect(() =>
    importedRulings.parse(fromCsv("Kind,Phrases,Reason\r\nequivalence,a,One phrase alone")),
  ).toThrow();
});

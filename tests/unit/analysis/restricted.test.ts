import fc from "fast-check";
import { expect, it } from "vitest";
import { placedFigures } from "@/lib/analysis/score/placed";
import { restricted } from "@/lib/analysis/score/restricted";
import { probability } from "@/lib/analysis/score/trees";
import { loadResources } from "@/lib/engine/resources";

const names = Object.keys(placedFigures);
const row = fc
  .array(fc.double({ min: 0, max: 4, noNaN: true }), { minLength: names.length, maxLength: names.length })
  .map((values) => ({ names, values }));

it("a model cut down to the figures of whole clauses says of them what the whole model says", () => {
  const { confidence } = loadResources();
  const known = { "is clause": 1 };
  const cut = restricted(confidence, new Set(names), known);
  expect(JSON.stringify(cut.trees).length).toBeLessThan(JSON.stringify(confidence.trees).length);
  fc.assert(
    fc.property(row, (each) => {
      expect(probability(cut, [], 0, each)).toBe(probability(confidence, [known], 0, each));
    }),
    { numRuns: 300 },
  );
});

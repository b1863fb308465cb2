import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared, sourcesOf } from "./story";

const sentences = [
  "The mayor said on Monday that 12 people died.",
  "The mayor warned on Tuesday that 15 people may die.",
  "“We will never sell it,” Laura Ferris said.",
  "«We will hardly sell it,» Lara Ferris told reporters.",
  "Deputy Minister Laura Ferris denied it.",
  "Minister Laura Ferris confirmed it.",
  "See also: ten walks",
  "About 1,200 soldiers crossed the border in June.",
  "\n\n",
  "В понедельник министр сказал: «Нет».",
  "„Das ist unmöglich“, sagte er.",
  "He said “it is",
  "12",
  "\u202eabc\u202c",
  "👩‍👩‍👧 12 %",
]; // prettier-ignore
const prose = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(" "));
const anything = fc.oneof(
  { weight: 3, arbitrary: prose },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 120 }) },
);
const runs = { numRuns: 150 };
const patience = 60_000; // ms: 150 stories on a busy machine

describe("whatever the texts", () => {
  it(
    "every span slices back to its text",
    () => {
      fc.assert(
        fc.property(fc.array(anything, { minLength: 2, maxLength: 4 }), (texts) => {
          const { claims, discrepancies } = compared(sourcesOf(...texts));
          for (const { source, start, end, text } of [...claims, ...discrepancies].flatMap(
            (each) => each.readings,
          )) {
            expect(texts[source.charCodeAt(0) - 65]?.slice(start, end)).toBe(text);
          }
        }),
        runs,
      );
    },
    patience,
  );

  it(
    "the order of the sources changes nothing",
    () => {
      fc.assert(
        fc.property(fc.array(anything, { minLength: 2, maxLength: 4 }), (texts) => {
          const sources = sourcesOf(...texts);
          const backwards = compared([...sources].reverse());
          expect({ ...backwards, sources: [...backwards.sources].reverse() }).toEqual(compared(sources));
        }),
        runs,
      );
    },
    patience,
  );

  it(
    "a text against itself gives nothing across sources",
    () => {
      fc.assert(
        fc.property(anything, (text) => {
          const { discrepancies } = compared(sourcesOf(text, text));
          for (const { readings, absentFrom } of discrepancies) {
            expect(absentFrom).toEqual([]);
            const said = (id: string) =>
              readings
                .filter(({ source }) => source === id)
                .map(({ start, end, value }) => `${start}-${end} ${value}`);
            expect(said("A")).toEqual(said("B")); // its own contradictions stand in both
          }
        }),
        // Found once by chance: the same sentence twice, once run together with a link to other articles.
        {
          ...runs,
          examples: [
            [
              "He said “it is The mayor said on Monday that 12 people died. See also: ten walks The mayor said on Monday that 12 people died. The mayor said on Monday that 12 people died.",
            ],
          ],
        },
      );
    },
    patience,
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segments } from "@/components/texts/segments";

const range = fc.tuple(fc.nat(60), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));

describe("text cut at the borders of its marks", () => {
  test("overlapping marks become stretches that do not nest", () => {
    const found = segments(0, 10, [
      { start: 2, end: 6 },
      { start: 4, end: 8 },
    ]);
    expect(found).toEqual([
      { start: 0, end: 2, covering: [] },
      { start: 2, end: 4, covering: [0] },
      { start: 4, end: 6, covering: [0, 1] },
      { start: 6, end: 8, covering: [1] },
      { start: 8, end: 10, covering: [] },
    ]);
  });

  test("a mark that reaches out of the window is cut at its border, one outside is left out", () => {
    const found = segments(5, 10, [
      { start: 0, end: 7 },
      { start: 10, end: 12 },
    ]);
    expect(found).toEqual([
      { start: 5, end: 7, covering: [0] },
      { start: 7, end: 10, covering: [] },
    ]);
  });

  test("the stretches fill the window without a hole, whatever the marks", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), fc.nat(40), fc.nat(40), (ranges, from, length) => {
        const found = segments(from, from + length, ranges);
        let at = from;
        for (const segment of found) {
          expect(segment.start).toBe(at);
          at = segment.end;
        }
        if (length > 0) expect(at).toBe(from + length);
      }),
    );
  });

  test("each character is covered by just the ranges that hold it", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const found = segments(0, 100, ranges).flatMap(({ start, end, covering }) =>
          Array<readonly number[]>(end - start).fill(covering),
        );
        const holding = Array.from({ length: 100 }, (_, at) =>
          ranges.flatMap(({ start, end }, index) => (start <= at && at < end ? [index] : [])),
        );
        expect(found).toEqual(holding);
      }),
    );
  });
});

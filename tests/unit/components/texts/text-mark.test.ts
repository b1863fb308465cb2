import { expect, test } from "vitest";
import { stretches } from "@/components/texts/text-mark";
import type { TextMark } from "@/lib/claims/view";

const mark = (claimNumber: number, start: number, end: number): TextMark => ({
  start,
  end,
  claimId: `claim-${claimNumber}`,
  claimNumber,
  kind: "name",
  letter: "a",
  annotationId: null,
  label: `Claim ${claimNumber}`,
  others: [],
});
const numbers = (at: number, selected: number | null) =>
  stretches(20, [mark(1, 0, 12), mark(2, 4, 8)], selected)
    .find(({ start, end }) => start <= at && at < end)
    ?.marks.map(({ claimNumber }) => claimNumber);

test("over one stretch the shorter mark comes first", () => {
  expect(numbers(5, null)).toEqual([2, 1]);
  expect(numbers(10, null)).toEqual([1]);
  expect(numbers(15, null)).toEqual([]);
});

test("the selected claim's mark comes before all others", () => {
  expect(numbers(5, 1)).toEqual([1, 2]);
});

test("a mark cut by another is one stop of the Tab key", () => {
  const stops = stretches(20, [mark(1, 0, 12), mark(2, 4, 8)], null).filter(({ begins }) => begins);
  expect(stops.map(({ start, marks }) => [start, marks[0]?.claimNumber])).toEqual([
    [0, 1],
    [4, 2],
  ]);
});

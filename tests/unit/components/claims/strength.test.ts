import { expect, test } from "vitest";
import { ladder } from "@/components/claims/strength";
import { reading } from "../verdicts/reading";

test("readings stand on the ladder with the strongest first", () => {
  const found = ladder([reading("a", "out of the question", 0.98), reading("b", "absolutely unlikely", 0.8)]);
  expect(found?.rungs.map((rung) => rung.words)).toEqual(["out of the question", "absolutely unlikely"]);
});

test("readings as strong as one another share a rung and keep their letters", () => {
  const found = ladder([
    reading("a", "out of the question", 0.98),
    reading("b", "totally ruled out", 0.97),
    reading("c", "unlikely", 0.7),
  ]);
  expect(found?.rungs.map((rung) => rung.letters)).toEqual([["a", "b"], ["c"]]);
});

test("equal strengths, and readings off the scale, make no ladder", () => {
  expect(ladder([reading("a", "ruled out", 0.97), reading("b", "excluded", 0.97)])).toBeNull();
  expect(ladder([reading("a", "twelve"), reading("b", "fifteen")])).toBeNull();
});

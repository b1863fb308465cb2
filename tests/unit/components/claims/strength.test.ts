import { expect, test } from "vitest";
import { ladder } from "@/components/claims/strength";
import { reading } from "../verdicts/reading";

const words = (found: ReturnType<typeof ladder>) => found?.rungs.map((rung) => rung.words);

test("among denials the one that commits the speaker most is the strongest", () => {
  const found = ladder([
    reading("a", "absolutely unlikely", 0.1),
    reading("b", "possible", 0.5),
    reading("c", "ruled out", 0),
  ]);
  expect(words(found)).toEqual(["ruled out", "absolutely unlikely", "possible"]);
  expect(found?.ends).toEqual(["strongest", "weakest"]);
});

test("among affirmations the surest is the strongest", () => {
  expect(words(ladder([reading("a", "likely", 0.75), reading("b", "certain", 1)]))).toEqual([
    "certain",
    "likely",
  ]);
});

test("where some affirm and others deny, the ends are called so", () => {
  const found = ladder([reading("a", "ruled out", 0), reading("b", "likely", 0.75)]);
  expect(words(found)).toEqual(["likely", "ruled out"]);
  expect(found?.ends).toEqual(["affirmed", "denied"]);
});

test("readings as strong as one another share a rung and keep their letters", () => {
  const found = ladder([
    reading("a", "out of the question", 0),
    reading("b", "unthinkable", 0.02),
    reading("c", "unlikely", 0.18),
  ]);
  expect(found?.rungs.map((rung) => rung.letters)).toEqual([["a", "b"], ["c"]]);
});

test("equal strengths, and readings off the scale, make no ladder", () => {
  expect(ladder([reading("a", "ruled out", 0), reading("b", "excluded", 0)])).toBeNull();
  expect(ladder([reading("a", "twelve"), reading("b", "fifteen")])).toBeNull();
});

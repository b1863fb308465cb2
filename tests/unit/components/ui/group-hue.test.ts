import { expect, test } from "vitest";
import { hueOf, letterIndex, plainHue } from "@/components/ui/group-hue";

test.each([
  ["a", 0],
  ["h", 7],
  ["z", 25],
  ["aa", 26],
  ["", -1],
  ["é", -1],
])("the letter %j has the place %i", (letter, place) => {
  expect(letterIndex(letter)).toBe(place);
});

test("eight groups have eight hues, the ninth begins again", () => {
  const texts = [..."abcdefgh"].map((letter) => hueOf(letter).text);
  expect(new Set(texts).size).toBe(8);
  expect(hueOf("i")).toBe(hueOf("a"));
});

test("what carries no group is in plain ink", () => {
  expect(hueOf(null)).toBe(plainHue);
  expect(hueOf("")).toBe(plainHue);
});

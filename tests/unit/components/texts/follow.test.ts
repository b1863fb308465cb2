import { expect, test } from "vitest";
import { followed } from "@/components/texts/beside/follow";
import { exactOffset, shownOffset } from "@/components/texts/display";

const levels = [
  { from: 0, to: 0 },
  { from: 100, to: 300 },
  { from: 200, to: 320 },
];

test("a level is met exactly, between two the way is shared out", () => {
  expect(followed(100, levels)).toBe(300);
  expect(followed(50, levels)).toBe(150);
  expect(followed(150, levels)).toBe(310);
});

test("past the last level both go at one pace; without levels, too", () => {
  expect(followed(230, levels)).toBe(350);
  expect(followed(70, [])).toBe(70);
});

test("a place in the display leads to the exact text and back", () => {
  const text = "One.\r\nTwo.\rThree.\r\n";
  for (const shown of [0, 4, 5, 9, 10, 16]) expect(shownOffset(text, exactOffset(text, shown))).toBe(shown);
});

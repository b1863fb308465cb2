import { expect, test } from "vitest";
import { firstLine, outletOf, wordCount } from "@/components/sources/guess";

test.each([
  ["afp.txt", "AFP"],
  ["harbour-post.txt", "Harbour Post"],
  ["03_alpine_wire_2026-01-10.txt", "Alpine Wire"],
  ["The Courier.txt", "The Courier"],
  ["ярмарка.txt", "Ярмарка"],
  ["2026-01-10.txt", ""],
])("a file named %s is from %s", (name, outlet) => {
  expect(outletOf(name)).toBe(outlet);
});

test("the first line is the first with something on it, without a byte order mark", () => {
  expect(firstLine("\uFEFF\r\n  \r\nTalks open in Geneva\r\nMore")).toBe("Talks open in Geneva");
  expect(firstLine(" \n\n")).toBe("");
});

test("words are counted as a reader does", () => {
  expect(wordCount("The minister’s 12,000-word paper – “no” – is out.")).toBe(7);
  expect(wordCount("")).toBe(0);
});

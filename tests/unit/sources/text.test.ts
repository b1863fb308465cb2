import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { factsOf } from "@/lib/sources/text";

test("the hash is SHA-256 of the text in UTF-8, byte order mark and all", () => {
  const text = "\uFEFFКиев — Kyiv\r\n";
  expect(factsOf(text).contentHash).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  expect(factsOf(text).contentHash).not.toBe(factsOf(text.slice(1)).contentHash);
  expect(factsOf(text).length).toBe(text.length);
});

test.each([
  ["the first line", "Talks fail\nGENEVA", "Talks fail"],
  ["the first line that says something", "\r\n \t\r\n  Talks fail  \r\nGENEVA", "Talks fail"],
  ["without the byte order mark", "\uFEFFTalks fail\nGENEVA", "Talks fail"],
  ["nothing in a text of white space", " \r\n\u00a0\uFEFF\n", ""],
])("the headline is %s", (_, text, headline) => {
  expect(factsOf(text).headline).toBe(headline);
});

test("a long first line is cut, never through a character", () => {
  const { headline } = factsOf(`a${"😀".repeat(400)}`);
  expect(headline.length).toBeLessThanOrEqual(300);
  expect(Buffer.from(headline, "utf8").toString("utf8")).toBe(headline);
});

test.each([
  ["It's a covid-19 test, isn't it?", 6],
  ["About 1,200 of 3.5 million — or so", 7],
  ["", 0],
  ["…", 0],
])("counts the words of %s as %i", (text, words) => {
  expect(factsOf(text).words).toBe(words);
});

test("any text is measured", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const facts = factsOf(text);
      expect(facts.length).toBe(text.length);
      expect(facts.headline === "").toBe(text.trim() === "");
    }),
  );
});

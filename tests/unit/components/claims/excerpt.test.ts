import { describe, expect, test } from "vitest";
import { excerpt } from "@/components/claims/excerpt";

const sentence =
  "The ferry, which had left the port of Ancona at half past ten in the evening with a list of 344 names, carried 348 people, the coast guard said on Wednesday in its fourth statement of the day.";

/** The reading of these words in the sentence, which begins at 1,000 of its text. */
function reading(words: string, text = sentence) {
  const at = 1_000 + text.indexOf(words);
  const span = { start: at, end: at + words.length, exact: words, state: "placed" as const };
  return {
    sentence: { start: 1_000, end: 1_000 + text.length, text },
    spans: [{ ...span, id: "s", revisionId: "r", revisionNumber: 1, isNewest: true }],
  };
}

describe("an excerpt of a reading's sentence", () => {
  test("is the whole sentence where it fits", () => {
    expect(excerpt(reading("348 people"), 400)).toEqual({
      start: 1_000,
      text: sentence,
      isCutBefore: false,
      isCutAfter: false,
    });
  });

  test.each(["The ferry", "348 people", "344 names", "of the day."])(
    "holds %s, whole words, and says where they stand",
    (words) => {
      const piece = excerpt(reading(words), 100);
      expect(piece.text).toContain(words);
      expect(piece.text.length).toBeLessThanOrEqual(110);
      expect(sentence.slice(piece.start - 1_000)).toMatch(new RegExp(`^${piece.text.replace(/\./g, "\\.")}`));
      expect([" ", undefined]).toContain(sentence[piece.start - 1_001]);
      expect([" ", undefined]).toContain(sentence[piece.start - 1_000 + piece.text.length]);
      expect(piece.isCutBefore).toBe(piece.start > 1_000);
      expect(piece.isCutAfter).toBe(!piece.text.endsWith("day."));
    },
  );

  test("keeps words that are longer than what fits", () => {
    expect(excerpt(reading(sentence), 50).text).toBe(sentence);
  });

  test("of a sentence without spaces is cut between characters", () => {
    const text = `${"渡".repeat(60)}𠮷船${"𠮷".repeat(60)}`;
    const piece = excerpt(reading("𠮷船", text), 40);
    expect(piece.text).toContain("𠮷船");
    expect(piece.text.length).toBeGreaterThan(20);
    expect(piece.text.length).toBeLessThan(60);
    expect(piece.text.isWellFormed()).toBe(true);
  });
});

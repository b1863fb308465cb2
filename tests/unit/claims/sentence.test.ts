import { expect, it } from "vitest";
import { sentenceAround, sentenced } from "@/lib/claims/sentence";

const text = "First one. He said it on Sunday. Then he left.\n\nA new paragraph";
const around = (words: string) => {
  const start = text.indexOf(words);
  return sentenceAround(sentenced(text), { start, end: start + words.length });
};

it("a reading is shown in its sentence, with offsets that slice back", () => {
  const sentence = around("Sunday");
  expect(sentence.text).toBe("He said it on Sunday.");
  expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
});
it("a reading over two sentences is shown in both", () => {
  expect(around("Sunday. Then").text).toBe("He said it on Sunday. Then he left.");
});
it("a page without a full stop is not shown whole", () => {
  const long = sentenced("word ".repeat(2000));
  expect(sentenceAround(long, { start: 5000, end: 5004 }).text.length).toBeLessThan(1300);
});

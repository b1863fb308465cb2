import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sentenceAround } from "@/lib/analysis/sentence-around";
import { wordsThatDiffer } from "@/lib/analysis/words-that-differ";
import { asHtml } from "@/lib/engine/html";
import { readStory } from "@/lib/engine/story";
import { compared, sourcesOf } from "./story";

describe("words that differ", () => {
  const shown = (...texts: string[]) =>
    wordsThatDiffer(texts).map((spans, i) => spans.map(({ start, end }) => texts[i]?.slice(start, end)));
  it("are those that not every reading has", () =>
    expect(shown("It is out of the question", "It is ruled out")).toEqual([
      ["of", "the", "question"],
      ["ruled"],
    ]));
  it("are none between two styles of quotation marks", () =>
    expect(shown("“No,” he said", '"no," he said')).toEqual([[], []]));
});

describe("the sentence around a span", () => {
  it("holds the span and ends with its full stop", () => {
    const [source] = sourcesOf("One bridge fell. Two bridges held. Rain came.");
    if (!source) throw new Error("no source");
    const { start, end } = sentenceAround(source.reading, { start: 21, end: 28 });
    expect(source.reading.text.slice(start, end)).toBe("Two bridges held.");
  });
});

describe("the page", () => {
  it("escapes what the texts say", () => {
    const sources = sourcesOf(
      "Mayor Yulia Kirillova <b>spoke</b> at noon.",
      "Mayor Julia Kirilova <b>spoke</b> at noon.",
    );
    const page = asHtml(compared(sources), sources);
    expect(page).toContain("&#60;b&#62;spoke");
    expect(page).not.toContain("<b>spoke");
  });
});

describe("files that can't be compared", () => {
  const folder = mkdtempSync(join(tmpdir(), "story-"));
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const good = file("good.txt", "The bridge was closed.");
  it.each([
    ["one file", [good], "at least two texts"],
    ["a missing file", [good, join(folder, "gone.txt")], "was not found"],
    ["an empty file", [good, file("empty.txt", " \n")], "is empty"],
    [
      "a file that is not UTF-8",
      [good, file("latin.txt", Buffer.from([0x63, 0xe9, 0x20]))],
      "is not UTF-8 text",
    ],
    ["a file of 5 MB", [good, file("big.txt", "a".repeat(5_000_001))], "up to 2 MB"],
    ["a NUL character", [good, file("nul.txt", "ab\u0000c")], "NUL character at offset 2"],
    ["a folder", [good, folder], "is a folder"],
  ])("%s is refused with its reason", (_name, files, reason) =>
    expect(() => readStory(files, null)).toThrow(reason),
  );
  it("a story file of another shape is refused with the field", () => {
    expect(() =>
      readStory([good, good], file("story.json", '{"title":"x","articles":[{"file":"a"}]}')),
    ).toThrow("articles.0.source");
  });
});

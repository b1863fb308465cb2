import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "@/lib/analysis/compare";
import type { ComparedSource, Comparison, Discrepancy, Kind } from "@/lib/analysis/model";
import { read } from "@/lib/analysis/read";
import { finished } from "@/lib/analysis/steps";
import { loadResources } from "@/lib/engine/resources";
import { readStory } from "@/lib/engine/story";

const folder = join(import.meta.dirname, "../fixtures/stories/geneva-day");
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => join(folder, file));

function run(sources: readonly ComparedSource[]): Comparison {
  return finished(compare(sources, loadResources()));
}

/** Other names, titles, weekdays and figures for the story's own; each keeps its differences of one or two letters. */
const others: readonly (readonly [RegExp, string])[] = [
  [/Ryabkov/gu, "Chelyadin"],
  [/Riabkov/gu, "Cheliadin"],
  [/Serghei/gu, "Dmitrii"],
  [/Sergei/gu, "Dmitri"],
  [/Wendy/gu, "Carol"],
  [/Sherman/gu, "Whitcomb"],
  [/Anthony/gu, "Geoffrey"],
  [/Antony/gu, "Geofrey"],
  [/Blinken/gu, "Marlowe"],
  [/Deputy Secretary of State/gu, "Deputy Minister of Trade"],
  [/Under Secretary/gu, "Under Minister"],
  [/Deputy Foreign Minister/gu, "Deputy Finance Secretary"],
  [/Wednesday/gu, "Friday#"],
  [/Thursday/gu, "Saturday#"],
  [/#/gu, ""],
  [/13,000/gu, "21,000"],
  [/14,000/gu, "23,000"],
  [/Geneva/gu, "Lisbon"],
  [/United States/gu, "United Kingdom"],
  [/Washington/gu, "London"],
]; // prettier-ignore

const renamed = (text: string): string => others.reduce((words, [from, to]) => words.replace(from, to), text);

const plain = readStory(files, join(folder, "story.json"));
const changed = plain.map((source) => ({
  ...source,
  reading: read(renamed(source.reading.text), { date: source.date, language: "en" }, loadResources()),
}));

describe.each([
  ["as written", run(plain), (words: string) => words],
  ["with every name, title, weekday and figure replaced", run(changed), renamed],
] as const)("the Geneva day %s", (_name, comparison, as) => {
  const find = (kind: Kind, ...words: string[]): Discrepancy | undefined =>
    comparison.discrepancies.find(
      (each) =>
        each.kind === kind &&
        words.every((word) => each.readings.some((reading) => reading.text.includes(as(word)))),
    );
  const valueAt = (found: Discrepancy | undefined, file: string): string | undefined =>
    found?.readings.find((reading) => reading.source === file)?.value;

  it("finds the refusal put as a doubt by one source, and names that source", () => {
    const found = find(
      "quote-wording",
      "out of the question",
      "totally ruled out",
      "completely excluded",
      "absolutely unlikely",
    );
    expect(found?.severity).toBe("high");
    expect(found?.explanation).toContain("Harbour Post stands alone with “This is absolutely unlikely”");
    expect(
      new Set(
        ["alpine-wire.txt", "courier.txt", "meridian.txt", "our-draft.txt"].map((file) =>
          valueAt(found, file),
        ),
      ).size,
    ).toBe(1);
    expect(valueAt(found, "harbour-post.txt")).toBe(found?.oddOneOut);
  });
  it("finds three ranks for one envoy", () =>
    expect(find("title", "Under Secretary", "Deputy Secretary of State", "counterpart")?.severity).toBe(
      "high",
    ));
  it("finds three spellings of the deputy minister", () =>
    expect(find("name", "Serghei Riabkov", "Sergei Ryabkov", "Sergei Riabkov")).toBeDefined());
  it("finds two spellings of the secretary", () =>
    expect(find("name", "Antony Blinken", "Anthony Blinken")).toBeDefined());
  it("finds two accusers", () => {
    const found = find("attribution", "West accuses", "United States accuses");
    expect(valueAt(found, "alpine-wire.txt")).not.toBe(valueAt(found, "courier.txt"));
  });
  it("finds two days for one meeting", () => {
    const found = find("time", "Wednesday", "Thursday");
    expect(valueAt(found, "courier.txt")).toBe(valueAt(found, "our-draft.txt"));
    expect(found?.explanation).toContain("Meridian stands alone");
  });
  it("finds two tolls", () => expect(find("number", "13,000 people", "14,000 people")).toBeDefined());
  it("finds two sizes of one team", () =>
    expect(find("number", "12 officials", "15 officials")).toBeDefined());
  it("finds that three sources leave out the export ban", () =>
    expect(
      comparison.discrepancies.some(
        (each) =>
          each.kind === "omission" &&
          each.readings.some(({ text }) => text.includes("ban on the export")) &&
          ["alpine-wire.txt", "harbour-post.txt", "our-draft.txt"].every((id) =>
            each.absentFrom.includes(id),
          ),
      ),
    ).toBe(true));
  it("puts the refusal among the first three", () =>
    expect(comparison.discrepancies.slice(0, 3)).toContain(find("quote-wording", "absolutely unlikely")));
  it("counts the wire and its copy as one origin", () => {
    const origins = comparison.sources.map((source) => source.origin);
    expect(origins.filter((origin) => origin === "Alpine Wire")).toHaveLength(2);
  });
  it("compares no invitations to comment, credits or notes to the editor", () => {
    const compared = [
      ...comparison.claims.flatMap((claim) => claim.readings),
      ...comparison.discrepancies.flatMap((each) => each.readings),
    ];
    expect(
      compared.filter(({ text }) => /Leave a Reply|Ten walks|before we publish|Translated from/u.test(text)),
    ).toEqual([]);
  });
  it("explains every discrepancy in a sentence of its own", () => {
    const sentences = comparison.discrepancies.map((each) => each.explanation);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

it("gives the same result whatever the order of the files", () => {
  const backwards = run([...plain].reverse());
  expect(backwards.discrepancies).toEqual(run(plain).discrepancies);
});

it("reads the story's own copy as such", () => {
  expect(plain.find((source) => source.id === "our-draft.txt")?.kind).toBe("own-copy");
  expect(readFileSync(join(folder, "our-draft.txt"), "utf8")).toBe(
    plain.find((source) => source.id === "our-draft.txt")?.reading.text,
  );
});

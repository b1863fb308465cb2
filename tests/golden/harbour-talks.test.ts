import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentsOf } from "@/lib/analysis/align/document";
import { compare } from "@/lib/analysis/compare";
import { clusterPersons } from "@/lib/analysis/facets/names";
import type { ComparedSource, Comparison } from "@/lib/analysis/model";
import { finished } from "@/lib/analysis/steps";
import { loadResources } from "@/lib/engine/resources";
import { readStory } from "@/lib/engine/story";

const folder = join(import.meta.dirname, "../fixtures/stories/harbour-talks");
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => join(folder, file));
const sources = readStory(files, join(folder, "story.json"));

function run(of: readonly ComparedSource[]): Comparison {
  return finished(compare(of, loadResources()));
}

const comparison = run(sources);
const of = (kind: string) => comparison.discrepancies.filter((each) => each.kind === kind);
const wordsOf = (kind: string, source: string) =>
  of(kind).flatMap(({ readings }) => readings.filter((reading) => reading.source === source));

describe("a story told in four scripts", () => {
  const docs = documentsOf(sources);
  const people = new Map(
    clusterPersons(docs).map(({ surname, members }) => [
      surname,
      members.map(({ doc, mention }) => doc.text.slice(mention.start, mention.end)),
    ]),
  );

  it("knows one person in Latin, Cyrillic, Greek and Arabic letters, declined or alone", () =>
    expect([...people.values()].find((names) => names.includes("Sergei Ryabkov"))?.sort()).toEqual(
      [
        "Riabkov",
        "Ryabkov",
        "Sergei Riabkov",
        "Sergei Ryabkov",
        "Рябковым",
        "Сергей Алексеевич Рябков",
        "Σεργκέι Ριαμπκόφ",
        "Ριαμπκόφ",
        "ريابكوف",
        "سيرغي ريابكوف",
      ].sort(),
    ));
  it("keeps people apart who share nothing", () => expect(people.size).toBe(4));
  it("shows how each script writes a name that two Latin texts spell apart", () => {
    expect(of("name")).toHaveLength(1);
    expect(
      of("name")[0]
        ?.readings.map(({ text }) => text)
        .sort(),
    ).toEqual(
      [
        "Sergei Riabkov",
        "Sergei Ryabkov",
        "Сергей Алексеевич Рябков",
        "Σεργκέι Ριαμπκόφ",
        "سيرغي ريابكوف",
      ].sort(),
    );
  });
  it("makes no discrepancy of a name that only other scripts write otherwise", () =>
    expect(
      of("name").some(({ readings }) => readings.some(({ text }) => /Mitsotakis|Μητσοτάκη/u.test(text))),
    ).toBe(false));
  it("reads offices in all of them, and sets the one apart that is another", () => {
    expect(wordsOf("title", "severnaya-gavan.txt")[0]?.value).toBe("deputy secretary of state");
    expect(wordsOf("title", "foni-tou-limaniou.txt")[0]?.value).toBe("deputy secretary of state");
    expect(wordsOf("title", "sawt-al-mina.txt")[0]?.value).toBe("secretary of state");
    expect(of("title")).toHaveLength(1); // the deputy foreign minister, the prime minister and the spokesman agree
  });
  it("compares no words of theirs, and says so", () => {
    const foreign = new Set(["severnaya-gavan.txt", "foni-tou-limaniou.txt", "sawt-al-mina.txt"]);
    const kinds = comparison.discrepancies
      .filter(({ readings, absentFrom }) =>
        [...readings.map(({ source }) => source), ...absentFrom].some((source) => foreign.has(source)),
      )
      .map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["name", "title"]));
    expect(comparison.notCompared).toHaveLength(3);
    expect(comparison.notCompared.every((line) => line.includes("nor on what it leaves out"))).toBe(true);
  });
  it("gives the same in any order of the sources", () => {
    const { discrepancies, claims, notCompared } = run([...sources].reverse());
    expect({ discrepancies, claims, notCompared }).toEqual({
      discrepancies: comparison.discrepancies,
      claims: comparison.claims,
      notCompared: comparison.notCompared,
    });
  });
});

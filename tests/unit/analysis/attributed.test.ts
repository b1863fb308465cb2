import { describe, expect, it } from "vitest";
import { attributedIn } from "@/lib/analysis/extract/attributed";
import { read } from "@/lib/analysis/read";
import { loadResources } from "@/lib/engine/resources";

/** Source, cue and content of the first attribution, as they stand in the text. */
function first(text: string): (string | undefined)[] {
  const [found] = attributedIn(read(text, { date: null, language: "en" }, loadResources()), null);
  if (!found) return [];
  return [found.source, found.cue, found.content].map((spans) =>
    spans[0] ? text.slice(spans[0].start, spans[0].end) : undefined,
  );
}

describe("an attribution", () => {
  it("has its source before the verb and its content after it", () =>
    expect(first("The mayor said the bridge would be closed for a week.")).toEqual([
      "The mayor",
      "said",
      "the bridge would be closed for a week",
    ]));

  it("has its content before, when it closes the sentence", () =>
    expect(first("The bridge will be closed for a week, Laura Ferris warned.")).toEqual([
      "Laura Ferris",
      "warned",
      "The bridge will be closed for a week",
    ]));

  it("takes an apposition into its source", () =>
    expect(first("Laura Ferris, the harbour master, said the bridge was safe.")[0]).toBe(
      "Laura Ferris, the harbour master,",
    ));

  it("follows “according to”", () =>
    expect(first("The bridge was closed at noon, according to the police.")).toEqual([
      "the police",
      "according to",
      "The bridge was closed at noon",
    ]));

  it("is not where nobody reports", () => expect(first("The bridge was closed at noon.")).toEqual([]));
});

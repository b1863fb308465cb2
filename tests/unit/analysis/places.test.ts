import { describe, expect, it } from "vitest";
import { sourcesOf } from "./story";

const mentionsIn = (text: string) => sourcesOf(text).flatMap(({ reading }) => reading.mentions);
/** The places of a text: its words for each, and the name that counts. */
const places = (text: string) =>
  mentionsIn(text).flatMap((mention) =>
    mention.type === "place" ? [[text.slice(mention.start, mention.end), mention.name]] : [],
  );
/** The titles of a text in its own words. */
const titles = (text: string) =>
  mentionsIn(text).flatMap((mention) =>
    mention.type === "person" ? mention.titles.map(({ start, end }) => text.slice(start, end)) : [],
  );

describe("a place's name", () => {
  it("is read whole, however many words and marks it has", () => {
    expect(
      places("The North Atlantic Treaty Organization met envoys of the People’s Republic of China."),
    ).toEqual([
      ["North Atlantic Treaty Organization", "nato"],
      ["People’s Republic of China", "china"],
    ]);
    expect(places("The talks in Nur-Sultan went on.")).toEqual([["Nur-Sultan", "kazakhstan"]]);
  });
  it("is read with dots and without", () =>
    expect(places("The U.S. and the UK signed it, the U.N. did not.")).toEqual([
      ["U.S.", "united states"],
      ["UK", "united kingdom"],
      ["U.N.", "united nations"],
    ]));
  it("of two letters stands in capitals", () =>
    expect(places("He told us of the US, and Un of the UN.")).toEqual([
      ["US", "united states"],
      ["UN", "united nations"],
    ]));
});

describe("a title", () => {
  it("does not begin with the pronoun “us”", () => {
    expect(titles("She told us President Laura Ferris had opened the bridge.")).toEqual(["President"]);
    expect(titles("She told US President Laura Ferris of the bridge.")).toEqual(["US President"]);
  });
  it("holds a country's name of several words and marks", () =>
    expect(
      titles("Laura Ferris, the president of the People's Republic of China, opened the bridge."),
    ).toEqual(["president of the People's Republic of China"]));
});

import { describe, expect, it } from "vitest";
import { compared, sourcesOf } from "./story";

const flags = (...texts: readonly string[]) =>
  compared(sourcesOf(...texts)).discrepancies.map(
    ({ kind, readings }) => `${kind}: ${readings.map(({ text }) => text).join(" / ")}`,
  );

describe("texts that differ in the spelling of a name alone", () => {
  it("give one flag on the name where it is given in full", () =>
    expect(
      flags(
        "Sergei Riabkov said on Sunday that the port would stay closed. Riabkov warned that a storm was near.",
        "Sergei Ryabkov said on Sunday that the port would stay closed. Ryabkov warned that a storm was near.",
      ),
    ).toEqual(["name: Sergei Riabkov / Sergei Ryabkov"]));
  it("give one flag on the name where it is a surname alone", () =>
    expect(
      flags(
        "Kirilenko denied the report on Tuesday, saying the bridge was safe. Kirilenko added that repairs would take a week.",
        "Kyrylenko denied the report on Tuesday, saying the bridge was safe. Kyrylenko added that repairs would take a week.",
      ),
    ).toEqual(["name: Kirilenko / Kyrylenko"]));
  it("give one flag on the name where an office stands before a surname alone", () =>
    expect(
      flags(
        "Deputy Minister Riabkov said on Sunday that the port would stay closed for two weeks.",
        "Deputy Minister Ryabkov said on Sunday that the port would stay closed for two weeks.",
      ),
    ).toEqual(["name: Riabkov / Ryabkov"]));
  it("give one flag beside a quotation that both report alike", () =>
    expect(
      flags(
        "“This is out of the question,” Riabkov said on Sunday before the talks in the town hall.",
        "“This is out of the question,” Ryabkov said on Sunday before the talks in the town hall.",
      ),
    ).toEqual(["name: Riabkov / Ryabkov"]));
  it("still set two people apart who say the same", () =>
    expect(
      flags(
        "Marlowe denied the report on Tuesday, saying the bridge was safe and would stay open.",
        "Whitcomb denied the report on Tuesday, saying the bridge was safe and would stay open.",
      ).some((flag) => flag.startsWith("attribution")),
    ).toBe(true));
});

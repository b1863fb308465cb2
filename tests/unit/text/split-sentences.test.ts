import { describe, expect, it } from "vitest";
import { splitSentences } from "@/lib/text/split-sentences";

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it("do not end at an abbreviated rank or an initial", () =>
    expect(split("Lt. Gen. Martin J. Ogden spoke. He left.")).toEqual([
      "Lt. Gen. Martin J. Ogden spoke.",
      "He left.",
    ]));
  it("do not end within the U.S. Army but do before The", () =>
    expect(split("He joined the U.S. Army. She left the U.S. The end.")).toEqual([
      "He joined the U.S. Army.",
      "She left the U.S.",
      "The end.",
    ]));
  it("end where a feed lost the space after a closing quote", () =>
    expect(split("It came “at any moment.”The army moved.")).toEqual([
      "It came “at any moment.”",
      "The army moved.",
    ]));
  it("do not end at a decimal point", () =>
    expect(split("It rose by 4.5 percent. Then it fell.")).toHaveLength(2));
  it("go on over a hard-wrapped line", () =>
    expect(split("The bridge was\nclosed again.")).toEqual(["The bridge was\nclosed again."]));
  it("end at a line break before a capital", () =>
    expect(split("Bridge closed\nThe storm was heavy.")).toHaveLength(2));
});

import { describe, expect, test } from "vitest";
import { mentionAt, mentioned, pieces, withMention } from "@/components/claims/mention";

const people = [
  { id: "1", name: "Ben" },
  { id: "2", name: "Ben Okoro" },
  { id: "3", name: "Żaneta Łoś" },
];

describe("a mention is written", () => {
  test.each([
    ["@Be", "Be"],
    ["ask @Ben O", "Ben O"],
    ["(@", ""],
    ["ask @Żan", "Żan"],
  ])("after an @ at the beginning of a word: %s", (text, typed) => {
    expect(mentionAt(text, text.length)?.typed).toBe(typed);
  });

  test.each(["me@example", "no sign", "@Ben said it now", "@12"])("nowhere else: %s", (text) => {
    expect(mentionAt(text, text.length)).toBeNull();
  });

  test("with the name in the place of what was typed, and the text around it kept", () => {
    const text = "ask @Be about it";
    const mention = mentionAt(text, 7);
    if (!mention) throw new Error("no mention");
    expect(withMention(text, mention, "Ben Okoro")).toEqual({ text: "ask @Ben Okoro about it", caret: 15 });
  });
});

describe("a text", () => {
  test("names the person with the longest name that fits", () => {
    expect(mentioned("@Ben Okoro and @Ben, but not @Benjamin", people).map(({ id }) => id)).toEqual([
      "2",
      "1",
    ]);
    expect(mentioned("cześć @Żaneta Łoś!", people).map(({ id }) => id)).toEqual(["3"]);
  });

  test("cut into pieces is whole again when they are joined", () => {
    for (const text of ["", "@Ben", "a @Ben Okoro b @ c", "@@Ben"]) {
      expect(
        pieces(text, people)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }
  });
});

import { describe, expect, it } from "vitest";
import { carry } from "@/lib/claims/carry";
import { selectorOf } from "@/lib/text/selector";

/** Selects the words between brackets in `before`, and carries them to `after`. */
function carried(before: string, after: string) {
  const start = before.indexOf("[");
  const end = before.indexOf("]") - 1;
  const text = before.replace(/[[\]]/g, "");
  const found = carry(after, selectorOf(text, { start, end }));
  return { state: found.state, words: found.span && after.slice(found.span.start, found.span.end) };
}

const story =
  "The talks open on Monday. Nobody expects a deal, said the envoy on [Sunday]. A dinner follows.";
const plain = story.replace(/[[\]]/g, "");

describe("a span follows its words", () => {
  it("stays where nothing changed", () => {
    expect(carried(story, plain)).toEqual({ state: "placed", words: "Sunday" });
  });
  it("moves down when a paragraph is put before it", () => {
    expect(carried(story, `New: the room is booked.\n\n${plain}`)).toEqual({
      state: "moved",
      words: "Sunday",
    });
  });
  it("is not drawn to the same word nearby", () => {
    const after = `On Sunday it rained. ${plain}`;
    const { state } = carried(story, after);
    expect(state).toBe("moved");
    const found = carry(
      after,
      selectorOf(plain, { start: plain.indexOf("Sunday"), end: plain.indexOf("Sunday") + 6 }),
    );
    expect(found.span?.start).toBe(after.lastIndexOf("Sunday"));
  });
  it("is lost when its words are gone", () => {
    expect(carried(story, plain.replace("Sunday", "Saturday"))).toEqual({ state: "orphaned", words: null });
  });
  it("is lost, not guessed, when the word stands only in other company", () => {
    const after = "The talks open on Monday. Nobody expects a deal. Markets were closed Sunday.";
    expect(carried(story, after)).toEqual({ state: "orphaned", words: null });
  });
  it("goes to the nearer of two places with the same surroundings, and says that it moved", () => {
    const line = "x said the envoy on Sunday. A dinner follows. x";
    const selector = selectorOf("said the envoy on Sunday. A dinner follows.", { start: 18, end: 24 });
    expect(carry(`${line}\n${line}`, selector)).toEqual({ state: "moved", span: { start: 20, end: 26 } });
  });
});

import { describe, expect, it } from "vitest";
import { type Comparable, isSameOpinion } from "@/lib/verdicts/same-opinion";

const opinion = (
  outcome: Comparable["outcome"],
  values: string[] = [],
  wording: string | null = null,
  rating: Comparable["rating"] = null,
): Comparable => ({ outcome, values, wording, rating });
const same = (one: Comparable, other: Comparable) => {
  expect(isSameOpinion(one, other)).toBe(isSameOpinion(other, one));
  return isSameOpinion(one, other);
};

describe("two opinions are the same", () => {
  it("by their outcome and what stands by it, however many readings name the group", () => {
    expect(same(opinion("one_stands", ["twelve"]), opinion("one_stands", ["twelve", "twelve"]))).toBe(true);
    expect(same(opinion("one_stands", ["twelve"]), opinion("one_stands", ["fifteen"]))).toBe(false);
    expect(same(opinion("several_stand", ["a", "b"]), opinion("several_stand", ["b", "a"]))).toBe(true);
    expect(same(opinion("several_stand", ["a", "b"]), opinion("several_stand", ["a", "b", "c"]))).toBe(false);
    expect(same(opinion("cut"), opinion("dismissed"))).toBe(false);
  });
  it("by the words to use, where both name some; quotation marks and capitals do not part them", () => {
    expect(same(opinion("none_stands", [], "“Ruled out.”"), opinion("none_stands", [], "ruled  out"))).toBe(
      true,
    );
    expect(same(opinion("none_stands", [], "unlikely"), opinion("none_stands", [], "ruled out"))).toBe(false);
    expect(same(opinion("none_stands", [], "unlikely"), opinion("none_stands"))).toBe(true);
  });
  it("by the rating, where both give one on the same scale", () => {
    const scale = ["wrong", "right"];
    const rated = (step: number, on = scale) => opinion("cut", [], null, { step, scale: on });
    expect(same(rated(1), rated(1))).toBe(true);
    expect(same(rated(1), rated(2))).toBe(false);
    expect(same(rated(1), rated(1, ["wrong", "half", "right"]))).toBe(false);
    expect(same(rated(1), opinion("cut"))).toBe(true);
  });
  it("where all mean the same, whichever readings were named", () => {
    expect(same(opinion("same_meaning", ["a"]), opinion("same_meaning", ["b"]))).toBe(true);
  });
});

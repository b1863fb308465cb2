import { describe, expect, it } from "vitest";
import { findSelector, selectorOf } from "@/lib/text/selector";
import { span } from "@/lib/text/span";

const text = "The bridge was closed. Nobody was hurt. The bridge was opened again.";
const second = selectorOf(text, span(40, 50));

describe("a text-quote selector", () => {
  it("stays where it was in an unchanged text", () =>
    expect(findSelector(text, second)).toEqual({ state: "placed", span: { start: 40, end: 50 } }));
  it("moves with its surroundings when a sentence is put before it", () => {
    const found = findSelector(`On Friday it rained. ${text}`, second);
    expect(found).toEqual({ state: "moved", span: { start: 61, end: 71 } });
  });
  it("is orphaned when its words are gone", () =>
    expect(findSelector("Nobody was hurt.", second).state).toBe("orphaned"));
  it("is not moved on a guess between two places that fit alike", () => {
    const selector = { start: 50, end: 53, exact: "sea", prefix: "", suffix: "" };
    expect(
      findSelector(`${" ".repeat(40)}sea${" ".repeat(14)}sea`, { ...selector, start: 48 + 0.5, end: 51.5 })
        .state,
    ).toBe("orphaned");
  });
  it("refuses an empty span", () => expect(() => selectorOf(text, span(3, 3))).toThrow("Span 3-3 is empty"));
  it("refuses a span outside the text", () =>
    expect(() => selectorOf(text, span(3, 300))).toThrow("does not lie in a text"));
});

import { describe, expect, it } from "vitest";
import { alignTranslation } from "@/lib/text/translated";

/** Sentences of these lengths, one after another. */
const ofLengths = (...lengths: readonly number[]) => {
  let end = 0;
  return lengths.map((length) => {
    const start = end;
    end += length;
    return { start, end };
  });
};
const nothing = () => 0;

describe("a translation beside its original", () => {
  it("has sentence beside sentence, however much longer its language is", () =>
    expect(alignTranslation(ofLengths(40, 90, 20), ofLengths(60, 135, 30), nothing)).toEqual(
      [0, 1, 2].map((i) => ({ original: [i, i + 1], translation: [i, i + 1] })),
    ));

  it("has one sentence beside the two that it was made of", () =>
    expect(alignTranslation(ofLengths(50, 60, 70, 45), ofLengths(50, 131, 45), nothing)).toEqual([
      { original: [0, 1], translation: [0, 1] },
      { original: [1, 3], translation: [1, 2] },
      { original: [3, 4], translation: [2, 3] },
    ]));

  it("is kept in step by names and figures where a sentence was left out", () => {
    const [all, lacking] = [Array.from({ length: 8 }, () => 60), Array.from({ length: 7 }, () => 60)];
    const renderingOf = (i: number, named: (i: number, j: number) => number) =>
      alignTranslation(ofLengths(...all), ofLengths(...lacking), named).find(
        ({ original: [from, to] }) => from <= i && i < to,
      )?.translation;
    const named = (i: number, j: number) => (i < 2 ? Number(i === j) : i > 2 ? Number(j === i - 1) : 0);
    expect([0, 1, 3, 4, 7].map((i) => renderingOf(i, named)?.[1])).toEqual([1, 2, 3, 4, 7]);
  });

  it("is nothing of nothing", () => expect(alignTranslation([], [], nothing)).toEqual([]));
});

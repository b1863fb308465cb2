import { describe, expect, test } from "vitest";
import {
  bySection,
  keepPlaces,
  neighbour,
  nextUndecided,
  originCounts,
  sectionOf,
} from "@/components/claims/queue";
import { claim } from "./claim";

const ruling = {
  rulingId: "ruling-1",
  number: 7,
  kind: "house_form",
  reason: "House form.",
  advice: "Kyiv",
} as const;
const numbers = (claims: readonly { number: number }[]): number[] => claims.map((item) => item.number);

describe("the parts of the queue", () => {
  test.each([
    ["high severity", claim(1), "main"],
    ["medium severity", claim(1, { severity: "medium" }), "main"],
    ["low severity", claim(1, { severity: "low" }), "low"],
    ["left out, however severe", claim(1, { kind: "omission" }), "left_out"],
    ["dismissed, whatever its kind", claim(1, { kind: "omission", state: "dismissed" }), "dismissed"],
    ["an agreement", claim(1, { kind: null, severity: null }), "agreements"],
    [
      "started by an editor, not compared yet",
      claim(1, { kind: null, severity: null, madeBy: "editor" }),
      "main",
    ],
    ["low, but sent back to somebody", claim(1, { severity: "low", state: "sent_back" }), "main"],
    ["spoken on by a ruling, however severe", claim(1, { suggestedBy: ruling }), "ruled"],
    ["spoken on by a ruling, but sent back", claim(1, { suggestedBy: ruling, state: "sent_back" }), "main"],
    ["low, but reopened", claim(1, { severity: "low", state: "reopened" }), "main"],
  ] as const)("%s", (_, row, section) => {
    expect(sectionOf(row)).toBe(section);
  });

  test("each claim stands in one part, in the order it came", () => {
    const parts = bySection([claim(3), claim(1, { severity: "low" }), claim(2)]);
    expect(numbers(parts.main)).toEqual([3, 2]);
    expect(numbers(parts.low)).toEqual([1]);
  });
});

describe("when others change the list", () => {
  test("claims keep their places, take over new contents, and new ones are counted apart", () => {
    const fresh = [claim(9), claim(2, { state: "signed" }), claim(1)];
    const { claims, added } = keepPlaces(["claim-1", "claim-2"], fresh);
    expect(numbers(claims)).toEqual([1, 2]);
    expect(claims[1]?.state).toBe("signed");
    expect(added).toBe(1);
  });

  test("a claim that is gone leaves no hole", () => {
    const { claims, added } = keepPlaces(["claim-1", "claim-2"], [claim(2)]);
    expect(numbers(claims)).toEqual([2]);
    expect(added).toBe(0);
  });
});

describe("moving through the queue", () => {
  const visible = [claim(5), claim(3, { state: "signed" }), claim(4)];

  test("down and up by one, stopping at the ends", () => {
    expect(neighbour(visible, 5, 1)?.number).toBe(3);
    expect(neighbour(visible, 3, -1)?.number).toBe(5);
    expect(neighbour(visible, 4, 1)).toBeNull();
    expect(neighbour(visible, 5, -1)).toBeNull();
  });

  test("from nowhere, down begins at the top and up at the bottom", () => {
    expect(neighbour(visible, null, 1)?.number).toBe(5);
    expect(neighbour(visible, null, -1)?.number).toBe(4);
  });

  test("the next claim to decide skips decided ones and begins again at the top", () => {
    expect(nextUndecided(visible, 5)?.number).toBe(4);
    expect(nextUndecided(visible, 4)?.number).toBe(5);
  });

  test("the claim just decided is not the next one", () => {
    expect(nextUndecided([claim(5)], 5)).toBeNull();
  });

  test("agreements are nothing to decide", () => {
    expect(nextUndecided([claim(1), claim(2, { kind: null })], 1)).toBeNull();
  });
});

test("sources are counted by origins", () => {
  expect(originCounts(claim(1))).toBe("2 : 1");
});

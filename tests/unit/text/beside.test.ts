import { describe, expect, test } from "vitest";
import { anchorsBetween, passagesAlone } from "@/lib/text/beside";
import { passagesOf } from "@/lib/text/likeness";

const wire = "The ferry left Harwich at noon. Twelve sailors were aboard. The owner praised the captain.";
const paper =
  "Harbour gossip apart, little is known. The ferry left Harwich shortly after noon. There were twelve sailors aboard.";

describe("two texts side by side", () => {
  test("are anchored where they tell the same", () => {
    const at = (text: string, words: string) => text.indexOf(words);
    expect(anchorsBetween(wire, paper)).toEqual([
      { left: 0, right: at(paper, "The ferry") },
      { left: at(wire, "Twelve"), right: at(paper, "There were") },
    ]);
  });

  test("pairs that cross are left out: what is anchored rises in both", () => {
    const turned =
      "Twelve sailors were aboard. The ferry left Harwich at noon. The owner praised the captain.";
    const anchors = anchorsBetween(wire, turned);
    expect(anchors).toHaveLength(2);
    expect(anchors.at(-1)).toEqual({ left: wire.indexOf("The owner"), right: turned.indexOf("The owner") });
  });

  test("a text beside itself is anchored sentence by sentence, an empty one nowhere", () => {
    expect(anchorsBetween(wire, wire).map(({ left, right }) => left - right)).toEqual([0, 0, 0]);
    expect(anchorsBetween(wire, "")).toEqual([]);
  });
});

describe("a passage", () => {
  const alone = (text: string, ...others: string[]) => {
    const texts = new Map([text, ...others].map((body, index) => [String(index), passagesOf(body)]));
    return passagesAlone(texts)("0").map(({ start, end }) => text.slice(start, end));
  };

  test("that no other text tells is alone", () => {
    expect(alone(wire, paper)).toEqual(["The owner praised the captain."]);
    expect(alone(paper, wire)).toEqual(["Harbour gossip apart, little is known."]);
  });

  test("that any of the others tells is not", () => {
    expect(alone(wire, paper, "The owner praised his captain warmly.")).toEqual([]);
    expect(alone(wire)).toHaveLength(3);
  });

  test("that a text tells twice has no company by that", () => {
    expect(alone(`${wire} The owner praised the captain.`, paper)).toHaveLength(2);
  });
});

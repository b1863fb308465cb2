import { describe, expect, it } from "vitest";
import { loadSemantics } from "@/lib/engine/semantics";

const { thesaurus, vectors, vocabulary } = loadSemantics();
const relation = (a: string, b: string) => thesaurus.relation(a, b).name;

describe("how words relate", () => {
  it("tells opposites, in whatever form they stand", () => {
    expect(relation("rejected", "accepts")).toBe("antonym");
    expect(relation("increase", "decreased")).toBe("antonym");
    expect(relation("unlikely", "likely")).toBe("antonym");
  });

  it("tells synonyms and words of one root", () => {
    expect(relation("doctor", "physician")).toBe("synonym");
    expect(relation("invade", "invasion")).toBe("derived");
    expect(relation("says", "said")).toBe("inflection");
  });

  it("tells the vaguer of two words, and turns with their order", () => {
    expect(relation("raid", "attack")).toBe("hypernym");
    expect(relation("attack", "raid")).toBe("hyponym");
    expect(relation("geneva", "switzerland")).toBe("whole");
    expect(relation("switzerland", "geneva")).toBe("part");
  });

  it("knows nothing of words that it does not know", () => {
    expect(relation("qwertyuiop", "attack")).toBe("none");
    expect(relation("qwertyuiop", "qwertyuiop")).toBe("same");
    expect(vectors.similarity("qwertyuiop", "attack")).toBeNull();
  });

  it("is the same from both sides, but for vaguer and finer", () => {
    const words =
      "attack raid war peace doctor nurse russia moscow kill wound monday tuesday rise fall".split(" ");
    const turned: Record<string, string> = {
      hypernym: "hyponym",
      hyponym: "hypernym",
      whole: "part",
      part: "whole",
    };
    for (const a of words)
      for (const b of words)
        expect(relation(b, a), `${a} ${b}`).toBe(turned[relation(a, b)] ?? relation(a, b));
  });
});

describe("how telling and how alike words are", () => {
  it("takes a rare word for more telling than a common one", () => {
    expect(vocabulary.idf("the")).toBeLessThan(vocabulary.idf("minister"));
    expect(vocabulary.idf("minister")).toBeLessThan(vocabulary.idf("uranium"));
    expect(vocabulary.idf("qwertyuiop")).toBe(1);
  });

  it("puts words of one field nearer than words of different ones", () => {
    expect(vectors.similarity("riots", "unrest")).toBeGreaterThan(vectors.similarity("riots", "tariff") ?? 1);
    expect(vectors.similarity("troops", "soldiers")).toBeGreaterThan(0.5);
    expect(vectors.similarity("troops", "soldiers")).toBe(vectors.similarity("soldiers", "troops"));
  });
});

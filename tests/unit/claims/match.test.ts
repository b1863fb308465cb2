import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchored, type AnchoredClaim, matchProposals } from "@/lib/claims/match";

/** `anchored("P1", "name", "ANSA 0-7", "AFP 20-27")`: a thing on those spans. */
function anchored(id: string, kind: Anchored["kind"], ...places: string[]): Anchored {
  const spans = places.map((place) => {
    const [sourceId = "", range = ""] = place.split(" ");
    const [start, end] = range.split("-").map(Number);
    return { sourceId, start: start ?? 0, end: end ?? 0 };
  });
  return { id, kind, spans };
}
const claim = (...args: Parameters<typeof anchored>): AnchoredClaim => ({
  ...anchored(...args),
  dismissed: false,
});
const dismissed = (...args: Parameters<typeof anchored>): AnchoredClaim => ({
  ...anchored(...args),
  dismissed: true,
});
const pairs = (matching: ReturnType<typeof matchProposals>) => Object.fromEntries(matching.matched);

describe("a proposal finds its claim", () => {
  it("by the same spans", () => {
    const found = matchProposals(
      [anchored("p", "name", "ANSA 0-7", "AFP 20-27")],
      [claim("c", "name", "ANSA 0-7", "AFP 20-27")],
    );
    expect(pairs(found)).toEqual({ p: "c" });
  });

  it("by spans that grew or shrank", () => {
    const found = matchProposals(
      [anchored("p", "quote_wording", "ANSA 5-30", "AFP 20-40")],
      [claim("c", "quote_wording", "ANSA 0-28", "AFP 22-36")],
    );
    expect(pairs(found)).toEqual({ p: "c" });
  });

  it("when it gained as many readings as the claim had", () => {
    const found = matchProposals(
      [anchored("p", "name", "A 0-7", "B 0-7", "C 0-7", "D 0-7")],
      [claim("c", "name", "A 0-7", "B 0-7")],
    );
    expect(pairs(found)).toEqual({ p: "c" });
  });

  it("when sources came to disagree that agreed", () => {
    const found = matchProposals(
      [anchored("p", "number", "A 0-7", "B 0-7")],
      [claim("c", null, "A 0-7", "B 0-7")],
    );
    expect(pairs(found)).toEqual({ p: "c" });
  });

  it("but not by spans that only touch", () => {
    const found = matchProposals([anchored("p", "name", "A 7-14")], [claim("c", "name", "A 0-7")]);
    expect(found.fresh).toEqual(["p"]);
  });

  it("nor by the same offsets in another source", () => {
    const found = matchProposals([anchored("p", "name", "A 0-7")], [claim("c", "name", "B 0-7")]);
    expect(found.fresh).toEqual(["p"]);
  });

  it("nor when less than half of either lies in the other", () => {
    const found = matchProposals(
      [anchored("p", "name", "A 0-7", "B 0-7", "C 0-7")],
      [claim("c", "name", "A 0-7", "D 0-7", "E 0-7")],
    );
    expect(found.fresh).toEqual(["p"]);
  });

  it("nor another kind on some of the words", () => {
    const found = matchProposals(
      [anchored("p", "title", "A 0-7", "B 0-7")],
      [claim("c", "name", "A 0-7", "B 40-47", "C 0-7")],
    );
    expect(found.fresh).toEqual(["p"]);
  });

  it("another kind on the very same words is the same matter", () => {
    const found = matchProposals(
      [anchored("p", "certainty", "A 0-7", "B 0-7")],
      [claim("c", "quote_wording", "A 0-7", "B 0-7")],
    );
    expect(pairs(found)).toEqual({ p: "c" });
  });
});

describe("one to one", () => {
  it("the better pair wins, the other proposal becomes a claim of its own", () => {
    const found = matchProposals(
      [anchored("half", "name", "A 0-7", "D 0-7"), anchored("whole", "name", "A 0-7", "B 0-7")],
      [claim("c", "name", "A 0-7", "B 0-7")],
    );
    expect(pairs(found)).toEqual({ whole: "c" });
    expect(found.fresh).toEqual(["half"]);
  });

  it("the same kind outweighs more words of another kind", () => {
    const found = matchProposals(
      [anchored("p", "name", "A 0-7", "B 0-7")],
      [claim("title", "title", "A 0-7", "B 0-7"), claim("name", "name", "A 0-7", "C 0-7")],
    );
    expect(pairs(found)).toEqual({ p: "name" });
  });

  it("two claims that fit equally: neither is taken, a new one is made", () => {
    const found = matchProposals(
      [anchored("p", "name", "A 0-7", "B 0-7")],
      [claim("c1", "name", "A 0-7"), claim("c2", "name", "B 0-7")],
    );
    expect(found.fresh).toEqual(["p"]);
  });

  it("of two claims on the very same words the one that asks the same is taken", () => {
    const found = matchProposals(
      [{ ...anchored("p", "name", "A 0-7"), statement: "Who spoke?" }],
      [
        { ...claim("c1", "name", "A 0-7"), statement: "Who came?" },
        { ...claim("c2", "name", "A 0-7"), statement: "Who spoke?" },
      ],
    );
    expect(pairs(found)).toEqual({ p: "c2" });
  });

  it("two proposals that fit one claim equally: both become new claims", () => {
    const found = matchProposals(
      [anchored("p1", "name", "A 0-7"), anchored("p2", "name", "B 0-7")],
      [claim("c", "name", "A 0-7", "B 0-7")],
    );
    expect(found.fresh).toEqual(["p1", "p2"]);
  });
});

describe("what was dismissed does not come back", () => {
  const rejected = dismissed("no", "name", "A 0-7", "B 0-7", "C 0-7", "D 0-7");

  it("when the engine finds it in parts: one part is it, the other makes no claim", () => {
    const found = matchProposals(
      [anchored("more", "name", "A 0-7", "B 0-7", "C 0-7"), anchored("rest", "name", "D 0-7")],
      [rejected],
    );
    expect(pairs(found)).toEqual({ more: "no" });
    expect(found.absorbed.get("rest")).toBe("no");
    expect(found.fresh).toEqual([]);
  });

  it("when the parts fit equally: none makes a claim", () => {
    const found = matchProposals(
      [anchored("left", "name", "A 0-7", "B 0-7"), anchored("right", "name", "C 0-7", "D 0-7")],
      [rejected],
    );
    expect(found.fresh).toEqual([]);
  });

  it("when it gained readings", () => {
    const more = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"].map((source) => `${source} 0-7`);
    const found = matchProposals([anchored("p", "name", ...more)], [rejected]);
    expect(pairs(found)).toEqual({ p: "no" });
  });

  it("when an open claim fits as well", () => {
    const found = matchProposals(
      [anchored("p", "name", "A 0-7", "B 0-7", "E 0-7", "F 0-7")],
      [dismissed("no", "name", "A 0-7", "B 0-7"), claim("yes", "name", "E 0-7", "F 0-7")],
    );
    expect(found.fresh).toEqual([]);
  });

  it("but another kind on some of its words is another matter", () => {
    const found = matchProposals([anchored("p", "title", "A 0-7")], [rejected]);
    expect(found.fresh).toEqual(["p"]);
  });
});

describe("whatever is matched", () => {
  const place = fc.record({
    source: fc.constantFrom("A", "B", "C"),
    start: fc.nat(60),
    length: fc.integer({ min: 1, max: 20 }),
  });
  const thing = fc.record({
    kind: fc.constantFrom("name" as const, "title" as const, null),
    places: fc.array(place, { minLength: 1, maxLength: 4 }),
    dismissed: fc.boolean(),
  });
  const made = (
    prefix: string,
    things: readonly {
      kind: Anchored["kind"];
      dismissed: boolean;
      places: readonly { source: string; start: number; length: number }[];
    }[],
  ) =>
    things.map(
      ({ kind, places, dismissed: no }, index): AnchoredClaim => ({
        id: `${prefix}${index}`,
        kind,
        dismissed: no,
        spans: places.map(({ source, start, length }) => ({ sourceId: source, start, end: start + length })),
      }),
    );

  it("no claim is taken twice, every proposal has one place, and the order of the claims does not count", () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 8 }), fc.array(thing, { maxLength: 8 }), (left, right) => {
        const proposals = made("p", left);
        const claims = made("c", right);
        const one = matchProposals(proposals, claims);
        const other = matchProposals(proposals, [...claims].reverse());
        expect(new Set(one.matched.values()).size).toBe(one.matched.size);
        expect(one.matched.size + one.absorbed.size + one.fresh.length).toBe(proposals.length);
        expect(pairs(other)).toEqual(pairs(one));
        expect(other.fresh).toEqual(one.fresh);
      }),
      { numRuns: 300 },
    );
  });

  it("a story analysed again without a change finds every claim", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 10 }), (places) => {
        const claims = places.map((at) =>
          claim(`c${at}`, "name", `A ${at * 10}-${at * 10 + 7}`, `B ${at * 10}-${at * 10 + 7}`),
        );
        const again = claims.map(({ spans, kind, id }) => ({ id: `p${id}`, kind, spans }));
        expect(matchProposals(again, claims).fresh).toEqual([]);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { type Decision, decide, emptyDecision } from "@/components/verdicts/decision";
import { offersOf } from "@/components/verdicts/their-fields";
import { group } from "../claims/claim";
import { reading } from "./reading";

const claim = {
  severity: "medium" as const,
  groups: [group("a", "AFP", "twelve"), group("b", "POST", "fifteen")],
  readings: [reading("a", "twelve"), reading("b", "fifteen")],
};
const link = (url: string) => ({
  ...{ key: url, kind: "link" as const, text: "", url, archivedUrl: "", language: "", accessedOn: "" },
  ...{ confidential: false, span: null },
});
const steps = ["False", "Misleading", "True"];
const scale = { version: 2, steps, isOn: true };
const mine: Decision = {
  ...emptyDecision,
  outcome: "one_stands",
  letters: ["a"],
  wording: "twelve",
  rationale: "The list has twelve.",
  evidence: [link("https://example.org/list")],
};
const theirs: Decision = {
  ...mine,
  letters: ["b"],
  wording: "fifteen",
  wordingTyped: true,
  rationale: "Fifteen signed.",
  howChecked: "Rang them.",
  evidence: [link("https://example.org/list"), link("https://example.org/signed")],
};
const fields = (own: Decision, other: Decision) => offersOf(own, other, scale).map(({ field }) => field);

/** The decision after everything that is offered was used, or added. */
const all = (way: "use" | "add"): Decision =>
  offersOf(mine, theirs, scale)
    .flatMap((offer) => offer[way])
    .reduce(decide(claim), mine);

describe("what another editor recorded", () => {
  test("is offered where it says something else, in the order of the form", () => {
    expect(fields(mine, theirs)).toEqual(["outcome", "wording", "rationale", "howChecked", "evidence"]);
    expect(fields(mine, mine)).toEqual([]);
    expect(fields(theirs, emptyDecision)).toEqual([]);
  });

  test("takes the place of one's own", () => {
    expect(all("use")).toMatchObject({
      outcome: "one_stands",
      letters: ["b"],
      wording: "fifteen",
      rationale: "Fifteen signed.",
      howChecked: "Rang them.",
    });
  });

  test("or stands after it: no word is lost, and nothing is there twice", () => {
    const merged = all("add");
    expect(merged.rationale).toBe("The list has twelve.\nFifteen signed.");
    expect(merged.evidence.map(({ url }) => url)).toEqual([
      "https://example.org/list",
      "https://example.org/signed",
    ]);
    expect(fields(merged, theirs)).not.toContain("rationale");
    expect(fields(merged, theirs)).not.toContain("evidence");
  });

  test("its rating is offered, and taken over, where it is another one on the house's scale", () => {
    const rated = (step: number, words = steps): Decision => ({ ...mine, rating: { step, scale: words } });
    expect(fields(mine, rated(3))).toEqual(["rating"]);
    expect(fields(rated(1), rated(3))).toEqual(["rating"]);
    expect(fields(rated(3), rated(3))).toEqual([]);
    expect(fields(rated(3), mine)).toEqual([]);
    // What was "3" on other words is not "3" here; and where nothing is rated there is no field for it.
    expect(fields(rated(1), rated(3, ["Wrong", "Right", "Unclear"]))).toEqual([]);
    expect(offersOf(mine, rated(3), { ...scale, isOn: false })).toEqual([]);
    expect(offersOf(mine, rated(3), null)).toEqual([]);
    const [offer] = offersOf(rated(1), rated(3), scale);
    expect(offer?.use.reduce(decide(claim), rated(1)).rating).toEqual({ step: 3, scale: steps });
  });

  test("with no ready reason of one's own there is nothing to add to", () => {
    const offers = offersOf({ ...mine, rationale: "" }, theirs, scale);
    expect(offers.find(({ field }) => field === "rationale")?.add).toEqual([]);
  });
});

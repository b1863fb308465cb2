import { describe, expect, it } from "vitest";
import { contrast } from "@/lib/analysis/semantics/features";
import { loadJudge } from "@/lib/engine/judges";
import { loadSemantics } from "@/lib/engine/semantics";
import { phraseOf } from "@/scripts/evaluate-sets/phrases";

const judge = loadJudge();
const kinds = (a: string, b: string) =>
  contrast(phraseOf(a), phraseOf(b), loadSemantics()).differences.map(({ kind }) => kind);
const same = (a: string, b: string) => judge.judge(phraseOf(a), phraseOf(b)).same;

describe("what differs between two stretches", () => {
  it("names the kind of the difference", () => {
    expect(kinds("The council accepted the plan.", "The council rejected the plan.")).toContain("antonym");
    expect(kinds("Twelve ships left the port.", "Fifteen ships left the port.")).toContain("number");
    expect(kinds("They meet on Monday.", "They meet on Tuesday.")).toContain("calendar");
    expect(kinds("The mayor will resign.", "The mayor may resign.")).toContain("modality");
    expect(kinds("The bridge was closed.", "The bridge was not closed.")).toContain("negation");
    expect(kinds("Laura Ferris spoke first.", "Martin Adeyemi spoke first.")).toContain("name");
  });

  it("takes figures and number words of one value for the same", () => {
    expect(kinds("12 ships left.", "Twelve ships left.")).not.toContain("number");
  });

  it("finds nothing between a text and itself", () => {
    expect(kinds("The envoy said no.", "The envoy said no.")).toEqual([]);
    expect(same("The envoy said no.", "The envoy said no.")).toBe(1);
  });

  it("gives the same figures whichever text comes first", () => {
    const [a, b] = [
      "At least 12 people died in the flood.",
      "The flood may have killed fifteen people in Arden.",
    ].map(phraseOf);
    if (!a || !b) throw new Error("two phrases");
    const knowledge = loadSemantics();
    const [there, back] = [contrast(a, b, knowledge).features, contrast(b, a, knowledge).features];
    for (const [name, value] of Object.entries(there)) expect(back[name], name).toBeCloseTo(value, 6);
  });
});

describe("the judge of meaning", () => {
  it("holds a change of facts for less alike than a change of words", () => {
    const said =
      "The harbour authority closed the northern terminal on Monday after a fire damaged two cranes.";
    const reworded =
      "The harbour authority shut the northern terminal on Monday after a fire damaged two cranes.";
    const changed =
      "The harbour authority closed the southern terminal on Monday after a fire damaged two cranes.";
    expect(same(said, reworded)).toBeGreaterThan(same(said, changed));
  });

  it("says what weighed against the same meaning", () => {
    const { reasons } = judge.judge(
      phraseOf("Talks are likely to go on."),
      phraseOf("Talks are unlikely to go on."),
    );
    expect(reasons.length).toBeGreaterThan(0);
    for (const [, weight] of reasons) expect(weight).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from "vitest";
import { afterContentChange, mayFollow } from "@/lib/claims/states";
import { claimStates, transitions } from "@/lib/claims/view";

describe("the states of a claim", () => {
  it("a signed claim goes nowhere but to reopened", () => {
    expect(claimStates.filter((to) => mayFollow("signed", to))).toEqual(["reopened"]);
  });
  it("nothing is signed but what waits for a signature", () => {
    expect(claimStates.filter((from) => mayFollow(from, "signed"))).toEqual(["awaiting_signature"]);
  });
  it("a change of what it was about takes every verdict off, by a way that the table allows", () => {
    for (const state of claimStates) {
      const next = afterContentChange(state);
      if (state === "open" || state === "reopened") expect(next).toBeNull();
      else expect(next && mayFollow(state, next)).toBe(true);
    }
  });
  it("no state follows itself in the table", () => {
    for (const [from, next] of Object.entries(transitions)) expect(next).not.toContain(from);
  });
});

import { describe, expect, it } from "vitest";
import { ComparisonStopped, compare } from "@/lib/analysis/compare";
import { loadResources } from "@/lib/engine/resources";
import { compared, sourcesOf } from "./story";

const texts = [
  "The mayor said on Monday that 12 people died in the fire near the harbour of Lyon. Two ships burned.",
  "The mayor said on Tuesday that 15 people were killed in the fire near the harbour of Lyon. Three ships burned.",
];

describe("the progress of a comparison", () => {
  it("goes through the stages in their order, and never back in one", () => {
    const stages = ["align", "origins", "claims", "score"];
    let last = { stage: 0, share: 0 };
    for (const { stage, done, total } of compare(sourcesOf(...texts), loadResources())) {
      expect(done).toBeLessThanOrEqual(total);
      const now = { stage: stages.indexOf(stage), share: done / total };
      expect(now.stage).toBeGreaterThanOrEqual(last.stage);
      // Documents, sentences and clauses are aligned one after the other.
      if (stage !== "align" && now.stage === last.stage) expect(now.share).toBeGreaterThanOrEqual(last.share);
      last = now;
    }
    expect(last).toEqual({ stage: 3, share: 1 });
  });

  it("can end at any of its steps, when that is asked for", () => {
    let all = 0;
    compared(sourcesOf(...texts), {
      shouldStop: () => {
        all += 1;
        return false;
      },
    });
    for (let stop = 1; stop <= all; stop += 1) {
      let asked = 0;
      const shouldStop = () => {
        asked += 1;
        return asked === stop;
      };
      expect(() => compared(sourcesOf(...texts), { shouldStop })).toThrow(ComparisonStopped);
    }
    expect(all).toBeGreaterThan(15);
  });
});

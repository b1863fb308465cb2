import { describe, expect, test } from "vitest";
import { attribution } from "@/lib/analysis/facets/attribution";
import type { Explained, ValueGroup } from "@/lib/analysis/facets/facet";
import { number } from "@/lib/analysis/facets/number";

const group = (words: string, value: string, ...sources: string[]): ValueGroup => ({
  value,
  words,
  sources,
  readings: [],
});
const claim = (groups: ValueGroup[], judged = groups.slice(0, 2)): Explained => ({
  topic: "",
  groups,
  judged,
  oddOneOut: null,
  absentFrom: [],
});

describe("why a difference may matter", () => {
  test("is said of the two that were set apart, not of what was gathered beside them", () => {
    const [west, us] = [group("West accuses", "west", "ANSA"), group("US accuses", "us", "AFP")];
    const why = attribution.why(
      claim([west, group("since the build-up began", "begin", "dpa"), us], [west, us]),
    );
    expect(why).toContain("“West accuses” and “US accuses”");
    expect(why).not.toContain("build-up");
  });

  test("names the source that tells as fact what another one tells as somebody's word", () => {
    const told = [
      group("the ministry said the bridge was closed", "ministry", "ANSA"),
      group("the bridge was closed", "stated as fact", "AFP", "dpa"),
    ];
    expect(attribution.why(claim(told))).toContain("AFP and dpa");
    expect(attribution.severity(claim(told), 0.9)).toBe("medium");
  });

  test("lists all figures, and says both of two", () => {
    const [a, b, c] = [group("12", "12", "A"), group("14", "14", "B"), group("20", "20", "C")];
    expect(number.why(claim([a, b]))).toMatch(/^12 and 14 can't both/);
    expect(number.why(claim([a, b, c]))).toMatch(/^12, 14 and 20 can't all/);
  });
});

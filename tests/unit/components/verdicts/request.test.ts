import { describe, expect, test } from "vitest";
import { type Decision, emptyDecision } from "@/components/verdicts/decision";
import { missing, verdictRequest } from "@/components/verdicts/request";
import { presets } from "@/lib/verdicts/view";
import { group } from "../claims/claim";
import { reading } from "./reading";

const readings = [reading("a", "twelve"), reading("b", "fifteen"), reading("b", "15")];
const claim = {
  severity: "medium" as const,
  groups: [group("a", "AFP"), group("b", "SPIEGEL DPA")],
  readings,
  rowVersion: 3,
};
const weighty = { ...claim, severity: "high" as const };
const decision = (given: Partial<Decision>): Decision => ({ ...emptyDecision, ...given });
const link = {
  key: "1",
  kind: "link",
  text: "",
  url: "",
  archivedUrl: "",
  language: "",
  accessedOn: "",
  confidential: false,
  span: null,
} as const;

describe("what a decision still lacks", () => {
  test.each([
    ["an outcome", {}, ["outcome"]],
    ["the reading that stands", { outcome: "one_stands", rationale: "Seen in the list." }, ["reading"]],
    [
      "a second reading",
      { outcome: "several_stand", letters: ["a"], rationale: "Both were there." },
      ["readings"],
    ],
    ["a rationale", { outcome: "cut" }, ["rationale"]],
    ["a rationale that is more than spaces", { outcome: "cut", rationale: "  " }, ["rationale"]],
    ["a reason for the dismissal", { outcome: "dismissed" }, ["reason"]],
    ["what to check", { outcome: "needs_check", checkWho: "Ada" }, ["check"]],
    ["who checks", { outcome: "needs_check", checkWhat: "The list" }, ["check"]],
    [
      "an address that is a link",
      { outcome: "cut", rationale: "No source.", evidence: [{ ...link, url: "javascript:alert(1)" }] },
      ["link"],
    ],
    [
      "an address of the archived copy that is a link",
      {
        outcome: "cut",
        rationale: "No source.",
        evidence: [{ ...link, url: "https://example.org", archivedUrl: "copy" }],
      },
      ["link"],
    ],
    [
      "the place of a passage",
      { outcome: "cut", rationale: "No source.", evidence: [{ ...link, kind: "span", text: "twelve" }] },
      ["evidence"],
    ],
    [
      "the quoted words",
      { outcome: "cut", rationale: "No source.", evidence: [{ ...link, kind: "quotation" }] },
      ["evidence"],
    ],
    [
      "nothing, though no reason is given for a check",
      { outcome: "needs_check", checkWhat: "The list", checkWho: "Ada" },
      [],
    ],
    [
      "nothing, with a link",
      { outcome: "cut", rationale: "No source.", evidence: [{ ...link, url: "https://example.org" }] },
      [],
    ],
  ] as const)("%s", (_, given, expected) => {
    expect(missing(decision(given), claim)).toEqual(expected);
  });

  test("a preset will do for medium severity, high severity asks for typed words", () => {
    const preset = decision({ outcome: "one_stands", letters: ["a"], rationale: presets.de.rationales[0] });
    expect(missing(preset, claim)).toEqual([]);
    expect(missing(preset, weighty)).toEqual(["typedRationale"]);
    expect(missing({ ...preset, rationale: "ok" }, weighty)).toEqual(["typedRationale"]);
    expect(missing({ ...preset, rationale: "The delegation list names twelve." }, weighty)).toEqual([]);
  });
});

describe("what is sent", () => {
  const ids = (given: Partial<Decision>) => verdictRequest(decision(given), claim, null).readingIds;

  test("all readings of the group that stands", () => {
    expect(ids({ outcome: "one_stands", letters: ["b"] })).toEqual(["reading-b-fifteen", "reading-b-15"]);
  });

  test("all readings when they mean the same, the preferred ones first", () => {
    expect(ids({ outcome: "same_meaning", letters: ["b"] })).toEqual([
      "reading-b-fifteen",
      "reading-b-15",
      "reading-a-twelve",
    ]);
  });

  test("none when none stands, and the lock that was seen", () => {
    const request = verdictRequest(
      decision({ outcome: "none_stands", letters: ["a"], rationale: " Neither. " }),
      claim,
      null,
    );
    expect(request).toEqual({
      rowVersion: 3,
      outcome: "none_stands",
      readingIds: [],
      rationale: "Neither.",
      originalSeen: false,
      evidence: [],
    });
  });

  test("what is to be checked, by whom and by when", () => {
    const request = verdictRequest(
      decision({
        outcome: "needs_check",
        checkWhat: "The list",
        checkWho: "Ada",
        checkBy: "2022-01-10",
        wording: "left over",
      }),
      claim,
      null,
    );
    expect(request.check).toEqual({ what: "The list", who: "Ada", by: "2022-01-10" });
    expect(request.wording).toBeUndefined();
  });

  test("evidence without its empty fields", () => {
    const evidence = [
      { ...link, url: " https://example.org ", accessedOn: "2022-01-09", confidential: true },
      { ...link, url: "https://example.org", archivedUrl: "https://archive.example.org/1 " },
    ];
    expect(
      verdictRequest(decision({ outcome: "cut", rationale: "x", evidence }), claim, null).evidence,
    ).toEqual([
      {
        kind: "link",
        url: "https://example.org",
        accessedAt: "2022-01-09",
        confidential: true,
      },
      {
        kind: "link",
        url: "https://example.org",
        archivedUrl: "https://archive.example.org/1",
        confidential: false,
      },
    ]);
  });

  test("a decision without an outcome is not sent", () => {
    expect(() => verdictRequest(emptyDecision, claim, null)).toThrow();
  });
});

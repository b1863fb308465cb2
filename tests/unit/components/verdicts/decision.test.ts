import { describe, expect, test } from "vitest";
import {
  type Action,
  type Decision,
  decide,
  decisionFrom,
  emptyDecision,
} from "@/components/verdicts/decision";
import { group } from "../claims/claim";
import { reading } from "./reading";

const claim = {
  severity: "medium" as const,
  groups: [group("a", "AFP ANSA", "twelve"), group("b", "SPIEGEL", "fifteen"), group("c", "DPA", "a dozen")],
  readings: [reading("a", "twelve"), reading("b", "fifteen"), reading("c", "a dozen")],
};
const decided = (...actions: Action[]): Decision => actions.reduce(decide(claim), emptyDecision);

describe("a decision that begins from a recorded one", () => {
  const recorded = (wording: string | null) =>
    decisionFrom(
      {
        outcome: "same_meaning",
        readingIds: claim.readings.map(({ id }) => id),
        wording,
        evidence: [],
      } as never,
      claim.readings,
    );

  test("has, where all mean the same, the reading chosen whose words are used", () => {
    expect(recorded("fifteen").letters).toEqual(["b"]);
  });

  test("has the first one chosen where the words are nobody's", () => {
    expect(recorded("some").letters).toEqual(["a"]);
  });
});

describe("choosing an outcome", () => {
  test("prefers nothing by itself: a majority is not the truth", () => {
    const decision = decided({ type: "outcome", outcome: "one_stands" });
    expect(decision.letters).toEqual([]);
    expect(decision.wording).toBe("");
  });

  test("several stand begins with all of them", () => {
    expect(decided({ type: "outcome", outcome: "several_stand" }).letters).toEqual(["a", "b", "c"]);
  });

  test("going from several to one asks again which", () => {
    const decision = decided(
      { type: "outcome", outcome: "several_stand" },
      { type: "outcome", outcome: "one_stands" },
    );
    expect(decision.letters).toEqual([]);
  });

  test("going from one reading to its meaning keeps the preferred one", () => {
    const decision = decided({ type: "prefer", letter: "b" }, { type: "outcome", outcome: "same_meaning" });
    expect(decision.letters).toEqual(["b"]);
    expect(decision.wording).toBe("fifteen");
  });

  test.each(["none_stands", "cut", "needs_check", "dismissed"] as const)(
    "with %s no reading stands",
    (outcome) => {
      const decision = decided({ type: "prefer", letter: "a" }, { type: "outcome", outcome });
      expect(decision.letters).toEqual([]);
      expect(decision.wording).toBe("");
    },
  );
});

describe("preferring a reading", () => {
  test("says that it stands, and fills the wording with its words", () => {
    const decision = decided({ type: "prefer", letter: "b" });
    expect(decision).toMatchObject({ outcome: "one_stands", letters: ["b"], wording: "fifteen" });
  });

  test("the key goes round the groups", () => {
    const letters = [1, 2, 3, 4].map(
      (times) => decided(...Array<Action>(times).fill({ type: "cycle" })).letters,
    );
    expect(letters).toEqual([["a"], ["b"], ["c"], ["a"]]);
  });

  test("with several standing it adds one and takes it back", () => {
    const several: Action = { type: "outcome", outcome: "several_stand" };
    expect(decided(several, { type: "prefer", letter: "b" }).letters).toEqual(["a", "c"]);
    expect(
      decided(several, { type: "prefer", letter: "b" }, { type: "prefer", letter: "b" }).letters,
    ).toEqual(["a", "c", "b"]);
  });
});

describe("the wording to use", () => {
  test("a typed one stays whatever is preferred", () => {
    const decision = decided(
      { type: "prefer", letter: "a" },
      { type: "wording", value: "about twelve" },
      { type: "prefer", letter: "b" },
    );
    expect(decision.wording).toBe("about twelve");
  });

  test("an emptied one follows the reading again", () => {
    const decision = decided(
      { type: "wording", value: "about twelve" },
      { type: "wording", value: "" },
      { type: "prefer", letter: "b" },
    );
    expect(decision.wording).toBe("fifteen");
  });
});

test("evidence is added, changed and taken away by its key", () => {
  const item = {
    key: "1",
    kind: "link",
    text: "",
    url: "",
    archivedUrl: "",
    language: "",
    accessedOn: "2022-01-09",
    confidential: false,
    span: null,
  } as const;
  const added = decided(
    { type: "addEvidence", evidence: item },
    { type: "addEvidence", evidence: { ...item, key: "2" } },
    { type: "changeEvidence", key: "2", change: { confidential: true } },
  );
  expect(added.evidence.map(({ key, confidential }) => [key, confidential])).toEqual([
    ["1", false],
    ["2", true],
  ]);
  expect(decide(claim)(added, { type: "removeEvidence", key: "1" }).evidence).toHaveLength(1);
});

import { expect, test } from "vitest";
import { emptyDecision } from "@/components/verdicts/decision";
import { dropDraft, keepDraft, loadDraft } from "@/components/verdicts/draft";

function store(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

const one = { personId: "ada", claimId: "one" };
const basis = {
  rowVersion: 4,
  statement: "How many came?",
  kind: "number" as const,
  severity: null,
  verdictId: null,
  readings: { one: { siglum: "AFP", letter: "a", words: "twelve" } },
};
const draft = {
  on: basis,
  seen: { ...basis, rowVersion: 5 },
  decision: { ...emptyDecision, outcome: "cut" as const, rationale: "Nobody saw it." },
};

test("a draft survives until it is dropped", () => {
  const kept = store();
  keepDraft(kept, one, draft);
  expect(loadDraft(kept, one)).toEqual(draft);
  expect(loadDraft(kept, { ...one, claimId: "two" })).toBeNull();
  dropDraft(kept, one);
  expect(loadDraft(kept, one)).toBeNull();
});

test("a draft is its writer's: who signs in after them in the same browser does not get it", () => {
  const kept = store();
  keepDraft(kept, one, draft);
  expect(loadDraft(kept, { ...one, personId: "ben" })).toBeNull();
});

test.each([
  "",
  "{",
  "null",
  '{"rowVersion":1}',
  JSON.stringify({ rowVersion: 1, decision: draft.decision }),
  JSON.stringify({ ...draft, decision: { outcome: "cut" } }),
  JSON.stringify({ ...draft, on: { ...basis, rowVersion: "4" } }),
  JSON.stringify({ ...draft, seen: { ...basis, readings: { one: "twelve" } } }),
])("what cannot be read is no draft: %s", (text) => {
  expect(loadDraft(store({ "variorum.draft.ada.one": text }), one)).toBeNull();
});

test("a store that is full loses nothing else", () => {
  const full = {
    ...store(),
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  };
  expect(() => keepDraft(full, one, draft)).not.toThrow();
});

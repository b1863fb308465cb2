import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import {
  type Asked,
  canAdjudicate,
  canAskOpinion,
  canChangeWords,
  canComment,
  canDecide,
  canGiveOpinion,
  canReopen,
  canSign,
  canUndo,
  canWithdrawAsked,
  mayRecord,
} from "@/lib/claims/policy";
import { type ClaimState, claimStates } from "@/lib/claims/view";

const person = (id: string, role: Actor["role"] = "editor"): Actor => ({
  kind: "user",
  id,
  name: id,
  role,
  scopes: null,
});
const [ada, ben, eve] = [person("ada"), person("ben"), person("eve", "viewer")];
const editor = { role: "editor", archived: false } as const;
const viewer = { role: "viewer", archived: false } as const;
const archive = { role: "editor", archived: true } as const;
const by = (verdictAuthorId: string | null, state: ClaimState) => ({ state, verdictAuthorId });
const allowed = (can: (state: ClaimState) => boolean) => claimStates.filter(can);

describe("who may sign", () => {
  it("a second editor, while the claim waits for it", () => {
    expect(allowed((state) => canSign(ben, editor, by("ada", state)))).toEqual(["awaiting_signature"]);
  });
  it("never the author", () => {
    expect(allowed((state) => canSign(ada, editor, by("ada", state)))).toEqual([]);
  });
  it("never the author, not even as administrator", () => {
    const chief = person("ada", "administrator");
    expect(allowed((state) => canSign(chief, { role: null, archived: false }, by("ada", state)))).toEqual([]);
  });
  it("never a viewer, of the story or of the house, and nobody in the archive", () => {
    expect(canSign(ben, viewer, by("ada", "awaiting_signature"))).toBe(false);
    expect(canSign(eve, editor, by("ada", "awaiting_signature"))).toBe(false);
    expect(canSign(ben, archive, by("ada", "awaiting_signature"))).toBe(false);
  });
});

describe("who may decide", () => {
  it("editors, until it is signed", () => {
    expect(allowed((state) => canDecide(ada, editor, by(null, state)))).not.toContain("signed");
    expect(canDecide(ada, editor, by(null, "open"))).toBe(true);
    expect(canDecide(ada, viewer, by(null, "open"))).toBe(false);
  });
});

describe("who may take back", () => {
  it("the author alone, until it is signed", () => {
    expect(canUndo(ada, editor, by("ada", "awaiting_signature"))).toBe(true);
    expect(canUndo(ben, editor, by("ada", "awaiting_signature"))).toBe(false);
    expect(canUndo(ada, editor, by("ada", "signed"))).toBe(false);
    expect(canUndo(ada, editor, by(null, "open"))).toBe(false);
  });
});

it("only what is signed is reopened", () => {
  expect(allowed((state) => canReopen(ben, editor, by("ada", state)))).toEqual(["signed"]);
});
it("one's words are one's own", () => {
  expect(canChangeWords(ada, editor, { authorId: "ada" })).toBe(true);
  expect(canChangeWords(ben, editor, { authorId: "ada" })).toBe(false);
  expect(canChangeWords(ada, viewer, { authorId: "ada" })).toBe(false);
});

describe("who may do what about a blind opinion", () => {
  const cleo = person("cleo", "standards_editor");
  const asked = (state: Asked["state"]): Asked => ({
    ...{ state, askedById: "ada", editorId: "ben" },
    firstAuthorId: state === "asked" || state === "given" ? null : "ada",
  });
  const states = ["asked", "given", "agreed", "differ", "adjudicated", "withdrawn"] as const;
  const when = (can: (one: Asked) => boolean) => states.filter((state) => can(asked(state)));

  it("editors ask for one, on what is not signed, while none is under way", () => {
    expect(allowed((state) => canAskOpinion(ada, editor, { state }, null))).not.toContain("signed");
    expect(when((newest) => canAskOpinion(ada, editor, { state: "open" }, newest))).toEqual([
      "agreed",
      "adjudicated",
      "withdrawn",
    ]);
    expect(canAskOpinion(ada, viewer, { state: "open" }, null)).toBe(false);
  });
  it("who was asked gives it, once", () => {
    expect(when((one) => canGiveOpinion(ben, editor, one))).toEqual(["asked"]);
    expect(when((one) => canGiveOpinion(cleo, editor, one))).toEqual([]);
    expect(when((one) => canGiveOpinion(ben, archive, one))).toEqual([]);
  });
  it("until they give it who was asked writes nothing beside it; all other editors do", () => {
    expect(when((one) => !canComment(ben, editor, one))).toEqual(["asked"]);
    expect(when((one) => !canComment(ada, editor, one))).toEqual([]);
    expect([canComment(ben, editor, null), canComment(ben, viewer, null)]).toEqual([true, false]);
  });
  it("who asked takes it back until it is compared, who was asked declines until it is given", () => {
    expect(when((one) => canWithdrawAsked(ada, editor, one))).toEqual(["asked", "given"]);
    expect(when((one) => canWithdrawAsked(ben, editor, one))).toEqual(["asked"]);
    expect(when((one) => canWithdrawAsked(cleo, editor, one))).toEqual([]);
    const chief = { role: "story_editor", archived: false } as const;
    expect(when((one) => canWithdrawAsked(cleo, chief, one))).toEqual(["asked", "given"]);
  });
  it("a third decides between two, neither of them, whatever their role", () => {
    expect(when((one) => canAdjudicate(cleo, editor, one))).toEqual(["differ"]);
    for (const id of ["ada", "ben"]) {
      expect(when((one) => canAdjudicate(person(id, "standards_editor"), editor, one))).toEqual([]);
    }
    expect(when((one) => canAdjudicate(cleo, viewer, one))).toEqual([]);
  });
  it("meanwhile a verdict is recorded by neither who gives the opinion nor by one of two that differ", () => {
    const not = (id: string) => states.filter((state) => !mayRecord(person(id), asked(state)));
    expect(not("ben")).toEqual(["asked", "given", "differ"]);
    expect(not("ada")).toEqual(["differ"]);
    expect(not("cleo")).toEqual([]);
  });
});

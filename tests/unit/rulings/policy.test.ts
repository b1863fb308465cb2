import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { canRule, canWithdraw } from "@/lib/rulings/policy";
import { rulingScopes } from "@/lib/rulings/view";
import type { Place } from "@/lib/stories/policy";

const who = (role: Actor["role"]): Actor => ({ kind: "user", id: role, name: role, role, scopes: null });
const member: Place = { role: "editor", archived: false };
const stranger: Place = { role: null, archived: false };

test.each([
  ["editor", member, [true, true, false, false]],
  ["editor", stranger, [false, false, false, false]],
  ["editor", { ...member, archived: true }, [false, false, false, false]],
  ["viewer", { role: "viewer", archived: false }, [false, false, false, false]],
  ["standards_editor", member, [true, true, true, true]],
  ["standards_editor", stranger, [false, false, true, true]],
  ["administrator", stranger, [true, true, true, true]],
] as const)("a %s rules over claim, story, source and house as the table says", (role, place, may) => {
  expect(rulingScopes.map((scope) => canRule(who(role), scope, place))).toEqual(may);
});

test.each([
  ["editor", member, "editor", [true, true, true, true]],
  ["editor", member, "another", [true, true, false, false]],
  ["editor", stranger, "another", [false, false, false, false]],
  ["viewer", member, "viewer", [false, false, false, false]],
  ["standards_editor", stranger, "another", [true, true, true, true]],
] as const)("a %s takes rulings back as the table says", (role, place, authorId, may) => {
  expect(rulingScopes.map((scope) => canWithdraw(who(role), { scope, authorId }, place))).toEqual(may);
});

import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type Role, roles } from "@/lib/auth/view";
import { canEdit, canManage, canOpenStory, canSee } from "@/lib/stories/policy";
import type { StoryRole } from "@/lib/stories/view";

const actor = (role: Role): Actor => ({ kind: "user", id: "a", name: "A", role, scopes: null });
const all = { see: canSee, edit: canEdit, manage: canManage };
const may = (role: Role, place: StoryRole | null, archived = false) =>
  Object.entries(all)
    .filter(([, can]) => can(actor(role), { role: place, archived }))
    .map(([name]) => name)
    .join(" ");

describe("in a story at work", () => {
  test.each<[Role, StoryRole | null, string]>([
    ["administrator", null, "see edit manage"],
    ["administrator", "viewer", "see edit manage"],
    ["standards_editor", null, ""],
    ["standards_editor", "viewer", "see"],
    ["standards_editor", "editor", "see edit"],
    ["standards_editor", "story_editor", "see edit manage"],
    ["editor", null, ""],
    ["editor", "viewer", "see"],
    ["editor", "editor", "see edit"],
    ["editor", "story_editor", "see edit manage"],
    ["viewer", null, ""],
    ["viewer", "viewer", "see"],
    ["viewer", "editor", "see"],
    ["viewer", "story_editor", "see"],
  ])("a house %s who is %s there may: %s", (role, place, expected) => {
    expect(may(role, place)).toBe(expected);
  });
});

describe("in an archived story", () => {
  test.each<[Role, StoryRole | null, string]>([
    ["administrator", null, "see manage"],
    ["editor", "story_editor", "see manage"],
    ["editor", "editor", "see"],
    ["editor", null, ""],
  ])("a house %s who is %s there may: %s", (role, place, expected) => {
    expect(may(role, place, true)).toBe(expected);
  });
});

test("everybody but viewers may open a story", () => {
  expect(roles.filter((role) => canOpenStory(actor(role)))).toEqual([
    "administrator",
    "standards_editor",
    "editor",
  ]);
});

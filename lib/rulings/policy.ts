import type { Actor } from "@/lib/auth/actor";
import { canEdit, type Place } from "@/lib/stories/policy";
import type { RulingScope } from "./view";

/** Standards editors and administrators own what holds for the whole house. */
export const ownsHouseRules = (actor: Actor): boolean =>
  actor.role === "standards_editor" || actor.role === "administrator";

/** A story's editors rule within it; an outlet or the house is for standards editors. `place`: null without a story. */
export const canRule = (actor: Actor, scope: RulingScope, place: Place | null): boolean =>
  scope === "claim" || scope === "story" ? place !== null && canEdit(actor, place) : ownsHouseRules(actor);

/** Its author takes a ruling back, and standards editors any; within a story also the story's editors. */
export const canWithdraw = (
  actor: Actor,
  { scope, authorId }: { readonly scope: RulingScope; readonly authorId: string },
  place: Place | null,
): boolean => {
  if (actor.role === "viewer") return false;
  if (ownsHouseRules(actor)) return true;
  if (scope === "claim" || scope === "story") return place !== null && canEdit(actor, place);
  return actor.id === authorId;
};

import type { Actor } from "@/lib/auth/actor";
import type { StoryRole } from "./view";

/** What a permission in a story hangs on: the actor's role in it (null: not a member) and whether it is archived. */
export interface Place {
  readonly role: StoryRole | null;
  readonly archived: boolean;
}

/** Members and administrators see a story; to everybody else it does not exist. */
export const canSee = (actor: Actor, place: Place): boolean => isAdministrator(actor) || place.role !== null;

/** Editors of the story and administrators write in it; a viewer, of the house or of the story, never does. */
export const canEdit = (actor: Actor, place: Place): boolean => !place.archived && canWriteIn(actor, place);

/** Title, members and archiving belong to the story's editors-in-charge and to administrators. */
export const canManage = (actor: Actor, place: Place): boolean =>
  isAdministrator(actor) || (place.role === "story_editor" && actor.role !== "viewer");

/** Whether the actor could write here if the story were not archived. */
export const canWriteIn = (actor: Actor, { role }: Place): boolean =>
  isAdministrator(actor) || ((role === "story_editor" || role === "editor") && actor.role !== "viewer");

/** Everybody but viewers may open a story. */
export const canOpenStory = (actor: Actor): boolean => actor.role !== "viewer";

const isAdministrator = (actor: Actor): boolean => actor.role === "administrator";

import type { Actor } from "./actor";

/** Administrators alone let people in, change their roles and shut them out. */
export const canManagePeople = (actor: Actor): boolean => actor.role === "administrator";

/** Who can put people on a story sees whom there is: everybody but viewers. */
export const canSeePeople = (actor: Actor): boolean => actor.role !== "viewer";

import type { Actor } from "./actor";

/** Administrators alone let people in, change their roles and shut them out. */
export const canManagePeople = (actor: Actor): boolean => actor.role === "administrator";

/** Who can put people on a story sees whom there is: everybody but viewers. */
export const canSeePeople = (actor: Actor): boolean => actor.role !== "viewer";

/** Tokens are made, seen and revoked by the person in the browser: one that leaked must not make another. */
export const canManageTokens = (actor: Actor): boolean => actor.kind === "user";

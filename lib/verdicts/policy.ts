import type { Actor } from "@/lib/auth/actor";

/** How the desk does, and coefficients of agreement between its people, are for standards editors and administrators. */
export const seesDesk = (actor: Actor): boolean =>
  actor.role === "standards_editor" || actor.role === "administrator";

/** The house's scale for claims is set by administrators. */
export const canSetScale = (actor: Actor): boolean => actor.role === "administrator";

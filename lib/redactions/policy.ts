import type { Actor } from "@/lib/auth/actor";

/** Administrators see redactions and ask for them. */
export const canRedact = (actor: Actor): boolean => actor.role === "administrator";

/** Another administrator than the one who asked carries it out. */
export const canCarryOut = (actor: Actor, { askedById }: { readonly askedById: string }): boolean =>
  canRedact(actor) && actor.id !== askedById;

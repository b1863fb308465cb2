import type { Actor } from "@/lib/auth/actor";

/** Administrators alone say where messages go, in the browser: a token that leaked must not send them elsewhere. */
export const canManageWebhooks = (actor: Actor): boolean =>
  actor.role === "administrator" && actor.kind === "user";

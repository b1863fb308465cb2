import type { Role } from "./view";

/**
 * Who acts. `user` came with a session, `token` with an API token (and has its scopes), `setup` is the first
 * administrator as the seed acts for them. Made by `lib/auth` alone, from what the database says right now.
 */
export interface Actor {
  readonly kind: "user" | "token" | "setup";
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** What a token may be used for; null: whatever the user may do. */
  readonly scopes: readonly string[] | null;
}

/** What the audit names as the doer: an actor, or a machine that may act for one (a job: who asked for it). */
export type Doer =
  | Pick<Actor, "id" | "kind">
  | { readonly kind: "job" | "setup"; readonly id: string | null };

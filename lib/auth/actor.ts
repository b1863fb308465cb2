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

/** Whom the audit names: an actor, or a job with the user that it runs for; `id` null: nobody known. */
export interface Doer {
  readonly kind: Actor["kind"] | "job";
  readonly id: string | null;
}

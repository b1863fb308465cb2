/** A person as others see them. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
}

export const roles = ["administrator", "standards_editor", "editor", "viewer"] as const;
export type Role = (typeof roles)[number];

/** A user as administrators see them. Times are ISO 8601 in UTC. */
export interface UserView extends PersonView {
  readonly email: string;
  readonly role: Role;
  readonly disabledAt: string | null;
  readonly createdAt: string;
  readonly rowVersion: number;
}

/** An open invitation; the link itself is shown once, when it is made. */
export interface InvitationView {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: PersonView;
  readonly expiresAt: string;
  readonly createdAt: string;
}

/** What an API token may be used for: reading alone, or reading and writing. */
export const tokenScopes = ["read", "write"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** One's own API token that still holds; the token itself is shown once, when it is made. */
export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: string;
  /** To the minute; null: never. */
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
}

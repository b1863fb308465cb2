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

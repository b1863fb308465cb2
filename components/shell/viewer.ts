import type { Role } from "@/lib/auth/view";

/** Whom the bar shows as signed in. */
export interface Viewer {
  readonly name: string;
  readonly role: Role;
}

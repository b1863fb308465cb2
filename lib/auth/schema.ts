import { z } from "zod";
import { roles, tokenScopes } from "./view";

/** An e-mail address as it is stored: lower case, without spaces around it. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email("This is not an e-mail address."));

const name = z.string().trim().min(1, "Give a name.").max(120, "A name has at most 120 characters.");
const rowVersion = z.int().min(1);
// Longer ones are refused before they are hashed; what makes a password good enough is password-policy.ts.
const password = z.string().max(1000, "A password has at most 1,000 characters.");

export const mePatch = z.strictObject({ name });
export const passwordChange = z.strictObject({ current: password, next: password });
export type PasswordChange = z.infer<typeof passwordChange>;

export const userPatch = z.strictObject({
  rowVersion,
  role: z.enum(roles).optional(),
  disabled: z.boolean().optional(),
});
export type UserPatch = z.infer<typeof userPatch>;

export const invitationInput = z.strictObject({
  email,
  role: z.enum(roles),
  storyId: z.uuid().optional(),
});
export type InvitationInput = z.infer<typeof invitationInput>;

/** Name and password are for those who have no account yet. */
export const acceptance = z.strictObject({
  token: z.string().max(200),
  name: name.optional(),
  password: password.optional(),
});
export type Acceptance = z.infer<typeof acceptance>;

// A token that nobody remembers is the one that leaks: after a year it is made anew.
const longestTokenDays = 366;

export const tokenInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "Say what the token is for.")
    .max(80, "A token's name has at most 80 characters."),
  /** `write` reads, too. */
  scope: z.enum(tokenScopes),
  days: z
    .int()
    .min(1, "A token holds for a day at least.")
    .max(longestTokenDays, "A token holds for 366 days at most."),
});
export type TokenInput = z.infer<typeof tokenInput>;

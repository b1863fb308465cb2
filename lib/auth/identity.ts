import { recordEvent } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/transaction";
import { openInvitation, takeUpInvitation } from "./invitation";

/** What an OpenID Connect provider says of a person. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly name: string | null;
}

/** Why single sign-on was refused; the sign-in page turns it into a sentence. */
export type Refusal = "NotVerified" | "NotInvited" | "Disabled";

/**
 * The user behind an identity. Known by issuer and subject; the first time by a verified e-mail address, and only
 * when an administrator has let that address in: single sign-on opens no accounts by itself.
 */
export async function userOfIdentity(
  tx: Tx,
  identity: Identity,
): Promise<{ userId: string } | { refused: Refusal }> {
  const { issuer, subject } = identity;
  const account = await tx.account.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { user: true },
  });
  if (account) return account.user.disabledAt ? { refused: "Disabled" } : { userId: account.userId };

  const email = identity.email?.trim().toLowerCase();
  if (!email || !identity.emailVerified) return { refused: "NotVerified" };
  const user = await tx.user.findUnique({ where: { email } });
  if (user?.disabledAt) return { refused: "Disabled" };
  const userId = user?.id ?? (await invitedUser(tx, email, identity.name));
  if (!userId) return { refused: "NotInvited" };
  await tx.account.create({ data: { userId, issuer, subject } });
  await recordEvent(tx, {
    by: { kind: "user", id: userId },
    storyId: null,
    action: "user.link",
    object: { type: "user", id: userId },
    fields: ["account"],
    after: { issuer, subject },
  });
  return { userId };
}

async function invitedUser(tx: Tx, email: string, name: string | null): Promise<string | null> {
  const invitation = await openInvitation(tx, { email });
  if (!invitation) return null;
  return takeUpInvitation(tx, invitation, { name: name?.trim() || email, passwordHash: null });
}

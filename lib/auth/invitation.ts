import { recordEvent } from "@/lib/audit/record";
import type { Invitation } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { stillOpen } from "./queries";

/** How long an invitation holds. */
export const invitationDays = 7;

/** The invitation of a token or an address that can still be used, newest first, locked for this transaction; or null. */
export async function openInvitation(
  tx: Tx,
  by: { readonly tokenHash: string } | { readonly email: string },
): Promise<Invitation | null> {
  const found = await tx.invitation.findFirst({
    where: { ...by, ...stillOpen() },
    orderBy: { createdAt: "desc" },
  });
  if (!found) return null;
  // Two people with the same link: the second waits here, and then finds it used.
  await tx.$executeRaw`SELECT FROM "Invitation" WHERE "id" = ${found.id}::uuid FOR UPDATE`;
  return tx.invitation.findFirst({ where: { id: found.id, usedAt: null, withdrawnAt: null } });
}

/** Makes the invited user, or takes the one who has the address already, puts them on the story, and returns their id. */
export async function takeUpInvitation(
  tx: Tx,
  invitation: Invitation,
  person: { readonly name: string; readonly passwordHash: string | null },
): Promise<string> {
  const { email, role, storyId } = invitation;
  const known = await tx.user.findUnique({ where: { email } });
  const user = known ?? (await tx.user.create({ data: { email, role, ...person } }));
  if (storyId) {
    await tx.membership.upsert({
      where: { storyId_userId: { storyId, userId: user.id } },
      create: { storyId, userId: user.id, role: role === "viewer" ? "viewer" : "editor" },
      update: {},
    });
  }
  await tx.invitation.update({
    where: { id: invitation.id },
    data: { usedAt: new Date(), usedById: user.id },
  });
  await recordEvent(tx, {
    by: { kind: "user", id: user.id },
    storyId: null,
    action: "invitation.accept",
    object: { type: "invitation", id: invitation.id },
    fields: known ? ["membership"] : ["user", ...(storyId ? ["membership"] : [])],
    after: { userId: user.id, role, storyId },
  });
  return user.id;
}

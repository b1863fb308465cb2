import { recordEvent } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { AppError, conflict, forbidden, invalid, notFound, unprocessable } from "@/lib/errors";
import type { Actor } from "./actor";
import { invitationDays, openInvitation, takeUpInvitation } from "./invitation";
import { hashPassword } from "./password";
import { passwordFault } from "./password-policy";
import { canManagePeople } from "./policy";
import { invitationView, invitedBy } from "./queries";
import type { Acceptance, InvitationInput } from "./schema";
import { hashSecret, newSecret } from "./secret";
import type { InvitationView } from "./view";

const administratorsOnly = () => forbidden("Only administrators invite people.");

/** Invites an address; the link is in this answer and nowhere else. */
export async function invite(
  tx: Tx,
  actor: Actor,
  { email, role, storyId }: InvitationInput,
): Promise<{ invitation: InvitationView; link: string }> {
  if (!canManagePeople(actor)) throw administratorsOnly();
  if (storyId && !(await tx.story.findUnique({ where: { id: storyId } }))) throw notFound("story");
  const known = await tx.user.findUnique({ where: { email } });
  if (known?.disabledAt)
    throw unprocessable("This person's account is disabled. Enable it instead.", "email");
  if (known && !storyId) throw conflict("Somebody with this e-mail address has an account already.");
  const token = newSecret();
  const expiresAt = new Date(Date.now() + invitationDays * 24 * 60 * 60 * 1000);
  const invitation = await tx.invitation.create({
    data: {
      tokenHash: hashSecret(token),
      email,
      role,
      storyId: storyId ?? null,
      invitedById: actor.id,
      expiresAt,
    },
    include: { invitedBy },
  });
  await recordEvent(tx, {
    by: actor,
    storyId: null,
    action: "invitation.make",
    object: { type: "invitation", id: invitation.id },
    fields: ["email", "role", ...(storyId ? ["storyId"] : [])],
    after: { email, role, storyId: storyId ?? null },
  });
  return { invitation: invitationView(invitation), link: `${env().publicUrl}/invitation?token=${token}` };
}

/** Makes an invitation's link useless. */
export async function withdrawInvitation(tx: Tx, actor: Actor, invitationId: string): Promise<void> {
  if (!canManagePeople(actor)) throw administratorsOnly();
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, usedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  });
  if (count === 0) throw notFound("invitation");
  await recordEvent(tx, {
    by: actor,
    storyId: null,
    action: "invitation.withdraw",
    object: { type: "invitation", id: invitationId },
  });
}

/** Takes an invitation up: makes the account, or adds the membership to the one that is there. */
export async function acceptInvitation(
  tx: Tx,
  { token, name, password }: Acceptance,
): Promise<{ email: string }> {
  const invitation = await openInvitation(tx, { tokenHash: hashSecret(token) });
  if (!invitation) throw noLonger();
  const { email } = invitation;
  if (await tx.user.findUnique({ where: { email } })) {
    await takeUpInvitation(tx, invitation, { name: "", passwordHash: null });
    return { email };
  }
  if (!name) throw invalid("Give your name.", "name");
  const fault = passwordFault(password ?? "", email);
  if (fault || !password) throw invalid(fault ?? "Choose a password.", "password");
  await takeUpInvitation(tx, invitation, { name, passwordHash: await hashPassword(password) });
  return { email };
}

const noLonger = () =>
  new AppError(
    "not_found",
    "This invitation no longer holds: it was used, withdrawn, or is too old. Ask for a new one.",
  );

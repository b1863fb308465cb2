import { db, type Prisma } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import type { Actor } from "./actor";
import { canManagePeople, canSeePeople } from "./policy";
import { hashSecret } from "./secret";
import type { InvitationView, PersonView, UserView } from "./view";

/** The signed-in user themselves. */
export async function me(actor: Actor, on: Tx = db()): Promise<UserView | null> {
  const user = await on.user.findUnique({ where: { id: actor.id } });
  return user && userView(user);
}

/** All users, by name, those who are disabled last; null: the actor is not an administrator. */
export async function listUsers(actor: Actor, on: Tx = db()): Promise<UserView[] | null> {
  if (!canManagePeople(actor)) return null;
  const users = await on.user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] });
  return users
    .map(userView)
    .sort((one, other) => Number(one.disabledAt !== null) - Number(other.disabledAt !== null));
}

/** The invitations that can still be used, newest first; null: the actor is not an administrator. */
export async function listInvitations(actor: Actor, on: Tx = db()): Promise<InvitationView[] | null> {
  if (!canManagePeople(actor)) return null;
  const open = await on.invitation.findMany({
    where: stillOpen(),
    include: { invitedBy },
    orderBy: { createdAt: "desc" },
  });
  return open.map(invitationView);
}

/** Whom a one-time link invites, and whether they have an account already; null for a link that does not hold. */
export async function invitationOf(
  token: string,
  on: Tx = db(),
): Promise<{ email: string; hasAccount: boolean } | null> {
  const where = { tokenHash: hashSecret(token), ...stillOpen() };
  const invitation = await on.invitation.findFirst({ where, select: { email: true } });
  if (!invitation) return null;
  return { ...invitation, hasAccount: (await on.user.count({ where: invitation })) > 0 };
}

const mostPeople = 20;

/** People whose name or address holds `q`, at most 20: whom one can put on a story; null: viewers put nobody on one. */
export async function findPeople(
  actor: Actor,
  q: string,
  on: Tx = db(),
): Promise<(PersonView & { email: string })[] | null> {
  if (!canSeePeople(actor)) return null;
  const contains = { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  return on.user.findMany({
    where: { disabledAt: null, OR: [{ name: contains }, { email: contains }] },
    select: { id: true, name: true, email: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostPeople,
  });
}

/** What an invitation must be to be used. */
export const stillOpen = () =>
  ({ usedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } }) satisfies Prisma.InvitationWhereInput;

/** What to load beside an invitation for its view. */
export const invitedBy = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;

type LoadedInvitation = Prisma.InvitationGetPayload<{ include: { invitedBy: typeof invitedBy } }>;

/** An invitation as administrators see it. */
export function invitationView(invitation: LoadedInvitation): InvitationView {
  const { id, email, role, invitedBy, expiresAt, createdAt } = invitation;
  return {
    ...{ id, email, role, invitedBy },
    expiresAt: expiresAt.toISOString(),
    createdAt: createdAt.toISOString(),
  };
}

/** A user as administrators, and they themselves, see them. */
export function userView({ id, name, email, role, disabledAt, createdAt, rowVersion }: User): UserView {
  return {
    ...{ id, name, email, role, rowVersion },
    disabledAt: disabledAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

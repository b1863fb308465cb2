import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { freshSession } from "@/lib/auth/session";
import type { Role } from "@/lib/auth/view";
import type { PrismaClient } from "@/lib/db/client";
import type { StoryRole } from "@/lib/stories/view";

/** A person of a test: the actor, and the cookie that their browser would send. */
export type Person = Actor & { readonly email: string; readonly cookie: string };

let count = 0;

/** Makes a user with a session; with a password only where the test signs in with one, since hashing takes time. */
export async function person(
  db: PrismaClient,
  role: Role,
  { name = `${role} ${++count}`, password }: { name?: string; password?: string } = {},
): Promise<Person> {
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}@example.org`;
  const passwordHash = password ? await hashPassword(password) : null;
  const { id, sessionVersion } = await db.user.create({ data: { name, email, role, passwordHash } });
  const cookie = (await freshSession({ userId: id, sessionVersion })).split(";")[0] ?? "";
  return { kind: "user", id, name, role, scopes: null, email, cookie };
}

/** Puts a person on a story, behind the back of the policies. */
export async function join(db: PrismaClient, storyId: string, { id }: Actor, role: StoryRole): Promise<void> {
  await db.membership.create({ data: { storyId, userId: id, role } });
}

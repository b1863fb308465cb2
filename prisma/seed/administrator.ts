import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import type { Tx } from "@/lib/db/transaction";

/** Makes the first administrator; null when there are users already. */
export async function seedAdministrator(
  tx: Tx,
  email: string,
  password: string | null,
): Promise<Actor | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seed', 0))`;
  if ((await tx.user.count()) > 0) return null;
  if (!password)
    throw new Error("VARIORUM_ADMIN_PASSWORD is not set: the start command sets it for the seed");
  const role = "administrator" as const;
  const user = await tx.user.create({
    data: {
      email: email.toLowerCase(),
      name: "Administrator",
      role,
      passwordHash: await hashPassword(password),
    },
  });
  await recordEvent(tx, {
    by: { kind: "setup", id: user.id },
    storyId: null,
    action: "user.make",
    object: { type: "user", id: user.id },
    fields: ["email", "name", "password", "role"],
    after: { email: user.email, name: user.name, role },
  });
  return { kind: "setup", id: user.id, name: user.name, role, scopes: null };
}

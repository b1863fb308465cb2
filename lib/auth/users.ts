import { recordEvent } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/transaction";
import { checkVersion, forbidden, notFound, unprocessable } from "@/lib/errors";
import type { Actor } from "./actor";
import { canManagePeople } from "./policy";
import { userView } from "./queries";
import type { UserPatch } from "./schema";
import type { UserView } from "./view";

/** Changes a user's role, disables or enables them. Disabling ends their sessions at the next request. */
export async function changeUser(tx: Tx, actor: Actor, userId: string, patch: UserPatch): Promise<UserView> {
  if (!canManagePeople(actor)) throw forbidden("Only administrators change users.");
  const administrators = await lockAdministrators(tx);
  const user = await tx.user.findUnique({ where: { id: userId } });
  if (!user) throw notFound("user");
  checkVersion("user", patch.rowVersion, user.rowVersion, userView(user));
  const before = { role: user.role, disabled: user.disabledAt !== null };
  const after = { role: patch.role ?? before.role, disabled: patch.disabled ?? before.disabled };
  const fields = (["role", "disabled"] as const).filter((field) => before[field] !== after[field]);
  if (fields.length === 0) return userView(user);
  const remains = after.role === "administrator" && !after.disabled;
  if (!remains && administrators.length === 1 && administrators[0]?.id === userId) {
    throw unprocessable("This is the last administrator. Make somebody else an administrator first.");
  }
  const ends = after.disabled && !before.disabled;
  const changed = await tx.user.update({
    where: { id: userId },
    data: {
      role: after.role,
      disabledAt: after.disabled ? (user.disabledAt ?? new Date()) : null,
      sessionVersion: { increment: ends ? 1 : 0 }, // else an old cookie would work again once they are enabled
      rowVersion: { increment: 1 },
    },
  });
  await recordEvent(tx, {
    by: actor,
    storyId: null,
    action: fields.includes("disabled") ? (after.disabled ? "user.disable" : "user.enable") : "user.change",
    object: { type: "user", id: userId },
    ...{ fields, before, after },
  });
  return userView(changed);
}

// Two administrators who shut out each other at one time: the second waits here, and then finds itself the last.
const lockAdministrators = (tx: Tx) => tx.$queryRaw<{ id: string }[]>`
  SELECT "id"::text FROM "User" WHERE "role" = 'administrator' AND "disabledAt" IS NULL ORDER BY "id" FOR UPDATE`;

import { recordEvent } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/transaction";
import { forbidden, invalid, notFound, unprocessable } from "@/lib/errors";
import type { Actor } from "./actor";
import { checkPassword, hashPassword } from "./password";
import { passwordFault } from "./password-policy";
import { userView } from "./queries";
import { countTry, forgetTries } from "./rate-limit";
import type { PasswordChange } from "./schema";
import type { UserView } from "./view";

/** Changes one's own name. */
export async function rename(tx: Tx, actor: Actor, name: string): Promise<UserView> {
  const before = await rowOf(tx, actor);
  if (before.name === name) return userView(before);
  const after = await tx.user.update({
    where: { id: actor.id },
    data: { name, rowVersion: { increment: 1 } },
  });
  await recordEvent(tx, {
    by: actor,
    storyId: null,
    action: "user.rename",
    object: { type: "user", id: actor.id },
    fields: ["name"],
    ...{ before: { name: before.name }, after: { name } },
  });
  return userView(after);
}

/** Sets a new password, which ends all sessions of the user; returns what a fresh one needs. */
export async function changePassword(
  tx: Tx,
  actor: Actor,
  { current, next }: PasswordChange,
  address: string,
): Promise<{ userId: string; sessionVersion: number }> {
  // A token that leaked must not become an account.
  if (actor.kind !== "user") throw forbidden("A password is changed in the browser, not with an API token.");
  const user = await rowOf(tx, actor);
  if (!user.passwordHash)
    throw unprocessable("You sign in through single sign-on and have no password here.");
  await countTry(user.email, address);
  if (!(await checkPassword(current, user.passwordHash))) {
    throw invalid("This is not your present password. Nothing was changed.", "current");
  }
  const fault = passwordFault(next, user.email);
  if (fault) throw invalid(fault, "next");
  await forgetTries(user.email, address);
  const { sessionVersion } = await tx.user.update({
    where: { id: actor.id },
    data: { passwordHash: await hashPassword(next), sessionVersion: { increment: 1 } },
  });
  await recordEvent(tx, {
    by: actor,
    storyId: null,
    action: "user.password",
    object: { type: "user", id: actor.id },
    fields: ["password"],
  });
  return { userId: actor.id, sessionVersion };
}

async function rowOf(on: Tx, actor: Actor) {
  const user = await on.user.findUnique({ where: { id: actor.id } });
  if (!user) throw notFound("user");
  return user;
}

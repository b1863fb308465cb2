import { recordEvent } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import { write } from "@/lib/db/transaction";
import { checkPassword } from "./password";
import { countTry, forgetTries } from "./rate-limit";
import { email as emailSchema } from "./schema";
import { hashSecret } from "./secret";

interface Attempt {
  readonly email: string;
  readonly password: string;
  /** Where it came from. */
  readonly address: string;
}

const longestPassword = 1000;

/**
 * Who signs in with an e-mail address and a password; null when they do not fit, nobody has the address, or the
 * account is disabled: one answer, in the same time. Throws `too_many`.
 */
export async function signInWithPassword({ email: typed, password, address }: Attempt) {
  const parsed = emailSchema.safeParse(typed);
  const email = parsed.success ? parsed.data : typed.slice(0, 254);
  await countTry(email, address);
  const user = parsed.success ? await db().user.findUnique({ where: { email } }) : null;
  const fits = await checkPassword(password.slice(0, longestPassword), user?.passwordHash ?? null);
  if (!user || !fits || user.disabledAt || password.length > longestPassword) {
    await noteSignIn("session.refuse", null, user?.id ?? `unknown ${hashSecret(email).slice(0, 16)}`);
    return null;
  }
  await forgetTries(email, address);
  await noteSignIn("session.begin", user.id, user.id);
  return { id: user.id, name: user.name, email: user.email };
}

/** Leaves the audit event of a sign-in, a refused one, or a sign-out. */
export async function noteSignIn(
  action: "session.begin" | "session.refuse" | "session.end",
  actorId: string | null,
  account: string,
): Promise<void> {
  await write((tx) =>
    recordEvent(tx, {
      by: { kind: "user", id: actorId },
      storyId: null,
      action,
      object: { type: "user", id: account },
    }),
  );
}

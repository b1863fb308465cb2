import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import type { Actor } from "./actor";
import { secureCookies, sessionCookie } from "./session-cookie";

/** How long a session lasts, in seconds: a working week and its week-end. */
export const sessionSeconds = 7 * 24 * 60 * 60;

/** What a session cookie claims; the database decides whether it still holds. */
const claims = z.object({ userId: z.uuid(), sessionVersion: z.int() });
type SessionClaims = z.infer<typeof claims>;

/** Who a session cookie stands for, as the database knows them now; null when it is void, old or its user disabled. */
export async function actorOfSession(cookie: string | undefined, on: Tx = db()): Promise<Actor | null> {
  if (!cookie) return null;
  return actorOfClaims(await decodeSession(cookie), on);
}

/** The same for claims that were decoded already. */
export async function actorOfClaims(token: unknown, on: Tx = db()): Promise<Actor | null> {
  const claimed = claims.safeParse(token);
  if (!claimed.success) return null;
  const { userId, sessionVersion } = claimed.data;
  const user = await on.user.findUnique({
    where: { id: userId, sessionVersion, disabledAt: null },
    select: { id: true, name: true, role: true },
  });
  return user && { kind: "user", ...user, scopes: null };
}

// A cookie of another secret, a cut one, an expired one: all just mean that nobody is signed in.
async function decodeSession(cookie: string): Promise<unknown> {
  try {
    return await decode({ token: cookie, secret: env().nextAuthSecret });
  } catch {
    return null;
  }
}

/** A `Set-Cookie` value with a new session: for the one session that survives a change of password. */
export async function freshSession(session: SessionClaims): Promise<string> {
  const token = await encode({ token: session, secret: env().nextAuthSecret, maxAge: sessionSeconds });
  const flags = `Path=/; Max-Age=${sessionSeconds}; HttpOnly; SameSite=Lax${secureCookies() ? "; Secure" : ""}`;
  return `${sessionCookie()}=${token}; ${flags}`;
}

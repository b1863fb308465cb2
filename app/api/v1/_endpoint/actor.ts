import type { Actor } from "@/lib/auth/actor";
import { actorOfToken } from "@/lib/auth/api-token";
import { actorOfSession } from "@/lib/auth/session";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { forbidden, say, unauthenticated } from "@/lib/errors";
import { cookieNamed } from "./cookie";

/** The actor behind a request: by API token where one is given, else by the session cookie. Throws without one. */
export async function actorOf({ headers }: Request, scope: string): Promise<Actor> {
  const authorization = headers.get("authorization");
  const actor =
    authorization === null
      ? await actorOfSession(cookieNamed(sessionCookie(), headers))
      : await actorOfToken(/^Bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? "");
  if (!actor) {
    throw unauthenticated(
      authorization === null ? undefined : "This API token is unknown, expired or revoked.",
    );
  }
  if (actor.scopes && !actor.scopes.includes(scope)) {
    throw forbidden(say`This API token lacks the scope "${scope}".`);
  }
  return actor;
}

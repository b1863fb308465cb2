import type { NextAuthOptions } from "next-auth";
import credentialsModule from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { db } from "@/lib/db/client";
import { write } from "@/lib/db/transaction";
import { env, type Oidc } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { addressHeader } from "./address";
import { userOfIdentity } from "./identity";
import { actorOfClaims, sessionSeconds } from "./session";
import { secureCookies, sessionCookie } from "./session-cookie";
import { noteSignIn, signInWithPassword } from "./sign-in";

/** Marks the error by which too many attempts leave next-auth, with the seconds to wait after it. */
export const tooManyError = "too_many ";

/** next-auth's settings, from the environment at hand. */
export function authOptions(): NextAuthOptions {
  const { nextAuthSecret, oidc } = env();
  const secure = secureCookies();
  return {
    secret: nextAuthSecret,
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: {
        name: sessionCookie(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    providers: [withPassword(), ...(oidc ? [singleSignOn(oidc)] : [])],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== "oidc" || !oidc) return true;
        const found = await write((tx) =>
          userOfIdentity(tx, identityOf(oidc, account.providerAccountId, profile)),
        );
        if ("refused" in found) return `/sign-in?error=${found.refused}`;
        user.id = found.userId;
        await noteSignIn("session.begin", found.userId, found.userId);
        return true;
      },
      async jwt({ token, user, account }) {
        if (account) return beginSession(user.id);
        // A session whose user is gone: next-auth clears the cookie when this throws.
        if (!(await actorOfClaims(token))) throw new Error("The session has ended");
        return token;
      },
      async session({ session, token }) {
        const actor = await actorOfClaims(token);
        return { expires: session.expires, user: { id: actor?.id, name: actor?.name } };
      },
    },
    events: {
      async signOut({ token }) {
        const actor = await actorOfClaims(token);
        if (actor) await noteSignIn("session.end", actor.id, actor.id);
      },
    },
    logger: {
      error(code, metadata) {
        // Ended sessions are everyday matters; what providers answer may hold personal data.
        if (code === "JWT_SESSION_ERROR") return;
        const cause = "error" in metadata ? metadata.error : metadata;
        console.error(
          `Sign-in: ${code}${cause instanceof Error ? ` (${cause.name}: ${cause.message})` : ""}`,
        );
      },
      warn() {},
      debug() {},
    },
  };
}

// The package is CommonJS: what a default import gives depends on who loads it (Node, a bundler).
const Credentials =
  "default" in credentialsModule
    ? (credentialsModule as unknown as { default: typeof credentialsModule }).default
    : credentialsModule;

function withPassword() {
  return Credentials({
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(credentials, request) {
      const address: unknown = request.headers?.[addressHeader];
      try {
        return await signInWithPassword({
          email: String(credentials?.email ?? ""),
          password: String(credentials?.password ?? ""),
          address: typeof address === "string" ? address : "unknown",
        });
      } catch (error) {
        if (error instanceof AppError) throw new Error(`${tooManyError}${error.retryAfter ?? 60}`);
        console.error(`Sign-in failed: ${error instanceof Error ? error.name : typeof error}`);
        throw new Error("other"); // next-auth puts the message into the address
      }
    },
  });
}

interface Profile {
  sub: string;
  email?: string;
  email_verified?: boolean | string;
  name?: string;
}

/** Any OpenID Connect provider, found by its issuer; the answer is bound to the browser by PKCE, state and nonce. */
function singleSignOn({ issuer, clientId, clientSecret, name }: Oidc): OAuthConfig<Profile> {
  return {
    id: "oidc",
    type: "oauth",
    name,
    wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    clientSecret,
    profile: ({ sub, name, email }) => ({ id: sub, name: name ?? null, email: email ?? null }),
  };
}

function identityOf(oidc: Oidc, subject: string, profile: unknown) {
  const { email, email_verified, name } = (profile ?? {}) as Profile;
  return {
    issuer: oidc.issuer,
    subject,
    email: email ?? null,
    emailVerified: email_verified === true || email_verified === "true",
    name: name ?? null,
  };
}

async function beginSession(userId: string) {
  const { sessionVersion } = await db().user.findUniqueOrThrow({
    where: { id: userId, disabledAt: null },
    select: { sessionVersion: true },
  });
  return { userId, sessionVersion };
}

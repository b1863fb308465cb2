import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/auth/actor";
import { actorOfSession } from "@/lib/auth/session";
import { sessionCookie } from "@/lib/auth/session-cookie";

/** Who looks at this page, read anew from the database once a request; null when nobody is signed in. */
export const currentActor = cache(
  async (): Promise<Actor | null> => actorOfSession((await cookies()).get(sessionCookie())?.value),
);

/** The same for pages that need somebody: without one it leads to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect("/sign-in");
}

import { env } from "@/lib/env";
import { forbidden } from "@/lib/errors";

/**
 * Refuses a write that another site's page sends with the session cookie. Every browser names the page's origin
 * on writes, or at least says whether it is the same site; a program that says neither uses an API token.
 */
export function checkOrigin({ headers }: Request): void {
  const origin = headers.get("origin");
  if (origin ? isOurs(origin, headers.get("host")) : headers.get("sec-fetch-site") === "same-origin") return;
  throw forbidden(
    "This request does not come from a page of this server, so nothing was done. Programs send an API token, or the header Origin.",
  );
}

function isOurs(origin: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false; // "null": a sandboxed frame, a file
  const url = new URL(origin);
  return url.host === host || url.origin === new URL(env().publicUrl).origin;
}

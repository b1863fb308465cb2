import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, tooManyError } from "@/lib/auth/options";

type Context = { params: Promise<{ nextauth: string[] }> };

const largestBody = 16 * 1024; // an e-mail address, a password and a token

/** next-auth's own routes: sign-in, sign-out, the provider's way back. One of the two places outside `endpoint()`. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  // Node lets no body grow past the length that it was announced with.
  const length = request.headers.get("content-length");
  if (request.method === "POST" && (length === null || Number(length) > largestBody)) {
    return Response.json(
      { error: { code: "too_large", message: "The body is too large." } },
      { status: 413 },
    );
  }
  return withRetryAfter(await NextAuth(request, context, authOptions()));
}

export { handle as GET, handle as POST };

/** next-auth answers 401 to all that goes wrong; too many attempts are 429, with the time to wait. */
async function withRetryAfter(response: Response): Promise<Response> {
  if (response.status !== 401) return response;
  const location = response.headers.get("location");
  const { url } = location ? { url: location } : ((await response.clone().json()) as { url?: string });
  if (!url) return response;
  const address = new URL(url, "http://localhost");
  const error = address.searchParams.get("error") ?? "";
  if (!error.startsWith(tooManyError)) return response;
  const seconds = error.slice(tooManyError.length);
  const message = `Too many attempts to sign in. Try again in ${Math.ceil(Number(seconds) / 60)} min.`;
  return Response.json(
    { url, error: { code: "too_many", message } },
    { status: 429, headers: { "retry-after": seconds, "cache-control": "no-store" } },
  );
}

import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy, pageHeaders } from "@/lib/auth/page-headers";
import { sessionCookie } from "@/lib/auth/session-cookie";

const openPages = /^\/(?:sign-in|invitation)(?:\/|$)/;

/**
 * Before each page: the headers that keep other sites and injected scripts out, and a short way to the sign-in page
 * for whoever brings no session cookie. Whether a session holds is asked where data are read, never here.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentPolicy(nonce, process.env.NODE_ENV === "development");
  const response = openPages.test(pathname) || request.cookies.has(sessionCookie()) ? page() : toSignIn();
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(pageHeaders)) response.headers.set(name, value);
  return response;

  function page(): NextResponse {
    const headers = new Headers(request.headers);
    headers.set("x-nonce", nonce); // for our own elements; Next reads the policy for its own
    headers.set("content-security-policy", policy);
    return NextResponse.next({ request: { headers } });
  }

  function toSignIn(): NextResponse {
    const address = request.nextUrl.clone();
    address.pathname = "/sign-in";
    address.search =
      pathname === "/" ? "" : new URLSearchParams({ callbackUrl: pathname + search }).toString();
    return NextResponse.redirect(address);
  }
}

export const config = {
  // Pages only: the API sets its own headers, and files of the build hold nothing of anybody's.
  matcher: ["/((?!api/|_next/static/|favicon.ico|icon).*)"],
};

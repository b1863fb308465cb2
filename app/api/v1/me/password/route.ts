import { addressHeader } from "@/lib/auth/address";
import { changePassword } from "@/lib/auth/me";
import { passwordChange } from "@/lib/auth/schema";
import { freshSession } from "@/lib/auth/session";
import { endpoint } from "../../endpoint";

// All sessions end with the old password; the one that changed it goes on with a fresh cookie.
export const POST = endpoint({
  body: passwordChange,
  secretAnswer: true,
  handle: ({ actor, body, tx, request }) =>
    changePassword(tx, actor, body, request.headers.get(addressHeader) ?? "unknown"),
  answer: async (session) =>
    new Response(null, { status: 204, headers: { "set-cookie": await freshSession(session) } }),
});

/** What went wrong at sign-in, as the page words it. */
export type SignInError =
  | "CredentialsSignin"
  | "too_many"
  | "disabled"
  | "sso"
  | "ended"
  | "offline"
  | "other";

const singleSignOn = /^(OAuth|Callback|AccessDenied|Configuration|Verification)/;

/** Reads next-auth's error code (or one of our own) from a sign-in answer or from the page's address. */
export function signInError(code: string): SignInError {
  if (code === "CredentialsSignin" || code === "too_many" || code === "disabled") return code;
  if (code === "SessionRequired" || code === "ended") return "ended";
  return singleSignOn.test(code) ? "sso" : "other";
}

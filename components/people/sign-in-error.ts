/** What went wrong at sign-in, as the page words it: a message of `auth.error` and its values. */
export interface SignInError {
  readonly name: (typeof known)[number] | "sso" | "too_many" | "offline" | "other";
  readonly minutes: number;
}

const known = ["CredentialsSignin", "Disabled", "NotInvited", "NotVerified", "ended"] as const;
const ofSingleSignOn = /^(OAuth|Callback|AccessDenied|Configuration|Verification)/;
const tooMany = /^too_many (\d+)$/; // seconds to wait

/** Reads an error code, next-auth's or one of ours, from a sign-in answer or from the page's address. */
export function signInError(code: string): SignInError {
  const seconds = tooMany.exec(code)?.[1];
  if (seconds) return { name: "too_many", minutes: Math.max(1, Math.ceil(Number(seconds) / 60)) };
  const name = known.find((one) => one === code) ?? (code === "SessionRequired" ? "ended" : null);
  return { name: name ?? (ofSingleSignOn.test(code) ? "sso" : "other"), minutes: 0 };
}

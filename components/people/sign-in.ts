/** Signs in with a password; null when the server did not answer. The library is loaded when it is needed. */
export async function signInWith(credentials: { email: string; password: string }) {
  try {
    const { signIn } = await import("next-auth/react");
    return await signIn("credentials", { ...credentials, redirect: false });
  } catch {
    return null;
  }
}

/** Leaves for the provider of single sign-on, and comes back to `next`. */
export async function signInAtProvider(next: string): Promise<void> {
  const { signIn } = await import("next-auth/react");
  await signIn("oidc", { callbackUrl: next });
}

import { redirect } from "next/navigation";
import { titled } from "@/app/page-title";
import { SignInForm } from "@/components/people/sign-in-form";
import { env } from "@/lib/env";
import { currentActor } from "../../current-actor";
import { wayBack } from "../way-back";

export const generateMetadata = titled("auth.signIn");

/** Sign in with e-mail and password, or at the configured provider. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }>;
}) {
  const query = await searchParams;
  const next = wayBack(query.callbackUrl);
  if (await currentActor()) redirect(next);
  const error = typeof query.error === "string" ? query.error : null;
  return <SignInForm next={next} providerName={env().oidc?.name ?? null} error={error} />;
}

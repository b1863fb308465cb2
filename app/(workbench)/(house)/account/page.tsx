import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { AccountPage } from "@/components/account/account-page";
import { me } from "@/lib/auth/queries";
import { listTokens } from "@/lib/auth/tokens";
import { translator } from "@/messages/translator";

export const metadata: Metadata = { title: translator("account")("title") };

/** One's own name, password and API tokens. */
export default async function Account() {
  const actor = await requireActor();
  const [user, tokens] = await Promise.all([me(actor), listTokens(actor)]);
  if (!user || !tokens) notFound();
  return <AccountPage user={user} tokens={tokens} />;
}

import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { chosenLanguage } from "@/app/viewer-language";
import { AccountPage } from "@/components/account/account-page";
import { me } from "@/lib/auth/queries";
import { listTokens } from "@/lib/auth/tokens";

export const generateMetadata = titled("account.title");

/** One's own name, password and API tokens. */
export default async function Account() {
  const actor = await requireActor();
  const [user, tokens, language] = await Promise.all([me(actor), listTokens(actor), chosenLanguage()]);
  if (!user || !tokens) notFound();
  return <AccountPage user={user} tokens={tokens} language={language} />;
}

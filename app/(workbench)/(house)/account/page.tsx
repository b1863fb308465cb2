import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { AccountPage } from "@/components/account/account-page";
import { me } from "@/lib/auth/queries";
import { translator } from "@/messages/translator";

export const metadata: Metadata = { title: translator("account")("title") };

/** One's own name and password. */
export default async function Account() {
  const user = await me(await requireActor());
  if (!user) notFound();
  return <AccountPage user={user} />;
}

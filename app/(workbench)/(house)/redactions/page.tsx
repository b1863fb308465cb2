import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { RedactionsPage } from "@/components/redactions/redactions-page";
import { listRedactions, redactable } from "@/lib/redactions/queries";

export const generateMetadata = titled("redactions.title");

/** What was removed for legal reasons, and what is asked for; for administrators: for others there is no such page. */
export default async function Redactions() {
  const actor = await requireActor();
  const [redactions, stories] = await Promise.all([listRedactions(actor), redactable(actor)]);
  if (!redactions || !stories) notFound();
  return <RedactionsPage redactions={redactions} stories={stories} viewerId={actor.id} />;
}

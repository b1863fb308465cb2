import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { AuditLog } from "@/components/audit/audit-log";
import { chainPageQuery } from "@/lib/audit/schema";
import { listChains, readChain } from "@/lib/stories/log";

export const generateMetadata = titled("audit.title");

/** What was done in the house and in each story; for administrators: for others there is no such page. */
export default async function Audit({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  const asked = chainPageQuery.safeParse(await searchParams);
  if (!asked.success) notFound();
  const [page, stories] = await Promise.all([readChain(actor, asked.data), listChains(actor)]);
  if (!page || !stories) notFound();
  return <AuditLog page={page} stories={stories} chain={asked.data.chain} />;
}

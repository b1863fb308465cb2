import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { HealthPage } from "@/components/health/health-page";
import { deskHealth } from "@/lib/verdicts/health";
import { seesDesk } from "@/lib/verdicts/policy";

export const generateMetadata = titled("health.title");

/** How the desk does: for standards editors and administrators; for others there is no such page. */
export default async function Desk() {
  const actor = await requireActor();
  if (!seesDesk(actor)) notFound();
  return <HealthPage health={await deskHealth(actor)} />;
}

import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { RulingsPage } from "@/components/rulings/rulings-page";
import { ownsHouseRules } from "@/lib/rulings/policy";
import { listRulings } from "@/lib/rulings/queries";

export const generateMetadata = titled("rulings.title");

/** What was decided for reuse: in force, or taken back. */
export default async function Rulings({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor();
  const { q, withdrawn } = await searchParams;
  const words = typeof q === "string" ? q : "";
  const isWithdrawn = withdrawn === "true";
  const rulings = await listRulings(actor, { words, withdrawn: isWithdrawn });
  return (
    <RulingsPage rulings={rulings} words={words} withdrawn={isWithdrawn} canImport={ownsHouseRules(actor)} />
  );
}

import { notFound } from "next/navigation";
import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { PeoplePage } from "@/components/people/people-page";
import { listInvitations, listUsers } from "@/lib/auth/queries";
import { stranded } from "@/lib/claims/workload";

export const generateMetadata = titled("people.title");

/** Users and invitations, for administrators; for others there is no such page. */
export default async function People() {
  const actor = await requireActor();
  const [users, invitations, left] = await Promise.all([
    listUsers(actor),
    listInvitations(actor),
    stranded(actor),
  ]);
  if (!users || !invitations || !left) notFound();
  return <PeoplePage users={users} invitations={invitations} stranded={left} viewerId={actor.id} />;
}

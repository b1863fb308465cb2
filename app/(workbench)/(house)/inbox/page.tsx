import { requireActor } from "@/app/current-actor";
import { titled } from "@/app/page-title";
import { InboxPage } from "@/components/inbox/inbox-page";
import { inboxOf } from "@/lib/stories/inbox";

export const generateMetadata = titled("inbox.title");

/** What concerns the viewer, in all their stories. */
export default async function Inbox() {
  const actor = await requireActor();
  return <InboxPage loaded={await inboxOf(actor)} viewerId={actor.id} />;
}
